import { sentencesOf, trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { announces, behindGeneral, behindTopic, cutAt, enumeratedIn, weaknessesIn, withoutLeadIn } from './clauses.ts';
import { type Item, itemsOf } from './items.ts';
import { linesOf } from './lines.ts';
import { markerAt } from './markers.ts';
import { admits, isCourtesy, isPromise, isWeak, turnOf } from './turns.ts';
import { SHORTFALL } from './words/admissions.ts';

/** How much of a sentence is looked at for what leads in to its list. */
const MAX_LEAD = 200;
/** So many clauses that say weaknesses admit without saying so, if they are so much of what stands from the first of them on. */
const WEAK_LEAST = 3;
const WEAK_SHARE = 0.65;
/** … and so much where an admission is to be expected. */
const LIKELY_SHARE = 0.5;
/** A sentence of so many characters without a comma is the lead of the one that explains it. */
const SHORT_LEAD = 26;
/** What leads in to a list within a sentence; the list begins behind it. */
const INTRODUCES =
  /(?:主要|突出|集中|具体)(?:问题|不足|困难|差距)?(?:是|有|为|表现(?:在|为)|体现(?:在|为)|反映在|包括|集中在)(?:以下[^：:，,。]{0,10})?[：:，,]?|(?:表现|体现|反映)在[：:，,]?|特别是[：:，,]|比如[：:，,]|例如[：:，,]|(?:美中不足|不足之处|短板|遗憾)的?(?:是|在于|有)[：:，,]?/;
/** 存在A、B、C等问题. */
const ENUMERATES =
  /(?:存在|面临|有)(?:着|的)?([^，。；：:]{0,12}[^。；：:]{3,160}?)等(?:方面的?)?(?:突出|诸多|主要|一些|普遍|共性)*(?:问题|不足|短板|困难|弱项|薄弱环节|现象|情况|挑战)/;
/** 存在A、B、C的问题。 */
const ENUMERATES_ALL =
  /(?:还|仍|仍然|依然|尚|也)(?:存在|有)(?:着)?([^，,。；;：:]{6,160})的(?:突出|主要|共性)?(?:问题|不足|短板|现象|情况)[。；;]?$/;
/** What closes A、B、C等问题 behind 主要是, at the sentence's end. */
const AND_THE_LIKE = /等[^。；;：:，,、]{0,8}(?:问题|不足|短板|困难|弱项|薄弱环节|现象|情况)[。；;]?$/;
/** 困难和问题，如A、B等. */
const SUCH_AS =
  /[，,](?:诸?如|比如|例如|譬如|包括|像)[：:，,]?([^。；;]{3,160}?)等(?:方面|问题|现象|情况)?(?=[，,。；;]|$)/;
/** Behind this the admitting sentence names what it sees: 我们也清醒认识到，…. */
const SEEN = /(?:认识到?|看到|意识到|感到|体会到|注意到|深知|认识)[^，,。；]{0,12}[，,]/;

/** 法治思维方面：…, one below the other: what each is about leads in to nothing but itself. */
const LABELLED = /^[^，,。；;：:]{2,14}[：:]./;

/** What is known of a stretch beforehand: a heading says that it holds problems, it stands where reports admit them, or nothing. */
export type Trust = 'known' | 'likely' | 'none';

/** The problems of a stretch of running text, and where it goes on behind them. */
export interface Admission {
  items: Item[];
  /** Where the sentence begins that admits. */
  start: number;
  /** Where the causes, the promise or the plans begin; the stretch's end where nothing follows. */
  end: number;
}

/**
 * The problems in a stretch of running text, in order, without lead-in and closing words; none where it admits nothing. Where
 * they are numbered (一是 …) each is an item; else the list in the sentence that admits, cut at ；or at ，, or A, B and C of
 * 存在A、B、C等问题; else the sentences behind it, where a short one opens the item that longer ones explain. `reported` as
 * for `turnOf`.
 */
export function admittedProblems(text: string, span: Span, trust: Trust, reported: number | null): Admission {
  const known = trust === 'known';
  const sentences = sentencesOf(text, span.start, span.end);
  const words = sentences.map(({ start, end }) => text.slice(start, end));
  const standing = sentences.map(({ end }, i) => text.slice(end, sentences[i + 1]?.start ?? end).includes('\n'));
  const { from, led } = leadOf(words, standing, trust, reported);
  if (from < 0) return { items: [], start: span.end, end: span.end };
  const stop = words.findIndex((sentence, i) => i > from && ends(sentence, reported));
  const end = stop < 0 ? span.end : (sentences[stop]?.start ?? span.end);
  const listed = sentences.slice(from, stop < 0 ? undefined : stop);
  const first = listed[0];
  if (first === undefined) return { items: [], start: span.end, end };
  const numbered = itemsOf(text, { start: first.start, end });
  const start = first.start;
  if (numbered.length > 1) return { items: [...numbered, ...behindNumbered(text, numbered, end)], start, end };
  const paragraphs = known
    ? paragraphsIn(text, first, { start: led ? lineStart(text, first, span) : span.start, end }, led)
    : [];
  const found = paragraphs.length > 1 ? paragraphs : unnumbered(text, listed, led);
  return { items: found.map((item) => ({ ...item, children: [] })), start, end };
}

/** As `leadWithin`, behind thanks and promises too: of the stretches between them the first that admits. */
function leadOf(
  words: readonly string[],
  standing: readonly boolean[],
  trust: Trust,
  reported: number | null,
): { from: number; led: boolean } {
  let offset = 0;
  for (;;) {
    const found = leadWithin(words.slice(offset), standing.slice(offset), trust, reported);
    if (found.from >= 0) return { ...found, from: found.from + offset };
    const stop = words.findIndex((sentence, i) => i > offset && ends(sentence, reported));
    if (stop < 0 || stop + 1 >= words.length) return found;
    offset = stop + 1;
  }
}

/**
 * The sentence from which problems are named: the one that admits, unless others that say weaknesses stand before it; else the one
 * above the first of them, or it itself where it leads in to a list, or stands on a line of its own (`standing`) above others. `led`: it is no problem itself. -1 where nothing is admitted.
 */
function leadWithin(
  words: readonly string[],
  standing: readonly boolean[],
  trust: Trust,
  reported: number | null,
): { from: number; led: boolean } {
  const stop = words.findIndex((sentence, i) => i > 0 && ends(sentence, reported));
  const open = stop < 0 ? words : words.slice(0, stop);
  const lead = open.findIndex(admits);
  // A promise to mend closes what was admitted before it.
  const closed = stop >= 0 && isPromise(words[stop] ?? '');
  const likely = lead >= 0 || closed || trust === 'likely';
  const weak = firstWeak(open, likely ? 2 : WEAK_LEAST, closed || trust === 'likely' ? LIKELY_SHARE : WEAK_SHARE);
  if (lead >= 0 && (weak < 0 || lead <= weak || holdsList(open[lead] ?? ''))) return { from: lead, led: true };
  if (weak >= 0) {
    const first = (open[weak] ?? '').slice(0, MAX_LEAD);
    const heads = standing[weak] === true && first.length <= MAX_LEAD / 4 && /。$/.test(first) && SHORTFALL.test(first);
    const labelled = LABELLED.test(first) && LABELLED.test(open[weak + 1] ?? '');
    if (heads || (introductionEnd(first) >= 0 && !labelled)) return { from: weak, led: true };
    // Lines that end in ；are of one list, whether their words say so or not.
    let begins = weak;
    while (begins > 0 && /[；;]$/.test(open[begins - 1] ?? '')) begins--;
    return begins === 0 ? { from: 0, led: false } : { from: begins - 1, led: true };
  }
  if (lead >= 0) return { from: lead, led: true };
  return trust === 'known' && words.length > 0 ? { from: 0, led: false } : { from: -1, led: false };
}

/** Whether a sentence that admits leads in to its own list of weaknesses between ；. */
function holdsList(sentence: string): boolean {
  const begins = colonEnd(sentence.slice(0, MAX_LEAD));
  return begins > 0 && sentence.slice(begins).split(/[；;]/).filter(isWeak).length > 1;
}

/** Index of the first sentence from which on most clauses between ；and 。say that something is weak, `least` of them; -1 for none. */
function firstWeak(words: readonly string[], least: number, share: number): number {
  const counts = words.map((sentence) => {
    const parted = sentence.split(/[；;]/).filter((piece) => piece.trim() !== '');
    const listed = parted.length === 1 ? colonEnd(sentence.slice(0, MAX_LEAD)) : 0;
    const pieces = listed > 0 ? sentence.slice(listed).split(/[，,]/) : parted;
    return { all: pieces.length, weak: pieces.filter(isWeak).length };
  });
  let all = 0;
  let weak = 0;
  let found = -1;
  for (let i = counts.length - 1; i >= 0; i--) {
    const count = counts[i] ?? { all: 0, weak: 0 };
    all += count.all;
    weak += count.weak;
    if (count.weak > 0 && weak >= least && weak >= all * share) found = i;
  }
  return found;
}

/** Sentences behind the numbered ones that name weaknesses too: 与此同时，政府自身建设还有差距。 */
function behindNumbered(text: string, numbered: readonly Item[], end: number): Item[] {
  const behind = sentencesOf(text, numbered.at(-1)?.end ?? end, end);
  return behind
    .filter((sentence) => isWeak(text.slice(sentence.start, sentence.end)) && sentence.end - sentence.start > 5)
    .map((sentence) => ({ ...withoutLeadIn(text, sentence), children: [] }));
}

/** Whether a sentence closes an admission: causes, plans, a promise, an apology. An item of a series never does. */
function ends(sentence: string, reported: number | null): boolean {
  const turn = turnOf(sentence, reported);
  if (markerAt(sentence, 0) !== null) return turn === 'causes';
  return turn === 'causes' || turn === 'plans' || isPromise(sentence) || isCourtesy(sentence);
}

/** Where in `span` the line begins in which `sentence` stands. */
function lineStart(text: string, sentence: Span, span: Span): number {
  return span.start + text.slice(span.start, sentence.start).lastIndexOf('\n') + 1;
}

/** The paragraphs of a stretch under a heading that says that they are problems, without the one that leads in. */
function paragraphsIn(text: string, first: Span, span: Span, led: boolean): Span[] {
  const paragraphs = linesOf(text, span.start, span.end);
  if (paragraphs.length < 2) return [];
  return paragraphs.filter((line, i) => {
    const words = text.slice(line.start, line.end);
    const leads = i === 0 && (/[：:]$/.test(words) || (led && line.start <= first.start && line.end <= first.end));
    return !leads && line.end - line.start > 5;
  });
}

function unnumbered(text: string, listed: readonly Span[], led: boolean): Span[] {
  const [first, ...rest] = listed;
  if (first === undefined) return [];
  const list = led ? listIn(text, first) : null;
  const named = rest.filter(({ start, end }) => end - start > 5);
  const announced = led && announces(text.slice(named[0]?.start ?? 0, named[0]?.end ?? 0)) && named.length > 2;
  const behind = announced ? named.slice(1) : named;
  if (list?.kind === 'enumerated') return enumeratedIn(text, list.span);
  const weak = behind.reduce((sum, span) => sum + weakClauses(text, span), 0);
  if (list?.kind === 'introduced') {
    if (weak === 0) return weaknessesIn(text, list.span);
    const clauses = cutAt(text, list.span, '；;');
    return clauses.length > 1
      ? [...clauses, ...behind.filter((span) => weakClauses(text, span) > 0)]
      : joinedSentences(text, [list.span, ...behind]);
  }
  const single = listAmong(text, behind);
  if (single !== null) return weaknessesIn(text, single);
  // 我们清醒认识到，…差距，…差距。特别是，…: what is named behind counts, where it is named there.
  if (weak > 1 || (weak > 0 && list === null)) return joinedSentences(text, behind);
  if (list !== null) return weaknessesIn(text, list.span);
  return joinedSentences(text, led && behind.length > 0 ? behind : listed);
}

/** The one sentence of several that lists weaknesses between ；, where no other names any; null where others do. */
function listAmong(text: string, sentences: readonly Span[]): Span | null {
  const weak = sentences.filter((span) => weakClauses(text, span) > 0);
  const [only] = weak;
  return sentences.length > 1 && weak.length === 1 && only !== undefined && weakClauses(text, only) > 1 ? only : null;
}

/** How many of a sentence's clauses between ；say that something is weak. */
function weakClauses(text: string, span: Span): number {
  return cutAt(text, span, '；;').filter(({ start, end }) => isWeak(text.slice(start, end))).length;
}

interface List {
  /** `introduced`: behind ：or 主要是; `enumerated`: 存在A、B等问题; `seen`: behind 清醒认识到，. */
  kind: 'introduced' | 'enumerated' | 'seen';
  span: Span;
}

/** The list that stands in a sentence that admits; null where it only says that there is one. */
function listIn(text: string, sentence: Span): List | null {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + MAX_LEAD));
  const of = (kind: List['kind'], at: number, end = sentence.end): List | null => {
    const span = trimSpan(text, sentence.start + at, end);
    return span === null || span.end - span.start < 4 ? null : { kind, span };
  };
  const introduced = introductionEnd(words);
  const whole = text.slice(sentence.start, sentence.end);
  const closed = introduced < 0 ? -1 : whole.search(AND_THE_LIKE);
  const named = closed <= introduced ? null : of('enumerated', introduced, sentence.start + closed);
  if (named !== null && isEnumeration(text, named.span)) return named;
  if (introduced >= 0) return of('introduced', introduced);
  const enumerated = SUCH_AS.exec(whole) ?? ENUMERATES.exec(whole) ?? ENUMERATES_ALL.exec(whole);
  const inner = enumerated?.[1];
  if (enumerated !== null && inner?.includes('、')) {
    const at = sentence.start + enumerated.index + enumerated[0].indexOf(inner);
    const span = trimSpan(text, at, at + inner.length);
    const pieces = span === null ? [] : enumeratedIn(text, span);
    if (span !== null && pieces.length > 1) return { kind: 'enumerated', span };
  }
  const general = behindGeneral(text, sentence);
  if (general !== null) return of('introduced', general - sentence.start);
  const seen = SEEN.exec(words);
  if (seen === null) return null;
  const list = of('seen', seen.index + seen[0].length);
  return list !== null && isWeak(text.slice(list.span.start, list.span.end)) ? list : null;
}

/** A、B、C without other marks, each of them a weakness. */
function isEnumeration(text: string, span: Span): boolean {
  return !/[，,；;：:]/.test(text.slice(span.start, span.end)) && enumeratedIn(text, span).length > 1;
}

/** Index behind what leads in to a list: 主要是, 特别是，or ：; -1 for none. */
function introductionEnd(words: string): number {
  const named = INTRODUCES.exec(words);
  const end = named === null ? colonEnd(words) : named.index + named[0].length;
  return end === 0 ? -1 : end;
}

/** Index behind the first ：or ——; 0 for none. */
function colonEnd(words: string): number {
  const mark = /[：:]|——/.exec(words);
  return mark === null ? 0 : mark.index + mark[0].length;
}

/**
 * Sentences as items, without what leads in to them. Where short sentences without a comma stand before longer ones, each short
 * one opens an item that the others explain: 营商环境差距不小。高层次人才出现外流，大企业引进难落地慢。
 */
function joinedSentences(text: string, sentences: readonly Span[]): Span[] {
  const own = sentences.flatMap((sentence) => {
    const topic = behindTopic(text.slice(sentence.start, sentence.end));
    return topic === 0
      ? [withoutLeadIn(text, sentence)]
      : weaknessesIn(text, { start: sentence.start + topic, end: sentence.end });
  });
  const opens = own.map(({ start, end }) => end - start <= SHORT_LEAD && !/[，,；;]/.test(text.slice(start, end)));
  const paired =
    opens[0] === true && opens.filter(Boolean).length * 2 <= own.length && opens.filter(Boolean).length > 1;
  const single = own.length === 1 ? own[0] : undefined;
  if (single !== undefined) return weaknessesIn(text, single);
  if (!paired) return own;
  const items: Span[] = [];
  own.forEach((sentence, i) => {
    const last = items.at(-1);
    if (opens[i] === true || last === undefined) items.push({ ...sentence });
    else last.end = sentence.end;
  });
  return items;
}
