import type { Statistic } from '../../report/index.ts';
import { fold } from '../../search/index.ts';
import { inSeriesOrder, type SeriesRow, seriesKey } from './rows.ts';
import type { FigureWish } from './wish.ts';

/** What a figure is seen beside: its own place's values of other years, and other places' of its year. */
export interface Around {
  /** By year, results before targets, the figure itself among them. */
  years: SeriesRow[];
  /** Results of other places for the same year, the greatest first. */
  peers: SeriesRow[];
}

/** The figures of a shelf that may stand beside a statistic: of its indicator, else of its subject. */
export function wishFor({ indicator, subject }: Pick<Statistic, 'indicator' | 'subject'>): FigureWish {
  return indicator === null ? { indicators: [], words: [fold(subject).text] } : { indicators: [indicator], words: [] };
}

/** The rows of the same series as `row` (indicator, unit and aspect), of its place and of its year. `rows` may hold others, and `row` itself. */
export function aroundFigure(row: SeriesRow, rows: readonly SeriesRow[]): Around {
  const same = inSeriesOrder(rows.filter((each) => seriesKey(each) === seriesKey(row)));
  const isOwn = (each: SeriesRow): boolean =>
    (row.code !== null && each.code !== null ? each.code === row.code : each.place === row.place) &&
    each.place !== null;
  return {
    years: same.filter((each) => isOwn(each) && each.year !== null),
    peers: same
      .filter((each) => !isOwn(each) && each.place !== null && each.year === row.year && !each.target)
      .sort((a, b) => b.value - a.value),
  };
}
