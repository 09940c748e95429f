import { regionsOf, renderStatistics, reportStatisticsWriter, STATISTICS_FORMATS } from '../../output/index.ts';
import { type Report, type Statistic, selectParts, statisticsOf } from '../../report/index.ts';
import { openFile } from '../../shelf/index.ts';
import { done, type Failure, fail, normalise, type Result } from '../../text/index.ts';
import { type Common, commonOf, type Scope, scopeOf, surplus } from '../given.ts';
import { failed, type Outcome, openFor, printed, renderOptions, type Stream, type Warn } from '../session.ts';
import { catalogueFor, fitting, noReport } from '../shelf-reports.ts';
import { define } from '../spec.ts';

interface StatsCommand extends Common, Scope {
  name: 'stats';
  section: string | undefined;
  unit: string | undefined;
  format: (typeof STATISTICS_FORMATS)[number];
}

export const stats = define<StatsCommand>(
  {
    name: 'stats',
    group: 'take',
    about: { zh: '列出报告中的数据', en: 'list the statistics' },
    words: null,
    formats: STATISTICS_FORMATS,
    options: ['section', 'unit', 'all', 'among', 'report'],
    examples: [
      ['$0 stats', { zh: '全部数据', en: 'all statistics' }],
      ['$0 stats --section 4 --unit %', { zh: '第四章里的百分数', en: 'the percentages of section 4' }],
      ['$0 stats -f csv > stats.csv', { zh: '用电子表格打开', en: 'for a spreadsheet' }],
      ['$0 stats -f ndjson | jq .value', { zh: '每行一条 JSON', en: 'one JSON object per line' }],
      [
        '$0 stats --all -f csv > all.csv',
        { zh: '全部报告，前加地区、年度等列', en: 'all reports, with region and year' },
      ],
      ['$0 stats --among 2020 --unit 件', { zh: '某年各地的同一单位', en: 'one year, one unit' }],
    ],
    epilogue: {
      zh: 'csv 带 BOM（Excel 据此识别 UTF-8）和 CRLF；tsv、ndjson 不带，供其他程序用。',
      en: 'csv has a BOM (Excel needs it) and CRLF; tsv and ndjson have neither.',
    },
  },
  (given, lang) => {
    const [word] = given.words;
    if (word !== undefined) return surplus(word, 'stats');
    const scope = scopeOf(given);
    if (!scope.ok) return scope;
    return done({
      ...commonOf(given, lang),
      ...scope.value,
      name: 'stats',
      section: given.one('section'),
      unit: given.one('unit'),
      format: given.choice('format', STATISTICS_FORMATS) ?? 'text',
    });
  },
  async (command, warn) => (command.all ? statsAll(command, warn) : statsOne(command, warn)),
);

/** Prints the statistics of the report, of a part of it, or of one unit. */
async function statsOne(command: StatsCommand, warn: Warn): Promise<Outcome> {
  const report = await openFor({ report: command.reports[0] }, warn, { all: true });
  if (!report.ok) return failed(report);
  const chosen = statisticsFor(report.value, command);
  if (!chosen.ok) return failed(chosen);
  const options = await renderOptions(command);
  const text = renderStatistics(report.value, chosen.value, command.format, options);
  if (chosen.value.length > 0) return printed(text);
  return failed(noStatistics(command), command.format === 'text' ? '' : text);
}

/** The sentence where there are no statistics, or none such. */
function noStatistics({ section, unit, all }: StatsCommand): Failure {
  if (section !== undefined || unit !== undefined) {
    return fail(
      'nothing',
      '没有这样的数据：去掉 --section 或 --unit 可看到全部。',
      'no such statistics: leave out --section or --unit to see them all.',
    );
  }
  return all
    ? fail('nothing', '这些报告里没有认出数据。', 'no statistics were recognised in these reports.')
    : fail('nothing', '这份报告里没有认出数据。', 'no statistics were recognised in this report.');
}

/** The statistics of a report that are asked for: of a part of it, of one unit. Fails where it has no such part. */
function statisticsFor(report: Report, { section, unit }: StatsCommand): Result<Statistic[]> {
  let statistics = [...statisticsOf(report)];
  if (section !== undefined) {
    const selections = selectParts(report, [section]);
    if (!selections.ok) return selections;
    const spans = regionsOf(selections.value);
    statistics = statistics.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end));
  }
  if (unit !== undefined) {
    // ％ is %, 萬 is 万: as in a search.
    const wanted = normalise(unit.trim()).text;
    statistics = statistics.filter((statistic) => normalise(statistic.unit).text === wanted);
  }
  return done(statistics);
}
/** Prints the statistics of all reports, of which it holds one at a time. */
async function* statsAll(command: StatsCommand, warn: Warn): Stream {
  const { reports } = await catalogueFor(warn);
  const fits = await fitting(command.among);
  const chosen = reports.filter(fits);
  const writer = reportStatisticsWriter(command.format, await renderOptions(command));
  let found = 0;
  for (const about of chosen) {
    const report = await openFile(about);
    if (!report.ok) {
      // It could be read a moment ago.
      warn(report.message);
      continue;
    }
    const statistics = statisticsFor(report.value, command);
    if (!statistics.ok || statistics.value.length === 0) continue;
    found += statistics.value.length;
    yield writer.piece({ about, report: report.value, statistics: statistics.value });
  }
  yield writer.end();
  if (found > 0) return { exitCode: 0 };
  return { exitCode: 1, failure: chosen.length === 0 ? noReport(command.among) : noStatistics(command) };
}
