import { type KnownReport, manyReports, type OpenShelf, reportFiles } from '../shelf/index.ts';
import { type Failure, fail, type Lang } from '../text/index.ts';
import { nearestId } from './did-you-mean.ts';
import type { Warn } from './outcome.ts';
import { NO_PROGRESS, progressOn } from './progress.ts';
import { shelfPaths } from './shelf-paths.ts';
import { outputIsPiped } from './streams.ts';

/** So many reports to read take long enough that somebody wonders. */
const WORTH_SHOWING = 20;

/** The reports known, what is unreadable said in a line each. @param lang of the progress bar; that of the environment if absent */
export async function shelfFor(warn: Warn, lang?: Lang): Promise<OpenShelf> {
  const { openShelf } = await manyReports();
  // A bar would be drawn over whatever program reads what is printed: list | fzf.
  const progress = outputIsPiped() ? NO_PROGRESS : progressOn(process.stderr, process.env, lang);
  const shelf = await openShelf(shelfPaths(process.env), {
    onProgress(read, of) {
      if (of >= WORTH_SHOWING) progress.show(read, of, '');
    },
  });
  progress.hide();
  for (const { path, message } of await shelf.unreadable()) {
    warn({ zh: `书架上的 ${path} 读不了：${message.zh}`, en: `on the shelf, ${path} cannot be read: ${message.en}` });
  }
  if (shelf.notice !== null) warn(shelf.notice);
  return shelf;
}

/** The reports that the words of `list` and `--among` choose; all for no words. */
export async function chosenBy(words: string, shelf: OpenShelf): Promise<readonly KnownReport[]> {
  const { choosing } = await manyReports();
  const reports = await shelf.reports();
  return words.trim() === '' ? reports : reports.filter(choosing(reports, words));
}

/** The failure where no report fits the words; '' for no words. */
export function noReport(words: string): Failure {
  return words.trim() === ''
    ? fail(
        'nothing',
        '没有一份报告：用 report-tui import 导入。',
        'there are no reports: import some with report-tui import.',
      )
    : fail(
        'nothing',
        `没有与“${words}”相符的报告：用 report-tui list 看有哪些报告。`,
        `no report fits "${words}": see report-tui list for the reports it knows.`,
      );
}

/** So many reports that may be meant are named. */
const MOST_MEANT = 6;

/**
 * The reports that may be meant by a name that is none: the one whose id it is a slip for, or else those that the words of `list`
 * fit, the newest first; `more`: how many there are besides.
 */
export async function reportsMeant(where: string): Promise<{ meant: string[]; more: number }> {
  if (/[/\\]/.test(where) || where.trim() === '') return { meant: [], more: 0 };
  const paths = shelfPaths(process.env);
  const files = await reportFiles(paths);
  const suggestion = nearestId(
    where,
    files.map(({ id }) => id),
  );
  const words = where.replace(/\.\w{1,4}$/, '');
  if (suggestion !== undefined) return { meant: [suggestion], more: 0 };
  // One letter begins the pinyin of something in every name.
  if (/^\w?$/.test(words)) return { meant: [], more: 0 };
  const { matchesWords, openShelf } = await manyReports();
  const shelf = await openShelf(paths);
  const reports = await shelf.reports();
  await shelf.close();
  const found = reports.filter((report) => matchesWords(report, words)).sort((a, b) => (b.year ?? 0) - (a.year ?? 0));
  return { meant: found.slice(0, MOST_MEANT).map(({ id }) => id), more: Math.max(0, found.length - MOST_MEANT) };
}
