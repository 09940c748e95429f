import { delimited } from '../delimited.ts';
import { jsonLines, safeJson } from '../json.ts';
import type { RenderOptions } from '../options.ts';
import { type CheckedFile, FINDING_COLUMNS, findingRecords } from './checked.ts';
import { githubCommands, type Program, sarif } from './machines.ts';
import { findingLines } from './text.ts';

export type { CheckedFile } from './checked.ts';
export { type FileLine, type FileLines, plainLines } from './positions.ts';

export const FINDING_FORMATS = ['text', 'json', 'ndjson', 'csv', 'tsv', 'sarif', 'github'] as const;
export type FindingFormat = (typeof FINDING_FORMATS)[number];

/**
 * What `check` found in files, in the order given.
 * - text: lines as a compiler prints them; grouped and with the words underlined where there is a width
 * - json: an array of findings, ndjson: one a line, csv and tsv: the same columns
 * - sarif: a log of SARIF 2.1.0; github: workflow commands of GitHub Actions
 * @param program for SARIF, which names the program, its version and its rules
 */
export function renderFindings(
  files: readonly CheckedFile[],
  format: FindingFormat,
  options: RenderOptions,
  program: Program,
): string {
  const { lang } = options;
  if (format === 'text') return findingLines(files, options);
  if (format === 'sarif') return sarif(files, program, lang);
  if (format === 'github') return githubCommands(files, lang);
  const records = files.flatMap((checked) => findingRecords(checked, lang));
  if (format === 'json') return `${safeJson(records)}\n`;
  if (format === 'ndjson') return jsonLines(records);
  return delimited(records, FINDING_COLUMNS, format);
}
