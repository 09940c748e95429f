import { regionsOf, renderStatistics, reportStatisticsWriter, TABLE_FORMATS } from '../../output/index.ts';
import { doubtfulSpans, type Report, type Statistic, selectParts, statisticsOf } from '../../report/index.ts';
import { type KnownReport, type OpenShelf, openFile, shelfFailure } from '../../shelf/index.ts';
import { done, type Failure, fail, type Result } from '../../text/index.ts';
import { type Common, commonOf, type Scope, scopeOf } from '../given.ts';
import { openAll, renderOptions } from '../named-report.ts';
import { ofUnits } from '../of-units.ts';
import { failed, type Outcome, printed, type Stream, type Warn } from '../outcome.ts';
import { chosenBy, noReport, shelfFor } from '../shelf-reports.ts';
import { define } from '../spec.ts';

interface StatsCommand extends Common, Scope {
  name: 'stats';
  /** '' for none. */
  words: string;
  sections: readonly string[];
  units: readonly string[];
  format: (typeof TABLE_FORMATS)[number];
}

export const stats = define<StatsCommand>(
  {
    name: 'stats',
    group: 'take',
    summary: { zh: '列出报告中的数据', en: 'list the statistics' },
    words: {
      name: 'word',
      many: true,
      help: { zh: '对象、句子或标题里的字，拼音也行', en: 'words of subject, sentence or heading' },
      completes: 'nothing',
    },
    formats: TABLE_FORMATS,
    options: ['section', 'unit', 'all', 'among', 'report'],
    examples: [
      ['$0 stats', { zh: '全部数据', en: 'all statistics' }],
      ['$0 stats 刑事', { zh: '有关刑事的数据', en: 'what is counted of 刑事' }],
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
    const scope = scopeOf(given);
    if (!scope.ok) return scope;
    return done({
      ...commonOf(given, lang),
      ...scope.value,
      name: 'stats',
      words: given.words.join(' ').trim(),
      sections: given.all('section'),
      units: given.all('unit'),
      format: given.choice('format', TABLE_FORMATS) ?? 'text',
    });
  },
  async (command, warn) => (command.all ? statsAll(command, warn) : statsOf(command, warn)),
);

/** Prints the statistics of the reports named that are asked for. */
async function statsOf(command: StatsCommand, warn: Warn): Promise<Outcome> {
  const reports = await openAll(command.reports, warn, { all: true });
  if (!reports.ok) return failed(reports);
  const options = await renderOptions(command);
  const { format } = command;
  const [first, ...others] = reports.value;
  if (first !== undefined && others.length === 0) {
    const chosen = await statisticsFor(first, command);
    if (!chosen.ok) return failed(chosen);
    const text = renderStatistics(first, chosen.value, format, options);
    if (chosen.value.length > 0) return printed(text);
    return failed(noStatistics(command), format === 'text' ? '' : text);
  }
  const writer = reportStatisticsWriter(format, options);
  const pieces: string[] = [];
  for (const report of reports.value) {
    const chosen = await statisticsFor(report, command);
    if (!chosen.ok || chosen.value.length === 0) continue;
    const listed = { ...report, doubtful: doubtfulSpans(report) };
    pieces.push(writer.piece({ info: report, report: listed, statistics: chosen.value }));
  }
  const text = pieces.join('') + writer.end();
  return pieces.length > 0 ? printed(text) : failed(noStatistics(command), text);
}

/** The sentence where there are no statistics, or none such. */
function noStatistics({ words, sections, units, all, reports }: StatsCommand): Failure {
  if (words !== '') {
    return fail(
      'nothing',
      `没有与“${words}”有关的数据：请换个说法、更少的字，或用 report-tui search。`,
      `no statistics about "${words}": try other words, fewer characters, or report-tui search.`,
    );
  }
  if (sections.length > 0 || units.length > 0) {
    return fail(
      'nothing',
      '没有这样的数据：去掉 --section 或 --unit 可看到全部。',
      'no such statistics: leave out --section or --unit to see them all.',
    );
  }
  return all || reports.length > 1
    ? fail('nothing', '这些报告里没有认出数据。', 'no statistics were recognised in these reports.')
    : fail('nothing', '这份报告里没有认出数据。', 'no statistics were recognised in this report.');
}

/** The statistics of a report that are asked for: about words, of parts of it, of units. Fails where it has no such part. */
async function statisticsFor(report: Report, { words, sections, units }: StatsCommand): Promise<Result<Statistic[]>> {
  let statistics = [...statisticsOf(report)];
  if (sections.length > 0) {
    const selections = selectParts(report, sections);
    if (!selections.ok) return selections;
    const spans = regionsOf(selections.value);
    statistics = statistics.filter(({ start }) => spans.some((span) => start >= span.start && start < span.end));
  }
  statistics = ofUnits(statistics, units);
  if (words === '') return done(statistics);
  const { statisticsAbout } = await import('../../search/index.ts');
  return done(statisticsAbout(report, statistics, words));
}

/** Prints the statistics of all reports, of which it holds one at a time. */
async function* statsAll(command: StatsCommand, warn: Warn): Stream {
  const shelf = await shelfFor(warn, command.lang);
  const writer = reportStatisticsWriter(command.format, await renderOptions(command));
  try {
    const chosen = await chosenBy(command.among, shelf);
    let found = 0;
    for (const info of chosen) {
      const group = await listedFor(info, command, shelf);
      if (group === null || group.statistics.length === 0) continue;
      found += group.statistics.length;
      yield writer.piece({ info: info, ...group });
    }
    yield writer.end();
    if (found > 0) return { exitCode: 0 };
    return { exitCode: 1, failure: chosen.length === 0 ? noReport(command.among) : noStatistics(command) };
  } catch (error) {
    const lost = shelfFailure(error);
    if (lost === null) throw error;
    yield writer.end();
    return failed(lost);
  } finally {
    await shelf.close();
  }
}

/** The statistics of one of many reports that are asked for; null where it is gone, or has no such part. */
async function listedFor(info: KnownReport, command: StatsCommand, shelf: OpenShelf) {
  if (command.sections.length === 0 && command.words === '') {
    const listed = await shelf.statistics(info);
    return listed && { report: listed, statistics: ofUnits(listed.statistics, command.units) };
  }
  // Which parts and headings there are only the file says.
  const report = await openFile(info);
  const statistics = report.ok ? await statisticsFor(report.value, command) : report;
  if (!report.ok || !statistics.ok) return null;
  return { report: { ...report.value, doubtful: doubtfulSpans(report.value) }, statistics: statistics.value };
}
