import type { Doubt, Report, Span } from '../report/index.ts';
import { type Lang, partitionPoint, visible } from '../text/index.ts';
import { safeJson } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import { alignTable } from './table.ts';

/** How many characters of the place are shown. */
const EXCERPT = 24;

/**
 * What the program was unsure of, in the order given. text: a table of line (1-based, of the source), subject, what it is, and the words that
 * stand there, or one sentence where there is nothing; json: an array of {line, about, message, start, end, text}.
 */
export function renderDoubts(
  report: Report,
  doubts: readonly Doubt[],
  format: 'text' | 'json',
  options: RenderOptions,
): string {
  const { lang, width, ambiguous, styles } = options;
  const records = doubtRecords(report, doubts, lang);
  if (format === 'json') return `${safeJson(records)}\n`;
  if (records.length === 0) return `${labels.noDoubts[lang]}\n`;
  const columns = [
    { head: labels.line[lang], align: 'right' },
    { head: labels.about[lang], align: 'left' },
    { head: labels.doubt[lang], align: 'left' },
    { head: labels.words[lang], align: 'left', gives: true },
  ] as const;
  const rows = records.map(({ line, about, message, start, end }) => [
    line === null ? '' : String(line),
    labels[about][lang],
    visible(message),
    end === 0 ? '' : visible(report.text.slice(start, start + EXCERPT)).replace(/[\n\t]/g, ' '),
  ]);
  const [head = '', ...lines] = alignTable(columns, rows, width, ambiguous);
  return [styles.dim(head), ...lines].map((line) => `${line}\n`).join('');
}

/** A doubt as JSON has it. */
export interface DoubtRecord extends Span {
  /** The line of the source, 1-based; null for what is about the whole. */
  line: number | null;
  about: Doubt['about'];
  message: string;
  text: string;
}

/** Makes records of doubts, in the order given. */
export function doubtRecords(report: Report, doubts: readonly Doubt[], lang: Lang): DoubtRecord[] {
  const lineOf = lineCounter(report.text);
  return doubts.map(({ start, end, about, message }) => {
    const text = report.text.slice(start, end);
    return { line: end === 0 ? null : lineOf(start), about, message: message[lang], start, end, text };
  });
}

/** Line numbers of offsets in any order: where lines begin is found once. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => partitionPoint(starts.length, (at) => (starts[at] ?? 0) <= offset);
}
