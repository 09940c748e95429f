import { renderTocs } from '../../output/index.ts';
import { done } from '../../text/index.ts';
import { type Common, commonOf, reportsOf, surplus } from '../given.ts';
import { openAll, renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { define } from '../spec.ts';

const FORMATS = ['text', 'json'] as const;

interface TocCommand extends Common {
  name: 'toc';
  reports: readonly string[];
  format: (typeof FORMATS)[number];
}

export const toc = define<TocCommand>(
  {
    name: 'toc',
    group: 'read',
    summary: { zh: '输出章节目录和各章的计数', en: 'print the outline with counts' },
    words: null,
    formats: FORMATS,
    options: ['report'],
    examples: [
      ['$0 toc', { zh: '自带报告的目录', en: 'the outline of the shipped report' }],
      ['$0 toc -r report.txt', { zh: '一个文件的目录', en: 'the outline of a file' }],
      ['$0 toc -f json', { zh: '供其他程序使用', en: 'for other programs' }],
    ],
  },
  (given, lang) => {
    const [word] = given.words;
    if (word !== undefined) return surplus(word, 'toc');
    const format = given.choice('format', FORMATS) ?? 'text';
    return done({ ...commonOf(given, lang), name: 'toc', reports: reportsOf(given), format });
  },
  runToc,
);

/** Prints the outlines with counts. */
async function runToc(command: TocCommand, warn: Warn): Promise<Outcome> {
  const reports = await openAll(command.reports, warn);
  if (!reports.ok) return failed(reports);
  return printed(renderTocs(reports.value, command.format, await renderOptions(command)));
}
