import { type Marker, type MarkerForm, markerAt, type Span } from '../../report/index.ts';
import type { Draft } from './draft.ts';

/** A numeral that opens a heading or an item: 一、 （一） 1. （1） ① 第一， 一是. */
export interface Numeral extends Span {
  form: MarkerForm;
  /** As printed. */
  text: string;
  /** null for an empty one: (). */
  number: number | null;
  /** It opens a line. */
  opensLine: boolean;
}

/** Items of one list in order. */
export interface Series {
  form: MarkerForm;
  items: Numeral[];
}

/** Where a series does not go on as it should. */
export interface Break {
  numeral: Numeral;
  /** The item before it in the same series; null where the series begins with another number than 1. */
  after: Numeral | null;
  /** The number that should stand there. */
  expected: number;
}

export interface Numbering {
  numerals: Numeral[];
  series: Series[];
  breaks: Break[];
}

/** From the highest to the lowest, as GB/T 9704—2012 7.3.3 sets them; 一是 and 第一 lie below whatever stands before them. */
export const RANKS: ReadonlyMap<MarkerForm, number> = new Map([
  ['chapter', 0],
  ['han', 1],
  ['han-paren', 2],
  ['arabic', 3],
  ['arabic-paren', 4],
  ['circled', 5],
  ['ordinal', 6],
  ['is', 6],
]);
const rankOf = (form: MarkerForm): number => RANKS.get(form) ?? 7;

/** A list of more items than this is a table of figures or years; more breaks than this are no list's. */
const MOST = 60;
/** Blanks apart: a class of more than 16 ranges is looked up by a call for each character. */
const BOUNDARY = '(?:[。；;：:，,！!？?”）)]|\\s)';
/** Behind such a mark, where no further one follows, an item may begin. */
const BEGINNING = new RegExp(`${BOUNDARY}(?=[^])(?!${BOUNDARY})`, 'g');
/** Forms that open items of running text; 1. only behind a mark that ends a sentence or opens a list. */
const RUNNING: ReadonlySet<MarkerForm> = new Set<MarkerForm>(['is', 'ordinal', 'han-paren', 'arabic-paren', 'circled']);

/** The numerals of the body, in order, those of the title left out. */
function numeralsIn(draft: Draft): Numeral[] {
  const numerals: Numeral[] = [];
  const { plain, title } = draft;
  const add = (at: number, opensLine: boolean): boolean => {
    const marker = emptyAt(plain, at) ?? markerAt(plain, at);
    if (marker === null || marker.form === 'dash' || marker.form === 'first' || (marker.number ?? 0) > MOST)
      return false;
    if (!opensLine && !(RUNNING.has(marker.form) || (marker.form === 'arabic' && opensItem(plain, at, marker.text))))
      return false;
    if (marker.number === null && !opensLine && !/[。；;：:]/.test(plain.charAt(at - 1))) return false;
    numerals.push({ start: at, end: at + marker.text.length, opensLine, ...marker });
    return true;
  };
  for (const line of draft.lines()) {
    if (title !== null && line.start >= title.start && line.start < title.end) continue;
    add(line.start, true);
    for (const { index } of plain.slice(line.start, line.end).matchAll(BEGINNING)) {
      add(line.start + index + 1, false);
    }
  }
  return numerals;
}

/** （）, with blanks in it or not. */
const EMPTY = /[（(][ \u3000]{0,4}[）)]/y;

function emptyAt(plain: string, at: number): Marker | null {
  const mark = plain.charAt(at);
  if (mark !== '（' && mark !== '(') return null;
  EMPTY.lastIndex = at;
  const found = EMPTY.exec(plain);
  return found === null ? null : { form: 'han-paren', text: found[0], number: null };
}

/** 1. in running text: behind 。；：, and followed by a Han character. */
function opensItem(plain: string, at: number, marker: string): boolean {
  return /[。；;：:]/.test(plain.charAt(at - 1)) && /[\u4e00-\u9fff]/.test(plain.charAt(at + marker.length));
}

/** The lists of one form that are open since the last heading above them, the outer ones first. */
interface Open {
  lists: Series[];
  /** The last number before that heading: numbers may run on through a chapter or a report. */
  runOn: number;
}

const known = new WeakMap<Draft, Numbering>();

/** The numerals of a draft, the lists that they make up, and where these skip, repeat or lose a number; found once. Linear. */
export function numberingOf(draft: Draft): Numbering {
  const found = known.get(draft) ?? findNumbering(draft);
  known.set(draft, found);
  return found;
}

function findNumbering(draft: Draft): Numbering {
  const numerals = numeralsIn(draft);
  const headings = draft.report.sections.filter(({ marker }) => marker === '').map(({ start }) => start);
  const series: Series[] = [];
  const breaks: Break[] = [];
  const open = new Map<MarkerForm, Open>();
  let heading = 0;
  let before: Numeral | undefined;
  // Where the last heading of each rank stands: a list is looked for no farther back.
  const last: number[] = [];
  for (const numeral of numerals) {
    while ((headings[heading] ?? Number.POSITIVE_INFINITY) <= numeral.start) {
      close(open, 0);
      heading += 1;
    }
    if (numeral.opensLine) {
      const rank = rankOf(numeral.form);
      close(open, rank);
      last[rank] = numeral.start;
    }
    const state = open.get(numeral.form) ?? { lists: [], runOn: 0 };
    open.set(numeral.form, state);
    const found = place(state, numeral, before, series);
    const above = Math.max(0, ...last.slice(0, rankOf(numeral.form)).filter((offset) => offset !== undefined));
    if (found !== null && breaks.length < MOST && !standsBetween(draft, found, above)) breaks.push(found);
    before = numeral;
  }
  return {
    numerals,
    series,
    breaks: breaks.filter(
      (broken) => !isLeftEmpty(broken, numerals) && (broken.after !== null || !isAlone(broken, series)),
    ),
  };
}

/** A heading closes the lists of all lower forms. */
function close(open: Map<MarkerForm, Open>, rank: number): void {
  for (const [form, state] of open) {
    if (rankOf(form) <= rank) continue;
    state.runOn = state.lists.at(-1)?.items.at(-1)?.number ?? state.runOn;
    state.lists = [];
  }
}

/** Puts a numeral into the list that it goes on, or opens one with it; the break where it goes on none. */
function place(state: Open, numeral: Numeral, before: Numeral | undefined, series: Series[]): Break | null {
  const inner = state.lists.at(-1);
  const last = inner?.items.at(-1);
  const number = numeral.number ?? (last?.number ?? 0) + 1;
  const counted = { ...numeral, number };
  const begin = (): void => {
    const list = { form: numeral.form, items: [counted] };
    state.lists.push(list);
    series.push(list);
  };
  if (number === 1) {
    // （一）（一）: nothing stands between the two that could hold the second.
    const repeated = last !== undefined && last.number === 1 && inner?.items.length === 1 && before === last;
    if (repeated && last.opensLine && numeral.opensLine) {
      inner.items.push({ ...counted, number: 1 });
      return { numeral, after: last, expected: 2 };
    }
    begin();
    return null;
  }
  const going = state.lists.findLastIndex((list) => (list.items.at(-1)?.number ?? 0) + 1 === number);
  if (going >= 0) {
    state.lists.length = going + 1;
    state.lists[going]?.items.push(counted);
    return null;
  }
  if (inner === undefined || last === undefined) {
    begin();
    return number === state.runOn + 1 ? null : { numeral, after: null, expected: 1 };
  }
  inner.items.push(counted);
  return { numeral, after: last, expected: (last.number ?? 0) + 1 };
}

const HAN = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 12 → 十二, up to 99. */
function hanNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = HAN[number % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : (HAN[tens] ?? '')}十${ones}`;
}

/** How a number is printed in the form of `numeral`: 三、 （三） 3. 三是. */
export function printedLike(numeral: Numeral, number: number): string {
  if (numeral.form === 'circled') return String.fromCharCode(0x245f + number);
  const digits = /[0-9]/.test(numeral.text) ? String(number) : hanNumeral(number);
  return numeral.text.replace(/[0-9０-９一二三四五六七八九十百〇]+/, digits);
}

/** How far back a numeral is looked for that is printed where none is expected: run into a sentence, or behind another word. */
const REACH_BACK = 4000;

/** Whether the number that seems to be missing is printed all the same, behind the item before it or the heading `above`. */
function standsBetween(draft: Draft, { numeral, after, expected }: Break, above: number): boolean {
  const wanted = (numeral.number ?? expected) - 1;
  const from = Math.max(after?.end ?? above, numeral.start - REACH_BACK);
  const words = printedLike(numeral, wanted).replace(/[是要，,]$/, '');
  const between = draft.plain.slice(from, numeral.start);
  if (numeral.form === 'is') return new RegExp(`${words}[是要则]`).test(between);
  return words.length > 1 && between.includes(words);
}

/** 2. ( ) 4.: the number is not missing but empty, which is said by itself. */
function isLeftEmpty({ numeral }: Break, numerals: readonly Numeral[]): boolean {
  const before = numerals.filter(({ opensLine, start }) => opensLine && start < numeral.start);
  const last = before.at(-2);
  return before.at(-1)?.number === null && last?.form === numeral.form && last.number === (numeral.number ?? 0) - 2;
}

/** A number that opens no list, and that nothing goes on from. */
function isAlone({ numeral }: Break, series: readonly Series[]): boolean {
  if (numeral.form === 'is' || numeral.form === 'ordinal') return false;
  return series.some(({ items }) => items[0]?.start === numeral.start && items.length < 2);
}
