import { renderDoubts, renderReport, renderSelections } from '../../output/index.ts';
import { selectParts, writeSegmented } from '../../report/index.ts';
import { done, fail } from '../../text/index.ts';
import { type Common, commonOf, surplus } from '../given.ts';
import { failed, type Outcome, openFor, printed, renderOptions, type Warn } from '../session.ts';
import { define } from '../spec.ts';

/** segmented: the file that a person corrects by hand. */
const FORMATS = ['text', 'md', 'json', 'segmented'] as const;

export interface ShowCommand extends Common {
  name: 'show';
  report: string | undefined;
  selectors: readonly string[];
  format: (typeof FORMATS)[number];
  /** What the program was unsure of, instead of the text. */
  explain: boolean;
}

export const show = define<ShowCommand>(
  {
    name: 'show',
    group: 'take',
    about: { zh: '输出整份报告或选中的部分', en: 'print the report, or the parts selected' },
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
      ['$0 show --explain -r a.txt', { zh: '存疑和未能识别之处', en: 'what it was unsure of' }],
      ['$0 show -r a.txt -f segmented > a.md', { zh: '供手工改正的分段文件', en: 'a file to correct by hand' }],
      ['$0 show -f json | jq .title', { zh: '整份报告的 JSON', en: 'the whole Report as JSON' }],
    ],
    epilogue: {
      zh: '选择词：4  4.2  2-4  四  preamble  problems  plans  problems.2  标题中的字',
      en: 'Selectors: 4  4.2  2-4  四  preamble  problems  plans  problems.2  title words',
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
    const report = given.one('report');
    return done({ ...commonOf(given, lang), name: 'show', report, selectors: given.words, format, explain });
  },
  runShow,
);

/** Prints the whole report, or what the selectors choose. */
export async function runShow(command: Omit<ShowCommand, 'name'>, warn: Warn): Promise<Outcome> {
  const report = await openFor(command, warn);
  if (!report.ok) return failed(report);
  const options = await renderOptions(command);
  const { selectors, format } = command;
  if (format === 'segmented') return printed(writeSegmented(report.value));
  const selections = selectParts(report.value, selectors);
  if (!selections.ok) return failed(selections);
  if (command.explain) {
    const { doubtsIn } = await import('../../report/doubts.ts');
    const within = selections.value.map(({ span }) => span);
    const doubts = doubtsIn(report.value).filter(
      ({ start }) => within.length === 0 || within.some((span) => start >= span.start && start < span.end),
    );
    return printed(renderDoubts(report.value, doubts, format === 'json' ? 'json' : 'text', options));
  }
  if (selectors.length === 0) return printed(renderReport(report.value, format, options));
  return printed(renderSelections(report.value, selections.value, format, options));
}
