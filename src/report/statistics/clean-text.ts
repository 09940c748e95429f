import { partitionPoint, readUnit } from '../../text/index.ts';

/** A text made easy to read numbers in, and where each of its characters came from. */
export interface CleanText {
  text: string;
  /** The spans of the source that are kept, in order and disjoint, and where each begins in `text`. */
  pieces: readonly Piece[];
}

interface Piece {
  /** Offset in the clean text. */
  at: number;
  /** Offsets in the source, `end` exclusive. */
  start: number;
  end: number;
}

const PLAIN: ReadonlyMap<string, string> = new Map([
  ['∕', '/'],
  ['﹪', '%'],
  ['∶', ':'],
  ['﹣', '-'],
]);
const BLANKS = /[\v\f\r \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Separators of three digits each (GB/T 15835): a sixth of an em, a thin one, a narrow one that does not break. */
const THIN = /^[\u2006\u2008\u2009\u202f]$/u;
const INVISIBLE = /^[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]$/u;
const LETTER = /[A-Za-z]/u;
const DIGIT = /\d/u;

/** Digits in groups of three with blanks between: 5 000, 12 345.6. No row of numbers: nothing but the end of the number behind it. */
const GROUPED = /\d{1,3}(?: \d{3}){1,5}(?!\d| \d)(?:\.\d{1,12})?/uy;
/** Every digit apart, as some PDFs print: 1 2 0, 3 . 5. */
const SPACED = /\d(?: \d){1,12}(?: ?\. ?\d(?: \d){0,6})?(?! ?\d)/uy;
/** A point with blanks: 3 . 5, 3. 5. */
const POINTED = /\d{1,12}(?: \. ?|\. )\d{1,12}(?![.\d])/uy;
/** 1, 234: a comma and a blank. */
const SEPARATED = /\d{1,3}(?:, ?\d{3}){1,5}(?![\d,])/uy;
const FOOTNOTE = /\[\d{1,3}\]/uy;
/** What may stand between a number and its unit. */
const MULTIPLIERS = /^[余多来几]?[十百千万亿]{0,3}[余多来]?/u;
/** How far behind a number its unit is looked for, blanks included. */
const UNIT_REACH = 16;

/** What is more than copied: the first digit of a number, blanks, marks of footnotes, invisible characters. */
const DECISION = /(?<!\d)\d|[ [\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu;

/** The text with full-width digits, letters and signs in their ASCII form and every blank as a space. Same length. */
function halfWidth(text: string): string {
  const stopped = text.replace(/\.(?<=[\u4e00-\u9fff]\.)(?![0-9A-Za-z])/gu, '。');
  const half = stopped
    .replace(/[\uff01-\uff5e∕﹪∶﹣]/gu, (mark) => PLAIN.get(mark) ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(BLANKS, ' ');
  return half.includes('·') ? half.replace(MIDDLE_POINT, '.') : half;
}

/** 19·5%, 4·2万亿元: older reports print a decimal point so; in 3·15 and 12·4 it parts month and day. */
const MIDDLE_POINT =
  /·(?<=(?<![\d·])\d{1,4}·)(?=\d{1,2}(?:[%‰倍]|个百分点|[万亿]{0,2}(?:元|美元|吨|公里|千瓦|平方|立方|公顷|亩|公斤)))/gu;

/** Whether a unit, perhaps behind 万 or 余, stands at `at`, blanks passed over. */
function unitFollows(half: string, at: number): boolean {
  const behind = half.slice(at, at + UNIT_REACH).replace(/ /gu, '');
  const skipped = MULTIPLIERS.exec(behind)?.[0].length ?? 0;
  return readUnit(behind, skipped, behind.length, skipped > 0) !== null;
}

function isThinThroughout(text: string, from: number, to: number, half: string): boolean {
  for (let at = from; at < to; at++) if (half.charAt(at) === ' ' && !THIN.test(text.charAt(at))) return false;
  return true;
}

function match(pattern: RegExp, half: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(half) ? pattern.lastIndex : -1;
}

/** Whether a blank, a comma or a point with a blank stands behind the figures at `at`. */
function isParted(half: string, at: number): boolean {
  let end = at;
  while (half.charCodeAt(end) >= 0x30 && half.charCodeAt(end) <= 0x39) end++;
  const mark = half.charAt(end);
  return mark === ' ' || mark === ',' || (mark === '.' && half.charAt(end + 1) === ' ');
}

/**
 * Where the number that begins at `at` and is parted ends if the blanks inside it are no ends of numbers, else `at`. Two numbers with a blank
 * between stay two: thin separators join always, other blanks only where a unit follows and no other number stands before.
 */
function joinedEnd(text: string, half: string, at: number): number {
  const grouped = match(GROUPED, half, at);
  if (grouped > 0 && isThinThroughout(text, at, grouped, half)) return grouped;
  if (half.charAt(at - 1) === ' ' && DIGIT.test(half.charAt(at - 2))) return at;
  if (grouped > 0 && unitFollows(half, grouped)) return grouped;
  const lineStart = at === 0 || '\n。'.includes(half.charAt(at - 1));
  const pointed = match(POINTED, half, at);
  // At the beginning of a line 1. 5 is a list marker and 5.
  if (pointed > 0 && !lineStart && unitFollows(half, pointed)) return pointed;
  const spaced = match(SPACED, half, at);
  if (spaced > 0 && half.charAt(spaced) === ' ' && unitFollows(half, spaced)) return spaced;
  const separated = match(SEPARATED, half, at);
  const listed = separated > 0 && text.slice(at, separated).includes('，');
  return separated > 0 && !listed && unitFollows(half, separated) ? separated : at;
}

/** Whether a blank between two characters keeps two words apart: between letters and digits, and between two numbers. */
function keepsApart(before: string, after: string): boolean {
  return (LETTER.test(before) || DIGIT.test(before)) && (LETTER.test(after) || DIGIT.test(after));
}

/**
 * The text as numbers are read in it: full-width digits, letters and signs in their ASCII form, nothing invisible, and no blanks but
 * those that keep two words or numbers apart (5 000件 becomes 5000件, 1 2 0件 120件, 3 . 5万 3.5万). A half-width full stop behind a
 * Chinese character is a full stop. Line feeds stay, and so do the tabs that set off the cells of a table. Linear in the length of the text.
 */
export function cleanText(text: string): CleanText {
  const half = halfWidth(text);
  const kept = new Kept(half);
  let joined = 0;
  for (let at = nextDecision(half, 0); at >= 0; at = nextDecision(half, Math.max(at + 1, kept.from))) {
    const character = half.charAt(at);
    const last = kept.before(at);
    if (DIGIT.test(character)) {
      if (at >= joined && isParted(half, at) && !DIGIT.test(last)) joined = Math.max(joined, joinedEnd(text, half, at));
    } else if (character === '[') {
      // [12] behind a word is the mark of a footnote.
      const note = match(FOOTNOTE, half, at);
      if (note > 0) kept.leaveOut(at, note);
    } else if (INVISIBLE.test(character)) {
      kept.leaveOut(at, at + 1);
    } else {
      const next = half.charAt(nextVisible(half, at));
      // A list marker at the beginning of a line is not the number behind it: 1. 5个.
      const marker = last === '.' && DIGIT.test(next);
      if (at < joined || !(keepsApart(last, next) || marker) || last === ' ') kept.leaveOut(at, at + 1);
    }
  }
  kept.leaveOut(half.length, half.length);
  return { text: kept.pieces.map(({ start, end }) => half.slice(start, end)).join(''), pieces: kept.pieces };
}

/** What is kept of a text from which one span after the other is left out. */
class Kept {
  readonly pieces: Piece[] = [];
  /** What stands from here on is not left out yet. */
  from = 0;
  private length = 0;
  private last = '\n';
  private readonly half: string;

  constructor(half: string) {
    this.half = half;
  }

  /** The character before `at` among those that are kept; a line feed before the first. */
  before(at: number): string {
    return at > this.from ? this.half.charAt(at - 1) : this.last;
  }

  leaveOut(start: number, end: number): void {
    if (start > this.from) {
      this.last = this.half.charAt(start - 1);
      this.pieces.push({ at: this.length, start: this.from, end: start });
      this.length += start - this.from;
    }
    this.from = end;
  }
}

/** Where the next character stands that may be left out, or the next number begins; -1 where none does. */
function nextDecision(half: string, from: number): number {
  DECISION.lastIndex = from;
  return DECISION.test(half) ? DECISION.lastIndex - 1 : -1;
}

/** The next character that is neither a blank nor invisible. A run of blanks is looked over once for each of them at most 40 far. */
function nextVisible(half: string, at: number): number {
  let next = at;
  while (next < half.length && next - at < 40 && (half.charAt(next) === ' ' || INVISIBLE.test(half.charAt(next))))
    next++;
  return next;
}

/** The first piece of which `isBehind` holds, and the number of pieces where it holds of none; it holds of all behind one of which it does. */
function firstPiece({ pieces }: CleanText, isBehind: (piece: Piece) => boolean): number {
  return partitionPoint(pieces.length, (at) => {
    const piece = pieces[at];
    return piece === undefined || !isBehind(piece);
  });
}

/** The offset in the source of the character at `at` of the clean text. */
export function sourceOf(clean: CleanText, at: number): number {
  const piece = clean.pieces[firstPiece(clean, (each) => each.at > at) - 1];
  return piece === undefined ? 0 : piece.start + at - piece.at;
}

/** Where the first character of the clean text stands that came from `offset` of the source or from behind it; its length where none did. */
export function cleanOf(clean: CleanText, offset: number): number {
  const piece = clean.pieces[firstPiece(clean, ({ end }) => end > offset)];
  return piece === undefined ? clean.text.length : piece.at + Math.max(0, offset - piece.start);
}

/** The span of the source from which `start` to `end` (exclusive, not empty) of the clean text came. */
export function sourceSpan(clean: CleanText, start: number, end: number): { start: number; end: number } {
  return { start: sourceOf(clean, start), end: sourceOf(clean, end - 1) + 1 };
}
