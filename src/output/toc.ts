import {
  doubtsOf,
  headingOf,
  innermostPart,
  type Part,
  type Report,
  type Span,
  statisticsOf,
} from '../report/index.ts';
import { breakLines, displayWidth, type Lang, partitionPoint, visible } from '../text/index.ts';
import { safeJson } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import { alignTable } from './table.ts';

/** How much of each kind stands in a span of the report, whatever is inside of it included. */
export interface Counts {
  measures: number;
  statistics: number;
  problems: number;
  plans: number;
}

/** Counts what begins in `span`. */
function countsIn(report: Report, span: Span): Counts {
  const within = (list: readonly Span[]): number => startingBefore(list, span.end) - startingBefore(list, span.start);
  return {
    measures: within(report.measures),
    statistics: within(statisticsOf(report)),
    problems: within(report.problems),
    plans: within(report.plans),
  };
}

/** How many of a list in the order of the text begin before `offset`: by halving, since an outline asks for every row. */
function startingBefore(list: readonly Span[], offset: number): number {
  return partitionPoint(list.length, (at) => (list[at]?.start ?? offset) < offset);
}

interface Row {
  id: string;
  /** What the row is called by, as printed. */
  title: string;
  depth: number;
  span: Span;
}

function rowsOf(report: Report, options: RenderOptions): Row[] {
  const rows: Row[] = [];
  if (report.preamble !== null) {
    rows.push({ id: 'preamble', title: labels.preamble[options.lang], depth: 0, span: report.preamble });
  }
  const add = (parts: readonly Part[], depth: number): void => {
    for (const part of parts) {
      if (part.heading === null) continue;
      rows.push({ id: part.id, title: visible(headingOf(report, part)), depth, span: part });
      add(part.children, depth + 1);
    }
  };
  add(report.sections, 0);
  return rows;
}

/**
 * The outline: one line for the preamble and each headed part (with a width, as many as its title needs), with how many
 * measures, statistics, problems and plans are in it; then the sum for the report, and a sentence where it has no problems or no plans.
 * As JSON: the headed parts of level 1 in order, each with its counts and its headed children; positions as in Report.
 */
export function renderToc(report: Report, format: 'text' | 'json', options: RenderOptions): string {
  if (format === 'json') return `${safeJson(tocRecords(report))}\n`;
  const { lang, styles, width, ambiguous } = options;
  const rows = rowsOf(report, options);
  const whole: Row = { id: '', title: labels.total[lang], depth: 0, span: { start: 0, end: report.text.length + 1 } };
  const heads = [labels.id, labels.measures, labels.statistics, labels.problems, labels.plans].map(
    (head) => head[lang],
  );
  const columns = heads.map((head, i) => ({ head, align: i === 0 ? ('left' as const) : ('right' as const) }));
  const cells = [...rows, whole].map(({ id, span }) => {
    const counts = countsIn(report, span);
    const numbers = [counts.measures, counts.statistics, counts.problems, counts.plans];
    return [id, ...numbers.map((count) => (count === 0 ? '·' : String(count)))];
  });
  // The titles stand last, outside the table, so that a long one neither widens nor breaks the columns.
  const [head = '', ...lines] = alignTable([...columns, { head: '', align: 'left' }], cells, null, ambiguous);
  const room = [head, ...lines].reduce((widest, line) => Math.max(widest, displayWidth(line, ambiguous)), 0) + 2;
  const pad = (line: string): string => line + ' '.repeat(Math.max(0, room - displayWidth(line, ambiguous)));
  const result = [styles.dim(pad(head) + labels.outline[lang])];
  [...rows, whole].forEach((row, i) => {
    const start = pad(lines[i] ?? '');
    const titles = setTitle(row, room, options);
    titles.forEach((title, n) => {
      const styled = row === whole ? styles.dim(title.trimStart()) : styles.heading(title.trimStart());
      const indent = title.slice(0, title.length - title.trimStart().length);
      result.push((n === 0 ? styles.dim(start) : ' '.repeat(width === null ? 0 : room)) + indent + styled);
    });
  });
  result.push(...missingIn(report, lang).map((line) => styles.dim(line)));
  return `${result.join('\n')}\n`;
}

/** The most places that are named where something may be. */
const MOST_NAMED = 4;

/** A sentence for problems and for plans where none were found, with the parts in which some may be; none for what is no such report. */
function missingIn(report: Report, lang: Lang): string[] {
  if (report.kind === 'other') return [];
  return (['problems', 'plans'] as const)
    .filter((kind) => report[kind].length === 0)
    .map((kind) => {
      const places = doubtsOf(report)
        .filter(({ about, cost, end }) => about === kind && cost !== 'trifle' && end > 0)
        .map(({ start }) => innermostPart(report, start)?.id ?? labels.preamble[lang]);
      const named = [...new Set(places)].slice(0, MOST_NAMED).join(lang === 'zh' ? '、' : ', ');
      const none = labels[kind === 'problems' ? 'noProblems' : 'noPlans'][lang];
      return named === '' ? none : `${none}${lang === 'zh' ? '；可能在' : '; some may be in '}${named}`;
    });
}

function setTitle({ title, depth }: Row, room: number, { width, ambiguous }: RenderOptions): string[] {
  const indent = depth * 2;
  if (width === null || width - room - indent < 8) return [' '.repeat(indent) + title];
  const lines = breakLines(title, width - room, { first: indent, hang: indent + 2, ambiguous });
  return lines.map((line) => ' '.repeat(line.indent) + title.slice(line.start, line.end));
}

function headed(part: Part): boolean {
  return part.heading !== null;
}

/** The headed parts of level 1 as JSON has them. */
export function tocRecords(report: Report): TocEntry[] {
  return report.sections.filter(headed).map((part) => tocEntry(report, part));
}

/** A headed part of the outline, with how much is in it. */
export interface TocEntry extends Counts {
  id: string;
  kind: Part['kind'];
  heading: Part['heading'];
  marker: string;
  number: number | null;
  title: string;
  role: Part['role'];
  start: number;
  end: number;
  children: TocEntry[];
}

function tocEntry(report: Report, part: Part): TocEntry {
  const { id, kind, heading, marker, number, title, role, start, end } = part;
  const children = part.children.filter(headed).map((child) => tocEntry(report, child));
  return { id, kind, heading, marker, number, title, role, start, end, ...countsIn(report, part), children };
}
