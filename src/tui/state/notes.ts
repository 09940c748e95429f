import { type Note, type PlacedNote, placedNotes, type Span } from '../../report/index.ts';
import { visible } from '../../text/index.ts';
import type { ReportView } from './report-view.ts';
import { type ScreenReport, safeLine } from './screen-report.ts';

const known = new WeakMap<readonly Note[], { doc: ScreenReport; placed: readonly PlacedNote[] }>();

/** The notes on the report that is read, where their passages stand now, in the order of the text; those whose words are gone come last. */
export function notesIn({ doc, notes }: ReportView): readonly PlacedNote[] {
  let found = known.get(notes);
  if (found?.doc !== doc) {
    found = { doc, placed: placedNotes(doc.report, notes) };
    known.set(notes, found);
  }
  return found.placed;
}

/** Notes as they are shown: with words that are safe for a terminal. Quotations keep their length, and are found again as they are. */
export function safeNotes(notes: readonly Note[]): Note[] {
  return notes.map((each) => ({
    ...each,
    note: safeLine(each.note),
    // As the report's text is made safe.
    quote: visible(each.quote).replace(/\t/g, ' '),
    source: safeLine(each.source),
  }));
}

/** The notes on passages that touch a span of the text, in order. */
export function notesOn(view: ReportView, { start, end }: Span): PlacedNote[] {
  return notesIn(view).filter(({ span }) => span !== null && span.start < end && span.end > start);
}
