import type { Report } from '../../report/index.ts';
import { charactersIn } from '../body.ts';
import { wordsIn, wordsOf } from '../words.ts';
import { countOf } from './terms.ts';

/** A word or a phrase that came or went. */
export interface Change {
  word: string;
  /** How often it stands in the earlier report, and in the later one. */
  before: number;
  after: number;
}

/** A phrase is of so many characters at most, and so many of them are told. */
const LONGEST = 10;
const LEAST_TIMES = 2;

/**
 * The words, and the phrases of two or three words, that one report has at least twice and the other not at all; those that tell most
 * first: often, and long. What lies in a longer one that stands as often is left out.
 */
export function wordsThatCame(report: Report, body: string, other: string): Change[] {
  const counts = new Map<string, number>();
  const worded = wordsOf(body, { start: 0, end: body.length }, []);
  const words = wordsIn(worded, true);
  words.forEach((_, at) => {
    let phrase = '';
    for (let count = 0; count < 3; count += 1) {
      const word = words[at + count];
      if (word === undefined || word.trim() === '') break;
      phrase += word;
      if (phrase.length > LONGEST) break;
      if (phrase.length > 1) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  });
  const own = new Set(report.place?.names ?? []);
  const found = [...counts]
    .filter(
      ([phrase, count]) => count >= LEAST_TIMES && !own.has(phrase) && HAN.test(phrase) && countOf(phrase, other) === 0,
    )
    .map(([phrase]) => ({ word: grown(phrase, body), count: countOf(phrase, body) }));
  const longer = [...found].sort((a, b) => b.word.length - a.word.length);
  const kept: { word: string; count: number }[] = [];
  for (const each of longer) {
    if (!kept.some(({ word, count }) => word.includes(each.word) && count >= each.count)) kept.push(each);
  }
  return kept
    .sort((a, b) => b.count * b.word.length - a.count * a.word.length || (a.word < b.word ? -1 : 1))
    .map(({ word, count }) => ({ word, before: 0, after: count }));
}

const HAN = /[\u4e00-\u9fff]/;

/** A phrase with the characters that stand before it wherever it stands: where words begin is not always told right (网格管理 for 格管理). */
function grown(phrase: string, body: string): string {
  let word = phrase;
  while (word.length < LONGEST) {
    const befores = new Set<string>();
    for (let at = body.indexOf(word); at >= 0 && befores.size < 2; at = body.indexOf(word, at + word.length))
      befores.add(body.charAt(at - 1));
    const [before = ''] = befores;
    if (befores.size !== 1 || !HAN.test(before)) break;
    word = before + word;
  }
  return word;
}

/** What came and went between two reports of a place, by their bodies; with the shares that make their lengths comparable. */
export function changesBetween(
  earlier: { report: Report; body: string },
  later: { report: Report; body: string },
): { came: Change[]; went: Change[]; characters: readonly [number, number] } {
  const went = wordsThatCame(earlier.report, earlier.body, later.body);
  return {
    came: wordsThatCame(later.report, later.body, earlier.body),
    went: went.map(({ word, after }) => ({ word, before: after, after: 0 })),
    characters: [charactersIn(earlier.body), charactersIn(later.body)],
  };
}
