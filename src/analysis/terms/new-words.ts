import type { Report } from '../../report/index.ts';
import { charactersIn } from '../body.ts';
import { beginsNone, isFunctionWord, wordsIn, wordsOf } from '../worded.ts';
import { countOf } from './terms.ts';

/** A word or a phrase that came or went. */
export interface Change {
  word: string;
  /** How often it stands in the earlier report, and in the later one. */
  before: number;
  after: number;
}

/** A phrase is looked for by words of so many characters at most, and grows to so many at most. */
const LONGEST = 10;
const GROWN = 24;
const LEAST_TIMES = 2;

/**
 * The words, and the phrases of two or three words, that one report has at least twice and the other not at all, each with what stands
 * around it wherever it stands; those that tell most first: often, and long. What lies in a longer one that stands as often is left out.
 */
function wordsThatCame(report: Report, body: string, other: string): Change[] {
  const counts = new Map<string, number>();
  const worded = wordsOf(body, { start: 0, end: body.length }, []);
  const words = wordsIn(worded, true);
  words.forEach((_, at) => {
    let phrase = '';
    for (let count = 0; count < 3; count += 1) {
      const word = words[at + count];
      if (word === undefined || word.trim() === '' || (count === 0 && beginsNone(word))) break;
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
    .map(([phrase]) => ({ word: grown(phrase, body), count: countOf(phrase, body) }))
    .filter(({ word }) => !FIGURE.test(word));
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

/** 100亿元项目, 教育学位3: the end of a number is no word. */
const FIGURE = /^\d|\d$/;

/** A phrase with the characters around it that are the same wherever it stands: where words begin is not always told right (网格管理 for 格管理). */
function grown(phrase: string, body: string): string {
  const starts: number[] = [];
  for (let at = body.indexOf(phrase); at >= 0; at = body.indexOf(phrase, at + phrase.length)) starts.push(at);
  const isSame = (offset: number): boolean => {
    const [first, ...others] = starts.map((at) => body.charAt(at + offset));
    return first !== undefined && HAN.test(first) && others.every((each) => each === first);
  };
  let [from, to] = [0, phrase.length];
  const [first = 0] = starts;
  while (to - from < GROWN && isSame(from - 1) && !isFunctionWord(body.charAt(first + from - 1))) from -= 1;
  while (to - from < GROWN && isSame(to)) to += 1;
  return body.slice(first + from, first + to);
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
