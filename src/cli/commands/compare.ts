import { COMPARE_FORMATS, renderComparison } from '../../output/index.ts';
import type { Report } from '../../report/index.ts';
import { done, fail, type Result } from '../../text/index.ts';
import { type Common, commonOf, reportsOf, surplus } from '../given.ts';
import { takeKeptStatistics } from '../kept-statistics.ts';
import { openNamed, renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { pairFor } from '../pair.ts';
import { define } from '../spec.ts';

interface CompareCommand extends Common {
  name: 'compare';
  a: string;
  /** Undefined: the neighbour of the first, whichever is the earlier. */
  b: string | undefined;
  format: (typeof COMPARE_FORMATS)[number];
}

export const compare = define<CompareCommand>(
  {
    name: 'compare',
    group: 'judge',
    summary: { zh: '两份报告逐部分、逐项数据对照', en: 'two reports, part by part and figure by figure' },
    words: {
      name: 'report',
      many: true,
      help: {
        zh: '两份报告：编号、路径或 -；只写一份则与上年的对照',
        en: 'two reports: ids, paths or -; of one, with that of the year before',
      },
      completes: 'reports',
    },
    formats: COMPARE_FORMATS,
    options: ['report'],
    examples: [
      ['$0 compare a.txt b.txt', { zh: '任意两份', en: 'any two' }],
      ['$0 compare yunxi-2033', { zh: '与书架上同一地区上一年的', en: 'with the one of the year before' }],
      ['$0 compare yunxi-2033 anlan-2033', { zh: '同一年的两个地区', en: 'two places in one year' }],
      ['$0 compare a.txt b.txt -f csv > c.csv', { zh: '两份都有的数据', en: 'the figures that both give' }],
    ],
    epilogue: {
      zh: [
        '各部分按内容对齐，不看序号；+ 新增，- 不再有，~ 有改动，= 相同。',
        '改动的句子逐词标出：[-原有-]{+新增+}。csv 只含数据。',
      ].join('\n'),
      en: [
        'Parts are aligned by what they are about, not by number:',
        '+ new, - gone, ~ changed, = same.',
        'Changed sentences word by word: [-gone-]{+new+}. csv holds the figures only.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const [a, b, more] = [...given.words, ...reportsOf(given)];
    if (more !== undefined) return surplus(more, 'compare');
    if (a === undefined) {
      return fail(
        'usage',
        '要对照哪两份报告？如 report-tui compare a.txt b.txt；编号见 report-tui list。',
        'which two reports? As in report-tui compare a.txt b.txt; see report-tui list for ids.',
      );
    }
    return done({
      ...commonOf(given, lang),
      name: 'compare',
      a,
      b,
      format: given.choice('format', COMPARE_FORMATS) ?? 'text',
    });
  },
  runCompare,
);

async function runCompare(command: CompareCommand, warn: Warn): Promise<Outcome> {
  const pair = await reportsFor(command, warn);
  if (!pair.ok) return failed(pair);
  const [a, b] = pair.value;
  const { compareReports } = await import('../../analysis/index.ts');
  return printed(renderComparison(a, b, compareReports(a, b), command.format, await renderOptions(command)));
}

async function reportsFor({ a, b }: CompareCommand, warn: Warn): Promise<Result<readonly [Report, Report]>> {
  if (b === undefined) {
    const pair = await pairFor({ report: a, from: undefined, to: undefined }, warn);
    return pair.ok ? done([pair.value.from, pair.value.to] as const) : pair;
  }
  const [first, second] = [await openNamed(a), await openNamed(b)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  await takeKeptStatistics([first.value, second.value], [a, b]);
  return done([first.value, second.value] as const);
}
