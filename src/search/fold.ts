import { normalise, partitionPoint } from '../text/index.ts';

/** What was dropped before a character: nothing, a mark that does not part words (quotes, blanks, dashes), or one that does. */
export const Gap = { none: 0, soft: 1, hard: 2 } as const;

/**
 * A text as search sees it: only letters, digits, characters and % are left, normalised; every other mark is dropped,
 * so that 打造“四最” 营商环境 and 四最营商环境 are the same words.
 */
export interface Folded {
  text: string;
  /** `from[i]`, `to[i]`: the offsets in the source that `text[i]` stands for, `to` exclusive. */
  from: Uint32Array;
  to: Uint32Array;
  /** `gap[i]`: what stood in the source between `text[i - 1]` and `text[i]` (a value of `Gap`). */
  gap: Uint8Array;
}

const SOFT = new Set('"\'《》·-+/_~ ');

const KEEP = 3;
/** Gap.soft, Gap.hard or KEEP of every code unit met so far, 0 for the others. */
const kinds = new Uint8Array(0x10000);

function judge(code: number): number {
  const character = String.fromCharCode(code);
  if (SOFT.has(character)) {
    return Gap.soft;
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  // Letters, digits and ideographs make up nearly all of a text: the tables behind \p{} need not be read for them.
  const plain = isDigit(code) || (code >= 97 && code <= 122) || code === 37 || (code >= 0x3400 && code <= 0x9fff);
  if (surrogate || plain) {
    return KEEP;
  }
  const mark = code < 0x80 || (code >= 0x3000 && code <= 0x3004) || code === 0x2026;
  if (mark) {
    return Gap.hard;
  }
  return /[\p{L}\p{M}\p{N}\p{So}‰]/u.test(character)
    ? KEEP
    : /[\p{Sm}\p{Sk}\p{Cf}]/u.test(character)
      ? Gap.soft
      : Gap.hard;
}

function kindOf(code: number): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const kind = judge(code);
  kinds[code] = kind;
  return kind;
}

/** True for the code of 0–9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether the mark at `at` belongs to a number: the point of 50.44, or the comma of 20,000 (which is dropped without a gap). */
function inNumber(text: string, at: number): 'point' | 'comma' | null {
  if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) {
    return null;
  }
  const mark = text[at];
  if (mark === '.') {
    return 'point';
  }
  const thousands = mark === ',' && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3));
  return thousands && !isDigit(text.charCodeAt(at + 4)) ? 'comma' : null;
}

/** 〇, ○ and ◯ are written for 零; letters with the marks of pinyin's tones are plain, and ü is v. */
const ALIKE = new Map<number, number>();
for (const [plain, others] of [
  ['零', '〇○◯'],
  ['a', 'āáǎàăâ'],
  ['e', 'ēéěèĕê'],
  ['i', 'īíǐìĭî'],
  ['o', 'ōóǒòŏô'],
  ['u', 'ūúǔùŭû'],
  ['v', 'üǖǘǚǜ'],
  ['n', 'ńňǹ'],
  ['m', 'ḿ'],
] as const) {
  for (const other of others) ALIKE.set(other.charCodeAt(0), plain.charCodeAt(0));
}
/** Marks that stand as a character of their own behind their letter: macron, acute, caron, grave. */
const TONES = new Set([0x304, 0x301, 0x30c, 0x300]);
const DIAERESIS = 0x308;

/** Folds any text; offsets are UTF-16 units of `source`. Linear in its length. */
export function fold(source: string): Folded {
  const { text, map } = normalise(source);
  // Written in place: a report has many thousand characters, and lists of them would have to be cleared away again.
  const units = new Uint16Array(text.length);
  const from = new Uint32Array(text.length);
  const to = new Uint32Array(text.length);
  const gaps = new Uint8Array(text.length);
  let count = 0;
  let gap: number = Gap.hard;
  for (let at = 0; at < text.length; at += 1) {
    const read = text.charCodeAt(at);
    if (read < 0x309 && (TONES.has(read) || read === DIAERESIS)) {
      if (read === DIAERESIS && units[count - 1] === 117) units[count - 1] = 118;
      continue;
    }
    // Most of a text is ideographs.
    const code = read > 0x3007 ? read : (ALIKE.get(read) ?? read);
    const kind = code >= 0x4e00 && code <= 0x9fff ? KEEP : kindOf(code);
    const numeric = kind === KEEP || code > 46 ? null : inNumber(text, at);
    if (kind !== KEEP && numeric !== 'point') {
      gap = numeric === 'comma' ? gap : Math.max(gap, kind);
      continue;
    }
    const start = map[at] ?? 0;
    const high = source.charCodeAt(start);
    const pair = high >= 0xd800 && high <= 0xdbff && (map[at + 1] ?? 0) !== start + 1;
    units[count] = code;
    from[count] = start;
    to[count] = Math.min(source.length, start + (pair ? 2 : 1));
    gaps[count] = gap;
    count += 1;
    gap = Gap.none;
  }
  return {
    text: textOf(units.subarray(0, count)),
    from: from.subarray(0, count),
    to: to.subarray(0, count),
    gap: gaps.subarray(0, count),
  };
}

/** The string of some UTF-16 units, half a pair among them too: of a decoder, which takes ten times as long, that would be U+FFFD. */
export function textOf({ buffer, byteOffset, byteLength }: Uint16Array): string {
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  return (LITTLE_ENDIAN ? bytes : Buffer.from(bytes).swap16()).toString('utf16le');
}

const LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The first folded character that stands at or after a source offset (`text.length` if none does). */
export function foldedAt(folded: Folded, offset: number): number {
  return partitionPoint(folded.text.length, (at) => (folded.from[at] ?? 0) < offset);
}

/** Whether the folded characters at `at - 1` and `at` are parts of one number, or of one Latin word. */
export function inside(folded: Folded, at: number): 'number' | 'letters' | null {
  if (folded.gap[at] !== Gap.none) {
    return null;
  }
  const before = folded.text.charCodeAt(at - 1);
  const after = folded.text.charCodeAt(at);
  const numeral = (code: number) => isDigit(code) || code === 46;
  if (numeral(before) && numeral(after)) {
    return 'number';
  }
  const letter = (code: number) => code >= 97 && code <= 122;
  return letter(before) && letter(after) ? 'letters' : null;
}
