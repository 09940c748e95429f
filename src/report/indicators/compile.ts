import { done, type Failure, fail, type Result } from '../../text/index.ts';

/** What a number must be counted in. */
export type UnitFamily =
  | '件'
  | '人'
  | '次'
  | '个'
  | '元'
  | '%'
  | '里'
  | '亩'
  | '户'
  | '吨'
  | '天'
  | '岁'
  | '度'
  | '课'
  | '0';

/** A word of a form that stands for any one to eight characters: 法治…活动. */
export const ANYTHING = '…';

/** One way in which an indicator is printed: its words in order, each one of several; '' where it may be left out. */
export type Form = readonly (readonly string[])[];

/** One thing that reports measure, under the name that is the same in every report. */
export interface Indicator {
  name: string;
  units: readonly UnitFamily[];
  /** The ways in which it is printed, as the list has them; `formOf` reads one when a number may be called so. */
  printed: readonly string[];
  /** Verbs of which one must stand with it; empty: none need. */
  acts: readonly string[];
  /** It may stand without any of its verbs. */
  actless: boolean;
  /** Of what there is, what is newly added and what was made anew, which it counts: 经营主体户数 what is held, 新增经营主体户数 what was added,
   * 公厕改造数 what was made anew, most of them all. */
  counts: 'all' | 'held' | 'added' | 'changed';
  /** Where nothing says which of the two it is, what is newly added is meant. */
  isBuilt: boolean;
  /** One of its verbs may stand in what the numbers before measured. */
  isTold: boolean;
  /** Words of which one must stand near the number in its sentence; empty: none need. */
  needs: readonly string[];
  /** In a work report its words mean other things: 活动, 研讨, 授课. */
  outsideWork: boolean;
  /** Other names by which people ask for it, in groups that mean the same: [社零, 社会消费品零售总额], [消费]. */
  asked: readonly (readonly string[])[];
}

/** A line of a list: how its indicators are printed, and they themselves, which may be read when a number may be called so. */
export interface Line {
  readonly printed: readonly string[];
  /** See `Indicator`. */
  readonly asked: readonly (readonly string[])[];
  readonly indicators: readonly Indicator[];
}

/** In the column of units: what is newly added is an indicator of its own. */
const HELD = '存';
/** The same, and what is said of neither is newly added: of what is built, reports print each year what was built in it. */
const BUILT = '建';
/** In the column of units: only of what was made anew, 改造农村公路. */
const CHANGED = '改';
/** In the column of units: the verbs may be told of the numbers before in the sentence, 免罚 before 涉及金额. */
const TOLD = '承';
/** In the column of units: not in work reports. */
const OUTSIDE_WORK = '法';
const MARKS = new Set([HELD, BUILT, CHANGED, TOLD, OUTSIDE_WORK]);
const FAMILIES = new Set<string>([
  '件',
  '人',
  '次',
  '个',
  '元',
  '%',
  '里',
  '亩',
  '户',
  '吨',
  '天',
  '岁',
  '度',
  '课',
  '0',
]);
/** A word of a form: one of several {a/b}, one or none [a/b], or plain. */
const PIECE = /\{([^{}[\]]{1,400})\}|\[([^{}[\]]{1,400})\]|([^{}[\]]+)/gu;
const LONGEST_LINE = 4000;
/** Which columns, from 0, hold the ways in which an indicator is printed, and other names of it. */
const WAYS = 2;
const ASKED = 4;

function words(column: string | undefined): string[] {
  return (column ?? '').split(' ').filter((word) => word !== '');
}

/** Reads one way in which an indicator is printed, 行政复议{申请/案件}[收案]. Null where a bracket is not closed, … is part
 * of a word in one, or every word may be left out. */
export function formOf(printed: string): Form | null {
  if (!/[{}[\]…]/u.test(printed)) return [[printed]];
  const form: string[][] = [];
  let length = 0;
  for (const [piece, required, optional, plain] of printed.matchAll(PIECE)) {
    length += piece.length;
    if (required !== undefined) form.push(required.split('/'));
    else if (optional !== undefined) form.push(['', ...optional.split('/')]);
    else form.push(...(plain ?? '').split(/(…)/u).flatMap((each) => (each === '' ? [] : [[each]])));
  }
  if (form.some((each) => each.some((word) => word.length > 1 && word.includes(ANYTHING)))) return null;
  return length === printed.length && form.some((each) => !each.includes('')) ? form : null;
}

function isFamily(word: string): word is UnitFamily {
  return FAMILIES.has(word);
}

function printedIn(ways: string | undefined): string[] {
  // A name is the same with and without its quotation marks.
  return words(ways?.includes('“') ? ways.replace(/[“”]/gu, '') : ways);
}

function askedIn(column: string | undefined): string[][] {
  return words(column).map((group) => group.split('=').filter((each) => each !== ''));
}

/**
 * One line of a list: name | units | ways it is printed | verbs | other names | words near it. Empty where it is none; two where a
 * stock has its own for what is added. The ways it is printed are not read yet.
 */
function indicatorsOf(line: string): Indicator[] {
  const [name = '', units, ways, acts, asked, needs] = line.split('|').map((column) => column.trim());
  const printed = printedIn(ways);
  const families = words(units);
  const counted = families.filter(isFamily);
  if (name === '' || printed.length === 0 || counted.length === 0) return [];
  if (families.some((family) => !isFamily(family) && !MARKS.has(family))) return [];
  const verbs = words(acts);
  const indicator: Indicator = {
    name,
    units: counted,
    printed,
    acts: verbs.filter((verb) => verb !== '-'),
    actless: verbs.length === 0 || verbs.includes('-'),
    counts: families.includes(CHANGED) ? 'changed' : 'all',
    isTold: families.includes(TOLD),
    isBuilt: families.includes(BUILT),
    outsideWork: families.includes(OUTSIDE_WORK),
    needs: words(needs),
    asked: askedIn(asked),
  };
  if (!families.includes(HELD) && !indicator.isBuilt) return [indicator];
  return [
    { ...indicator, counts: 'held' },
    { ...indicator, name: `新增${name}`, counts: 'added' },
  ];
}

function isSilent(line: string): boolean {
  return line.trim() === '' || line.trimStart().startsWith('#');
}

/** The lines of a list of the program's own, which are known to be right: to read all of every line would take 10 ms at each start. */
export function linesIn(text: string): Line[] {
  return text.split('\n').flatMap((line) => (isSilent(line) ? [] : new OwnLine(line)));
}

class OwnLine implements Line {
  readonly #line: string;
  #printed: readonly string[] | null = null;
  #indicators: readonly Indicator[] | null = null;

  constructor(line: string) {
    this.#line = line;
  }

  get printed(): readonly string[] {
    this.#printed ??= printedIn(this.#line.split('|', WAYS + 1)[WAYS]);
    return this.#printed;
  }

  get asked(): readonly (readonly string[])[] {
    return askedIn(this.#line.split('|', ASKED + 1)[ASKED]);
  }

  get indicators(): readonly Indicator[] {
    this.#indicators ??= indicatorsOf(this.#line);
    return this.#indicators;
  }
}

function badLine(number: number): Failure {
  return fail(
    'unreadable',
    `指标表第 ${number} 行读不懂：应为“名称 | 单位 | 写法 | 动词 | 别名 | 附近的词”`,
    `Line ${number} of the list of indicators cannot be read: write “name | units | ways it is printed | verbs | other names | words near it”.`,
  );
}

/**
 * Reads a list of indicators, one a line (see rule-of-law.ts for the form of a line; empty lines and lines that begin with # say
 * nothing). Fails with `unreadable` and the number of the first line that is none.
 */
export function readIndicators(text: string): Result<Indicator[]> {
  const indicators: Indicator[] = [];
  // Whoever writes a list of their own may set its columns with tabs, or with Chinese blanks.
  for (const [index, line] of text
    .replace(/[^\S\n]/gu, ' ')
    .split('\n')
    .entries()) {
    if (isSilent(line)) continue;
    const found = line.length > LONGEST_LINE ? [] : indicatorsOf(line);
    const whole = found.every(({ printed }) => printed.every((each) => formOf(each) !== null));
    if (found.length === 0 || !whole) return badLine(index + 1);
    indicators.push(...found);
  }
  return done(indicators);
}
