import type { Report } from '../report/model.ts';
import type { Hit, HitKind } from '../search/index.ts';
import type { Localized } from '../text/result.ts';

/** Everything that can happen, named by what is meant and not by the key. */
export type Action =
  | { type: 'move'; by: 'line' | 'half-page' | 'page' | 'end'; way: 1 | -1 }
  /** `around`: from the last pane on to the first. */
  | { type: 'focus'; way: 1 | -1; around: boolean }
  | { type: 'open' }
  | { type: 'section'; way: 1 | -1 }
  | { type: 'jump'; number: number }
  | { type: 'search' }
  | { type: 'hit'; way: 1 | -1 }
  | { type: 'statistics' }
  | { type: 'side' }
  | { type: 'mark' }
  | { type: 'print' }
  | { type: 'copy'; cited: boolean }
  | { type: 'back' }
  | { type: 'forward' }
  | { type: 'edit' }
  /** The report has been edited, and read again. */
  | { type: 'reread'; report: Report }
  | { type: 'tell'; message: Localized }
  | { type: 'help' }
  | { type: 'close' }
  | { type: 'leave' }
  | { type: 'interrupt' }
  | { type: 'suspend' }
  | { type: 'redraw' }
  /** Text typed or pasted into the query, taken whole. */
  | { type: 'write'; text: string }
  | { type: 'erase' }
  | { type: 'erase-all' }
  | { type: 'kind'; way: 1 | -1 }
  /** In the table of statistics: typing a filter, the column sorted by, only one section or unit, the table as output. */
  | { type: 'filter' }
  | { type: 'sort'; way: 1 | -1 }
  | { type: 'reverse' }
  | { type: 'only-section'; way: 1 | -1 }
  /** 0: all sections. */
  | { type: 'only-section'; number: number }
  | { type: 'only-unit' }
  | { type: 'export' }
  | { type: 'resize'; columns: number; rows: number }
  | { type: 'found'; asked: number; hits: readonly Hit[] }
  | { type: 'search-failed'; asked: number };

/** Where to open an editor: the line of the report's text from 1, and the words that it begins with. */
export interface EditPlace {
  line: number;
  words: string;
}

/** What the reducer wants done outside: data, carried out by the caller after the state is shown. */
export type Effect =
  /**
   * `marked` in the order of the report; empty unless they are to be printed. `table`: ids of statistics, to be printed as
   * a table in that order.
   */
  | { type: 'leave'; exitCode: number; marked: string[]; table?: string[] }
  /** To be answered by a `found` action with the same number, unless a newer question has been asked. */
  | { type: 'search'; asked: number; query: string; only: HitKind | null }
  | { type: 'copy'; text: string }
  | { type: 'edit'; place: EditPlace }
  | { type: 'suspend' }
  | { type: 'repaint' };
