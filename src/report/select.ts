import { chineseNumber, done, fail, normalise, type Result, sentenceAround } from '../text/index.ts';
import { statisticsOf } from './derived.ts';
import type { Part, Report, Span } from './model.ts';
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
 * The selections for `selectors`, in the order asked: `4` `4.2` (by position), `2-4` (level-1 sections), `四` (the number as
 * printed or implied), `preamble`, `problems`, `plans`, `problems.2`, `s12` (the sentence of a statistic), else words of
 * a title, of which the outermost parts that have them are chosen. Fails with `nothing` where a selector matches nothing.
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

function select(report: Report, selector: string): Omit<Selection, 'label'> | null {
  if (selector === '') return null;
  if (selector === 'preamble') return report.preamble === null ? null : { span: report.preamble, parts: [] };
  const flat = /^(problems|plans|measures)(?:\.(\d{1,6}))?$/.exec(selector);
  if (flat !== null) return selectFlat(report, flat[1] ?? '', flat[2]);
  if (/^\d{1,6}(?:\.\d{1,6})*$/.test(selector)) return ofParts([partById(report, selector)]);
  const range = /^(\d{1,6})[-–—~](\d{1,6})$/.exec(selector);
  if (range !== null) return ofParts(report.sections.slice(Math.max(0, Number(range[1]) - 1), Number(range[2])));
  const statistic = statisticsOf(report).find((candidate) => candidate.id === selector);
  if (statistic !== undefined) {
    const part = innermostPart(report, statistic.start);
    return { span: sentenceAround(report.text, statistic), parts: part === null ? [] : [part] };
  }
  return selectNumber(report, selector) ?? selectWords(report, selector);
}

function selectFlat(report: Report, list: string, index: string | undefined): Omit<Selection, 'label'> | null {
  const parts = list === 'problems' ? report.problems : list === 'plans' ? report.plans : report.measures;
  return ofParts(index === undefined ? parts : [parts[Number(index) - 1]]);
}

/** 四, 第四, 四、: the section of that number as printed; where none is printed, the one at that place. */
function selectNumber(report: Report, selector: string): Omit<Selection, 'label'> | null {
  const number = chineseNumber(selector.replace(/^第/, '').replace(/(?:[、.．]|部分|章|节)$/, ''));
  if (number === null) return null;
  const printed = report.sections.find((section) => section.number === number);
  const unnumbered = report.sections.every((section) => section.number === null);
  return ofParts([printed ?? (unnumbered ? report.sections[number - 1] : undefined)]);
}

function selectWords(report: Report, selector: string): Omit<Selection, 'label'> | null {
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

function ofParts(parts: readonly (Part | undefined)[]): Omit<Selection, 'label'> | null {
  const found = parts.filter((part) => part !== undefined);
  const [first] = found;
  const last = found.at(-1);
  return first === undefined || last === undefined
    ? null
    : { span: { start: first.start, end: last.end }, parts: found };
}
