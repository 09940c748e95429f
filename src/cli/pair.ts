import type { Report } from '../report/index.ts';
import { reportFiles } from '../shelf/index.ts';
import { done, type Failure, fail, type Result } from '../text/index.ts';
import type { Warn } from './outcome.ts';
import { isOfSamePlace } from './same-place.ts';
import { chosenReport, openNamed, sayWhichIsRead } from './session.ts';
import { shelfPlaces } from './shelf-places.ts';
import { shelfFor } from './shelf-reports.ts';

/** Two reports of a place, the earlier and the later. */
export interface Pair {
  from: Report;
  to: Report;
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
export async function pairFor(wish: PairWish, warn: Warn): Promise<Result<Pair>> {
  if (wish.from !== undefined && wish.to !== undefined) return bothNamed(wish.from, wish.to);
  const named = wish.from ?? wish.to ?? (await chosenReport(wish.report, warn));
  if (named === undefined) sayWhichIsRead(false, warn);
  const report = await openNamed(named);
  if (!report.ok) return report;
  const neighbours = wish.from !== undefined ? [1] : wish.to !== undefined ? [-1] : [-1, 1];
  return withNeighbour(report.value, neighbours, warn);
}

async function bothNamed(first: string, second: string): Promise<Result<Pair>> {
  const from = await openNamed(first);
  if (!from.ok) return from;
  const to = await openNamed(second);
  if (!to.ok) return to;
  const [earlier, later] = [from.value.covers, to.value.covers];
  if (earlier !== null && later !== null && earlier >= later) return notInOrder(from.value, to.value);
  return done({ from: from.value, to: to.value });
}

function notInOrder(from: Report, to: Report): Failure {
  return fail(
    'no-pair',
    `${from.id} 说的是${from.covers}年，${to.id} 说的是${to.covers}年：--from 应早于 --to；年份认错了的，用 report-tui set ID --year 改正。`,
    `${from.id} tells of ${from.covers}, ${to.id} of ${to.covers}: --from must be the earlier one; correct a wrong year with report-tui set ID --year.`,
  );
}

/** @param years how far from the report's own year its neighbour may be, the first choice first */
async function withNeighbour(report: Report, years: readonly number[], warn: Warn): Promise<Result<Pair>> {
  const { covers, coversFrom } = report;
  if (report.region === null) return missing(report, '地区', 'place', '--place');
  if (covers === null) return missing(report, '年份', 'year', '--year');
  if (!reportFiles(shelfPlaces(process.env)).some(({ ships }) => !ships)) return alone(report);
  const shelf = await shelfFor(warn);
  const known = (await shelf.reports()).filter((each) => isOfSamePlace(each, report));
  await shelf.close();
  for (const step of years) {
    const wanted = step < 0 ? (coversFrom ?? covers) - 1 : covers + 1;
    const found = known.find((each) => (step < 0 ? each.covers : (each.coversFrom ?? each.covers)) === wanted);
    if (found === undefined) continue;
    const other = await openNamed(found.id);
    if (!other.ok) return other;
    return done(step < 0 ? { from: other.value, to: report } : { from: report, to: other.value });
  }
  return alone(report);
}

function missing({ id }: Report, zh: string, en: string, option: string): Failure {
  return fail(
    'no-pair',
    `看不出 ${id} 的${zh}，找不到与它前后相连的报告：用 report-tui set ID ${option} 补上，或用 --from、--to 指明两份。`,
    `${id} tells no ${en}, so its neighbour cannot be found: give it with report-tui set ID ${option}, or name two with --from and --to.`,
  );
}

function alone({ region, covers }: Report): Failure {
  return fail(
    'no-pair',
    `书架上没有${region}${covers}年前后一年的同类报告：用 report-tui import 导入，或用 --from、--to 指明两份。`,
    `the shelf has no report of ${region} for the year before ${covers} or after it: import one, or name two with --from and --to.`,
  );
}
