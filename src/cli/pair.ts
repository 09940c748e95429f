import type { AdmittedProblems } from '../analysis/index.ts';
import type { Report } from '../report/index.ts';
import { hasOwnReports, type KnownReport, type OpenShelf, openFile } from '../shelf/index.ts';
import { done, type Failure, fail, type Localized, type Result } from '../text/index.ts';
import { takeKeptStatistics, takeStatistics } from './kept-statistics.ts';
import { chosenReport, openNamed, sayWhichIsRead } from './named-report.ts';
import type { Warn } from './outcome.ts';
import { isOfSamePlace } from './same-place.ts';
import { shelfPaths } from './shelf-paths.ts';
import { shelfFor } from './shelf-reports.ts';

/** Two reports of a place, the earlier and the later. */
export interface Pair {
  from: Report;
  to: Report;
  /** What the shelf's reports of the place from before both of them admit; none where both were named. */
  before: readonly AdmittedProblems[];
}

/** What was named: the two, one of them, or a report whose neighbour is looked for. */
export interface PairWish {
  report: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

/**
 * Opens two reports of one place, of years that follow each other: those named; else the one named and the shelf's report of the same
 * place, kind and office for the year before it, or, where there is none, for the year after. Fails with `no-pair` where they
 * cannot be had, in a sentence that says what is missing and how to give it.
 */
export async function pairFor(wish: PairWish, warn: Warn, { before = false } = {}): Promise<Result<Pair>> {
  if (wish.from !== undefined && wish.to !== undefined) return bothNamed(wish.from, wish.to);
  const named = wish.from ?? wish.to ?? (await chosenReport(wish.report, warn));
  if (named === undefined) await sayWhichIsRead(false, warn);
  const report = await openNamed(named);
  if (!report.ok) return report;
  const neighbours = wish.from !== undefined ? [1] : wish.to !== undefined ? [-1] : [-1, 1];
  return withNeighbour(report.value, named, { years: neighbours, before }, warn);
}

async function bothNamed(first: string, second: string): Promise<Result<Pair>> {
  const from = await openNamed(first);
  if (!from.ok) return from;
  const to = await openNamed(second);
  if (!to.ok) return to;
  const [earlier, later] = [from.value.covers, to.value.covers];
  if (earlier !== null && later !== null && earlier >= later) return notInOrder(from.value, to.value);
  await takeKeptStatistics([from.value, to.value], [first, second]);
  return done({ from: from.value, to: to.value, before: [] });
}

function notInOrder(from: Report, to: Report): Failure {
  return fail(
    'no-pair',
    `${from.id} 说的是${from.covers}年，${to.id} 说的是${to.covers}年：--from 应早于 --to；年份认错了的，用 report-tui set ID --year 改正。`,
    `${from.id} tells of ${from.covers}, ${to.id} of ${to.covers}: --from must be the earlier one; correct a wrong year with report-tui set ID --year.`,
  );
}

/** @param wish.years how far from the report's own year its neighbour may be, the first choice first */
async function withNeighbour(
  report: Report,
  named: string | undefined,
  wish: { years: readonly number[]; before: boolean },
  warn: Warn,
): Promise<Result<Pair>> {
  const unknown = unknownIn(report, NAMING);
  if (unknown !== null) return unknown;
  if (!(await hasOwnReports(shelfPaths(process.env)))) return alone(report, NAMING);
  const shelf = await shelfFor(warn);
  try {
    const known = await shelf.reportsOf(report);
    const found = neighbourIn(known, report, wish.years);
    if (found === null) return alone(report, NAMING);
    const other = await openFile(found.report);
    if (!other.ok) return other;
    await takeStatistics(shelf, found.report, other.value);
    const own = known.find(({ id }) => id === named);
    if (own !== undefined) await takeStatistics(shelf, own, report);
    const pair = found.isEarlier ? { from: other.value, to: report } : { from: report, to: other.value };
    return done({ ...pair, before: wish.before ? await problemsBefore(shelf, pair.from) : [] });
  } finally {
    await shelf.close();
  }
}

/** The problems that the shelf's reports of a report's place admit of the years before it, in the order of the shelf. */
export async function problemsBefore(shelf: OpenShelf, report: Report): Promise<AdmittedProblems[]> {
  const found: AdmittedProblems[] = [];
  for (const known of await shelf.reportsOf(report)) {
    const isBefore = known.covers !== null && report.covers !== null && known.covers < report.covers;
    const listed = isBefore && isOfSamePlace(known, report) ? await shelf.statistics(known) : null;
    if (listed !== null) found.push({ year: known.covers, text: listed.text, problems: listed.problems });
  }
  return found;
}

/**
 * The report of the same place, kind and office whose years end before those of `report`, or begin after them.
 * @param years how far away it may be, -1 or 1, the first choice first
 */
export function neighbourIn(
  known: readonly KnownReport[],
  report: Report,
  years: readonly number[],
): { report: KnownReport; isEarlier: boolean } | null {
  const { covers, coversFrom } = report;
  if (covers === null) return null;
  const same = known.filter((each) => isOfSamePlace(each, report));
  for (const step of years) {
    const wanted = step < 0 ? (coversFrom ?? covers) - 1 : covers + 1;
    const found = same.find((each) => (step < 0 ? each.covers : (each.coversFrom ?? each.covers)) === wanted);
    if (found !== undefined) return { report: found, isEarlier: step < 0 };
  }
  return null;
}

/** How else two reports may be named, where the shelf has no neighbour of one. */
const NAMING: Localized = { zh: '用 --from、--to 指明两份', en: 'name two with --from and --to' };

/** Why no neighbour of a report can be looked for: it tells no place or no year. Null where it tells both. @param otherwise as in NAMING */
export function unknownIn({ id, region, covers }: Report, otherwise: Localized): Failure | null {
  if (region !== null && covers !== null) return null;
  const [zh, en, option] = region === null ? ['地区', 'place', '--place'] : ['年份', 'year', '--year'];
  return fail(
    'no-pair',
    `看不出 ${id} 的${zh}，找不到与它前后相连的报告：导入时用 ${option} 给出，已在书架上的用 report-tui set ID ${option} 补上，或${otherwise.zh}。`,
    `${id} tells no ${en}, so its neighbour cannot be found: give it with ${option} when it is imported, with report-tui set ID ${option} on the shelf, or ${otherwise.en}.`,
  );
}

/** That the shelf has no neighbour of a report. @param otherwise as in NAMING */
export function alone({ region, covers }: Report, otherwise: Localized): Failure {
  return fail(
    'no-pair',
    `书架上没有${region}${covers}年前后一年的同类报告：用 report-tui import 导入，或${otherwise.zh}。`,
    `the shelf has no report of ${region} for the year before ${covers} or after it: import one, or ${otherwise.en}.`,
  );
}
