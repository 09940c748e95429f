import { sentencesOf } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { announces, behindTopic, clausesOfTopic, cutAt, enumeratedIn, weaknessesIn, withoutLeadIn } from './clauses.ts';
import { type Item, itemsOf } from './items.ts';
import { linesOf } from './lines.ts';
import { colonEnd, introductionEnd, listIn, MAX_LEAD } from './listed.ts';
import { markerAt } from './markers.ts';
import { admits, isCourtesy, isPromise, isWeak, turnOf } from './turns.ts';
import { SHORTFALL } from './words/admissions.ts';

/** So many clauses that say weaknesses admit without saying so, if they are so much of what stands from the first of them on. */
const WEAK_LEAST = 3;
const WEAK_SHARE = 0.65;
/** … and so much where an admission is to be expected. */
const LIKELY_SHARE = 0.5;
/** A sentence of so many characters without a comma is the lead of the one that explains it. */
const SHORT_LEAD = 26;
/** 对照高质量发展要求，above what falls short of it. */
const COMPARES = /^对[照标][^，。；：:]{2,20}[，,]/;
/** 法治思维方面：…, one below the other: what each is about leads in to nothing but itself. */
const LABELLED = /^[^，,。；;：:]{2,14}[：:]./;

/** What is known of a span beforehand: a heading says that it holds problems, it stands where reports admit them, or nothing. */
export type Trust = 'known' | 'likely' | 'none';

/** The problems of a span of running text, and where it goes on behind them. */
export interface Admission {
  items: Item[];
  /** Where the sentence begins that admits. */
  start: number;
  /** Where the causes, the promise or the plans begin; the span's end where nothing follows. */
  end: number;
}

/**
 * The problems in a span of running text, in order, without lead-in and closing words; none where it admits nothing. Where
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

/** As `leadWithin`, behind thanks and promises too: of the spans between them the first that admits. */
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

/** The paragraphs of a span under a heading that says that they are problems, without the one that leads in. */
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
  if (list !== null) return weaknessesIn(text, fuller(text, list.span, behind) ?? list.span);
  return joinedSentences(text, led && behind.length > 0 ? behind : listed);
}

/** The one sentence of several that lists weaknesses between ；, where no other names any; null where others do. */
function listAmong(text: string, sentences: readonly Span[]): Span | null {
  const weak = sentences.filter((span) => weakClauses(text, span) > 0);
  const [only] = weak;
  return sentences.length > 1 && weak.length === 1 && only !== undefined && weakClauses(text, only) > 1 ? only : null;
}

/** How many of a sentence's clauses between ；say that something is weak. */
function weakClauses(text: string, span: Span, marks = '；;'): number {
  return cutAt(text, span, marks).filter(({ start, end }) => isWeak(text.slice(start, end))).length;
}

/** Of the sentences behind a list the one that compares and names more between ，: 差距就是动力。对照要求，…，…，…。 Null for none. */
function fuller(text: string, list: Span, behind: readonly Span[]): Span | null {
  const named = weakClauses(text, list, '，,');
  const compares = behind.flatMap(({ start, end }) => {
    const lead = COMPARES.exec(text.slice(start, end));
    return lead === null ? [] : [{ start: start + lead[0].length, end }];
  });
  return compares.find((span) => weakClauses(text, span, '，,') > Math.max(1, named)) ?? null;
}

/**
 * Sentences as items, without what leads in to them. Where short sentences without a comma stand before longer ones, each short
 * one opens an item that the others explain: 营商环境差距不小。高层次人才出现外流，大企业引进难落地慢。
 */
function joinedSentences(text: string, sentences: readonly Span[]): Span[] {
  const own = sentences.flatMap((sentence) => {
    const words = text.slice(sentence.start, sentence.end);
    // 一方面，…；另一方面，….
    if (/^一方面/.test(words)) return cutAt(text, sentence, '；;');
    const clauses = clausesOfTopic(text, sentence);
    if (clauses !== null) return clauses;
    const topic = behindTopic(words);
    return topic === 0
      ? [withoutLeadIn(text, sentence)]
      : weaknessesIn(text, { start: sentence.start + topic, end: sentence.end });
  });
  const opens = own.map(({ start, end }) => end - start <= SHORT_LEAD && !/[，,；;]/.test(text.slice(start, end)));
  const paired =
    opens[0] === true && opens.filter(Boolean).length * 2 <= own.length && opens.filter(Boolean).length > 1;
  const single = own.length === 1 ? own[0] : undefined;
  if (single !== undefined) {
    const list = listIn(text, single);
    return weaknessesIn(text, list?.kind === 'seen' ? list.span : single);
  }
  if (!paired) return own;
  const items: Span[] = [];
  own.forEach((sentence, i) => {
    const last = items.at(-1);
    if (opens[i] === true || last === undefined) items.push({ ...sentence });
    else last.end = sentence.end;
  });
  return items;
}
