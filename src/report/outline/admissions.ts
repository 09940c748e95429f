import { sentencesOf, trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { ADMITS, CLOSES_ADMISSION, SHORTFALL } from '../words.ts';
import { type Item, itemsOf } from './items.ts';

/** Words that lead in to the first clause of an admission and are no part of it. */
const LEAD_IN =
  /^(?:特别是|尤其是|其中|突出表现在|主要(?:是|有|表现(?:在|为)|体现在)|具体(?:是|表现(?:在|为))|表现在)[，,：:]?/;
/** An admission's first clauses: what stands before the last ：of the sentence that admits. */
const MAX_LEAD = 160;

/** Whether a sentence admits that something falls short: 同时，我们也清醒地认识到，…还存在一些问题. */
export function admits(sentence: string): boolean {
  return SHORTFALL.test(sentence) && ADMITS.test(sentence);
}

/**
 * The problems in a stretch of running text, in order, without lead-in and closing words; empty where it admits nothing.
 * Where they are numbered (一是 …) each is an item; else the clauses between ；of the one sentence that lists them; else
 * the sentences behind the one that admits. `known`: the stretch stands under a heading that says so.
 */
export function admittedProblems(text: string, span: Span, known: boolean): Item[] {
  const sentences = sentencesOf(text, span.start, span.end);
  const admission = sentences.findIndex(
    (sentence, i) =>
      admits(text.slice(sentence.start, sentence.end)) || (known && i === 0 && listAfterColon(text, sentence) !== null),
  );
  if (admission < 0 && !known) return [];
  const numbered = itemsOf(text, { start: sentences[Math.max(0, admission)]?.start ?? span.start, end: span.end });
  if (numbered.length > 0) return closeLast(text, numbered);
  const opening = admission < 0 ? undefined : sentences[admission];
  const listed = opening === undefined ? null : afterColon(text, opening);
  const rest = sentences.slice(admission + 1);
  const open = untilClosing(text, listed === null ? rest : [listed, ...rest]);
  const clauses = open.length > 0 && open.length <= 2 ? clausesOf(text, open[0]) : [];
  const found = clauses.length > 1 ? clauses : open;
  return found.flatMap((item) => withoutLeadIn(text, item)).map((item) => ({ ...item, children: [] }));
}

/** The list that follows the ：of the sentence that admits; null where it has none. */
function afterColon(text: string, sentence: Span): Span | null {
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + MAX_LEAD));
  let colon = Math.max(words.indexOf('：'), words.indexOf(':'));
  const second = words.slice(colon + 1).search(/[：:]/);
  if (colon >= 0 && second >= 0 && second <= 12) colon += 1 + second;
  if (colon < 0) {
    const named = /主要(?:是|表现(?:在|为)|体现在)[，,]?/.exec(words);
    if (named === null) return null;
    colon = named.index + named[0].length - 1;
  }
  return trimSpan(text, sentence.start + colon + 1, sentence.end);
}

/** The clauses between ；behind the ：of a sentence that announces them; null where it lists nothing so. */
export function listAfterColon(text: string, sentence: Span): Span[] | null {
  const listed = afterColon(text, sentence);
  const clauses = listed === null ? [] : clausesOf(text, listed);
  return clauses.length > 1 ? clauses : null;
}

function untilClosing(text: string, sentences: readonly Span[]): Span[] {
  const end = sentences.findIndex(
    (sentence, i) =>
      i > 0 && CLOSES_ADMISSION.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60))),
  );
  return sentences.slice(0, end < 0 ? undefined : end).filter((sentence) => sentence.end - sentence.start > 5);
}

function clausesOf(text: string, sentence: Span | undefined): Span[] {
  const clauses: Span[] = [];
  if (sentence === undefined) return clauses;
  let from = sentence.start;
  for (let i = sentence.start; i <= sentence.end; i++) {
    if (i < sentence.end && text[i] !== '；' && text[i] !== ';') continue;
    const clause = trimSpan(text, from, Math.min(i + 1, sentence.end));
    if (clause !== null) clauses.push(clause);
    from = i + 1;
  }
  return clauses;
}

function withoutLeadIn(text: string, span: Span): Span[] {
  const lead = LEAD_IN.exec(text.slice(span.start, Math.min(span.end, span.start + 20)));
  const own = trimSpan(text, span.start + (lead?.[0].length ?? 0), span.end);
  return own === null ? [] : [own];
}

/** The last numbered item reaches to its line's end; what will be done about it all is no part of it. */
function closeLast(text: string, items: Item[]): Item[] {
  const last = items.at(-1);
  if (last === undefined) return items;
  const sentences = sentencesOf(text, last.start, last.end);
  const closing = sentences.findIndex(
    (sentence, i) =>
      i > 0 && CLOSES_ADMISSION.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60))),
  );
  const end = closing < 0 ? undefined : sentences[closing - 1]?.end;
  if (end === undefined) return items;
  return [...items.slice(0, -1), { ...last, end, children: last.children.filter((child) => child.end <= end) }];
}
