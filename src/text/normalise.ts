import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { foldRadicals } from './reading.ts';

/** A text made comparable, and where each of its characters came from. */
export interface Normalised {
  text: string;
  /** `map[i]`: offset in the source of `text[i]`; the last entry, `map[text.length]`, is the length of the source. */
  map: Uint32Array;
}

/** Each row: what a reader may type or a writer may print for the same mark, then the one mark that stands for all. */
const MARKS: readonly (readonly [string, string])[] = [
  ['“”„‟«»「」『』﹁﹂﹃﹄〝〞〟″', '"'],
  ['‘’‚‛‹›′', "'"],
  ['‐‑‒–—―−─━﹘﹣', '-'],
  ['∼〜～˜', '~'],
  ['•‧∙⋅・･﹒', '·'],
  ['⋯', '…'],
  ['｡．', '.'],
  ['､', '、'],
  ['〔【〖［﹇', '['],
  ['〕】〗］﹈', ']'],
  ['〈', '《'],
  ['〉', '》'],
  ['￥', '¥'],
  // One digit, however it is printed.
  ['〇○◯', '零'],
  ['\t\v\f\r\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000', ' '],
];

/** Code points with a compatibility form: radicals, letterlike, squared units, compatibility ideographs, vertical, small, full-width, mathematical. */
const COMPATIBLE =
  /[\u2100-\u214F\u2E80-\u2FDF\u3300-\u33FF\uF900-\uFAFF\uFB00-\uFB06\uFE30-\uFE6F\uFF01-\uFFEE\u{1D400}-\u{1D7FF}\u{2F800}-\u{2FA1F}]/u;
/** What shows nothing and so cannot be searched for; a variation selector does not make another character. Made when it is first asked: 1.5 ms. */
let invisible: RegExp | undefined;

let dictionary: string | undefined;
let simplified: Map<string, string> | undefined;
let marks: Map<string, string> | undefined;
/** The form of every character met so far, one code unit each; bounded by the number of code units. */
const forms = new Map<number, string>();

/** So many characters are looked up in the dictionary as it is printed, in the time that it takes to read it. */
const BY_HAND = 1000;
let lookedUp = 0;

function simplify(character: string): string {
  // A variant may lead to a Traditional form that has a Simplified one of its own.
  return simplifyOnce(simplifyOnce(character));
}

function simplifyOnce(character: string): string {
  if (simplified === undefined && lookedUp < BY_HAND) {
    lookedUp += 1;
    // No blank stands behind what a character leads to.
    const entries = entriesOfDictionary();
    const at = entries.indexOf(`${character} `);
    if (at < 0) return character;
    const from = at + character.length + 1;
    return entries.slice(from, entries.indexOf('|', from));
  }
  simplified ??= readDictionary();
  return simplified.get(character) ?? character;
}

/**
 * The ideographs that are one as `normalise` has it: itself, its Traditional forms and its variants; of those that have a compatibility
 * form (U+2E80–2FDF, U+3300–33FF, U+F900–FAFF, U+2F800–2FA1F) none.
 */
export function variantsOf(ideograph: string): string[] {
  const others = leadingTo(ideograph);
  const all = new Set([ideograph, ...others, ...others.flatMap(leadingTo)]);
  return Array.from(all).filter((each) => simplify(each) === ideograph);
}

function leadingTo(character: string): string[] {
  const found: string[] = [];
  const sought = ` ${character}|`;
  const entries = entriesOfDictionary();
  for (let at = entries.indexOf(sought); at >= 0; at = entries.indexOf(sought, at + 1))
    found.push(entries.slice(entries.lastIndexOf('|', at) + 1, at));
  return found;
}

/** from to|from to|, one to one. The built program reads them from a file when they are first asked for. */
function entriesOfDictionary(): string {
  dictionary ??= `${traditionalToSimplified}|`;
  return dictionary;
}

function readDictionary(): Map<string, string> {
  const entries = entriesOfDictionary()
    .split('|')
    .map((entry) => entry.split(' '));
  return new Map(entries.flatMap(([from, to]): [string, string][] => (from && to ? [[from, to]] : [])));
}

/** Frequent characters of the genre that Simplified text has not; a Traditional one has them in every sentence. */
const TRADITIONAL =
  /[個億問體將對應會設報業務萬開關與間題進發經實現義縣區總國議規範為執監審權責覺強後計劃辦證從歲兩項條護環點連運達過還這處號產農員類調黨團質層歷廣電極氣穩數據網聯職舉講認訴評識讓較輕選鄉鎮長門隊難領頭養館鐵營學習貧]/g;
/** How much of a text is looked at, in UTF-16 units, and one such character in how many makes it, or a line of it, Traditional. */
const LOOKED_AT = 4000;
const ONE_IN = 40;

function isTraditional(text: string, length: number): boolean {
  const found = text.slice(0, length).match(TRADITIONAL)?.length ?? 0;
  return found > 0 && found * ONE_IN >= length;
}

function inSimplified(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (character) => {
    const simple = simplify(character);
    return simple.length === 1 ? simple : character;
  });
}

/** The text that was asked for last, of those that take long: a report's is asked for by each that reads it. */
let last = { text: '', shadow: '' };
/** Shorter texts are read as quickly as they are kept. */
const LONG = 500;

/**
 * The text in Simplified characters where it is Traditional, as a whole or in single lines, and radicals as the characters they
 * stand for; else the text itself. Character by character (OpenCC's table), each of as many UTF-16 units as before: every offset
 * means the same character in both. Linear.
 */
export function simplifiedShadow(text: string): string {
  if (text.length < LONG) return shadowFor(text);
  if (text !== last.text) last = { text, shadow: shadowFor(text) };
  return last.shadow;
}

function shadowFor(text: string): string {
  const folded = foldRadicals(text);
  if (isTraditional(folded, Math.min(folded.length, LOOKED_AT))) return inSimplified(folded);
  if (folded.search(TRADITIONAL) < 0) return folded;
  return folded.replace(/[^\n]+/g, (line) => (isTraditional(line, line.length) ? inSimplified(line) : line));
}

function mark(character: string): string | undefined {
  marks ??= new Map(MARKS.flatMap(([all, one]) => Array.from(all, (each) => [each, one] as const)));
  return marks.get(character);
}

/** The comparable form of one character (code point): '' if it shows nothing, mostly one character, rarely more (㎡: m2). */
function formOf(character: string): string {
  // Most of a text: the tables behind the expressions need not be read for it.
  if (character >= '\u4e00' && character <= '\u9fff') {
    return simplify(character);
  }
  invisible ??= /\p{Default_Ignorable_Code_Point}/u;
  if (invisible.test(character)) {
    return '';
  }
  const unified = mark(character);
  if (unified !== undefined) {
    return unified;
  }
  const plain = COMPATIBLE.test(character) ? foldRadicals(character).normalize('NFKC') : character;
  return Array.from(plain.toLowerCase(), (each) => mark(each) ?? simplify(each)).join('');
}

function formOfUnit(code: number): string {
  let form = forms.get(code);
  if (form === undefined) {
    form = formOf(String.fromCharCode(code));
    forms.set(code, form);
  }
  return form;
}

/**
 * Makes a text comparable for search: full-width forms half-width, letters lower case, Traditional Simplified (character
 * by character, OpenCC's table), quotes, dashes, brackets and blanks of all sorts one each, compatibility forms plain, and
 * what shows nothing dropped. Line feeds stay. Query and report go through the same, so that equal words become equal strings.
 */
export function normalise(text: string): Normalised {
  let result = '';
  // Mostly one character becomes one; only where one becomes more does the map have to grow.
  let map = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const point = code >= 0xd800 && code <= 0xdbff ? (text.codePointAt(at) ?? code) : code;
    const length = point > 0xffff ? 2 : 1;
    const form = length === 1 ? formOfUnit(code) : formOf(String.fromCodePoint(point));
    result += form;
    if (count + form.length >= map.length) {
      const longer = new Uint32Array(map.length * 2 + form.length);
      longer.set(map);
      map = longer;
    }
    for (let unit = 0; unit < form.length; unit += 1) {
      // A pair that stays a pair keeps an offset per unit; of anything else every unit points at the start.
      map[count + unit] = form.length === length ? at + unit : at;
    }
    count += form.length;
    at += length;
  }
  map[count] = text.length;
  return { text: result, map: map.subarray(0, count + 1) };
}
