import type { ComparedFigure, ComparedPart, Comparison, WordChange } from '../analysis/index.ts';
import { headingOf, type Part, partById, type Report, type Statistic } from '../report/index.ts';
import { type Localized, visible, visibleLine } from '../text/index.ts';
import { delimited } from './delimited.ts';
import { safeJson } from './json.ts';
import { labels } from './labels.ts';
import { readable } from './numbers.ts';
import type { RenderOptions } from './options.ts';
import { alignTable, shorten } from './table.ts';
import { type Styled, wrapped } from './wrapped.ts';

/** How a comparison can be printed. */
export const COMPARE_FORMATS = ['text', 'json', 'csv', 'tsv'] as const;
export type CompareFormat = (typeof COMPARE_FORMATS)[number];

/** Parts that are about the same, as the JSON of `compare` has them: their ids, null on the side that has none. */
export interface ComparedPartRecord extends Pick<ComparedPart, 'state' | 'similarity'> {
  a: string | null;
  b: string | null;
  titleA: string | null;
  titleB: string | null;
  /** The words of both in the order of the second; sentences that are the same are one span each. */
  changes: WordChange[];
}

/** A figure of both reports. */
export interface ComparedFigureRecord extends Pick<ComparedFigure, 'indicator' | 'subject' | 'unit' | 'aspect'> {
  /** The values; a fall that is told as a change below zero. */
  a: number;
  b: number;
  difference: number | null;
  percent: number | null;
  idA: string;
  idB: string;
  textA: string;
  textB: string;
}

/** The object that `compare` prints. */
export interface ComparisonRecord {
  /** Ids of the two reports. */
  a: string;
  b: string;
  parts: ComparedPartRecord[];
  figures: ComparedFigureRecord[];
}

const FIGURE_COLUMNS = [
  'indicator',
  'subject',
  'unit',
  'aspect',
  'a',
  'b',
  'difference',
  'percent',
  'idA',
  'idB',
  'textA',
  'textB',
] as const;

function figureRecord(a: Report, b: Report, figure: ComparedFigure): ComparedFigureRecord {
  const { indicator, subject, unit, aspect, difference, percent } = figure;
  const value = (statistic: Statistic): number =>
    statistic.trend === 'down' && statistic.aspect === 'change' ? -statistic.value : statistic.value;
  return {
    indicator,
    subject,
    unit,
    aspect,
    a: value(figure.a),
    b: value(figure.b),
    difference,
    percent,
    idA: figure.a.id,
    idB: figure.b.id,
    textA: a.text.slice(figure.a.start, figure.a.end),
    textB: b.text.slice(figure.b.start, figure.b.end),
  };
}

function partRecord({ a, b, state, similarity, sentences }: ComparedPart): ComparedPartRecord {
  return {
    a: a?.id ?? null,
    b: b?.id ?? null,
    titleA: a?.title ?? null,
    titleB: b?.title ?? null,
    state,
    similarity: Number(similarity.toFixed(3)),
    changes: sentences.flatMap((sentence) => sentence.words),
  };
}

/**
 * Two reports side by side.
 * - text: counts, a table of the figures of both, then the parts: changed sentences word by word, [-gone-] and {+new+}
 * - json: one object; csv, tsv: the figures of both, a row each
 */
export function renderComparison(
  a: Report,
  b: Report,
  comparison: Comparison,
  format: CompareFormat,
  options: RenderOptions,
): string {
  if (format === 'text') return comparisonText(a, b, comparison, options);
  const figures = comparison.figures.map((figure) => figureRecord(a, b, figure));
  if (format !== 'json') return delimited(figures, FIGURE_COLUMNS, format);
  const record: ComparisonRecord = { a: a.id, b: b.id, parts: comparison.parts.map(partRecord), figures };
  return `${safeJson(record)}\n`;
}

const STATES: Readonly<Record<ComparedPart['state'], Localized & { sign: string }>> = {
  same: { zh: '相同', en: 'same', sign: '=' },
  changed: { zh: '有改动', en: 'changed', sign: '~' },
  new: { zh: '新增', en: 'new', sign: '+' },
  gone: { zh: '不再有', en: 'gone', sign: '-' },
};

function comparisonText(a: Report, b: Report, { parts, figures }: Comparison, options: RenderOptions): string {
  const { lang, styles } = options;
  const counts = (['same', 'changed', 'new', 'gone'] as const)
    .map((state) => `${STATES[state][lang]} ${parts.filter((part) => part.state === state).length}`)
    .join(lang === 'zh' ? '、' : ', ');
  const names = [{ text: `${visibleLine(a.name)} → ${visibleLine(b.name)}`, style: styles.heading }];
  const lines = [...wrapped(names, options), counts, ...figureLines(a, b, figures, options)];
  let section = '';
  for (const part of parts) {
    const heading = sectionOf(a, b, part);
    if (heading !== section) {
      section = heading;
      lines.push('', styles.heading(cut(visibleLine(heading), options)));
    }
    lines.push(...partLines(part, options));
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** The heading of the level-1 section that a part stands in; of one that is gone that of the first report. */
function sectionOf(a: Report, b: Report, { a: first, b: second }: ComparedPart): string {
  const [report, part] = second === null ? [a, first] : [b, second];
  const top = part === null ? undefined : partById(report, part.id.split('.', 1)[0] ?? '');
  return top === undefined ? '' : headingOf(report, top);
}

function figureLines(a: Report, b: Report, figures: readonly ComparedFigure[], options: RenderOptions): string[] {
  if (figures.length === 0) return [];
  const { lang, styles, width, ambiguous } = options;
  const columns = [
    { head: labels.subject[lang], align: 'left' as const, gives: true },
    { head: visibleLine(String(a.covers ?? a.id)), align: 'right' as const },
    { head: visibleLine(String(b.covers ?? b.id)), align: 'right' as const },
    { head: lang === 'zh' ? '增减' : 'difference', align: 'right' as const },
    { head: '%', align: 'right' as const },
  ];
  const rows = figures.map((figure) => {
    const { textA, textB, indicator, subject, difference, percent } = figureRecord(a, b, figure);
    return [
      visibleLine(indicator ?? subject),
      visibleLine(textA),
      visibleLine(textB),
      signed(difference),
      signed(percent, 1),
    ];
  });
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  return ['', styles.dim(head), ...lines];
}

function signed(value: number | null, digits?: number): string {
  if (value === null) return '';
  const text = digits === undefined ? readable(value) : value.toFixed(digits);
  return value > 0 ? `+${text}` : text;
}

function partLines(part: ComparedPart, options: RenderOptions): string[] {
  const { a, b, state, sentences } = part;
  const { styles } = options;
  const ids = [a, b].flatMap((each) => each?.id ?? []).join(' → ');
  const title = titleOf(b ?? a);
  const sign = STATES[state].sign;
  const line = cut(`${sign} ${ids}  ${title}`, options);
  const styled = state === 'new' ? styles.plan(line) : state === 'gone' ? styles.problem(line) : line;
  if (state !== 'changed') return [state === 'same' ? styles.dim(styled) : styled];
  const changed = sentences.filter(({ words: told }) => told.some(({ op }) => op !== 'same'));
  return [styled, ...changed.flatMap(({ words: told }) => wordLines(told, options))];
}

function titleOf(part: Part | null): string {
  return part === null ? '' : visibleLine(`${part.marker}${part.title}`);
}

/** A sentence with what is gone and what is new set off by signs, and by colour where there is one. */
function wordLines(changes: readonly WordChange[], options: RenderOptions): string[] {
  const { styles } = options;
  const pieces = changes.map(({ op, text }): Styled => {
    const plain = visible(text).replace(/\s+/g, ' ');
    if (op === 'same') return { text: plain };
    return op === 'gone'
      ? { text: `[-${plain}-]`, style: styles.problem }
      : { text: `{+${plain}+}`, style: styles.plan };
  });
  return wrapped(pieces, options, { first: 4, hang: 4 }).map((line) => line.trimEnd());
}

function cut(line: string, { width, ambiguous }: RenderOptions): string {
  return width === null ? line : shorten(line, width, ambiguous);
}
