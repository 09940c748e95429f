import { type ReportInfo, renderHits, reportHitsWriter, TABLE_FORMATS } from '../../output/index.ts';
import type { Report } from '../../report/index.ts';
import { HIT_KINDS, type Hit, type HitKind, type SearchIndex } from '../../search/index.ts';
import { manyReports, reportFiles, shelfFailure } from '../../shelf/index.ts';
import { done, type Failure, fail, type Result } from '../../text/index.ts';
import { type Common, commonOf, type Scope, scopeOf } from '../given.ts';
import { keptFindings } from '../kept-findings.ts';
import { chosenReport, openAll, openNamed, renderOptions, sayWhichIsRead } from '../named-report.ts';
import { failed, type Outcome, printed, type Stream, type Warn } from '../outcome.ts';
import { shelfPaths } from '../shelf-paths.ts';
import { chosenBy, noReport, shelfFor } from '../shelf-reports.ts';
import { define } from '../spec.ts';
import { errorsAreSeen } from '../streams.ts';

interface SearchCommand extends Common, Scope {
  name: 'search';
  query: string;
  kinds: HitKind[];
  limit: number | undefined;
  format: (typeof TABLE_FORMATS)[number];
}

export const search = define<SearchCommand>(
  {
    name: 'search',
    group: 'read',
    summary: { zh: '搜索，最相关的在前', en: 'search, best hits first' },
    words: {
      name: 'query',
      many: true,
      help: { zh: '要找的字、数字或拼音', en: 'characters, numbers or pinyin to find' },
      completes: 'nothing',
    },
    formats: TABLE_FORMATS,
    options: ['kind', 'n', 'all', 'among', 'report'],
    examples: [
      ['$0 search 营商环境', { zh: '查找这几个字', en: 'find these words' }],
      ['$0 search 执法 培训', { zh: '两个词都要有', en: 'both words must occur' }],
      ['$0 search yshj', { zh: '拼音首字母（全拼也行）', en: 'pinyin initials (or in full)' }],
      ['$0 search 无證辦理', { zh: '繁体查简体', en: 'Traditional finds Simplified' }],
      ["$0 search '监控 >1000'", { zh: '按数值筛选数据（也可 50%..70%）', en: 'figures by value (50%..70% too)' }],
      ["$0 search '/志愿.*者/'", { zh: '正则表达式（RE2），逐句查', en: 'a regular expression, by sentence' }],
      ['$0 search 监管 --kind statistic', { zh: '只查数据', en: 'statistics only' }],
      ['$0 search 法治 -n 3 -f json', { zh: '前三条，JSON', en: 'the first three, as JSON' }],
      ['$0 search 数字 -f csv > hits.csv', { zh: '用电子表格打开', en: 'for a spreadsheet' }],
      ['$0 search --all 诉源治理', { zh: '在全部报告里找', en: 'in all the reports of list' }],
      ['$0 search --among 红谷滩 破案率', { zh: '只在一地的报告里找', en: 'in those of one place' }],
    ],
    epilogue: {
      zh: '多份报告时按地区和年度分组；管道里每行以报告编号开头；-n 是每份的条数。\n没有找到时退出码为 1。',
      en: [
        'Of many reports: by region and year; in a pipe every line begins with the',
        'report’s id; -n is for each report. Exit code 1 where nothing is found.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const query = given.words.join(' ');
    if (query.trim() === '') {
      return fail(
        'usage',
        '没有说要找什么：用法见 report-tui search --help。',
        'nothing to search for: see report-tui search --help.',
      );
    }
    const scope = scopeOf(given);
    if (!scope.ok) return scope;
    return done({
      ...commonOf(given, lang),
      ...scope.value,
      name: 'search',
      query,
      kinds: given.choices('kind', HIT_KINDS),
      limit: given.number('n'),
      format: given.choice('format', TABLE_FORMATS) ?? 'text',
    });
  },
  async (command, warn) => {
    const { finderFor } = await import('../../search/index.ts');
    const finder = await finderFor(command.query);
    if (!finder.ok) return failed(finder);
    if (command.all) return searchAll(command, warn);
    return command.reports.length > 1 ? searchSeveral(command, warn) : searchOne(command, warn);
  },
);

/** Prints hits in one report, best first. An empty JSON array where there are none, and exit code 1. */
async function searchOne(command: SearchCommand, warn: Warn): Promise<Outcome> {
  const where = await chosenReport(command.reports[0], warn);
  if (where === undefined) await sayWhichIsRead(true, warn);
  const found = await searchOpened(command, where);
  if (!found.ok) return failed(found);
  const { report, hits } = found.value;
  const text = renderHits(report, hits, command.format, await renderOptions(command));
  if (hits.length > 0) return printed(text);
  const elsewhere = where === undefined ? await reportsWith(command) : 0;
  return failed(noHits(command, elsewhere, await suggestionsFor(command, where)), text);
}

/** Prints the hits in each of the reports named, in the order in which they were. */
async function* searchSeveral(command: SearchCommand, warn: Warn): Stream {
  const opened = await openAll(command.reports, warn);
  if (!opened.ok) return failed(opened);
  const writer = reportHitsWriter(command.format, await renderOptions(command));
  let found = 0;
  for (const report of opened.value) {
    const hits = await hitsIn(report, command);
    found += hits.length;
    if (hits.length > 0) yield writer.piece({ report, hits });
  }
  yield writer.end();
  return found > 0 ? { exitCode: 0 } : failed(noHits(command));
}

const limits = ({ kinds, limit }: SearchCommand) => ({ kinds, ...(limit === undefined ? {} : { limit }) });

interface FoundIn {
  report: ReportInfo;
  hits: readonly Hit[];
}

async function searchOpened(command: SearchCommand, where: string | undefined): Promise<Result<FoundIn>> {
  const report = await openNamed(where);
  if (!report.ok) return report;
  return done({ report: report.value, hits: await hitsIn(report.value, command) });
}

async function hitsIn(report: Report, command: SearchCommand): Promise<Hit[]> {
  const room = await import('../../search/index.ts');
  const finder = await room.finderFor(command.query);
  return finder.ok ? finder.value(indexOf(room, report), limits(command)) : [];
}

/** A report made ready for search, by what an earlier run kept of it where there was one. */
function indexOf(room: typeof import('../../search/index.ts'), report: Report): SearchIndex {
  const kept = keptFindings(report, 'index', shelfPaths(process.env).cache);
  const known = kept?.known() ?? null;
  if (known !== null) return room.indexWritten(known, report.text);
  const index = room.buildSearchIndex(report);
  kept?.keep(() => room.writtenIndex(index));
  return index;
}

/** How many reports of the shelf have what the one that ships has not; 0 where nobody would read of it. */
async function reportsWith({ query, kinds }: SearchCommand): Promise<number> {
  if (!errorsAreSeen()) return 0;
  const paths = shelfPaths(process.env);
  if ((await reportFiles(paths)).every(({ ships }) => ships)) return 0;
  const { openShelf } = await manyReports();
  const shelf = await openShelf(paths);
  let count = 0;
  for await (const _ of shelf.search(query, { kinds, limit: 1 })) count += 1;
  await shelf.close();
  return count;
}

/** Words of the report that may have been meant. */
async function suggestionsFor({ query }: SearchCommand, where: string | undefined): Promise<string[]> {
  // What came through standard input is gone.
  const report = where === '-' ? null : await openNamed(where);
  if (!report?.ok) return [];
  const room = await import('../../search/index.ts');
  if (room.expressionIn(query) !== null) return [];
  return room.suggest(indexOf(room, report.value), query);
}

/**
 * The sentence for a search without hits.
 * @param elsewhere in how many reports of the shelf there are some
 * @param suggestions words of the report that may have been meant
 */
function noHits(
  { query, kinds }: Pick<SearchCommand, 'query' | 'kinds'>,
  elsewhere = 0,
  suggestions: readonly string[] = [],
): Failure {
  if (/^[^\d]*[<>≤≥《》][^\d]*$/.test(query)) {
    return fail(
      'nothing',
      `“${query}”没有数：比较的写法如 '>1000万'、'50%..70%'。`,
      `there is no number in "${query}": a comparison is written like '>1000万' or '50%..70%'.`,
    );
  }
  const among =
    kinds.length === 0 ? { zh: '', en: '' } : { zh: `（限 ${kinds.join('、')}）`, en: ` among ${kinds.join(', ')}` };
  if (elsewhere > 0) {
    return fail(
      'nothing',
      `自带的报告里没有“${query}”${among.zh}；书架上有 ${elsewhere} 份有：加上 --all。`,
      `nothing found for "${query}"${among.en} in the report that ships; ${elsewhere} of the shelf ${elsewhere === 1 ? 'has' : 'have'} it: add --all.`,
    );
  }
  if (suggestions.length > 0) {
    return fail(
      'nothing',
      `没有找到“${query}”${among.zh}：报告里有相近的 ${suggestions.join('、')}。`,
      `nothing found for "${query}"${among.en}: the report has ${suggestions.join(', ')}, which are like it.`,
    );
  }
  return fail(
    'nothing',
    `没有找到“${query}”${among.zh}：请换个说法，或用拼音、更少的字。`,
    `nothing found for "${query}"${among.en}: try other words, pinyin, or fewer characters.`,
  );
}

/** Prints the hits in all reports, report by report as they are found. */
async function* searchAll(command: SearchCommand, warn: Warn): Stream {
  const { query, kinds, limit, format, among: words } = command;
  const shelf = await shelfFor(warn, command.lang);
  const writer = reportHitsWriter(format, await renderOptions(command));
  try {
    const isAll = words.trim() === '';
    const chosen = isAll ? null : new Set((await chosenBy(words, shelf)).map(({ id }) => id));
    let found = 0;
    if (chosen === null || chosen.size > 0) {
      const options = {
        kinds,
        ...(chosen === null ? {} : { among: ({ id }: { id: string }) => chosen.has(id) }),
        ...(limit === undefined ? {} : { limit }),
      };
      for await (const group of shelf.search(query, options)) {
        found += group.hits.length;
        yield writer.piece(group);
      }
    }
    yield writer.end();
    if (found > 0) return { exitCode: 0 };
    return { exitCode: 1, failure: chosen?.size === 0 ? noReport(words) : noHits(command) };
  } catch (error) {
    const lost = shelfFailure(error);
    if (lost === null) throw error;
    yield writer.end();
    return failed(lost);
  } finally {
    await shelf.close();
  }
}
