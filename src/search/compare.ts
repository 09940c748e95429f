import type { Corpus, Found } from './corpus.ts';
import { type Figure, foundFigures, numberOf } from './figures.ts';

/** Bounds that a figure must keep: `>1000万`, `50%..70%`. */
export interface Comparison {
  low: number;
  high: number;
  /** Whether the bounds themselves pass. */
  closed: boolean;
  /** What was written behind the number: a unit, words, or both; '' for nothing. */
  tail: string;
}

const NUMBER = '(\\d[\\d,]*(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]+)([十百千]?(?:万亿|[万亿]|w(?![a-z]))?)';
const TAIL = '([^\\s<>=≥≤≧≦⩾⩽,;。、]{0,12})';
const SIGNED = new RegExp(`(>=|=>|<=|=<|[<>=≥≤≧≦⩾⩽])=?\\s*${NUMBER}${TAIL}`, 'u');
/** What an input method types for > and <, where it is no book title. */
const TYPED = new RegExp(`^([^《》]*)([《》])(=?\\s*${NUMBER}(?!年)[^\\s《》]{0,3}(?:\\s[^《》]*)?)$`, 'u');
const BETWEEN = new RegExp(`${NUMBER}([^\\s\\d.…。]{0,4})\\s*(?:\\.{2,}|…+|。{2,})\\s*${NUMBER}${TAIL}`, 'u');
const MOST = 4;

/**
 * Takes the comparisons out of a normalised query: `>` `<` `≥` `≤` `=` before a number, or two numbers with `..` between.
 * @returns them, and the words that are left
 */
export function takeComparisons(query: string): { comparisons: Comparison[]; rest: string } {
  const comparisons: Comparison[] = [];
  let rest = query.replace(TYPED, (_, before, sign, after) => `${before}${sign === '《' ? '<' : '>'}${after}`);
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
  take(BETWEEN, between);
  take(SIGNED, signed);
  return comparisons.length > 0 ? { comparisons, rest: rest.trim() } : { comparisons, rest: query };
}

function between([low = '', lowScale = '', unit = '', high = '', highScale = '', tail = '']: string[]) {
  const most = numberOf(high + highScale);
  // 1..2亿 is from 1亿, but 5000..1万 from 5000.
  const shared = lowScale === '' && unit === '' && Number(numberOf(low)) < Number(numberOf(high));
  const least = numberOf(low + (shared ? highScale : lowScale));
  if (least === null || most === null) {
    return null;
  }
  return { low: Math.min(least, most), high: Math.max(least, most), closed: true, tail: tail || unit };
}

function signed([sign = '', number = '', scale = '', tail = '']: string[]): Comparison | null {
  const value = numberOf(number + scale);
  if (value === null) {
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

/**
 * Of the figures that pass, those nearest to the words: in whose clause all of them stand; if there are none, in whose sentence or
 * under whose headings; if there are none, in whose part.
 */
export function figuresNear(corpus: Corpus, figures: readonly Figure[], words: readonly Found[]): readonly Figure[] {
  const inPassage = (at: number | null) => at !== null && words.every((found) => found.has(at));
  const own = figures.filter((figure) => inPassage(figure.passage));
  if (own.length > 0 || words.length === 0) {
    return own;
  }
  const parts = words.map((found) => partsOf(corpus, found));
  const under = (parent: string) => parts.every(({ titled }) => pathOf(parent).some((id) => titled.has(id)));
  const near = figures.filter(({ holder, parent }) => inPassage(holder) || under(parent));
  return near.length > 0 ? near : figures.filter(({ parent }) => parts.every(({ whole }) => whole.has(parent)));
}

/** The parts in whose own words, and in whose titles, a word was found. */
function partsOf(corpus: Corpus, found: Found): { whole: Set<string>; titled: Set<string> } {
  const whole = new Set<string>();
  const titled = new Set<string>();
  for (const [at, { matches }] of found) {
    const passage = corpus.passages.at(at);
    if (passage && passage.kind !== 'statistic') {
      whole.add(passage.id);
      const within = ([from, to]: [number, number]) => passage.keys.some(([low, high]) => from >= low && to <= high);
      if (matches.some(({ ranges }) => ranges.every(within))) {
        titled.add(passage.id);
      }
    }
  }
  return { whole, titled };
}

/** '4', '4.2', '4.2.1' for '4.2.1'. */
function pathOf(id: string): string[] {
  const steps = id.split('.');
  return steps.map((_, at) => steps.slice(0, at + 1).join('.'));
}

/** The figures that keep all bounds, as the matches of one word. */
export function foundKeeping(corpus: Corpus, figures: readonly Figure[]): Found {
  const kept = new Set(figures);
  return foundFigures(corpus, 1, (figure) => kept.has(figure));
}
