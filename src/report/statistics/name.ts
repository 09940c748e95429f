import { type Around, lookAround } from './around.ts';
import { readLeft } from './left.ts';
import { readClause, readRight } from './right.ts';
import { clauseStart, type Found } from './sentence.ts';
import { balance, LONGEST_SUBJECT, shorten } from './shorten.ts';
import { leadVerb, stripLeading, stripTrailing } from './strip.ts';
import { FREQUENCY } from './words/context.ts';
import { DEPENDENT_NOUNS, DIVIDING_NOUNS, GENERIC_NOUNS } from './words/subjects.ts';
import { LIGHT_VERBS } from './words/verbs.ts';

/** Said in comparison with what was named before: 高于全国0.4个百分点, 是去年的2.6倍. */
const COMPARED =
  /^(?:同比|分别|均|也)*(?:超(?!大|高|长|低|限|标)|高于|高出|低于|快于|慢于|好于|优于|多于|少于|比|较|超出|领先|大于|超过|相当于|接近|是|成为|位居)/u;
const SHARE = /^(?:约|仅|已|分别|各|将)*占/u;
/** What stands before the number does not belong to the noun behind it: 采集全区20个部门. */
const OPEN_ENDED = /(?:等|各|[全本]?[国省市区县州]|辖区|有关|相关)$/u;
const ONE_CHARACTER = /^[村县镇乡户区市省州旗]$/u;

interface Named {
  subject: string;
  base: string;
  /** The words next to the number name it; false: carried over from before. */
  own: boolean;
}

function named(subject: string, base: string = subject, own = true): Named {
  return { subject, base, own };
}

/** Two parts of a name put together, the first cut from its beginning so that both fit. */
function join(first: string, name: string): string {
  if (first === '' || name.includes(first)) return name;
  // 技术合同成交总金额占全国: of what it is a share, the sentence says.
  const long = first.length + name.length > LONGEST_SUBJECT && /^占(?!比)/u.test(name);
  const second = long && (name.length > 8 || !/比[重例]$/u.test(name)) ? '占比' : name;
  const room = LONGEST_SUBJECT - second.length;
  if (room < 2) return second;
  // 运营里程 + 总里程 → 运营总里程
  const twice = second.startsWith('总') && first.length > 3 && first.endsWith(second.slice(-2));
  // 刑事警情破案 + 破案率 → 刑事警情破案率
  const repeated = first.length > 3 && second.startsWith(first.slice(-2));
  const head = twice || repeated ? first.slice(0, -2) : first;
  return balance(head.length <= room ? head + second : shorten(head, room) + second);
}

/** A number of things: the noun behind the unit, else the one before the number. */
function nameCount(text: string, found: Found, around: Around, previous: Found | undefined): Named {
  const { left, right, before, raw } = around;
  // 500多万人的特大城区: behind 的 stands what the number describes.
  if (right === '' || (raw.startsWith('的') && left.noun !== '')) return nameMeasure(text, found, around, previous);
  if (DIVIDING_NOUNS.words.has(right) && raw.trimStart().startsWith(`${right}的`)) {
    const divided = readRight(raw.trimStart().slice(right.length + 1), false);
    if (divided !== '') return named(divided);
  }
  const general = GENERIC_NOUNS.words.has(right) && left.noun.length >= 2 && !OPEN_ENDED.test(before);
  if (general && left.noun.length + right.length <= LONGEST_SUBJECT) return named(left.noun + right);
  // 其中6个项目: of the projects just named.
  const base = previous?.sentence === found.sentence || before.endsWith('其中') ? (previous?.base ?? '') : '';
  return named(right.length <= 2 && base.endsWith(right) ? base : right);
}

/** The number has no noun by itself: what was done, or how often, with the subject carried over. */
function nameCarried(found: Found, around: Around): Named {
  const base = around.carry();
  const often = [...FREQUENCY.words].find((word) => around.before.includes(word)) ?? '';
  const prefix = found.trend === null ? often : '';
  const { verb } = around.left;
  const said = verb === '' || LIGHT_VERBS.words.has(verb) ? prefix : verb;
  if (base === '') return named(said, said, false);
  return named(said.length + base.length <= LONGEST_SUBJECT ? said + base : base, base, false);
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
  if (left.noun === '') return nameCarried(found, around);
  const times = found.quantity.unit?.text === '倍' && before.endsWith('的');
  // 生活标准不低于当地低保标准的1.6倍
  const compared = times ? /^(.{2,}?)(?:不低于|不超过|相当于|达到|超过|[是为达])/u.exec(before)?.[1] : undefined;
  if (compared) return named(readLeft(compared).noun || left.noun);
  if (times || COMPARED.test(left.noun) || COMPARED.test(before)) {
    const base = around.carry();
    return base === '' ? named(left.noun) : named(base, base, false);
  }
  const against = /^(.{2,}?)(?:高于|高出|低于|快于|慢于|好于|优于)/u.exec(left.noun)?.[1];
  if (against) return named(against);
  const share = left.noun.indexOf('占');
  if (share > 1 && left.noun.charAt(share + 1) !== '比') return named(left.noun, left.noun.slice(0, share));
  const alone = stripLeading(stripTrailing(before));
  if (SHARE.test(left.noun) || (DEPENDENT_NOUNS.words.has(left.noun) && alone === left.noun)) {
    const base = around.carry();
    return named(join(base, left.noun), base || left.noun);
  }
  // 压减资金: the verb stays where the noun alone says too little.
  if (DEPENDENT_NOUNS.words.has(left.noun) && alone.length <= 8) return named(alone);
  return named(nameAcross(text, found, around, previous) || left.noun);
}

/** A share, an amount or a measure: the noun before the number, else the one behind. */
function nameAmount(text: string, found: Found, around: Around, previous: Found | undefined): Named {
  const { left, right, raw, before } = around;
  const kind = found.quantity.unit?.kind;
  const attributive = before.endsWith('的') && !/[年月期末底]的$/u.test(before);
  const described = raw.startsWith('的') || attributive;
  const vague = left.noun === '' || DEPENDENT_NOUNS.words.has(left.noun);
  if (
    right !== '' &&
    found.trend === null &&
    (left.noun === '' || (described && (vague || kind === 'rate' || attributive)))
  ) {
    return left.noun !== '' && vague ? named(join(right, left.noun), right) : named(right);
  }
  // 28%投向中小微企业, 投入9340万元扶持业态转型: what it is of, or for, is said behind.
  const clause = left.noun === '' && found.trend === null ? readClause(raw) : '';
  const open = (kind === 'rate' && left.verb === '') || (left.verb !== '' && leadVerb(raw.trimStart()) !== '');
  if (clause.length > 2 && open) return named(clause, around.carry() || clause);
  return nameMeasure(text, found, around, previous);
}

/** The subject of one number that stands for itself; `previous` and `next` are its neighbours in the passage. */
export function nameOne(text: string, found: Found, previous: Found | undefined, next: Found | undefined): Named {
  const around = lookAround(text, found, previous, next);
  const kind = found.quantity.unit?.kind ?? 'count';
  const name = (kind === 'count' ? nameCount : nameAmount)(text, found, around, previous);
  if (name.subject.length >= 2 || ONE_CHARACTER.test(name.subject)) return name;
  const words = shorten(stripTrailing(around.before)) || readClause(around.raw) || previous?.base || '';
  return named(words, words, false);
}
