import { renderSimilar, TABLE_FORMATS } from '../../output/index.ts';
import { done, fail } from '../../text/index.ts';
import { type Common, commonOf, reportsOf, surplus } from '../given.ts';
import { openAll, renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { shelfFor } from '../shelf-reports.ts';
import { similarTo } from '../similar-reports.ts';
import { define } from '../spec.ts';

interface SimilarCommand extends Common {
  name: 'similar';
  report: string | undefined;
  /** So many reports at most. */
  most: number;
  format: (typeof TABLE_FORMATS)[number];
}

const MOST = 10;

export const similar = define<SimilarCommand>(
  {
    name: 'similar',
    group: 'judge',
    summary: { zh: '与书架上别的报告逐字相同的文字', en: 'what other reports of the shelf share word for word' },
    words: {
      name: 'report',
      many: false,
      help: { zh: '编号、路径或 -', en: 'an id, a path or -' },
      completes: 'reports',
    },
    formats: TABLE_FORMATS,
    options: ['n', 'report'],
    examples: [
      ['$0 similar yunxi-2033', { zh: '按相同文字的多少', en: 'those that share most first' }],
      ['$0 similar draft.txt -n 3', { zh: '只列三份', en: 'three of them' }],
      ['$0 similar yunxi-2033 -f csv > s.csv', { zh: '每处相同一行', en: 'a row for each passage' }],
    ],
    epilogue: {
      zh: [
        '相同：这份报告连续 8 个字（不计空白）的各段中，另一份也有的占多少；整句：句子中',
        '另一份也有的占多少。本地往年的与外地的分开标明。没有相同的时退出码为 1。',
      ].join('\n'),
      en: [
        'Shared: of all runs of 8 characters (blanks left out) of this report those that',
        'stand in the other; sentences: of its sentences. Own earlier reports are told',
        'from peers. Exit code 1 where nothing is shared.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const [report, more] = [...given.words, ...reportsOf(given)];
    if (more !== undefined) return surplus(more, 'similar');
    const format = given.choice('format', TABLE_FORMATS) ?? 'text';
    return done({ ...commonOf(given, lang), name: 'similar', report, most: given.number('n') ?? MOST, format });
  },
  runSimilar,
);

async function runSimilar(command: SimilarCommand, warn: Warn): Promise<Outcome> {
  const opened = await openAll(command.report === undefined ? [] : [command.report], warn);
  if (!opened.ok) return failed(opened);
  const [own] = opened.value;
  if (own === undefined) throw new Error('openAll gives a report or fails');
  const shelf = await shelfFor(warn, command.lang);
  const found = await similarTo(own, shelf, command.most);
  await shelf.close();
  const { format } = command;
  const stdout = renderSimilar(own, found, format, await renderOptions(command));
  if (found.length > 0) return printed(stdout);
  const failure = fail(
    'nothing',
    `书架上没有与 ${own.id} 有相同文字的报告。`,
    `no report on the shelf shares any words with ${own.id}.`,
  );
  return failed(failure, format === 'text' ? '' : stdout);
}
