import { wordAt } from './lexicon.ts';
import {
  balance,
  type LeftPhrase,
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
import { DEPENDENT_NOUNS, GENERIC_NOUNS, HOW_NOUNS } from './words/subjects.ts';
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
  // 运营里程 + 总里程 → 运营总里程
  const head = second.length > 2 && first.length > 3 && first.endsWith(second.slice(-2)) ? first.slice(0, -2) : first;
  return balance(head.length <= room ? head + second : shorten(head).slice(-room) + second);
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

/** 总投资, 首期规模: a noun that needs what it belongs to. */
function isDependent(noun: string): boolean {
  if (DEPENDENT_NOUNS.words.has(noun)) return true;
  return noun.length <= 4 && DEPENDENT_NOUNS.words.has(noun.slice(2));
}

/** What the words around one number say, read once. */
interface Around {
  /** The words of its clause that lead up to it. */
  before: string;
  left: LeftPhrase;
  /** The words behind its unit, to the next number or the end of the sentence. */
  raw: string;
  /** The noun behind its unit, '' if none. */
  right: string;
  carry: () => string;
}

function lookAround(text: string, found: Found, previous: Found | undefined, next: Found | undefined): Around {
  const { quantity, sentence } = found;
  const from = previous ? Math.max(sentence.start, previous.quantity.end) : sentence.start;
  const before = text.slice(Math.max(from, clauseStart(text, quantity.start, from)), quantity.start).trim();
  const { raw, cut } = rightOf(text, found, next);
  const closed = /^\s*(?:[,;。:!?、()]|和|及|与|并|或|以及)/u.test(raw);
  const how = raw.startsWith('的') && wordAt(HOW_NOUNS, raw, 1) !== '';
  return {
    before,
    left: readLeft(before),
    raw,
    right: closed || how ? '' : readRight(raw, cut),
    carry: () => carried(text, found, previous),
  };
}

/** A number of things: the noun behind the unit, else the one before the number. */
function nameCount(text: string, found: Found, around: Around, previous: Found | undefined): Named {
  const { left, right } = around;
  if (right === '') return nameMeasure(text, found, around, previous);
  const general = GENERIC_NOUNS.words.has(right) && left.noun.length >= 2;
  if (general && left.noun.length + right.length <= LONGEST_SUBJECT) return same(left.noun + right);
  // 其中6个项目: of the projects just named.
  const base = previous?.sentence === found.sentence || around.before.endsWith('其中') ? (previous?.base ?? '') : '';
  return same(right.length <= 2 && base.endsWith(right) ? base : right);
}

function same(name: string): Named {
  return { subject: name, base: name };
}

/** The number has no noun by itself: what was done, or how often, with the subject carried over. */
function nameCarried(around: Around): Named {
  const base = around.carry();
  const prefix = [...FREQUENCY.words].find((word) => around.before.includes(word)) ?? '';
  const { verb } = around.left;
  const said = verb === '' || LIGHT_VERBS.words.has(verb) ? prefix : verb;
  if (base === '') return same(said);
  return { subject: said.length + base.length <= LONGEST_SUBJECT ? said + base : base, base };
}

/** 投资额超100亿元项目4个: a number that is part of the name. */
function nameAcross(text: string, found: Found, around: Around, previous: Found | undefined): string {
  if (!previous || previous.sentence !== found.sentence || found.quantity.unit?.kind !== 'count') return '';
  const between = text.slice(previous.quantity.end, found.quantity.start);
  if (between.trim() !== around.before || !around.before.startsWith(around.left.noun)) return '';
  if (previous.quantity.unit?.kind === 'count' || around.before === '') return '';
  const start = clauseStart(text, previous.quantity.start, found.sentence.start);
  const whole = readLeft(text.slice(start, found.quantity.start)).noun;
  return whole.endsWith(around.left.noun) && /\d/u.test(whole) ? whole : '';
}

/** The noun before the number, alone or with what it belongs to. */
function nameMeasure(text: string, found: Found, around: Around, previous: Found | undefined): Named {
  const { left, before } = around;
  if (left.noun === '') return nameCarried(around);
  if (COMPARED.test(left.noun) || COMPARED.test(before)) return same(around.carry() || left.noun);
  const share = left.noun.indexOf('占');
  if (share > 1 && left.noun.charAt(share + 1) !== '比') return { subject: left.noun, base: left.noun.slice(0, share) };
  const alone = stripLeading(stripTrailing(before));
  if (SHARE.test(left.noun) || (isDependent(left.noun) && alone === left.noun)) {
    const base = around.carry();
    return { subject: join(base, left.noun), base: base || left.noun };
  }
  // 压减资金: the verb stays where the noun alone says too little.
  if (isDependent(left.noun) && alone.length <= 8) return same(alone);
  return same(nameAcross(text, found, around, previous) || left.noun);
}

/** A share, an amount or a measure: the noun before the number, else the one behind. */
function nameAmount(text: string, found: Found, around: Around, previous: Found | undefined): Named {
  const { left, right, raw } = around;
  if (right !== '' && found.trend === null && (left.noun === '' || (raw.startsWith('的') && isDependent(left.noun)))) {
    return { subject: left.noun === '' ? right : join(right, left.noun), base: right };
  }
  if (found.quantity.unit?.kind === 'rate' && left.noun === '' && left.verb === '' && found.trend === null) {
    const clause = readClause(raw);
    if (clause !== '') return { subject: clause, base: around.carry() || clause };
  }
  return nameMeasure(text, found, around, previous);
}

/** The subject of one number that stands for itself. */
function nameOne(text: string, found: Found, previous: Found | undefined, next: Found | undefined): Named {
  const around = lookAround(text, found, previous, next);
  const kind = found.quantity.unit?.kind ?? 'count';
  const named = (kind === 'count' ? nameCount : nameAmount)(text, found, around, previous);
  if (named.subject.length >= 2 || /^[村县镇乡户区市省州旗]$/u.test(named.subject)) return named;
  return same(shorten(stripTrailing(around.before)) || readClause(around.raw) || previous?.base || '');
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
    at = end;
  }
  for (let at = all.length - 2; at >= 0; at--) shareBehind(all, at);
}

/** 36条45段黑臭水体: the noun behind the last number is the first one's too. */
function shareBehind(all: readonly Found[], at: number): void {
  const here = all[at];
  const next = all[at + 1];
  if (!here || !next || here.quantity.end !== next.quantity.start || next.quantity.unit?.kind !== 'count') return;
  here.subject = next.subject;
  here.base = next.base;
}
