import { readUnit } from '../text/index.ts';
import { type Figure, numberOf } from './figures.ts';
import { foundFigures } from './found-figures.ts';
import type { Range } from './passages.ts';
import type { Found, SearchDocument } from './search-document.ts';

/** Bounds that a figure must keep: `>1000万`, `50%..70%`. */
export interface Comparison {
  low: number;
  high: number;
  /** Whether the bounds themselves pass. */
  closed: boolean;
  /** What was written behind the number: a unit, words, or both; '' for nothing. */
  tail: string;
}

const NUMBER =
  '(\\d[\\d,]*(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]+)((?:\\s?[十百千]?(?:万亿|[万亿]|w(?![a-z])))?)';
const TAIL = '([^\\s<>=≥≤≧≦⩾⩽,;。、]{0,12})';
const MOST = 4;

function makePatterns() {
  return {
    signed: new RegExp(`(>=|=>|<=|=<|[<>=≥≤≧≦⩾⩽])=?\\s*${NUMBER}${TAIL}`, 'u'),
    /** What an input method types for > and <, where it is no book title. */
    typed: new RegExp(
      `^([^《》]*)([《》])(=?\\s*${NUMBER}(?![\\d,.〇零一二两三四五六七八九十百千]*年)[^\\s《》]{0,3}(?:\\s[^《》]*)?)$`,
      'u',
    ),
    between: new RegExp(`${NUMBER}([^\\s\\d.…。]{0,4})\\s*(?:\\.{2,}|…+|。{2,})\\s*${NUMBER}${TAIL}`, 'u'),
    /** What is said instead of a sign, before a number. */
    said: new RegExp(`(不?)([大小多少高低])于(等于)?\\s*(?=${NUMBER}${TAIL})`, 'gu'),
  };
}
let patterns: ReturnType<typeof makePatterns> | undefined;

/** A sign, or what is said or typed in its place, and a numeral: without both there is no comparison, and most queries need no patterns for it. */
const SIGN = /[<>=≥≤≧≦⩾⩽《》于…]|\.\.|。。/;
const NUMERAL = /[\d〇零一二两三四五六七八九十百千]/;

/** 大于 is >, 少于 is <, 不低于 is >=. */
function signOf(not: string, way: string, equal: string): string {
  const above = '大多高'.includes(way) !== (not !== '');
  return `${above ? '>' : '<'}${not !== '' || equal !== '' ? '=' : ''}`;
}

/**
 * Takes the comparisons out of a normalised query: `>` `<` `≥` `≤` `=` before a number, or two numbers with `..` between.
 * @returns them, and the words that are left
 */
export function takeComparisons(query: string): { comparisons: Comparison[]; rest: string } {
  const comparisons: Comparison[] = [];
  if (!SIGN.test(query) || !NUMERAL.test(query)) return { comparisons, rest: query };
  patterns ??= makePatterns();
  let rest = query
    .replace(patterns.typed, (_, before, sign, after) => `${before}${sign === '《' ? '<' : '>'}${after}`)
    .replace(patterns.said, (said, not, way, equal = '', number = '', scale = '', tail = '') =>
      beginsWord(number, scale, tail) ? said : signOf(not, way, equal),
    );
  const take = (pattern: RegExp, make: (groups: string[]) => Comparison | null) => {
    for (let found = pattern.exec(rest); found && comparisons.length < MOST; found = pattern.exec(rest)) {
      const made = make(found.slice(1).map((group) => group ?? ''));
      if (made === null) {
        return;
      }
      comparisons.push(made);
      rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    }
  };
  take(patterns.between, between);
  take(patterns.signed, signed);
  return comparisons.length > 0 ? { comparisons, rest: rest.trim() } : { comparisons, rest: query };
}

/**
 * Whether a numeral is the beginning of a word and no number: one in Chinese of a single character behind which no unit stands, as in
 * 大于一切, 高于一般, >三农. With 万 or 亿, or of more characters (五百监控), it is one.
 */
function beginsWord(numeral: string, scale: string, tail: string): boolean {
  if (numeral.length > 1 || /\d/.test(numeral) || scale !== '' || tail === '') {
    return false;
  }
  return readUnit(tail, 0, tail.length, false) === null;
}

function between([low = '', lowScale = '', unit = '', high = '', highScale = '', tail = '']: string[]) {
  const most = numberOf(high + highScale.trim());
  // 1..2亿 is from 1亿, but 5000..1万 from 5000.
  const shared = lowScale === '' && unit === '' && Number(numberOf(low)) < Number(numberOf(high));
  const least = numberOf(low + (shared ? highScale : lowScale).trim());
  if (least === null || most === null || beginsWord(high, highScale, tail)) {
    return null;
  }
  return { low: Math.min(least, most), high: Math.max(least, most), closed: true, tail: tail || unit };
}

function signed([sign = '', number = '', scale = '', tail = '']: string[]): Comparison | null {
  const value = numberOf(number + scale.trim());
  if (value === null || beginsWord(number, scale, tail)) {
    return null;
  }
  const below = /[<≤≦⩽]/.test(sign);
  const above = /[>≥≧⩾]/.test(sign);
  return {
    low: below ? Number.NEGATIVE_INFINITY : value,
    high: above ? Number.POSITIVE_INFINITY : value,
    closed: !/^[<>]$/.test(sign),
    tail,
  };
}

/**
 * Divides what stands behind a compared number into a unit and words: 个监控 is 个 and 监控. A unit is what some statistic
 * has; of what is none every character counts as words.
 */
export function unitOf(units: Iterable<string>, tail: string): { unit: string | null; words: string } {
  let unit: string | null = null;
  for (const each of units) {
    if (each.length > (unit?.length ?? 0) && tail.startsWith(each)) {
      unit = each;
    }
  }
  return { unit, words: tail.slice(unit?.length ?? 0) };
}

/** Whether a figure keeps the bounds; a range does if any value in it does. */
export function keeps({ low, high, closed }: Comparison, { value, most }: Figure): boolean {
  return closed ? most >= low && value <= high : most > low && value < high;
}

/** Figures by how near they stand to the words of a query, each in one list only. */
export interface FoundFigures {
  /** In whose clause all words stand; where there is none, in whose sentence. */
  named: readonly Figure[];
  /** Under whose headings, together. A word that only stands somewhere in the same part says nothing of a figure. */
  headed: readonly Figure[];
}

/** Of some figures those that are near to the words; all of them where there are no words. */
export function figuresFor(
  searchDocument: SearchDocument,
  figures: readonly Figure[],
  words: readonly Found[],
): FoundFigures {
  const inPassage = (at: number | null) => at !== null && words.every((found) => found.has(at));
  const own = figures.filter(({ passage }) => inPassage(passage));
  const named = new Set(own.length > 0 ? own : figures.filter(({ holder }) => inPassage(holder)));
  const headings = words.map((found) => headedBy(searchDocument, found));
  const isHeaded = ({ parent }: Figure) => headings.every((ids) => pathOf(parent).some((id) => ids.has(id)));
  return { named: [...named], headed: figures.filter((figure) => !named.has(figure) && isHeaded(figure)) };
}

/** A lead that is longer is a sentence, and no heading of what follows; in characters. */
const LONGEST_HEADING = 20;

/** The parts in whose headings, or leads as short as one, a word was found. */
function headedBy(searchDocument: SearchDocument, found: Found): Set<string> {
  const ids = new Set<string>();
  for (const [at, { matches }] of found) {
    const passage = searchDocument.passages.at(at);
    if (passage && passage.kind !== 'statistic') {
      const isHeading = ([low, high]: Range) => passage.kind === 'section' || high - low <= LONGEST_HEADING;
      const within = ([from, to]: Range) =>
        passage.keys.some((key) => isHeading(key) && from >= key[0] && to <= key[1]);
      if (matches.some(({ ranges }) => ranges.every(within))) {
        ids.add(passage.id);
      }
    }
  }
  return ids;
}

/** '4', '4.2', '4.2.1' for '4.2.1'. */
function pathOf(id: string): string[] {
  const steps = id.split('.');
  return steps.map((_, at) => steps.slice(0, at + 1).join('.'));
}

/** The figures that keep all bounds, as the matches of one word. */
export function foundKeeping(searchDocument: SearchDocument, figures: readonly Figure[]): Found {
  const kept = new Set(figures);
  return foundFigures(searchDocument, 1, (figure) => kept.has(figure));
}
