import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { ListedReport } from '../output/index.ts';
import { openBytes, parseReport } from '../report/index.ts';
import type { Report } from '../report/model.ts';
import { fail, type Localized, type Result } from '../text/result.ts';
import { shippedReports } from './content.ts';
import { checked, readBytes } from './read.ts';

export { READ_LIMIT } from './read.ts';

/** A report that can be opened by its id. */
export interface ReportEntry extends ListedReport {
  path: string;
}

const STDIN: Localized = { zh: '标准输入', en: 'standard input' };

/** The reports that ship, in the order of their ids, each read for its title and date; one that cannot be read is left out. */
export function listReports(): ReportEntry[] {
  return shippedReports().flatMap(({ id, path }) => {
    const parsed = readShipped(path, id);
    if (parsed?.ok !== true) return [];
    const { title, region, year, publisher, publishedAt } = parsed.value;
    return [{ id, title, region, year, publisher, publishedAt, path }];
  });
}

function readShipped(path: string, id: string): Result<Report> | null {
  try {
    return parseReport(readFileSync(path), { id });
  } catch {
    return null;
  }
}

/**
 * Opens a report: `undefined` the first that ships, '-' what `stdin` gives, the id of one that ships, else a path (a file that
 * has the name of an id is ./id). The id of a report from a path is the file's name without its ending.
 * Fails with `unreadable` and a sentence that names what was asked for and says what to do; nothing is thrown.
 */
export async function openReport(where: string | undefined, stdin: () => Promise<Uint8Array>): Promise<Result<Report>> {
  if (where === '-') {
    const bytes = checked(await stdin(), STDIN);
    return bytes.ok ? parsed(bytes.value, 'stdin', STDIN) : bytes;
  }
  if (where === '') {
    return fail('unreadable', '没有给出报告：请写 id、路径或 -。', 'no report is named: give an id, a path or -.');
  }
  const shipped = shippedReports();
  const entry = where === undefined ? shipped[0] : shipped.find(({ id }) => id === where);
  if (entry === undefined && where === undefined) {
    return fail(
      'unreadable',
      '安装里缺少自带的报告：请重新安装 report-tui，或用 -r 给出报告的路径。',
      'the reports that ship are missing: install report-tui again, or give a path with -r.',
    );
  }
  const path = entry?.path ?? where ?? '';
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  return parsed(bytes.value, entry?.id ?? basename(path, extname(path)), { zh: path, en: path });
}

/** Parses, and puts the name of the source before what the parser says against it. */
async function parsed(bytes: Uint8Array, id: string, name: Localized): Promise<Result<Report>> {
  const report = await openBytes(bytes, { id });
  if (report.ok) return report;
  const { zh, en } = report.message;
  return fail(report.code, `${name.zh}：${zh}`, `${name.en}: ${en}`);
}
