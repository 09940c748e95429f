import type { Part, Report, Span, Statistic } from '../../report/index.ts';
import { statisticsOf } from '../../report/index.ts';
import { sentencesOf } from '../../text/index.ts';
import { type Worded, wordsOf } from '../worded.ts';

/** A span of at most some clauses that a promise can be answered in. */
export interface Passage {
  words: Worded;
  /** The sentence that it stands in. */
  sentence: Span;
  /** Id of the innermost part. */
  section: string;
  statistics: Statistic[];
}

/** A passage is cut at a comma from so many characters on: what stands farther apart answers nothing together. */
const LONG = 40;
const COMMA = /[，,：:]/;

/** Thanks and calls answer nothing. */
const CEREMONY = /感谢|敬意|让我们|各位代表[：:！!]|请予审议/;

/** What is professed in every report, in the same words; in one piece of a sentence, for another may tell of work. */
const PROFESSED =
  /新时代中国特色社会主义思想|两个(?:确立|维护)|四个(?:意识|自信)|保持高度一致|以习近平同志为核心|党的建设总要求/;

/** Which parts of a report are read. */
export type Chosen = (part: Part) => 'read' | 'leave' | 'children';

/** Work told, not planned and not missing. */
export const toldWork: Chosen = (part) => {
  if (part.kind === 'plan' || part.kind === 'problem' || part.role === 'plans' || part.role === 'problems')
    return 'leave';
  return part.role === 'mixed' && part.children.length > 0 ? 'children' : 'read';
};

/** The spans of the report that `chosen` takes, each with the part that it belongs to, the preamble among them. */
function chosenSpans(report: Report, chosen: Chosen): (Span & { section: string })[] {
  const spans: (Span & { section: string })[] = report.preamble === null ? [] : [{ ...report.preamble, section: '' }];
  const visit = (part: Part): void => {
    const answer = chosen(part);
    if (answer === 'leave') return;
    let from = part.start;
    for (const child of part.children) {
      if (answer === 'read' && child.start > from) spans.push({ start: from, end: child.start, section: part.id });
      visit(child);
      from = child.end;
    }
    if (answer === 'read' && part.end > from) spans.push({ start: from, end: part.end, section: part.id });
  };
  report.sections.forEach(visit);
  return spans;
}

/** A title is no longer; it is told below it what was done. */
const TITLE = 24;
/** So much stands behind a title. */
const BEHIND = 6;

/** Where titles stand: leads that are short, have no figure and a text behind them. 消费维权提质增效 answers nothing. */
function titlesIn(report: Report, plain: string): ReadonlySet<number> {
  const titles = new Set<number>();
  const visit = (part: Part): void => {
    const { start, end } = part.lead;
    const words = plain.slice(start, end);
    if (words.length <= TITLE && part.end - end >= BEHIND && !/[\d，,；;]/.test(words)) titles.add(end);
    part.children.forEach(visit);
  };
  report.sections.forEach(visit);
  return titles;
}

/** The passages of what `chosen` takes, in order. Linear in the length of the text. */
export function passagesOf(report: Report, plain: string, chosen: Chosen): Passage[] {
  const passages: Passage[] = [];
  const statistics = statisticsOf(report);
  const titles = titlesIn(report, plain);
  let at = 0;
  for (const span of chosenSpans(report, chosen)) {
    for (const sentence of sentencesOf(plain, span.start, span.end, { semicolons: true })) {
      // 。 may stand behind a title.
      if (titles.has(sentence.end) || titles.has(sentence.end - 1)) continue;
      if (CEREMONY.test(plain.slice(sentence.start, sentence.end))) continue;
      for (const piece of piecesOf(plain, sentence)) {
        if (PROFESSED.test(plain.slice(piece.start, piece.end))) continue;
        while ((statistics[at]?.end ?? Number.POSITIVE_INFINITY) <= piece.start) at += 1;
        let last = at;
        while ((statistics[last]?.start ?? Number.POSITIVE_INFINITY) < piece.end) last += 1;
        const own = statistics.slice(at, last);
        passages.push({ words: wordsOf(plain, piece, own), sentence, section: span.section, statistics: own });
      }
    }
  }
  return passages;
}

/** A sentence in pieces of some clauses. */
function piecesOf(plain: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let at = start; at < end - 1; at += 1) {
    if (at + 1 - from < LONG || !COMMA.test(plain.charAt(at))) continue;
    pieces.push({ start: from, end: at + 1 });
    from = at + 1;
  }
  pieces.push({ start: from, end });
  return pieces;
}
