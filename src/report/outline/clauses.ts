import { trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { isWeak } from './turns.ts';
import { GENERAL, LEAD_IN, OF_THE_WHOLE } from './words/admissions.ts';

const OPEN = '“‘《（(「『';
const CLOSE = '”’》）)」』';
/** What leads in to a list within its first clause is no longer than this. */
const LEAD_MAX = 60;
/** 等等。 is no item. */
const AND_SO_ON = /^等等?[。；;，,]?$/;

/** The spans of `span` between the marks of `marks` that stand outside of quotations and brackets, each with its mark. */
export function cutAt(text: string, span: Span, marks: string): Span[] {
  const pieces: Span[] = [];
  let depth = 0;
  let from = span.start;
  for (let at = span.start; at < span.end; at++) {
    const char = text[at] ?? '';
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.includes(char)) {
      pieces.push({ start: from, end: at + 1 });
      from = at + 1;
    }
  }
  pieces.push({ start: from, end: span.end });
  return pieces.flatMap(({ start, end }) => {
    const piece = trimSpan(text, start, end);
    return piece === null || AND_SO_ON.test(text.slice(piece.start, piece.end)) ? [] : [piece];
  });
}

/** A clause that only says where or why, and belongs to the next one. */
const LEADS_ON =
  /^(?:对照|对标|与|同|和|按照|按|受|在|从|由于|因|因为|随着|面对|距|距离|相比|虽然|尽管|既|一方面|除)|(?:方面|之下|来看|而言|以来|的同时)[，,]$/;
/** A clause that goes on with the one before. */
const GOES_ON = /^(?:特别是|尤其是|导致|造成|影响|制约|甚至|且|并|也|又|而|使得?|致使|以致|从而|因此|难以)/;

/** 从自身看，…；….*/
const SEEN_FROM = /^从[^，,。；;：:]{1,10}看[，,]|^[^，,。；;：:]{2,14}(?:方面|领域|上)[，,：:]/;
/** What closes A、B等问题依然存在. */
const STILL_THERE =
  /等(?:问题|不足|短板|现象|情况)(?:依然|仍然|仍|还|也|依旧)[^，,。；;]{0,4}(?:存在|突出)[，,。；;]?$/;
/** A shorter piece is a word for one thing among others: 看病难、看病贵等问题. */
const PIECE_LEAST = 6;
/** 在政府自身建设方面，主要是…. */
const TOPIC = /^(?:在)?[^，,。；;：:]{2,16}[，,](?:主要|突出|集中)(?:是|有|表现[为在]|体现[为在])[：:，,]?/;

/** A clause that promises to mend what the others name. */
const SOLVES =
  /(?:加以|予以|认真|切实|着力|努力|高度重视|下大力气)[^，。]{0,8}(?:解决|改进|克服|重视|整改|破解)|^(?:必须|需要?|我们)[^，。]{0,12}(?:解决|改进|重视)/;

/** A list of weaknesses as its items: the clauses between ；where there is one, else those between ，. */
export function weaknessesIn(text: string, span: Span): Span[] {
  const parted = cutAt(text, span, '；;');
  if (parted.length > 1)
    return [behindColon(text, parted[0] ?? span), ...parted.slice(1)].map((piece) => withoutLeadIn(text, piece));
  const items: Span[] = [];
  let open: Span | null = null;
  for (const piece of cutAt(text, withoutLeadIn(text, span), '，,。')) {
    const words = text.slice(piece.start, piece.end);
    if (SOLVES.test(words)) continue;
    const last = items.at(-1);
    if (open === null && last !== undefined && GOES_ON.test(words)) last.end = piece.end;
    else {
      open = open === null ? { ...piece } : { start: open.start, end: piece.end };
      if (LEADS_ON.test(words) && !isWeak(words)) continue;
      items.push(...enumeratedClause(text, open));
      open = null;
    }
  }
  return open === null ? items : [...items, open];
}

/** The first clause of a list without what leads in to it: 确有不少令人揪心之处：产业小散弱. */
function behindColon(text: string, piece: Span): Span {
  const mark = /[：:]|——/.exec(text.slice(piece.start, Math.min(piece.end, piece.start + LEAD_MAX)));
  return mark === null ? piece : (trimSpan(text, piece.start + mark.index + mark[0].length, piece.end) ?? piece);
}

/** 人员流动性大, 手段有限, 台账管理不细致: a piece that ends with what it says of its subject is whole. */
const PREDICATES =
  /.{4}(?:[大多高重紧杂难贵]|有限|紧张|严重|频繁|突出|复杂)[、，,]?$|.{2}不[\u4e00-\u9fff]{1,3}[、，,]?$/;

/** A、B、C of 存在A、B、C等问题: pieces that name no weakness go with the next one. */
export function enumeratedIn(text: string, span: Span): Span[] {
  return joined(text, cutAt(text, span, '、，,'));
}

function joined(text: string, pieces: readonly Span[]): Span[] {
  const items: Span[] = [];
  let open: Span | null = null;
  for (const piece of pieces) {
    open = open === null ? piece : { start: open.start, end: piece.end };
    const words = text.slice(piece.start, piece.end);
    if (!isWeak(words) && !PREDICATES.test(words)) continue;
    items.push(open);
    open = null;
  }
  const last = items.at(-1);
  if (open !== null && last === undefined) return [open];
  if (open !== null && last !== undefined) items[items.length - 1] = { start: last.start, end: open.end };
  return items;
}

/** A clause or sentence without the words that lead in to it: 主要是，特别是，. */
export function withoutLeadIn(text: string, span: Span): Span {
  const lead = LEAD_IN.exec(text.slice(span.start, Math.min(span.end, span.start + 24)));
  return trimSpan(text, span.start + (lead?.[0].length ?? 0), span.end) ?? span;
}

/**
 * Index behind the clause of a sentence that only says that something falls short, where clauses behind it say what: 与要求相比还有一定差距，
 * 有的案卷不规范，…. Null where none does.
 */
export function behindGeneral(text: string, sentence: Span): number | null {
  const pieces = cutAt(text, sentence, '，,');
  const weak = pieces.filter(({ start, end }) => isWeak(text.slice(start, end)));
  const named = weak.findIndex(({ start, end }) => !GENERAL.test(text.slice(start, end)));
  return named > 0 ? (weak[named - 1]?.end ?? null) : null;
}

/** Whether a sentence only says that the whole falls short, and names nothing: 当前发展面临诸多困难挑战。 */
export function announces(words: string): boolean {
  return !/[，,；;：:]./.test(words) && OF_THE_WHOLE.test(words) && GENERAL.test(words);
}

/**
 * A sentence that says first what it is about and then lists between ；, each a weakness, as its clauses: 从自身看，…；…。 Null for any other.
 */
export function clausesOfTopic(text: string, sentence: Span): Span[] | null {
  const topic = SEEN_FROM.exec(text.slice(sentence.start, sentence.end));
  if (topic === null) return null;
  const pieces = cutAt(text, { start: sentence.start + topic[0].length, end: sentence.end }, '；;');
  const weak = pieces.filter(({ start, end }) => isWeak(text.slice(start, end)));
  return weak.length > 1 && weak.length * 3 >= pieces.length * 2 ? pieces : null;
}

/** 产业结构单一、公共服务不均衡等问题依然存在: A, B of such a clause; itself where its pieces name no weaknesses of their own. */
function enumeratedClause(text: string, clause: Span): Span[] {
  const closed = text.slice(clause.start, clause.end).search(STILL_THERE);
  if (closed < 0) return [clause];
  const pieces = enumeratedIn(text, { start: clause.start, end: clause.start + closed });
  return pieces.length > 1 && pieces.every(({ start, end }) => end - start >= PIECE_LEAST) ? pieces : [clause];
}

/** 在经济领域，主要是…，…。 Index behind what a sentence is about and what leads in to its list; 0 for none. */
export function behindTopic(words: string): number {
  return TOPIC.exec(words)?.[0].length ?? 0;
}
