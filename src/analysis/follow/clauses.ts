import type { Span, Statistic } from '../../report/index.ts';
import type { Worded } from '../worded.ts';

/** A text that is asked for: what it says, its words and its figures. */
export interface Wanted {
  /** As printed, in Simplified characters; as long as its words. */
  plain: string;
  words: Worded;
  own: readonly Statistic[];
}

/** A clause of fewer characters names too little to be asked for by itself; it goes with the one before. */
const LEAST = 8;

/** The clauses of a promise that has several: one may be answered where the others are not. None where it has but one. */
export function clausesOf({ plain, words, own }: Wanted): Wanted[] {
  const spans = clauseSpans(plain);
  if (spans.length < 2) return [];
  return spans.map(({ start, end }): Wanted => {
    const span = { start: words.start + start, end: words.start + end };
    const edges = words.edges.slice(start, end + 1);
    edges[0] = 1;
    edges[end - start] = 1;
    return {
      plain: plain.slice(start, end),
      words: { ...span, text: words.text.slice(start, end), edges },
      own: own.filter((figure) => figure.start >= span.start && figure.end <= span.end),
    };
  });
}

function clauseSpans(plain: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let at = 0; at <= plain.length; at += 1) {
    if (at < plain.length && !'，,；;：:'.includes(plain.charAt(at))) continue;
    const last = spans.at(-1);
    if (at - from >= LEAST || last === undefined) spans.push({ start: from, end: at });
    else last.end = at;
    from = at + 1;
  }
  return spans;
}
