import type { ShelfReport } from '../search/shelf/index.ts';
import type { Catalogue } from '../shelf/catalogue.ts';
import { type Failure, fail } from '../text/index.ts';
import { progressOn } from './progress.ts';
import type { Warn } from './session.ts';
import { shelfPlaces } from './shelf-places.ts';

/** So many reports to read take long enough that somebody wonders. */
const WORTH_SHOWING = 20;

/** The reports known, what is unreadable said in a line each. */
export async function catalogueFor(warn: Warn): Promise<Catalogue> {
  const { openCatalogue } = await import('../shelf/catalogue.ts');
  const progress = progressOn(process.stderr, process.env);
  const catalogue = await openCatalogue(shelfPlaces(process.env), (read, of) => {
    if (of >= WORTH_SHOWING) progress.show(read, of, '');
  });
  progress.hide();
  for (const { path, message } of catalogue.unreadable) {
    warn({ zh: `书架上的 ${path} 读不了：${message.zh}`, en: `on the shelf, ${path} cannot be read: ${message.en}` });
  }
  return catalogue;
}

/** Tells of a report whether the words of `list` and `--among` fit it. */
export async function fitting(words: string): Promise<(report: ShelfReport) => boolean> {
  const { matchesWords } = await import('../search/shelf/index.ts');
  return (report) => matchesWords(report, words);
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
