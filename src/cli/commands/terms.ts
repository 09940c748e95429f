import type { TermCount } from '../../analysis/index.ts';
import { type CountedReport, renderNewTerms, renderTerms, TABLE_FORMATS } from '../../output/index.ts';
import { decode, type Place } from '../../report/index.ts';
import { readBytes } from '../../shelf/index.ts';
import { done, fail, type Result } from '../../text/index.ts';
import { countedOnShelf } from '../counted-words.ts';
import { type Common, commonOf, reportsOf } from '../given.ts';
import { openAll, renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { pairFor } from '../pair.ts';
import { noReport, shelfFor } from '../shelf-reports.ts';
import { define } from '../spec.ts';
import { type WhereAndWhen, whereAndWhen } from '../where-and-when.ts';

interface TermsCommand extends Common, WhereAndWhen {
  name: 'terms';
  words: readonly string[];
  /** A file of words. */
  list: string | undefined;
  /** Words that came and went between a report and the one of the year before. */
  isNew: boolean;
  reports: readonly string[];
  format: (typeof TABLE_FORMATS)[number];
}

export const terms = define<TermsCommand>(
  {
    name: 'terms',
    group: 'many',
    summary: { zh: '词语在各份报告里出现多少次', en: 'how often words stand in which report' },
    words: {
      name: 'word',
      many: true,
      help: { zh: '词语，各自计数', en: 'words, each counted by itself' },
      completes: 'nothing',
    },
    formats: TABLE_FORMATS,
    options: ['words', 'new', 'place', 'years', 'report'],
    examples: [
      ['$0 terms 营商环境 柔性执法', { zh: '书架上的全部报告', en: 'in all reports of the shelf' }],
      ['$0 terms 数字政府 --place 广东 -f csv', { zh: '一省之内', en: 'within a province' }],
      ['$0 terms --words words.txt -f csv > t.csv', { zh: '词表里的词', en: 'the words of a file' }],
      ['$0 terms --new -r yunxi-2033', { zh: '与上年相比来去的词', en: 'what came and went' }],
    ],
    epilogue: {
      zh: ['简繁、全半角、大小写不分，页面杂项不计；‰ 按不计空白的字数。', '都没有出现时退出码为 1。'].join('\n'),
      en: [
        'Simplified and Traditional, full and half width are the same; what the page put',
        'around the report is not counted. ‰: of the characters without blanks.',
        'Exit code 1 for none.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const words = given.words.filter((word) => word.trim() !== '');
    const [list, isNew] = [given.one('words'), given.has('new')];
    if (isNew ? words.length > 0 || list !== undefined : words.length === 0 && list === undefined) {
      return fail(
        'usage',
        '写出要数的词（或 --words 词表），或只用 --new 看与上年相比的变化。',
        'name the words to count (or --words FILE), or give --new alone for what changed since last year.',
      );
    }
    const where = whereAndWhen(given);
    if (!where.ok) return where;
    const format = given.choice('format', TABLE_FORMATS) ?? 'text';
    const common = { ...commonOf(given, lang), ...where.value, reports: reportsOf(given) };
    return done({ ...common, name: 'terms', words, list, isNew, format });
  },
  async (command, warn) => (command.isNew ? newTerms(command, warn) : runTerms(command, warn)),
);

async function wordsOf({ words, list }: TermsCommand): Promise<Result<string[]>> {
  if (list === undefined) return done([...words]);
  const bytes = await readBytes(list);
  const text = bytes.ok ? decode(bytes.value) : bytes;
  if (!text.ok) return text;
  const { termsIn } = await import('../../analysis/index.ts');
  return done([...words, ...termsIn(text.value)]);
}

async function runTerms(command: TermsCommand, warn: Warn): Promise<Outcome> {
  const words = await wordsOf(command);
  if (!words.ok) return failed(words);
  const counted = await countedIn(command, words.value, warn);
  if (!counted.ok) return failed(counted);
  const { format } = command;
  const stdout = renderTerms(counted.value, format, await renderOptions(command));
  if (counted.value.some(({ counts }) => counts.some(({ count }) => count > 0))) return printed(stdout);
  const failure = fail(
    'nothing',
    `这些报告里没有出现“${words.value.join('、')}”：近义的写法用 report-tui search --all 找。`,
    `no report has "${words.value.join(', ')}": for other wordings see report-tui search --all.`,
  );
  return failed(failure, format === 'text' ? '' : stdout);
}

interface Counted {
  report: CountedReport;
  counts: TermCount[];
}

/** The counts in the reports named, else in those of the shelf, by place and year. */
async function countedIn(command: TermsCommand, words: readonly string[], warn: Warn): Promise<Result<Counted[]>> {
  const { bodyOf, charactersIn, countTerms, isWithin } = await import('../../analysis/index.ts');
  const { places, years, reports } = command;
  const isAsked = ({ place, year }: { place: Place | null; year: number | null }): boolean =>
    (places.length === 0 || places.some((wanted) => isWithin(place, wanted))) &&
    (years === null || (year !== null && year >= years.first && year <= years.last));
  const counted: Counted[] = [];
  if (reports.length > 0) {
    const opened = await openAll(reports, warn);
    if (!opened.ok) return opened;
    for (const report of opened.value.filter(isAsked)) {
      const body = bodyOf(report);
      counted.push({ report, counts: countTerms(words, body, charactersIn(body)) });
    }
    return done(counted);
  }
  const shelf = await shelfFor(warn, command.lang);
  const { length } = await shelf.reports();
  const found = await countedOnShelf(shelf, words, isAsked);
  await shelf.close();
  return length === 0 ? noReport('') : done(found);
}

/** What came and went between a report and the one of the year before. */
async function newTerms(command: TermsCommand, warn: Warn): Promise<Outcome> {
  const [report, second] = command.reports;
  const wish =
    second === undefined ? { report, from: undefined, to: undefined } : { report: undefined, from: report, to: second };
  const pair = await pairFor(wish, warn);
  if (!pair.ok) return failed(pair, command.format === 'json' ? '[]\n' : '');
  const { bodyOf, changesBetween } = await import('../../analysis/index.ts');
  const { from, to } = pair.value;
  const changes = changesBetween({ report: from, body: bodyOf(from) }, { report: to, body: bodyOf(to) });
  return printed(renderNewTerms(from, to, changes, command.format, await renderOptions(command)));
}
