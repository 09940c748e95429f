import {
  balance,
  LONGEST_SUBJECT,
  leadVerb,
  readClause,
  readLeft,
  readRight,
  shorten,
  stripLeading,
  stripTrailing,
} from './phrases.ts';
import { clauseStart, type Found, segmentStart } from './sentence.ts';
import { inOneList } from './trend.ts';
import { FREQUENCY } from './words/context.ts';
import { DEPENDENT_NOUNS, GENERIC_NOUNS } from './words/subjects.ts';
import { LIGHT_VERBS } from './words/verbs.ts';

const COMPARED = /^(?:同比|分别|均|也)*(?:高于|高出|低于|快于|慢于|好于|优于|多于|少于|比|较|超出|领先|大于)/u;
const SHARE = /^(?:约|仅|已|分别|各|将)*占/u;
const DISTRIBUTES = /分别|各/u;

interface Named {
  subject: string;
  base: string;
}

/** Two parts of a name put together, the first cut from its beginning so that both fit. */
function join(first: string, second: string): string {
  if (first === '' || second.includes(first)) return second;
  const room = LONGEST_SUBJECT - second.length;
  if (room < 2) return second;
  return balance(first.length <= room ? first + second : shorten(first).slice(-room) + second);
}

/** The text between a number and what comes next: another number, or the end of the sentence. */
function rightOf(text: string, found: Found, next: Found | undefined): { raw: string; cut: boolean } {
  const limit = Math.min(found.sentence.end, found.quantity.end + 60);
  const nextStart = next && next.sentence === found.sentence ? next.quantity.start : limit;
  const end = Math.min(limit, nextStart);
  return { raw: text.slice(found.quantity.end, end), cut: nextStart <= limit && nextStart < found.sentence.end };
}

/** The name that an earlier clause, or an earlier number, of the sentence gives to a number that has none of its own. */
function carried(text: string, found: Found, previous: Found | undefined): string {
  const { quantity, sentence } = found;
  const bound = previous ? Math.max(previous.quantity.end, sentence.start) : sentence.start;
  let end = clauseStart(text, quantity.start, bound) - 1;
  let fallback = '';
  for (let turn = 0; turn < 4 && end > bound; turn++) {
    const start = clauseStart(text, end, bound);
    const clause = text.slice(start, end);
    // Where a number came before, only a clause that names something new to do takes its place.
    const acts = leadVerb(stripLeading(clause)) !== '';
    const noun = start > bound || !previous || previous.quantity.end <= sentence.start ? readLeft(clause).noun : '';
    if (noun.length >= 2 && acts) return noun;
    if (fallback === '' && noun.length >= 2) fallback = noun;
    end = start - 1;
  }
  if (previous && (previous.sentence === sentence || fallback === '')) return previous.base;
  return fallback;
}

/** The enumerated names before 分别: 集成电路、汽车零配件、锂电池出口分别增长…; as many as there are numbers, or none. */
function enumerated(text: string, first: Found, previous: Found | undefined, count: number): string[] {
  const from = Math.max(first.sentence.start, previous?.quantity.end ?? 0);
  const start = Math.max(from, segmentStart(text, first.quantity.start, from));
  const words = stripTrailing(text.slice(start, first.quantity.start));
  for (const joint of [/[、和与及]|以及/u, /、/u]) {
    const names = words.split(joint).map((name) => name.trim());
    if (names.length >= count && names.every((name) => name.length >= 1))
      return names.slice(-count).map((name) => readLeft(name).noun || name);
  }
  return [];
}

/** The names of the last `count` different subjects of the sentence, in order. */
function recentBases(done: readonly Found[], sentence: Found['sentence'], count: number): string[] {
  const names: string[] = [];
  for (let at = done.length - 1; at >= 0 && names.length < count; at--) {
    const other = done[at];
    if (!other || other.sentence !== sentence) break;
    if (!names.includes(other.base)) names.unshift(other.base);
  }
  return names.length === count ? names : [];
}

function counted(
  text: string,
  found: Found,
  left: { noun: string; verb: string },
  right: string,
  carry: () => string,
): Named {
  if (right !== '') {
    const general =
      GENERIC_NOUNS.words.has(right) && left.noun.length >= 2 && left.noun.length + right.length <= LONGEST_SUBJECT;
    const name = general ? left.noun + right : right;
    return { subject: name, base: name };
  }
  return measured(text, found, left, carry);
}

function measured(text: string, found: Found, left: { noun: string; verb: string }, carry: () => string): Named {
  const before = text.slice(clauseStart(text, found.quantity.start, found.sentence.start), found.quantity.start).trim();
  if (left.noun === '') {
    const base = carry();
    const prefix = [...FREQUENCY.words].find((word) => before.includes(word)) ?? '';
    const verb = left.verb === '' || LIGHT_VERBS.words.has(left.verb) ? prefix : left.verb;
    const subject = join(base, '') || base;
    if (verb === '') return { subject, base };
    const together = verb.length + base.length <= LONGEST_SUBJECT ? verb + base : base;
    return { subject: base === '' ? verb : together, base: base === '' ? verb : base };
  }
  if (COMPARED.test(left.noun) || COMPARED.test(before)) {
    const base = carry();
    return { subject: base || left.noun, base: base || left.noun };
  }
  if (SHARE.test(left.noun) || DEPENDENT_NOUNS.words.has(left.noun)) {
    const base = carry();
    return { subject: join(base, left.noun), base: base || left.noun };
  }
  return { subject: left.noun, base: left.noun };
}

/** The subject of one number that stands for itself. */
function nameOne(text: string, found: Found, previous: Found | undefined, next: Found | undefined): Named {
  const { quantity, sentence } = found;
  const from = previous ? Math.max(sentence.start, previous.quantity.end) : sentence.start;
  const left = readLeft(text.slice(Math.max(from, clauseStart(text, quantity.start, from)), quantity.start));
  const { raw, cut } = rightOf(text, found, next);
  const right = /^[,;。:!?、()]/u.test(raw.trimStart()) ? '' : readRight(raw, cut);
  const carry = (): string => carried(text, found, previous);
  const kind = quantity.unit?.kind ?? 'count';
  if (kind === 'count') return counted(text, found, left, right, carry);
  if (right !== '' && (left.noun === '' || DEPENDENT_NOUNS.words.has(left.noun)) && found.trend === null) {
    const name = left.noun === '' ? right : join(right, left.noun);
    return { subject: name, base: right };
  }
  if (kind === 'rate' && left.noun === '' && found.trend === null && raw.trim() !== '') {
    const clause = readClause(raw);
    if (clause !== '' && !/^[的地]/u.test(raw)) return { subject: clause, base: carry() || clause };
  }
  return measured(text, found, left, carry);
}

/** Where the list that begins with `list[at]` ends, exclusive. */
function listEnd(text: string, all: readonly Found[], at: number): number {
  let end = at + 1;
  for (; end < all.length; end++) {
    const before = all[end - 1];
    const here = all[end];
    if (!before || !here || before.sentence !== here.sentence) break;
    const gap = text.slice(before.quantity.end, Math.min(here.quantity.start, before.quantity.end + 8));
    const bare =
      here.quantity.start - before.quantity.end <= 8 && stripTrailing(gap.replace(/^[、,\s和及与]+/u, '')) === '';
    if (
      !inOneList(text, before, here) &&
      !(bare && /^[、]/u.test(gap) && before.quantity.unit?.text === here.quantity.unit?.text)
    )
      break;
  }
  return end;
}

/**
 * Gives every found number its subject: the noun behind its unit or before it, each of a shared list its own (分别), and what the
 * sentence said last where the number has no noun by itself. `text` is folded; the list is one passage's, in order.
 */
export function nameSubjects(text: string, all: Found[]): void {
  for (let at = 0; at < all.length; ) {
    const first = all[at];
    if (!first) break;
    const end = listEnd(text, all, at);
    const previous = all[at - 1];
    const from = Math.max(first.sentence.start, previous?.quantity.end ?? 0);
    const lead = text.slice(segmentStart(text, first.quantity.start, from), first.quantity.start);
    let names: string[] = [];
    if (end - at > 1 && DISTRIBUTES.test(lead)) {
      names = enumerated(text, first, previous, end - at);
      if (names.length === 0) names = recentBases(all.slice(Math.max(0, at - 12), at), first.sentence, end - at);
    }
    for (let k = at; k < end; k++) {
      const found = all[k];
      if (!found) continue;
      const name = names[k - at];
      const named = name
        ? { subject: shorten(name), base: shorten(name) }
        : nameOne(text, found, all[k - 1], all[k + 1]);
      found.subject = named.subject;
      found.base = named.base;
    }
    shareBehind(all, at, end);
    at = end;
  }
}

/** 36条45段黑臭水体, 859个和3019个监控点: the noun behind the last number is the first one's too. */
function shareBehind(all: readonly Found[], at: number, end: number): void {
  for (let k = end - 2; k >= at; k--) {
    const here = all[k];
    const next = all[k + 1];
    if (here && next && here.subject === '') {
      here.subject = next.subject;
      here.base = next.base;
    }
  }
}
