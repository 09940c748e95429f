import type { FigureWish, SeriesRow } from '../../analysis/index.ts';
import { renderSeries, TABLE_FORMATS } from '../../output/index.ts';
import { statisticsOf } from '../../report/index.ts';
import { done, fail } from '../../text/index.ts';
import { type Common, commonOf, reportsOf } from '../given.ts';
import { openAll, renderOptions } from '../named-report.ts';
import { ofUnits } from '../of-units.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { noReport, shelfFor } from '../shelf-reports.ts';
import { define } from '../spec.ts';
import { type WhereAndWhen, whereAndWhen, type YearRange } from '../where-and-when.ts';

const REPORT_KINDS = ['rule-of-law', 'work', 'other'] as const;

/** Other kinds than those of what a search finds. */
const KIND = {
  choices: REPORT_KINDS,
  synonyms: { 法治: 'rule-of-law', 法治政府建设报告: 'rule-of-law', 政府工作报告: 'work', 其他: 'other' },
  help: { zh: '哪种报告：法治 政府工作报告 其他', en: 'of which reports: rule-of-law work other' },
} as const;

interface SeriesCommand extends Common, WhereAndWhen {
  name: 'series';
  words: readonly string[];
  /** Ids, paths or '-'; none: all that are known. */
  reports: readonly string[];
  wide: boolean;
  /** Of which kinds of report, and of which units; none: of all. */
  kinds: readonly (typeof REPORT_KINDS)[number][];
  units: readonly string[];
  format: (typeof TABLE_FORMATS)[number];
}

export const series = define<SeriesCommand>(
  {
    name: 'series',
    group: 'many',
    summary: { zh: '一项数据的历年和各地', en: 'one figure through the years and the places' },
    words: {
      name: 'word',
      many: true,
      help: {
        zh: '指标的名称或别名（GDP、社零），或对象里的字，都要有',
        en: 'an indicator or a name of it (GDP), or words of the subject',
      },
      completes: 'nothing',
    },
    formats: TABLE_FORMATS,
    options: ['kind', 'unit', 'place', 'years', 'wide', 'report'],
    varied: { kind: KIND },
    examples: [
      ['$0 series 行政复议收案数', { zh: '书架上的全部报告', en: 'in all of the shelf' }],
      ['$0 series GDP --place 江西 --years 2018-2024', { zh: '一省的一段时间', en: 'a province, some years' }],
      ['$0 series 出庭应诉率 -f csv > rate.csv', { zh: '每个数值一行', en: 'a row for each value' }],
      ['$0 series 出庭应诉率 -f csv --wide', { zh: '每地一行，每年一列', en: 'a row for each place' }],
      ['$0 series 财政收入 --kind work --unit 元', { zh: '一种报告、一个单位', en: 'one kind, one unit' }],
      ['$0 series 粮食 -r a.txt -r b.txt', { zh: '只看这几份文件', en: 'in these files only' }],
    ],
    epilogue: {
      zh: [
        '年份是数值所说的那一年；结果与目标分开。指标、单位、方面（总量、增减、占比、',
        '平均）都相同的才排在一起；不认识的按原文用语合并，并注明。没有时退出码为 1。',
      ].join('\n'),
      en: [
        'The year is the one that the number is about; results and targets stand apart.',
        'Joined is what has the same indicator, unit and aspect; what is not known goes',
        'by its words, and says so. Exit code 1 where nothing is found.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const words = given.words.filter((word) => word.trim() !== '');
    if (words.length === 0) {
      return fail(
        'usage',
        '要查哪一项数据？写出指标，如 report-tui series 行政复议收案数。',
        'which figure? Name an indicator, such as report-tui series 行政复议收案数.',
      );
    }
    const where = whereAndWhen(given);
    if (!where.ok) return where;
    const format = given.choice('format', TABLE_FORMATS) ?? 'text';
    const common = { ...commonOf(given, lang), ...where.value, reports: reportsOf(given) };
    const only = { kinds: given.choices('kind', REPORT_KINDS), units: given.all('unit') };
    return done({ ...common, ...only, name: 'series', words, wide: given.has('wide'), format });
  },
  runSeries,
);

async function runSeries(command: SeriesCommand, warn: Warn): Promise<Outcome> {
  const room = await import('../../analysis/index.ts');
  const wish = room.figureWish(command.words);
  const all = await rowsFor(command, wish, warn);
  if ('ok' in all) return failed(all, command.format === 'json' ? '[]\n' : '');
  const { kinds, units, years } = command;
  const rows = ofUnits(all, units).filter(
    ({ year, kind }) => isOfYears(year, years) && (kinds.length === 0 || kinds.includes(kind)),
  );
  const { format, wide } = command;
  if (rows.length > 0) return printed(renderSeries(rows, format, wide, await renderOptions(command)));
  const words = command.words.join(' ');
  const failure = fail(
    'nothing',
    `没有“${words}”的数据：请换个说法，去掉 --place、--years 等限定，或用 report-tui stats ${command.words.join('')} --all。`,
    `no figures of "${words}": try other words, leave out --place, --years and the like, or see report-tui stats ${words} --all.`,
  );
  return failed(failure, format === 'text' ? '' : renderSeries([], format, wide, await renderOptions(command)));
}

function isOfYears(year: number | null, years: YearRange | null): boolean {
  return years === null || (year !== null && year >= years.first && year <= years.last);
}

/** The figures wished of the reports named, else of the shelf, of the places asked for. */
async function rowsFor({ reports, places, format, wide, lang }: SeriesCommand, wish: FigureWish, warn: Warn) {
  const { isWished, isWithin, seriesFigure, seriesRow } = await import('../../analysis/index.ts');
  const isAsked = ({ place }: { place: Parameters<typeof isWithin>[0] }): boolean =>
    places.length === 0 || places.some((wanted) => isWithin(place, wanted));
  const rows: SeriesRow[] = [];
  if (reports.length > 0) {
    const opened = await openAll(reports, warn);
    if (!opened.ok) return opened;
    for (const report of opened.value.filter(isAsked)) {
      const wished = statisticsOf(report).filter((statistic) => isWished(statistic, wish));
      rows.push(...wished.map((statistic) => seriesRow(report, seriesFigure(report, statistic))));
    }
    return rows;
  }
  const shelf = await shelfFor(warn, lang);
  const known = await shelf.reports();
  const found = await shelf.figures(wish, { quotes: format !== 'text' && !wide });
  await shelf.close();
  if (known.length === 0) return noReport('');
  return found.filter(({ report }) => isAsked(report)).map(({ report, figure }) => seriesRow(report, figure));
}
