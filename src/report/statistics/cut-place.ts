import { wordAt, wordBefore } from '../../text/index.ts';
import { isInside, quoted } from './quotations.ts';
import { NAME_STARTS, SAFE_WORDS } from './words/subjects.ts';
import { LEAD_VERBS } from './words/verbs.ts';

/** No name begins with these: 额, 率 end one. */
const NO_START = /[额率量数值级届者性化、,/)”》]/u;
/** Words that end what stands before them, and open no name: 500万元|以上|企业, 国内生产|总值. */
const NO_FIRST_WORD =
  /^(?:以[上下内外来]|及以[上下]|影响|相当于|总值|大会|流域|沿线|沿岸|境内|形成|实际形成|输出|第|[\d.]+[年月日]|多年|部分|系列|场所|人群|级|个|项|家|份|批|等)/u;
const LATIN = /[A-Za-z\d.]/u;
const LINE = /^(?:铁路|公路|轨道)$/u;
/** What is left of a name is no shorter, where a word begins; where none is known, no shorter than the first. */
const LEAST_NAME = 4;

const KNOWN = [NAME_STARTS, LEAD_VERBS, SAFE_WORDS];
/** One character behind a word that belongs to it: 功能|区. */
const SUFFIX = /[区县市省州局院所站类型会点线网库]/u;
/** One character before a word that belongs to it: 白|名单, 副|主任. */
const PREFIX = /[白黑副非零微准双单主特亚]/u;

/** Whether a known word, a number or a Latin word goes on across offset `at`: 技|术合同, 5|00. */
function splitsWord(phrase: string, at: number): boolean {
  // 全社会, 各行业: the one character before belongs to the word.
  if (/[全各总新老小第跨无]/u.test(phrase.charAt(at - 1))) return true;
  // 大会, but 重大|执法: the character may be the end of a word before.
  if (phrase.charAt(at - 1) === '大' && wordBefore(NAME_STARTS, phrase, at).length < 2) return true;
  for (let back = 1; back <= Math.min(at, 6); back++) {
    const before = at - back;
    if (KNOWN.some((words) => wordAt(words, phrase, before).length > back)) return true;
  }
  return LATIN.test(phrase.charAt(at - 1)) && LATIN.test(phrase.charAt(at));
}

let segmenter: Intl.Segmenter | undefined;

/** The length of the word that begins at each offset, by the dictionary of Intl.Segmenter; 0 within a word. */
function wordsIn(phrase: string): number[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const lengths = Array<number>(phrase.length).fill(0);
  for (const { index, segment } of segmenter.segment(phrase)) lengths[index] = segment.length;
  return lengths;
}

/** Where the last `longest` characters of a phrase, or somewhat fewer, begin with a word; -1 where none does. */
export function wordStart(phrase: string, longest: number): number {
  const names = quoted(phrase);
  const words = wordsIn(phrase);
  let from = phrase.length - longest;
  const name = isInside(names, from);
  if (name && name.start < from) from = name.end;
  let verb = -1;
  let other = -1;
  for (let at = from; at <= phrase.length - LEAST_NAME; at++) {
    const inside = isInside(names, at);
    if (inside?.start === at) return at;
    const length = words[at] ?? 0;
    if (inside || length === 0 || NO_START.test(phrase.charAt(at))) continue;
    if (at === name?.end) return at;
    if (splitsWord(phrase, at) || NO_FIRST_WORD.test(phrase.slice(at, at + 4))) continue;
    // 中老铁路: which line it is.
    if (LINE.test(phrase.slice(at, at + 2))) continue;
    const next = words[at + 1] ?? 0;
    const prefix = PREFIX.test(phrase.charAt(at)) && next > 1;
    // 招|商|大会: two characters by themselves are a word that the dictionary lacks.
    const unknown =
      !SUFFIX.test(phrase.charAt(at)) &&
      length === 1 &&
      next === 1 &&
      (words[at + 2] ?? 0) > 1 &&
      (words[at - 2] ?? 0) > 1;
    const named = wordAt(NAME_STARTS, phrase, at) !== '';
    const acts = !named && wordAt(LEAD_VERBS, phrase, at) === phrase.slice(at, at + length);
    if (!acts && (named || length > 1 || prefix || unknown)) return at;
    if (length > 1 && verb < 0) verb = at;
    else if (length === 1 && other < 0) other = at;
  }
  return verb >= 0 ? verb : other;
}

/** The same, never inside a quotation or a number where there is no such place. */
export function cutPlace(phrase: string, longest: number): number {
  const begins = wordStart(phrase, longest);
  if (begins >= 0) return begins;
  let from = phrase.length - longest;
  const name = isInside(quoted(phrase), from);
  if (name && name.start < from) from = name.end;
  while (from > 0 && from < phrase.length && LATIN.test(phrase.charAt(from - 1)) && LATIN.test(phrase.charAt(from)))
    from++;
  return from;
}
