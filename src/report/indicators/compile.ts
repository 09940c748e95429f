import { done, type Failure, fail, type Result } from '../../text/index.ts';

/** What a number must be counted in. */
export type UnitFamily = '件' | '人' | '次' | '个' | '元' | '%' | '里' | '亩' | '户' | '吨' | '天' | '岁' | '度' | '0';

/** One way in which an indicator is printed: its words in order, each one of several; '' where it may be left out. */
export type Form = readonly (readonly string[])[];

/** One thing that reports measure, under the name that is the same in every report. */
export interface Indicator {
  name: string;
  units: readonly UnitFamily[];
  forms: readonly Form[];
  /** Verbs of which one must stand with it; empty: none need. */
  acts: readonly string[];
  /** It may stand without any of its verbs. */
  actless: boolean;
  /** Other names by which people ask for it, in groups that mean the same: [社零, 社会消费品零售总额], [消费]. */
  asked: readonly (readonly string[])[];
}

const FAMILIES = new Set<string>(['件', '人', '次', '个', '元', '%', '里', '亩', '户', '吨', '天', '岁', '度', '0']);
/** A word of a form: one of several {a/b}, one or none [a/b], or plain. */
const PIECE = /\{([^{}[\]]{1,400})\}|\[([^{}[\]]{1,400})\]|([^{}[\]]+)/gu;
const LONGEST_LINE = 4000;

function words(column: string | undefined): string[] {
  return (column ?? '').split(/\s+/u).filter((word) => word !== '');
}

/** 行政复议{申请/案件}[收案]: null where a bracket is not closed. */
function formOf(printed: string): Form | null {
  const form: string[][] = [];
  let length = 0;
  for (const [piece, required, optional, plain] of printed.matchAll(PIECE)) {
    length += piece.length;
    if (required !== undefined) form.push(required.split('/'));
    else if (optional !== undefined) form.push(['', ...optional.split('/')]);
    else form.push([plain ?? '']);
  }
  return length === printed.length && form.some((each) => !each.includes('')) ? form : null;
}

function isFamily(word: string): word is UnitFamily {
  return FAMILIES.has(word);
}

/** One line of a list: name | units | ways it is printed | verbs | other names. Null where it is none. */
function indicatorOf(line: string): Indicator | null {
  const [name = '', units, printed, acts, asked] = line.split('|').map((column) => column.trim());
  // A name is the same with and without its quotation marks.
  const forms = words(printed?.replace(/[“”]/gu, '')).map(formOf);
  const families = words(units);
  const whole = forms.filter((form) => form !== null);
  if (name === '' || whole.length === 0 || whole.length < forms.length) return null;
  if (families.length === 0 || !families.every(isFamily)) return null;
  const verbs = words(acts);
  return {
    name,
    units: families.filter(isFamily),
    forms: whole,
    acts: verbs.filter((verb) => verb !== '-'),
    actless: verbs.length === 0 || verbs.includes('-'),
    asked: words(asked).map((group) => group.split('=').filter((each) => each !== '')),
  };
}

function badLine(number: number): Failure {
  return fail(
    'unreadable',
    `指标表第 ${number} 行读不懂：应为“名称 | 单位 | 写法 | 动词 | 别名”`,
    `Line ${number} of the list of indicators cannot be read: write “name | units | ways it is printed | verbs | other names”.`,
  );
}

/**
 * Reads a list of indicators, one a line (see rule-of-law.ts for the form of a line; empty lines and lines that begin with # say
 * nothing). Fails with `unreadable` and the number of the first line that is none.
 */
export function readIndicators(text: string): Result<Indicator[]> {
  const indicators: Indicator[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const indicator = line.length > LONGEST_LINE ? null : indicatorOf(line);
    if (indicator === null) return badLine(index + 1);
    indicators.push(indicator);
  }
  return done(indicators);
}
