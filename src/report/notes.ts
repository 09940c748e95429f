import { foundAgain } from '../text/index.ts';
import type { Report, Span } from './model.ts';

/** What a reader noted on a passage, as it is kept. */
export interface Note {
  /** Its own among the notes on a report. */
  id: string;
  /** Where the passage stood when it was noted: offsets into the report's text, `end` exclusive. */
  start: number;
  end: number;
  /** The passage's words. */
  quote: string;
  note: string;
  /** When it was written or last changed: ISO 8601, in UTC. */
  at: string;
  /** Whose words they are and where they stand, as a citation has it. */
  source: string;
}

/** A note, and where its passage stands now; null: its words are not in the report any more. */
export interface PlacedNote extends Note {
  span: Span | null;
}

/** Notes in the order of the passages that they are on, found again by their words; those whose words are gone come last. */
export function placedNotes(report: Pick<Report, 'text'>, notes: readonly Note[]): PlacedNote[] {
  const placed = notes.map((note) => ({ ...note, span: foundAgain(report.text, note.quote, note.start) }));
  const at = ({ span }: PlacedNote): number => span?.start ?? Number.POSITIVE_INFINITY;
  return placed.sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)));
}
