import type { Followed, Label } from '../analysis/index.ts';
import { innermostPart, partById, type Report, type Span, type Statistic } from '../report/index.ts';
import { type Lang, type Localized, visible, visibleLine } from '../text/index.ts';
import { delimited, type TableFormat } from './delimited.ts';
import { jsonLines, safeJson } from './json.ts';
import type { RenderOptions } from './options.ts';
import { ROW_COLUMNS, type Row, rowMaker } from './row.ts';
import { shorten } from './table.ts';
import { wrapped } from './wrapped.ts';

/** What evidence there is of a promise, never whether it was kept. */
export const LABELS: Readonly<Record<Label, Localized>> = {
  traced: { zh: '有回应', en: 'traced' },
  perhaps: { zh: '可能有关', en: 'perhaps' },
  none: { zh: '未见', en: 'none' },
};

const sliceOf = ({ text }: Report, { start, end }: Span): string => text.slice(start, end);
const sectionOf = (part: string): string => part.split('.', 1)[0] || 'preamble';

/** A figure as it is printed, with what it measures. */
export interface FollowedFigure
  extends Pick<Statistic, 'id' | 'value' | 'valueMax' | 'unit' | 'indicator' | 'subject' | 'start' | 'end'> {
  text: string;
}

/** A commitment or a problem as the JSON of `follow` has it. */
export interface FollowRecord extends Row, Span {
  kind: 'commitment' | 'problem';
  /** Ids of the two reports. */
  from: string;
  to: string;
  id: string;
  /** Whether the later report has particular words in common with it; never whether it was kept. */
  label: Label;
  /** The years of which reports of the place admit the problem, ascending; none where only one does. */
  years: number[];
  /** Ids of its figures. */
  statistics: string[];
  /** Sentences of the later report, the likeliest first; positions are of its text. */
  evidence: (Span & { id: string; section: string; score: number; text: string })[];
  figures: { target: FollowedFigure; reported: FollowedFigure }[];
  text: string;
}

function figureRecord(
  report: Report,
  { start, end, id, value, valueMax, unit, indicator, subject }: Statistic,
): FollowedFigure {
  return { id, value, valueMax, unit, indicator, subject, start, end, text: report.text.slice(start, end) };
}

function record(from: Report, to: Report, followed: Followed): FollowRecord {
  const { kind, id, section, start, end, label, years, evidence, figures } = followed;
  return {
    ...rowMaker(from)(section),
    kind,
    from: from.id,
    to: to.id,
    id,
    label,
    years,
    statistics: followed.statistics,
    evidence: evidence.map((each) => ({
      id: each.section === '' ? 'preamble' : each.section,
      section: sectionOf(each.section),
      score: each.score,
      start: each.start,
      end: each.end,
      text: sliceOf(to, each),
    })),
    figures: figures.map(({ target, reported }) => ({
      target: figureRecord(from, target),
      reported: figureRecord(to, reported),
    })),
    start,
    end,
    text: sliceOf(from, followed),
  };
}

const COLUMNS = [
  ...ROW_COLUMNS,
  'kind',
  'from',
  'to',
  'id',
  'label',
  'years',
  'evidenceSection',
  'score',
  'target',
  'reported',
  'start',
  'end',
  'text',
  'evidenceStart',
  'evidenceEnd',
  'evidence',
] as const;

/** A row for each piece of evidence; one without where there is none. */
function tableRows(from: Report, to: Report, followed: Followed) {
  const { evidence, figures, ...rest } = record(from, to, followed);
  const target = figures.map((pair) => pair.target.text);
  const reported = figures.map((pair) => pair.reported.text);
  if (evidence.length === 0) return [{ ...rest, target, reported }];
  return evidence.map((each) => ({
    ...rest,
    target,
    reported,
    evidenceSection: each.id,
    score: each.score,
    evidenceStart: each.start,
    evidenceEnd: each.end,
    evidence: each.text,
  }));
}

/**
 * What became of commitments and problems.
 * - text: each with its label, the evidence under it with its section, figures side by side; counts first
 * - json: an array, ndjson: one a line; csv, tsv: a row for each piece of evidence
 */
export function renderFollowed(
  from: Report,
  to: Report,
  followed: readonly Followed[],
  format: TableFormat,
  options: RenderOptions,
): string {
  if (format === 'text') return followedText(from, to, followed, options);
  if (format === 'csv' || format === 'tsv') {
    return delimited(
      followed.flatMap((each) => tableRows(from, to, each)),
      COLUMNS,
      format,
    );
  }
  const records = followed.map((each) => record(from, to, each));
  return format === 'json' ? `${safeJson(records)}\n` : jsonLines(records);
}

function followedText(from: Report, to: Report, followed: readonly Followed[], options: RenderOptions): string {
  const { styles, width, ambiguous } = options;
  const cut = (line: string): string => (width === null ? line : shorten(line, width, ambiguous));
  const lines = summary(from, to, followed, options);
  let part = '';
  for (const each of followed) {
    const heading = headingOf(from, each);
    if (heading !== part) {
      part = heading;
      lines.push('', styles.heading(cut(visibleLine(heading))));
    }
    lines.push(...linesOf(from, to, each, options));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The level-1 section that a promise stands in. */
function headingOf(report: Report, { start }: Span): string {
  const id = innermostPart(report, start)?.id.split('.', 1)[0] ?? '';
  const part = partById(report, id);
  return part === undefined ? '' : `${part.marker}${part.title}`;
}

const NAMES = {
  commitment: { zh: '承诺', en: 'commitments' },
  problem: { zh: '问题', en: 'problems' },
} as const;

function summary(from: Report, to: Report, followed: readonly Followed[], options: RenderOptions): string[] {
  const { lang, styles } = options;
  const title = `${visibleLine(from.name)} → ${visibleLine(to.name)}`;
  const counts = (['commitment', 'problem'] as const).map((kind) => {
    const own = followed.filter((each) => each.kind === kind);
    const of = (label: Label): string => `${LABELS[label][lang]} ${own.filter((each) => each.label === label).length}`;
    return `${NAMES[kind][lang]} ${own.length}${lang === 'zh' ? '：' : ': '}${(['traced', 'perhaps', 'none'] as const).map(of).join(lang === 'zh' ? '、' : ', ')}`;
  });
  const again = followed.filter(({ years }) => years.length > 0).length;
  const returned = again === 0 ? [] : [lang === 'zh' ? `再次出现的问题 ${again}` : `problems that return ${again}`];
  const labels =
    lang === 'zh'
      ? '标签只说有没有相同的具体词语，不是完成与否的判断：请看原文。'
      : 'Labels tell whether the same particular words are found, not whether a promise was kept: read the words.';
  return [
    ...wrapped([{ text: title, style: styles.heading }], options),
    ...wrapped([{ text: [...counts, ...returned].join(lang === 'zh' ? '；' : '; ') }], options),
    ...wrapped([{ text: labels, style: styles.dim }], options),
  ];
}

function linesOf(from: Report, to: Report, followed: Followed, options: RenderOptions): string[] {
  const { lang, styles, width, ambiguous } = options;
  const cut = (line: string, used: number): string =>
    width === null ? line : shorten(line, Math.max(16, width - used), ambiguous);
  const { label, id, years } = followed;
  const kind = followed.kind === 'problem' ? styles.problem : styles.plan;
  const name = LABELS[label][lang];
  const styled = label === 'traced' ? kind(name) : label === 'perhaps' ? styles.statistic(name) : styles.dim(name);
  const again =
    years.length === 0 ? '' : ` ${lang === 'zh' ? `（${years.join('、')}年都有）` : `(in ${years.join(', ')})`}`;
  const lines = [`${styles.dim(id)}  ${styled}  ${cut(visibleLine(sliceOf(from, followed)), 24)}${again}`];
  for (const evidence of followed.evidence) {
    const where = evidence.section === '' ? '·' : evidence.section;
    lines.push(`    ${styles.dim(`→ ${where}`)}  ${highlighted(to, evidence, options)}`);
  }
  for (const { target, reported } of followed.figures) {
    const [a, b] = [visibleLine(sliceOf(from, target)), visibleLine(sliceOf(to, reported))];
    const subject = visibleLine(reported.indicator ?? reported.subject);
    lines.push(`    ${styles.statistic(figures(lang, subject, a, b))}`);
  }
  return lines;
}

function figures(lang: Lang, subject: string, target: string, reported: string): string {
  return lang === 'zh'
    ? `${subject}：目标 ${target}，报告 ${reported}`
    : `${subject}: target ${target}, reported ${reported}`;
}

/** So many characters of a sentence are shown on a terminal before the first words in common; of its clause, where it begins not far before. */
const BEFORE = 12;
const CLAUSE = 24;
const CLAUSE_END = /[，；：、;]\s*(?=[^，；：、;]*$)/;

/** Where what is shown of a sentence begins. */
function shownFrom(text: string, { start }: Span, first: number): number {
  if (first - start <= BEFORE) return start;
  const from = Math.max(start, first - CLAUSE);
  const end = CLAUSE_END.exec(text.slice(from, first));
  if (end !== null) return from + end.index + end[0].length;
  // Not within a number or a Latin word.
  const cut = /[A-Za-z\d.]+$/.exec(text.slice(from, first - BEFORE));
  return first - BEFORE - (cut?.[0].length ?? 0);
}

/** A sentence with the words in common highlighted; on a terminal a window of one line around the first of them. */
function highlighted(
  report: Report,
  evidence: Followed['evidence'][number],
  { styles, width, ambiguous }: RenderOptions,
): string {
  const first = evidence.matches[0]?.start ?? evidence.start;
  const start = width === null ? evidence.start : shownFrom(report.text, evidence, first);
  const text = visible(report.text.slice(start, evidence.end)).replace(/\s/g, ' ');
  const before = start > evidence.start ? '…' : '';
  const shown = width === null ? text : shorten(text, Math.max(16, width - 14), ambiguous);
  let line = before;
  let at = start;
  const end = start + shown.length;
  for (const match of evidence.matches) {
    if (match.start < at || match.end > end) continue;
    line +=
      shown.slice(at - start, match.start - start) + styles.match(shown.slice(match.start - start, match.end - start));
    at = match.end;
  }
  return line + shown.slice(at - start);
}
