import { chineseNumber, done, fail, normalise, type Result, sentenceAround } from '../text/index.ts';
import { commitmentsOf, statisticsOf } from './derived.ts';
import type { Part, Report, Span } from './model.ts';
import { markerAt } from './outline/markers.ts';
import { innermostPart, partById } from './parts.ts';

/** What one selector chose. */
export interface Selection {
  /** The selector as it was given. */
  label: string;
  /** From the first part's start to the last one's end. */
  span: Span;
  /** The parts chosen, in the order of the text; empty for the preamble. */
  parts: Part[];
}

/**
 * The selections for `selectors`, in the order asked: `4` `4.2` `1.a` (by position: a part's id), `2-4` (level-1 sections), `四`
 * `四（二）` `一.一` `1（一）` (the numerals as printed or implied, all parts that carry them; digits among them are positions),
 * `preamble`, `problems`, `plans`, `problems.2`, `s12` (the sentence of a statistic), `c7` (a commitment), else words of a title, of
 * which the outermost parts that have them are chosen. Fails with `nothing` where a selector matches nothing.
 */
export function selectParts(report: Report, selectors: readonly string[]): Result<Selection[]> {
  const selections: Selection[] = [];
  for (const label of selectors) {
    const selection = select(report, label.trim());
    if (selection === null) {
      return fail(
        'nothing',
        `没有与“${label}”相符的章节；用 report-tui toc 查看目录与编号。`,
        `nothing matches "${label}"; report-tui toc lists the sections and their numbers.`,
      );
    }
    selections.push({ ...selection, label });
  }
  return done(selections);
}

type Chosen = Omit<Selection, 'label'>;

function select(report: Report, selector: string): Chosen | null {
  if (selector === '') return null;
  if (selector === 'preamble') return report.preamble === null ? null : { span: report.preamble, parts: [] };
  const flat = /^(problems|plans|measures)(?:\.(\d{1,6}))?$/.exec(selector);
  if (flat !== null) return selectFlat(report, flat[1] ?? '', flat[2]);
  if (/^\d{1,6}(?:\.(?:\d{1,6}|[a-z]{1,4}))*$/.test(selector)) return ofParts([partById(report, selector)]);
  const range = /^(\d{1,6})[-–—~](\d{1,6})$/.exec(selector);
  if (range !== null) return ofParts(report.sections.slice(Math.max(0, Number(range[1]) - 1), Number(range[2])));
  return selectSentence(report, selector) ?? selectNumbers(report, selector) ?? selectWords(report, selector);
}

function selectFlat(report: Report, list: string, index: string | undefined): Chosen | null {
  const parts = list === 'problems' ? report.problems : list === 'plans' ? report.plans : report.measures;
  return ofParts(index === undefined ? parts : [parts[Number(index) - 1]]);
}

/** s12: the sentence around a statistic; c7: a commitment. */
function selectSentence(report: Report, selector: string): Chosen | null {
  if (!/^[sc]\d{1,6}$/.test(selector)) return null;
  const statistic = statisticsOf(report).find(({ id }) => id === selector);
  const span =
    statistic === undefined
      ? commitmentsOf(report).find(({ id }) => id === selector)
      : sentenceAround(report.text, statistic);
  if (span === undefined) return null;
  const part = innermostPart(report, span.start);
  return { span: { start: span.start, end: span.end }, parts: part === null ? [] : [part] };
}

/** One step of a selector by numerals. */
interface Step {
  number: number;
  /** It is printed so; else it is a position, 1-based, among the headed parts. */
  printed: boolean;
  /** Only （一） and its like are meant. */
  inBrackets: boolean;
}

const STEP =
  /^(?:第?([〇零一二三四五六七八九十百]{1,6})(?:部分|章|节)?|[（(]([〇零一二三四五六七八九十百]{1,6})[）)]|(\d{1,6}))[.．、]?/;

/** 四, 第四, 四（二）, 一.一, 1（一）: one step after the other; null where the selector is none such. */
function stepsOf(selector: string): Step[] | null {
  const steps: Step[] = [];
  for (let rest = selector; rest !== ''; ) {
    const match = STEP.exec(rest);
    if (match === null) return null;
    const [whole, plain, bracketed, digits] = match;
    const number = digits === undefined ? chineseNumber(plain ?? bracketed ?? '') : Number(digits);
    if (number === null) return null;
    steps.push({ number, printed: digits === undefined, inBrackets: bracketed !== undefined });
    rest = rest.slice(whole.length);
  }
  return steps;
}

/** The parts that carry the numerals asked for, all of them where a numeral is printed more than once. */
function selectNumbers(report: Report, selector: string): Chosen | null {
  const steps = stepsOf(selector);
  if (steps === null) return null;
  let among: readonly (readonly Part[])[] = [report.sections];
  let found: Part[] = [];
  for (const step of steps) {
    found = among.flatMap((parts) => withNumber(parts, step));
    among = found.map(({ children }) => children);
  }
  return ofParts(found);
}

/** The siblings of that number; （一） looks for one deeper where the siblings carry no such bracket. */
function withNumber(parts: readonly Part[], step: Step): Part[] {
  const headed = parts.filter(({ heading }) => heading !== null);
  if (!step.printed) return headed.slice(step.number - 1, step.number);
  const carries = (part: Part): boolean =>
    part.number === step.number && (!step.inBrackets || markerAt(part.marker, 0)?.form === 'han-paren');
  const own = parts.filter(carries);
  if (own.length > 0) return own;
  // 一、 below unnumbered chapter lines, （一） below 一、: printed one level deeper.
  const forms = step.inBrackets ? ['han-paren'] : ['han', 'chapter'];
  const deeper = parts.flatMap(({ children }) =>
    children.filter((part) => carries(part) && forms.includes(markerAt(part.marker, 0)?.form ?? '')),
  );
  if (deeper.length > 0) return deeper;
  // Where no numeral is printed, the one at that place.
  return headed.every(({ number }) => number === null) ? headed.slice(step.number - 1, step.number) : [];
}

function selectWords(report: Report, selector: string): Chosen | null {
  const words = normalise(selector).text.split(/\s+/).filter(Boolean);
  const found: Part[] = [];
  const visit = (part: Part): void => {
    const title = normalise(part.marker + part.title).text;
    if (words.every((word) => title.includes(word))) found.push(part);
    else part.children.forEach(visit);
  };
  report.sections.forEach(visit);
  return ofParts(found);
}

function ofParts(parts: readonly (Part | undefined)[]): Chosen | null {
  const found = parts.filter((part) => part !== undefined);
  const [first] = found;
  const last = found.at(-1);
  return first === undefined || last === undefined
    ? null
    : { span: { start: first.start, end: last.end }, parts: found };
}
