import type { Span } from '../model.ts';
import { wordAt, wordBefore } from './lexicon.ts';
import {
  AFTER_STOPS,
  GENERIC_NOUNS,
  HEAD_NOUNS,
  LEADING,
  LEADING_IN_WORD,
  MANNER,
  SAFE_BEFORE_NOUN,
  SAFE_WORDS,
  TRAILING,
  TRAILING_IN_WORD,
  WITHIN,
} from './words/subjects.ts';
import { CUT_VERBS, FALL, LEAD_VERBS, LIGHT_VERBS, RISE } from './words/verbs.ts';

/** A subject is 2 to 12 characters long. */
export const LONGEST_SUBJECT = 12;
/** After a verb these make a noun of it: 办结率, 受理量. */
const NOUN_ENDINGS = '率量数额值费权';
const QUOTE_OPEN = '“《「';
const QUOTE_CLOSE = '”》」';

/** Offsets of what stands in quotation marks inside `phrase`, so that no rule cuts there. */
function quoted(phrase: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = 0; at < phrase.length; at++) {
    if (QUOTE_OPEN.includes(phrase.charAt(at))) open = at;
    else if (QUOTE_CLOSE.includes(phrase.charAt(at)) && open >= 0) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return spans;
}

function isInside(spans: readonly Span[], at: number): Span | undefined {
  return spans.find((span) => span.start <= at && at < span.end);
}

/** The words of doing, copulas and adverbs at the end taken away: 破案率达 → 破案率. */
export function stripTrailing(phrase: string): string {
  let end = phrase.length;
  for (let turn = 0; turn < 12; turn++) {
    while (end > 0 && phrase.charAt(end - 1) === ' ') end--;
    const word =
      trailingWord(phrase, end) ||
      changeBefore(RISE, phrase, end) ||
      changeBefore(FALL, phrase, end) ||
      (TIME_BEHIND.exec(phrase.slice(Math.max(0, end - 16), end))?.[0] ?? '');
    if (word === '') break;
    end -= word.length;
  }
  return phrase.slice(0, end);
}

/** The trailing word, unless it is only the end of a longer word (违法行为). */
function trailingWord(phrase: string, end: number): string {
  const word = wordBefore(TRAILING, phrase, end);
  return word.length === 1 && wordBefore(TRAILING_IN_WORD, phrase, end) !== '' ? '' : word;
}

/** A verb of change of two characters or more; the short ones are too often the end of a noun (减免 is not 免). */
function changeBefore(lex: typeof RISE, phrase: string, end: number): string {
  const word = wordBefore(lex, phrase, end);
  if (word.length > 1) return word;
  return word !== '' && end === 1 ? word : '';
}

const TIME =
  /^(?:(?:截至|截止到?|到|至|自)?(?:19|20)\d{2}年(?:度|底|末|初|以来|来)?|\d{1,2}月(?:\d{1,2}日|份|底)?|[至到-]|“十[一二三四五]五”(?:时期|期间|末|以来)?|近?[一二两三四五六七八九十]年(?:来|间|多来)?|[一二三四]季度)+/u;
const TIME_BEHIND =
  /(?:[从由比较自到]?(?:(?:19|20)\d{2}年(?:底|末|初|同期)?|去年(?:底|末|同期)?|上年(?:底|末|同期)?|上年度|年初|上届|目前|过去)的?|[,]?按[^,;]{2,8}(?:统计|计算|口径))$/u;

/** Time, adverbs, conjunctions and the reporting body at the beginning taken away. */
export function stripLeading(phrase: string): string {
  let rest = phrase.trimStart();
  for (let turn = 0; turn < 12; turn++) {
    const time = TIME.exec(rest)?.[0] ?? '';
    const word = time || leadingWord(rest);
    if (word === '') break;
    rest = rest.slice(word.length).trimStart();
  }
  const since = rest.indexOf('以来');
  return since >= 0 && since < 12 ? rest.slice(since + 2) : rest;
}

/** The leading word, unless it is only the beginning of a longer word (对口, 和谐) or is all that makes the phrase a name. */
function leadingWord(phrase: string): string {
  const word = wordAt(LEADING, phrase, 0);
  if (word.length === 1 && (wordAt(SAFE_WORDS, phrase, 0) !== '' || wordAt(LEADING_IN_WORD, phrase, 0) !== ''))
    return '';
  return word;
}

/** The verb that opens the phrase, '' if none does or if it makes a noun with what follows (办结率). */
export function leadVerb(phrase: string): string {
  const word = wordAt(LEAD_VERBS, phrase, 0);
  const rest = phrase.slice(word.length);
  if (word === '' || NOUN_ENDINGS.includes(rest.charAt(0) || ' ') || /^[性者员]/u.test(rest)) return '';
  return word;
}

/** Behind the last verb of doing inside the phrase, where at least two characters remain. */
function cutAtVerb(phrase: string): string {
  const names = quoted(phrase);
  let cut = 0;
  for (let at = 0; at < phrase.length; at++) {
    const name = isInside(names, at);
    if (name) {
      at = name.end - 1;
      continue;
    }
    const word = wordAt(CUT_VERBS, phrase, at);
    if (word === '' || (word.length === 1 && at === 0)) continue;
    if (word.length === 1 && (wordAt(SAFE_WORDS, phrase, at) !== '' || wordAt(SAFE_WORDS, phrase, at - 1).length > 1))
      continue;
    let end = at + word.length;
    while (end < phrase.length && '了出到过的'.includes(phrase.charAt(end))) end++;
    const rest = phrase.slice(end);
    if (rest.length >= 2 && !NOUN_ENDINGS.includes(rest.charAt(0)) && !/^[者员人点区会室厅局所站地性]/u.test(rest))
      cut = end;
    at += word.length - 1;
  }
  return phrase.slice(cut);
}

/** Cut to at most twelve characters, at a joint of the phrase if there is one, never inside a quotation or a Latin word. */
export function shorten(phrase: string): string {
  let rest = phrase.replace(/\s/gu, '');
  const afterEtc = rest.lastIndexOf('等');
  if (rest.length > LONGEST_SUBJECT && afterEtc > 0 && rest.length - afterEtc - 1 >= 2) rest = rest.slice(afterEtc + 1);
  for (const joint of ['的', '和', '及', '与', '或']) {
    const at = rest.lastIndexOf(joint);
    if (rest.length > LONGEST_SUBJECT && at > 0 && rest.length - at - 1 >= 3 && !isInside(quoted(rest), at))
      rest = rest.slice(at + 1);
  }
  if (rest.length <= LONGEST_SUBJECT) return balance(rest);
  let from = rest.length - LONGEST_SUBJECT;
  const name = isInside(quoted(rest), from);
  if (name && name.start < from) from = name.end;
  while (
    from > 0 &&
    from < rest.length &&
    /[A-Za-z\d.]/u.test(rest.charAt(from - 1)) &&
    /[A-Za-z\d.]/u.test(rest.charAt(from))
  )
    from++;
  return balance(rest.slice(from));
}

/** Marks that have lost their partner are left out. */
export function balance(phrase: string): string {
  let rest = phrase;
  for (const [open, close] of [
    ['“', '”'],
    ['《', '》'],
    ['「', '」'],
    ['(', ')'],
    ['（', '）'],
  ] as const) {
    const opened = rest.split(open).length;
    const closed = rest.split(close).length;
    if (opened !== closed) rest = rest.replaceAll(open, '').replaceAll(close, '');
  }
  return rest.replace(/^[的、,，和及与]+|[的、,，和及与]+$/gu, '');
}

export interface LeftPhrase {
  /** The name of what is counted; '' where the words before the number hold none. */
  noun: string;
  /** The verb, where the words are nothing else: 转送10宗. */
  verb: string;
}

/** What the words before a number name: 接通公共安全视频监控 → 公共安全视频监控. */
export function readLeft(raw: string): LeftPhrase {
  const core = stripLeading(stripTrailing(raw.trim()));
  if (core.length < 2) return { noun: '', verb: LEAD_VERBS.words.has(core) ? core : '' };
  if (leadVerb(core) === core) return { noun: '', verb: core };
  let noun = cutAtVerb(core);
  // 城镇新增就业: where next to nothing would remain, the verb is part of the name.
  if (noun.length <= 2 && core.length <= 8 && leadVerb(core) === '') return { noun: core, verb: '' };
  for (let turn = 0; turn < 3; turn++) {
    const verb = leadVerb(noun);
    const rest = stripLeading(verb === '' ? noun : noun.slice(verb.length).replace(/^[了出到过的]/u, ''));
    if (rest === noun || rest.length < 2) break;
    if (leadVerb(rest) === rest) return { noun: '', verb: shorten(core) };
    // 审批项目, 督办事项: too general without the verb.
    if (GENERIC_NOUNS.words.has(rest) && verb !== '' && !LIGHT_VERBS.words.has(verb) && !verb.startsWith('新')) break;
    noun = rest;
  }
  return { noun: shorten(noun), verb: '' };
}

const END_MARKS = /[,;。:!?、()…\n<>|—]/u;

/** Where the noun phrase that begins at 0 ends: at a mark, at 的, at a verb or adverb. */
function nounEnd(phrase: string): number {
  const names = quoted(phrase);
  for (let at = 0; at < phrase.length; at++) {
    const name = isInside(names, at);
    if (name) {
      at = name.end - 1;
      continue;
    }
    const mark = phrase.charAt(at);
    if (
      mark === '、' &&
      /^[一二三四五六七八九十]、[一二三四五六七八九十]/u.test(phrase.slice(Math.max(0, at - 1), at + 2))
    )
      continue;
    if (END_MARKS.test(mark) || mark === '的') return at;
    if (endsWithin(phrase, at)) return at;
    // 促就业活动: one character before a verb is no noun by itself.
    if (at === 1) continue;
    const stop = wordAt(AFTER_STOPS, phrase, at) || wordAt(CUT_VERBS, phrase, at);
    const safe = wordAt(SAFE_WORDS, phrase, at);
    if (safe !== '' && safe.length >= stop.length) {
      const goesOn = wordAt(SAFE_BEFORE_NOUN, phrase, at + safe.length) !== '';
      if (stop !== safe || goesOn) {
        at += safe.length - 1;
        continue;
      }
    }
    if (stop === '') continue;
    if (!MANNER.words.has(stop) || verbFollows(phrase, at + stop.length)) return at;
    at += stop.length - 1;
  }
  return phrase.length;
}

function verbFollows(phrase: string, at: number): boolean {
  return (
    at >= phrase.length ||
    END_MARKS.test(phrase.charAt(at)) ||
    wordAt(LEAD_VERBS, phrase, at) !== '' ||
    wordAt(AFTER_STOPS, phrase, at) !== ''
  );
}

/** 12个部门中,有3个: 中 is no part of the noun where a mark or 有 follows. */
function endsWithin(phrase: string, at: number): boolean {
  const word = wordAt(WITHIN, phrase, at);
  const next = phrase.charAt(at + word.length);
  return word !== '' && (next === '' || END_MARKS.test(next) || next === '有' || next === '的');
}

/**
 * The noun that follows a unit, '' if none does. `raw`: the folded text from the end of the unit to the next number or the end of the
 * sentence; `cut`: a number follows it at once, without a mark between.
 */
export function readRight(raw: string, cut: boolean): string {
  let phrase = raw.trimStart();
  const linked = phrase.startsWith('的');
  if (linked) phrase = phrase.slice(1);
  const end = nounEnd(phrase);
  if (end === 0) return readRelative(phrase);
  let noun = phrase.slice(0, end);
  if (/^[以由]/u.test(noun)) return readRelative(phrase);
  const whole = cut && end === phrase.length;
  if (whole) noun = stripTrailing(cutAtHead(noun));
  noun = noun.replace(/^级/u, '');
  if (noun.length === 1) return /[村县镇乡户区市省州旗]/u.test(noun) ? noun : '';
  return noun.length < 2 || leadVerb(noun) === noun ? '' : shorten(headOf(noun));
}

/** The subject with which a clause begins: 股权投资基金扎堆罗湖 → 股权投资基金. */
export function readOpening(clause: string): string {
  const words = stripLeading(clause);
  const noun = words.slice(0, nounEnd(words));
  return noun.length < 2 ? '' : shorten(headOf(noun));
}

/** A noun phrase that is too long: the first of a pair, or up to its first head. */
function headOf(noun: string): string {
  const first = firstOf(noun);
  if (first.length <= LONGEST_SUBJECT) return first;
  const head = cutAtHead(first);
  return head.length >= 4 && head.length <= LONGEST_SUBJECT ? head : first;
}

/** 38宗以区政府为被告的行政诉讼案件: the noun behind the 的 of the clause that describes it. */
function readRelative(phrase: string): string {
  const mark = phrase.search(END_MARKS);
  const clause = mark < 0 ? phrase : phrase.slice(0, mark);
  const at = clause.indexOf('的');
  if (at < 2 || at > 16 || !/^(?:以|由|具有|涉及|符合|涉|不|有|在|为|对|用于|属于|来自|享受|未)/u.test(clause))
    return '';
  const rest = clause.slice(at + 1);
  const noun = rest.slice(0, nounEnd(rest));
  return noun.length < 2 ? '' : shorten(noun);
}

/** Of a long pair (关键技术攻关和成果产业化应用) the first, which the number counts. */
function firstOf(noun: string): string {
  if (noun.length <= LONGEST_SUBJECT) return noun;
  const at = noun.slice(0, LONGEST_SUBJECT).search(/[和与及或]/u);
  return at >= 3 && !isInside(quoted(noun), at) ? noun.slice(0, at) : noun;
}

/** The phrase up to its first noun that can be a head, with the ones that follow it at once: 居民小区|二次供水. */
function cutAtHead(noun: string): string {
  for (let at = 1; at < Math.min(noun.length, LONGEST_SUBJECT); at++) {
    let end = at + wordAt(HEAD_NOUNS, noun, at).length;
    if (end - at < 2) continue;
    for (let more = wordAt(HEAD_NOUNS, noun, end); more.length > 1; more = wordAt(HEAD_NOUNS, noun, end))
      end += more.length;
    return noun.slice(0, end);
  }
  return headAtStart(noun);
}

function headAtStart(noun: string): string {
  let end = 0;
  for (let more = wordAt(HEAD_NOUNS, noun, end); more.length > 1; more = wordAt(HEAD_NOUNS, noun, end))
    end += more.length;
  return end > 0 ? noun.slice(0, end) : noun;
}

/** The words right behind a share, where they say of what: 28%投向中小微制造业企业. */
export function readClause(raw: string): string {
  const phrase = raw.trimStart().replace(/^的/u, '');
  const mark = phrase.search(END_MARKS);
  const clause = (mark < 0 ? phrase : phrase.slice(0, mark)).replace(/\s/gu, '');
  return clause.length < 2 ? '' : balance(clause.slice(0, LONGEST_SUBJECT));
}
