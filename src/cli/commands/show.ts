import { regionsOf, renderAllDoubts, renderHtml, renderShown, type ShownReport } from '../../output/index.ts';
import { type Doubt, doubtsIn, type Report, selectParts, writeSegmented } from '../../report/index.ts';
import { done, type Failure, fail } from '../../text/index.ts';
import { type Common, commonOf, reportsOf, surplus } from '../given.ts';
import { openAll, renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { define } from '../spec.ts';

/** html: one page for those who have no terminal; segmented: the file that a person corrects by hand. */
const FORMATS = ['text', 'md', 'html', 'json', 'segmented'] as const;

export interface ShowCommand extends Common {
  name: 'show';
  reports: readonly string[];
  selectors: readonly string[];
  format: (typeof FORMATS)[number];
  /** What the program was unsure of, instead of the text. */
  explain: boolean;
}

export const show = define<ShowCommand>(
  {
    name: 'show',
    group: 'take',
    summary: { zh: '输出整份报告或选中的部分', en: 'print the report, or the parts selected' },
    words: {
      name: 'selector',
      many: true,
      help: { zh: '要输出的部分；不写则整份报告', en: 'parts to print; the whole report if none' },
      completes: ['preamble', 'problems', 'plans'],
    },
    formats: FORMATS,
    options: ['report', 'explain'],
    examples: [
      ['$0 show', { zh: '整份报告', en: 'the whole report' }],
      ['$0 show 5', { zh: '第五章（也可写 五）', en: 'section 5 (五 is the same)' }],
      ['$0 show 4.2 2-4', { zh: '按所列次序输出多个部分', en: 'several, in the order asked' }],
      ['$0 show problems plans.2', { zh: '全部问题和第二项计划', en: 'the problems, the second plan' }],
      ['$0 show 营商环境', { zh: '标题含有这些字的部分', en: 'parts by words of their titles' }],
      ['$0 show 5 -f md > 5.md', { zh: '存为 Markdown', en: 'as Markdown' }],
      ['$0 show -f html > a.html', { zh: '给没有终端的同事：一个网页', en: 'a page for colleagues' }],
      ['$0 show --explain -r a.txt', { zh: '存疑和未能识别之处', en: 'what it was unsure of' }],
      ['$0 show -r a.txt -f segmented > a.md', { zh: '供手工改正的分段文件', en: 'a file to correct by hand' }],
      ['$0 show -f json | jq .title', { zh: '整份报告的 JSON', en: 'the whole Report as JSON' }],
    ],
    epilogue: {
      zh: '选择词：4  4.2  2-4  四  preamble  problems  plans  problems.2  s21  标题中的字\ns21 是 search 和 stats 列出的数据的编号，输出它所在的句子。',
      en: 'Selectors: 4  4.2  2-4  四  preamble  problems  plans  problems.2  s21\nand words of titles. s21 is the id of a statistic, as search and stats list\nthem, and prints its sentence.',
    },
  },
  (given, lang) => {
    const explain = given.has('explain');
    const format = given.choice('format', FORMATS) ?? 'text';
    const [first] = given.words;
    if (format === 'segmented' && first !== undefined) return surplus(first, 'show');
    if (explain && format !== 'text' && format !== 'json') {
      return fail(
        'usage',
        `--explain 不能输出为 ${format}：请用 text、json。`,
        `--explain cannot be printed as ${format}: use one of text, json.`,
      );
    }
    const reports = reportsOf(given);
    if ((format === 'segmented' || format === 'html') && reports.length > 1) {
      return fail(
        'usage',
        `-f ${format} 一次只能输出一份报告：请只写一个 -r。`,
        `-f ${format} prints one report at a time: give one -r.`,
      );
    }
    return done({ ...commonOf(given, lang), name: 'show', reports, selectors: given.words, format, explain });
  },
  runShow,
);

/** Prints whole reports, or what the selectors choose in each. Where only some have it, it is said of the others. */
export async function runShow(command: Omit<ShowCommand, 'name'>, warn: Warn): Promise<Outcome> {
  const opened = await openAll(command.reports, warn);
  if (!opened.ok) return failed(opened);
  const options = await renderOptions(command);
  const { selectors, format, explain } = command;
  const [first] = opened.value;
  if (format === 'segmented') return printed(first === undefined ? '' : writeSegmented(first));
  const shown: ShownReport[] = [];
  const missing: Failure[] = [];
  for (const report of opened.value) {
    const selections = selectors.length === 0 ? done(null) : selectParts(report, selectors);
    if (selections.ok) shown.push({ report, selections: selections.value });
    else missing.push(opened.value.length === 1 ? selections : inReport(report, selections));
  }
  const [failure] = missing;
  if (shown.length === 0 && failure !== undefined) return failed(failure, format === 'json' ? '[]\n' : '');
  for (const { message } of missing) warn(message);
  const [only] = shown;
  if (format === 'html' && only !== undefined) {
    const regions = only.selections === null ? undefined : regionsOf(only.selections);
    return printed(renderHtml(only.report, command.lang, regions));
  }
  if (!explain) return printed(renderShown(shown, format === 'html' ? 'text' : format, options));
  return printed(renderAllDoubts(shown.map(doubtsShown), format === 'json' ? 'json' : 'text', options));
}

/** The doubts about what is shown of a report. */
function doubtsShown({ report, selections }: ShownReport): { report: Report; doubts: Doubt[] } {
  const spans = selections?.map(({ span }) => span);
  const within = ({ start }: Doubt): boolean => spans?.some((span) => start >= span.start && start < span.end) ?? true;
  return { report, doubts: doubtsIn(report).filter(within) };
}

/** Says of which report a failure is. */
function inReport({ id }: Report, { code, message: { zh, en } }: Failure): Failure {
  return fail(code, `${id}：${zh}`, `${id}: ${en}`);
}
