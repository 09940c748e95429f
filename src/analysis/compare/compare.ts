import { allParts, ownSpans, type Part, type Report, type Span } from '../../report/index.ts';
import { sentencesOf, simplifiedShadow } from '../../text/index.ts';
import { align, bare } from './align.ts';
import { type ComparedFigure, comparedFigures } from './figures.ts';
import { changedWords, type WordChange } from './word-changes.ts';

/** A sentence of one report beside the one of the other that says the same in other words; null where there is none. */
export interface ComparedSentence {
  a: Span | null;
  b: Span | null;
  /** Word by word; a sentence that is the same is one span. */
  words: WordChange[];
}

/** Parts that are about the same; null on the side that has none. */
export interface ComparedPart {
  a: Part | null;
  b: Part | null;
  state: 'same' | 'changed' | 'new' | 'gone';
  /** 1 for the same words, 0 for a part that is new or gone. */
  similarity: number;
  /** In the order of the second report, what is gone behind what stood before it. */
  sentences: ComparedSentence[];
}

/** What became of one report in another: a year later, or in another place. */
export interface Comparison {
  /** The innermost parts, in the order of the second report; what is gone behind what stood before it. */
  parts: ComparedPart[];
  figures: ComparedFigure[];
}

/**
 * Parts less alike than this are about other things, sentences less alike no change of each other. Found on two
 * years of a district: from 0.16 on nine pairs in ten are about the same by their titles (docs/research.md).
 */
const ALIKE = { parts: 0.16, sentences: 0.35 };

/** Compares two reports part by part, by what the parts are about and not by their numbers, and figure by figure. Never throws. */
export function compareReports(a: Report, b: Report): Comparison {
  const [left, right] = [innermostOf(a), innermostOf(b)];
  const [plainA, plainB] = [simplifiedShadow(a.text), simplifiedShadow(b.text)];
  const textOf = (plain: string) => (part: Part) =>
    contentOf(part)
      .map((span) => plain.slice(span.start, span.end))
      .join('');
  const pairs = ROLES.flatMap((role) => {
    const [own, others] = [offsetsOf(left, role), offsetsOf(right, role)];
    const texts = [
      own.map(({ part }) => textOf(plainA)(part)),
      others.map(({ part }) => textOf(plainB)(part)),
    ] as const;
    return align(texts[0], texts[1], ALIKE.parts).map(({ a: i, b: j, similarity }) => {
      return { a: own[i]?.at ?? -1, b: others[j]?.at ?? -1, similarity };
    });
  });
  const parts = inOrder(left, right, pairs, (partA, partB, similarity): ComparedPart => {
    const sentences = sentencesCompared(
      { text: a.text, plain: plainA, part: partA },
      { text: b.text, plain: plainB, part: partB },
    );
    const same = sentences.every(({ words }) => words.every(({ op }) => op === 'same'));
    const state = partA === null ? 'new' : partB === null ? 'gone' : same ? 'same' : 'changed';
    return { a: partA, b: partB, state, similarity: state === 'same' ? 1 : Math.min(similarity, 0.999), sentences };
  });
  return { parts, figures: comparedFigures(a, b) };
}

/** Work is set beside work, and plans beside plans: what became of plans is another question (`follow`). */
const ROLES = ['work', 'problems', 'plans'] as const;

function roleOf({ kind, role }: Part): (typeof ROLES)[number] {
  if (kind === 'problem' || role === 'problems') return 'problems';
  return kind === 'plan' || role === 'plans' ? 'plans' : 'work';
}

function offsetsOf(parts: readonly Part[], role: (typeof ROLES)[number]): { part: Part; at: number }[] {
  return parts.map((part, at) => ({ part, at })).filter(({ part }) => roleOf(part) === role);
}

/** Parts without parts in them, and what the others say themselves. */
function innermostOf(report: Report): Part[] {
  return [...allParts(report)].filter((part) => part.children.length === 0 || contentOf(part).length > 0);
}

/** What a part says itself, without its marker and, where others lie in it, without its heading. */
function contentOf(part: Part): Span[] {
  const spans = ownSpans(part);
  if (part.children.length === 0)
    return spans.map(({ start, end }) => ({
      start: start === part.start ? Math.min(end, start + part.marker.length) : start,
      end,
    }));
  return spans.flatMap(({ start, end }) => {
    const from = start < part.lead.end && part.heading !== null ? Math.min(end, part.lead.end) : start;
    return end - from > LEAST ? { start: from, end } : [];
  });
}

/** An introduction of fewer characters says nothing. */
const LEAST = 20;

interface Side {
  text: string;
  plain: string;
  part: Part | null;
}

function sentencesCompared(a: Side, b: Side): ComparedSentence[] {
  const of = ({ plain, part }: Side): Span[] =>
    part === null
      ? []
      : contentOf(part).flatMap(({ start, end }) => sentencesOf(plain, start, end, { semicolons: true }));
  const [left, right] = [of(a), of(b)];
  const words =
    (side: Side) =>
    ({ start, end }: Span) =>
      side.plain.slice(start, end);
  const pairs = align(left.map(words(a)), right.map(words(b)), ALIKE.sentences);
  const printed = (side: Side, span: Span | null): string =>
    span === null ? '' : side.text.slice(span.start, span.end);
  return inOrder(left, right, pairs, (first, second): ComparedSentence => {
    const [was, is] = [printed(a, first), printed(b, second)];
    const isSame = first !== null && second !== null && bare(words(a)(first)) === bare(words(b)(second));
    return { a: first, b: second, words: isSame ? [{ op: 'same', text: is }] : changedWords(was, is) };
  });
}

/** Two lists as one, in the order of the second: what stands in the first only follows what stood before it there. */
function inOrder<T, R>(
  left: readonly T[],
  right: readonly T[],
  pairs: readonly { a: number; b: number; similarity: number }[],
  make: (a: T | null, b: T | null, similarity: number) => R,
): R[] {
  const ofA = new Map(pairs.map((pair) => [pair.a, pair]));
  const ofB = new Map(pairs.map((pair) => [pair.b, pair]));
  const result: R[] = [];
  const goneFrom = (at: number): void => {
    for (let next = at; next < left.length && !ofA.has(next); next += 1) {
      const gone = left[next];
      if (gone !== undefined) result.push(make(gone, null, 0));
    }
  };
  goneFrom(0);
  right.forEach((own, at) => {
    const pair = ofB.get(at);
    const other = pair === undefined ? undefined : left[pair.a];
    result.push(make(other ?? null, own, pair?.similarity ?? 0));
    if (pair !== undefined) goneFrom(pair.a + 1);
  });
  return result;
}
