import { OF_ALL } from './name-parts.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { trimTrailing } from './trim-words.ts';

/** What a number counts, and how it is said of later numbers. */
export interface NamedSubject {
  subject: string;
  base: string;
  /** The words next to the number name it; false: carried over from before. */
  own: boolean;
  /** What is measured, where the subject says more of it than that. */
  measures?: string;
}

/** 推动|1-11月|实际利用外资: when, behind a verb that was cut off. */
const MONTHS = /^\d{1,2}(?:[-—–~至到]\d{1,2})?月份?(?=[\u4e00-\u9fff]{3})/u;

/** The subject by itself; `base` is what later numbers carry over. */
export function subjectNamed(subject: string, base: string = subject, own = true): NamedSubject {
  const named = subject.charCodeAt(0) < 0x3a ? subject.replace(MONTHS, '') : subject;
  return { subject: named, base: base === subject ? named : base, own };
}

/** 占投诉总量: of all of them. */
const OF_TOTAL = /^占[^占]{2,8}(?:总量|总数|总额)$/u;

/** 高新技术产业增加值占规上工业比重: of what, and that it is a share; in full where there is room. */
export function shareOfWhole(name: string): NamedSubject | null {
  const at = name.indexOf('占');
  if (at < 2 || name.charAt(at + 1) === '比' || /^占(?:用|地(?!区|方)|道|路|绿|领|有|据)/u.test(name.slice(at)))
    return null;
  const told = trimTrailing(name.slice(0, at));
  // 大专以上文化程度的民警占比: 的 is left out before a word is torn.
  const part = told.length === LONGEST_SUBJECT - 1 ? told.replace('的', '') : told;
  if (OF_ALL.test(name.slice(at)) || OF_TOTAL.test(name.slice(at)))
    return subjectNamed(`${shorten(part, LONGEST_SUBJECT - 2)}占比`, shorten(part));
  const whole = shorten(name);
  return subjectNamed(
    name.length <= LONGEST_SUBJECT ? whole : `${shorten(part, LONGEST_SUBJECT - 2)}占比`,
    shorten(part),
  );
}
