import type { HitKind } from './kinds.ts';
import type { How } from './search-document.ts';

/** A piece of the report that answers a query. */
export interface Hit {
  kind: HitKind;
  /** The part's or the statistic's id; `preamble`, `head`, `annex`. */
  id: string;
  /** `start`, `end` and `matches` are absolute offsets into `report.text`. */
  start: number;
  end: number;
  text: string;
  /** 0..1, the best first. */
  score: number;
  /** The least exact of the ways in which its words were met. */
  how: How;
  /** Id of the level-1 section, '' outside of all. */
  section: string;
  /** The heading of that section as printed, on one line; '' for none. */
  sectionTitle: string;
  /** Ids of the figures in its sentence: its own first, then those that were found too. Of a figure that is asked for, its own only. */
  statistics: string[];
  /** Where those are printed, in the same order. */
  figures: [number, number][];
  /** Those of them that are planned or expected. */
  targets: string[];
  /** What matched, ascending and disjoint. Empty only for a section found by a number that is not printed. */
  matches: [number, number][];
}
