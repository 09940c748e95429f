import type { Span } from '../model.ts';

/** How much of a span is read for what it looks back on or ahead to. */
const REACH = 6000;
/** A chapter of fewer characters says too little by its tenses. */
const TENSE_LEAST = 120;
/**
 * Marks of the past and of the future for a thousand characters: on 23 reports the chapters that plan had 7 or more of the future
 * beyond those of the past, those that review 5 at most.
 */
const AHEAD_LEAST = 6;
const PAST = /了|已|累计|同比|荣获|获评|获得|先后|率先|全年|去年|过去|一年来|五年来|达\d|建成|完成|增长\d/g;
const FUTURE =
  /将|要|力争|确保|争取|计划|拟|预期|以上|左右|继续|今年(?!以来|来)|明年|下一步|进一步|推动|加快|推进|实施/g;

/**
 * How much more a span speaks of what is to come than of what was: marks of the future less those of the past, for a thousand
 * characters; null where it is too short to tell. Linear.
 */
export function tenseOf(text: string, { start, end }: Span): number | null {
  const words = text.slice(start, Math.min(end, start + REACH));
  if (words.length < TENSE_LEAST) return null;
  const balance = (words.match(FUTURE)?.length ?? 0) - (words.match(PAST)?.length ?? 0);
  return (balance * 1000) / words.length;
}

/** Whether a span looks ahead, as chapters do that plan. */
export function looksAhead(text: string, span: Span): boolean {
  return (tenseOf(text, span) ?? 0) >= AHEAD_LEAST;
}
