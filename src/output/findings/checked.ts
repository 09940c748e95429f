import type { Finding, Level } from '../../analysis/index.ts';
import type { Report } from '../../report/index.ts';
import type { Lang } from '../../text/index.ts';
import { ROW_COLUMNS, type Row, rowMaker } from '../row.ts';
import { type FileLines, type Position, positionsIn } from './positions.ts';

/** What was found in one file, and what is not shown of it. */
export interface CheckedFile {
  /** The path as it was given; '-' for standard input. */
  file: string;
  report: Report;
  lines: FileLines;
  /** What is shown, in order. */
  findings: readonly Finding[];
  /** How many findings of each level are not shown because of the level that was asked for. */
  hidden: Readonly<Record<Level, number>>;
  /** How many were ignored by marks and lists. */
  ignored: number;
  /** Only the rules on language and arithmetic were asked: it is no report of either kind. */
  languageOnly: boolean;
}

/** A finding with its position in the file. */
export type Placed = Finding & { position: Position; last: Position };

/** The findings of a file with their positions. */
export function placed({ report, lines, findings }: CheckedFile): Placed[] {
  const at = positionsIn(report.text, lines);
  return findings.map((finding) => ({ ...finding, position: at(finding.start), last: at(finding.end) }));
}

/** A finding as JSON and tables have it: whose and where it is, what is wrong, and its offsets and words at the end. */
export interface FindingRecord extends Row {
  rule: string;
  level: Level;
  /** The path as it was given; '-' for standard input. */
  file: string;
  /** Id of the part that it is in; '' for none. */
  part: string;
  /** 1-based, in code points; null where the file is no plain text. */
  line: number | null;
  column: number | null;
  message: string;
  fix: string;
  source: string;
  start: number;
  end: number;
  text: string;
}

/** Makes records of the findings of a file. */
export function findingRecords(checked: CheckedFile, lang: Lang): FindingRecord[] {
  const { file, report } = checked;
  const rowIn = rowMaker(report);
  return placed(checked).map(({ rule, level, part, start, end, message, fix, source, position }) => ({
    ...rowIn(part),
    rule,
    level,
    file,
    part,
    line: position.line,
    column: position.column,
    message: message[lang],
    fix: fix[lang],
    source: source[lang],
    start,
    end,
    text: report.text.slice(start, end),
  }));
}

export const FINDING_COLUMNS = [
  ...ROW_COLUMNS,
  'rule',
  'level',
  'file',
  'part',
  'line',
  'column',
  'message',
  'fix',
  'source',
  'start',
  'end',
  'text',
] as const;
