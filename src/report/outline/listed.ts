import { trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { behindGeneral, enumeratedIn } from './clauses.ts';
import { isWeak } from './turns.ts';

/** How much of a sentence is looked at for what leads in to its list. */
export const MAX_LEAD = 200;
/** What leads in to a list within a sentence; the list begins behind it. */
const INTRODUCES =
  /(?:主要|突出|集中|具体)(?:问题|不足|困难|差距)?(?:是|有|为|表现(?:在|为)|体现(?:在|为)|反映在|包括|集中在)(?:以下[^：:，,。]{0,10})?[：:，,]?|(?:表现|体现|反映)在[：:，,]?|特别是[：:，,]|比如[：:，,]|例如[：:，,]|(?:美中不足|不足之处|短板|遗憾)的?(?:是|在于|有)[：:，,]?/;
/** 存在A、B、C等问题. */
const ENUMERATES =
  /(?:存在|面临|有)(?:着|的)?([^，。；：:]{0,12}[^。；：:]{3,160}?)等(?:方面的?)?(?:“[^”]{1,8}”)?(?:突出|诸多|主要|一些|普遍|共性)*(?:问题|不足|短板|困难|弱项|薄弱环节|现象|情况|挑战)/;
/** 存在A、B、C的问题。 */
const ENUMERATES_ALL =
  /(?:还|仍|仍然|依然|尚|也)(?:存在|有)(?:着)?([^，,。；;：:]{6,160})的(?:突出|主要|共性)?(?:问题|不足|短板|现象|情况)[。；;]?$/;
/** What closes A、B、C等问题 behind 主要是, at the sentence's end. */
const AND_THE_LIKE = /等(?:[^。；;：:，,、]{0,8}(?:问题|不足|短板|困难|弱项|薄弱环节|现象|情况))?[。；;]?$/;
/** 困难和问题，如A、B等. */
const SUCH_AS =
  /(?:[，,](?:诸?如|比如|例如|譬如|包括|像)|(?:问题|不足|短板|困难|弱项|差距)[，,]?诸?如)[：:，,]?([^。；;]{3,160}?)(?:等等?(?:方面|问题|现象|情况)?(?=[，,。；;]|$)|(?=[。；;]|$))/;
/** Behind this the admitting sentence names what it sees: 我们也清醒认识到，…. */
const SEEN =
  /(?:认识到?|看到|意识到|感到|体会到|注意到|深知|认识)(?![^，,。；]{0,12}的?同时[，,])[^，,。；]{0,12}[，,]/;

/** The list of weaknesses that a sentence holds. */
export interface List {
  /** `introduced`: behind ：or 主要是; `enumerated`: 存在A、B等问题; `seen`: behind 清醒认识到，. */
  kind: 'introduced' | 'enumerated' | 'seen';
  span: Span;
}

/** The list that stands in a sentence that admits; null where it only says that there is one. */
export function listIn(text: string, sentence: Span): List | null {
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
  if (enumerated !== null && inner !== undefined && /[、，,]/.test(inner)) {
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
export function introductionEnd(words: string): number {
  const named = INTRODUCES.exec(words);
  const end = named === null ? colonEnd(words) : named.index + named[0].length;
  return end === 0 ? -1 : end;
}

/** Index behind the first ：or ——; 0 for none. */
export function colonEnd(words: string): number {
  const mark = /[：:]|——/.exec(words);
  return mark === null ? 0 : mark.index + mark[0].length;
}
