import type { IndicatorList } from '../report/index.ts';
import { chineseNumber, normalise } from '../text/index.ts';
import { type Comparison, takeComparisons } from './compare.ts';
import { fold } from './fold.ts';
import { otherNames } from './meanings.ts';

/** What one blank-separated word of a query is made of, and so which ways of matching can apply to it. */
export interface Term {
  text: string;
  /** It holds Latin letters, which may spell pinyin. */
  letters: boolean;
  /** It holds Chinese characters. */
  chinese: boolean;
  digits: number;
  /** Other names of what it measures: 社会消费品零售 of 社零. */
  others: readonly string[];
}

export interface Query {
  /** Bounds for the figures of statistics, all of which must be kept. */
  comparisons: Comparison[];
  /** The words, all of which must occur; the same word twice counts once. */
  terms: Term[];
  /** Words that together may be one spelling: `ying shang huan jing`; null if they cannot. */
  joined: Term | null;
  /** The query is a section's marker: 七 第七 七、 第七部分 7 (一). */
  marker: { number: number; style: 'chinese' | 'bracketed' | 'arabic' } | null;
  /** At least half of it is digits: statistics come first. */
  numeric: boolean;
}

/** The blocks of ideographs; the tables behind \p{Script=Han} take milliseconds to read. */
const HAN = /[\u2e80-\u2fdf\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud8bf]/;
const MARKER = /^第?([〇零一二三四五六七八九十百]{1,5}|\d{1,2})(?:部分|[章节、.])?$/;
const ORDINAL = /^第([〇零一二三四五六七八九十百]{1,5}|\d{1,2})(?:个方面|[项条篇点])$/;
const BRACKETED = /^[([]([一二三四五六七八九十百]{1,5}|\d{1,2})[)\]]?$/;
/** Longer queries are cut: no word in a report is longer, and the cost of a match grows with it. */
const LONGEST_QUERY = 400;
const MOST_TERMS = 16;

/** What is known of a folded word. @param indicators whose names are known, see `otherNames` */
export function termOf(text: string, indicators?: IndicatorList): Term {
  return {
    text,
    letters: /[a-z]/.test(text),
    chinese: HAN.test(text),
    digits: text.replace(/[^0-9]/g, '').length,
    others: otherNames(text, indicators),
  };
}

function markerOf(query: string): Query['marker'] {
  const bracketed = BRACKETED.exec(query)?.[1];
  const plain = (MARKER.exec(query) ?? ORDINAL.exec(query))?.[1];
  const printed = bracketed ?? plain;
  if (printed === undefined) {
    return null;
  }
  const arabic = /^\d/.test(printed);
  const number = arabic ? Number(printed) : chineseNumber(printed);
  if (number === null) {
    return null;
  }
  const style = bracketed !== undefined ? 'bracketed' : arabic && !query.startsWith('第') ? 'arabic' : 'chinese';
  return { number, style };
}

/**
 * Understands what was typed. Never fails: a query of nothing but marks has no terms.
 * @param indicators whose other names are known; those of the program if absent
 */
export function parseQuery(raw: string, indicators?: IndicatorList): Query {
  const whole = normalise(raw.slice(0, LONGEST_QUERY)).text.trim();
  const { comparisons, rest: query } = takeComparisons(whole);
  const words = query
    .split(/[\s。！？!?；;]+/)
    .map((word) => fold(word).text)
    .filter((word) => word !== '');
  const terms = Array.from(new Set(words), (word) => termOf(word, indicators)).slice(0, MOST_TERMS);
  const spelled = words.length > 1 && words.every((word) => /^[a-z]+$/.test(word));
  const length = words.join('').length;
  const digits = terms.reduce((sum, term) => sum + term.digits, 0);
  return {
    comparisons,
    terms,
    joined: spelled ? termOf(words.join('')) : null,
    marker: comparisons.length > 0 ? null : markerOf(query),
    numeric: digits > 0 && digits * 2 >= length,
  };
}
