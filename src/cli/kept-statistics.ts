import { keepStatistics, type Report } from '../report/index.ts';
import { type KnownReport, manyReports, type OpenShelf, reportFile } from '../shelf/index.ts';
import { shelfPaths } from './shelf-paths.ts';

// To find the statistics of a report again takes longer than to read them from the store of the shelf.

/** Gives a report the statistics that an open shelf has of it. */
export async function takeStatistics(shelf: OpenShelf, known: KnownReport, report: Report): Promise<void> {
  take(report, await shelf.statistics(known));
}

/**
 * Gives reports the statistics that the store of the shelf has of them, where they are of it.
 * @param names by what each was opened: an id, a path or '-'
 */
export async function takeKeptStatistics(reports: readonly Report[], names: readonly string[]): Promise<void> {
  const paths = shelfPaths(process.env);
  if (paths.server !== undefined) return;
  const files = await Promise.all(names.map((name) => (name === '-' ? undefined : reportFile(paths, name))));
  if (files.every((file) => file === undefined)) return;
  const { keptStatistics } = await manyReports();
  const kept = await keptStatistics(paths, files);
  for (const [at, report] of reports.entries()) take(report, kept[at] ?? null);
}

type Kept = Awaited<ReturnType<OpenShelf['statistics']>>;

/** What is kept may be of another text, where the file was changed meanwhile. */
function take(report: Report, kept: Kept): void {
  if (kept?.text === report.text) keepStatistics(report, kept.statistics);
}
