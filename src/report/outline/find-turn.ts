import { sentencesOf } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { type Draft, uncovered } from './draft.ts';
import { linesOf } from './lines.ts';
import { turnsToPlans } from './turns.ts';

/** Next year's work without a heading stands in the last part of a report that is no longer than this share of it. */
const LAST = 0.45;
/** A sentence that turns to next year's work in a paragraph stands behind at most so many others. */
const SENTENCES = 40;

/**
 * Where running text turns to next year's work in a report that has no chapter on it: the first sentence of the last chapter's last
 * part that does. In a headed part's own paragraphs a sentence may look ahead in the middle; there the turn opens its paragraph, or
 * follows the admission. The text's length where none does. `sections` in order; `reported` as for `turnOf`. Linear.
 */
export function findTurn(
  text: string,
  sections: readonly Draft[],
  reported: number | null,
  admission: Span | null,
): number {
  const last = sections.at(-1);
  if (last === undefined) return text.length;
  const first = sections[0]?.start ?? 0;
  const from = Math.max(last.start, last.end - (last.end - first) * LAST);
  for (const { line, own } of paragraphsIn(text, last)) {
    if (line.end < from) continue;
    const admits = admission !== null && admission.start >= line.start && admission.start < line.end;
    const sentences = sentencesOf(text, line.start, line.end).slice(0, own || admits ? SENTENCES : 1);
    const turn = sentences.find(({ start, end }) => turnsToPlans(text.slice(start, end), reported));
    if (turn !== undefined) return turn.start;
  }
  return text.length;
}

/** The paragraphs of a chapter in order; `own`: it belongs to none of its headed parts. */
function paragraphsIn(text: string, chapter: Draft): { line: Span; own: boolean }[] {
  const of = (spans: readonly Span[], own: boolean): { line: Span; own: boolean }[] =>
    spans.flatMap(({ start, end }) => linesOf(text, start, end).map((line) => ({ line, own })));
  const all = [...of(uncovered(chapter, chapter.children), true), ...of(chapter.children, false)];
  return all.sort((a, b) => a.line.start - b.line.start);
}
