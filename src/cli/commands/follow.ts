import { renderFollowed, TABLE_FORMATS } from '../../output/index.ts';
import { done, fail } from '../../text/index.ts';
import { type Common, commonOf, reportsOf, surplus } from '../given.ts';
import { renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { type PairWish, pairFor } from '../pair.ts';
import { define } from '../spec.ts';

interface FollowCommand extends Common, PairWish {
  name: 'follow';
  format: (typeof TABLE_FORMATS)[number];
}

export const follow = define<FollowCommand>(
  {
    name: 'follow',
    group: 'judge',
    summary: {
      zh: '上年的承诺和问题，今年的报告怎么说',
      en: "what this year's report says of last year's commitments",
    },
    words: {
      name: 'report',
      many: false,
      help: { zh: '今年的报告：编号、路径或 -', en: "this year's report: an id, a path or -" },
      completes: 'reports',
    },
    formats: TABLE_FORMATS,
    options: ['from', 'to', 'report'],
    examples: [
      ['$0 follow yunxi-2033', { zh: '与书架上同一地区上一年的对照', en: 'with the one of the year before' }],
      ['$0 follow --from a.txt --to b.txt', { zh: '任意两份', en: 'any two' }],
      ['$0 follow yunxi-2033 -f csv > f.csv', { zh: '每条佐证一行', en: 'a row for each piece of evidence' }],
    ],
    epilogue: {
      zh: [
        '标签：有回应、可能有关、未见，只说有没有相同的具体词语，不是完成与否的判断。',
        '两份报告按地区、种类和年份在书架上找；找不到时退出码为 1。',
      ].join('\n'),
      en: [
        'Labels: traced, perhaps, none; they tell whether the same particular words are',
        'found, not whether a promise was kept. Exit code 1 where the shelf has no',
        'second report.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const [report, ...more] = [...given.words, ...reportsOf(given)];
    if (more[0] !== undefined) return surplus(more[0], 'follow');
    const [from, to] = [given.one('from'), given.one('to')];
    if (report !== undefined && (from !== undefined || to !== undefined)) {
      return fail(
        'usage',
        `${report} 与 --from、--to 只能用一种：只写 --from 和 --to。`,
        `${report} and --from or --to name the same thing: give --from and --to alone.`,
      );
    }
    const format = given.choice('format', TABLE_FORMATS) ?? 'text';
    return done({ ...commonOf(given, lang), name: 'follow', report, from, to, format });
  },
  runFollow,
);

async function runFollow(command: FollowCommand, warn: Warn): Promise<Outcome> {
  const pair = await pairFor(command, warn, { before: true });
  if (!pair.ok) return failed(pair, command.format === 'json' ? '[]\n' : '');
  const { from, to, before } = pair.value;
  const room = await import('../../analysis/index.ts');
  const followed = room.follow(from, to, { before });
  const { format } = command;
  const stdout = renderFollowed(from, to, followed, format, await renderOptions(command));
  if (followed.length > 0) return printed(stdout);
  return failed(
    fail(
      'nothing',
      `${from.id} 里没有认出承诺和问题：用 report-tui show --explain -r ${from.id} 看可能在哪里。`,
      `no commitments and no problems were recognised in ${from.id}: see report-tui show --explain -r ${from.id}.`,
    ),
    format === 'text' ? '' : stdout,
  );
}
