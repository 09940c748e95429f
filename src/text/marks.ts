/**
 * How a character behaves at the end of a line: W3C CLReq (basic level) and GB/T 15834 for the Chinese marks, with the
 * ASCII ones used in their stead. Everything that is not named is `Other` and may stand at either end.
 */
export const Kind = {
  Blank: 1,
  /** May not end a line: opening brackets and quotes. */
  Open: 2,
  /** May not begin a line: closing brackets and quotes, stops, dashes, ellipses, middle dots, signs of percent and degree. */
  Close: 3,
  /** Belongs to the number or word that follows: ￥ $ № # @ ± 第. */
  Prefix: 4,
  Letter: 5,
  Digit: 6,
  /** May not begin a line unless a blank stands before: hyphen, plus, slash, and others that join words. */
  Joiner: 7,
  /** The number of an item, such as ① or ⑴: better not the last of a line. */
  Marker: 8,
  Other: 9,
} as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** Where rules of Unicode's general categories would be wrong or say nothing for Chinese. */
const NAMED: readonly (readonly [string, Kind])[] = [
  ['“‘〝＜<', Kind.Open],
  ['”’〞〟，。、；：？！．·・‧•…⋯—―–～〜〃々ー％%‰‱℃℉°′″＞>,.;:!?', Kind.Close],
  ['￥¥$＄€£￡№#＃@＠±≥≤≈§第', Kind.Prefix],
  ['-+/=&~|\\∶－＋／＝＆｜＼−‐‑×', Kind.Joiner],
  ['_*^`ªº', Kind.Letter],
];

/** Made when it is first asked for: most texts have no letter that is not ASCII, and to read the tables behind it takes half a millisecond. */
const isIdeograph = (character: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}]/u.test(
    character,
  );

function classify(character: string): Kind {
  const named = NAMED.find(([all]) => all.includes(character));
  if (named) {
    return named[1];
  }
  if (/\s/u.test(character)) {
    return Kind.Blank;
  }
  if (/[\p{Ps}\p{Pi}]/u.test(character)) {
    return Kind.Open;
  }
  if (/[\p{Pe}\p{Pf}]/u.test(character)) {
    return Kind.Close;
  }
  if (/\p{Nd}/u.test(character)) {
    return Kind.Digit;
  }
  if (/[\u2460-\u249B\u24EA-\u24FF\u2776-\u2793\u3220-\u3229\u3280-\u3289]/u.test(character)) {
    return Kind.Marker;
  }
  return /[\p{L}\p{M}]/u.test(character) && !isIdeograph(character) ? Kind.Letter : Kind.Other;
}

/** 第, the one ideograph that is not `Other`. */
const ORDINAL = 0x7b2c;

const known = new Uint8Array(0x10000);

/** The kind of the character that begins at offset `at` of `text`; straight quotes come out as Other: see `openingQuotes`. */
export function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code <= 0xdfff) {
    return classify(String.fromCodePoint(text.codePointAt(at) ?? code));
  }
  const entry = known[code];
  if (entry) {
    return entry as Kind;
  }
  const kind = code >= 0x4e00 && code <= 0x9fff && code !== ORDINAL ? Kind.Other : classify(String.fromCharCode(code));
  known[code] = kind;
  return kind;
}

/** Whether a character is part of a word or number written in letters or digits. */
export function isWord(kind: Kind): boolean {
  return kind === Kind.Letter || kind === Kind.Digit;
}

/**
 * Tells opening from closing among the straight quotes " and ' of one paragraph (offsets, `end` exclusive): by the neighbours
 * where they are clear, else in turn. An apostrophe between letters is neither.
 */
export function straightQuotes(text: string, start: number, end: number): Map<number, Kind> {
  const kinds = new Map<number, Kind>();
  const open = new Set<string>();
  for (let at = start; at < end; at += 1) {
    const quote = text[at];
    if (quote !== '"' && quote !== "'" && quote !== '＂' && quote !== '＇') {
      continue;
    }
    const before = at > start ? kindAt(text, at - 1) : Kind.Blank;
    const after = at + 1 < end ? kindAt(text, at + 1) : Kind.Blank;
    if (quote === "'" && isWord(before) && isWord(after)) {
      kinds.set(at, Kind.Letter);
      continue;
    }
    const opensAfter = before === Kind.Blank || before === Kind.Open;
    const closesBefore = after === Kind.Blank || after === Kind.Close;
    const opens = opensAfter === closesBefore ? !open.has(quote) : opensAfter;
    if (opens) {
      open.add(quote);
    } else {
      open.delete(quote);
    }
    kinds.set(at, opens ? Kind.Open : Kind.Close);
  }
  return kinds;
}
