import { REPORT_FORMATS, type ReportFormat } from '../../output/index.ts';
import { done, type Failure } from '../../text/index.ts';
import { type Common, commonOf, reportsOf, surplus } from '../given.ts';
import { mistyped } from '../misuse.ts';
import { THEMES, type Theme } from '../options.ts';
import { define } from '../spec.ts';

export interface BrowseCommand extends Common {
  name: 'browse';
  /** Id, path or '-'; undefined: the shelf, else the report that ships. */
  report: string | undefined;
  format: ReportFormat;
  theme: Theme;
  /** Whether its language was given with it. */
  ownLang: boolean;
  /** What to say where there is no such report: its name is nearly that of a command. */
  slip: Failure | undefined;
}

export const browse = define<BrowseCommand>(
  {
    name: 'browse',
    group: 'read',
    summary: { zh: '在终端里浏览一份报告', en: 'browse a report in the terminal' },
    words: {
      name: 'report',
      many: false,
      help: { zh: '编号、路径或 -（标准输入）', en: 'an id, a path or - (stdin)' },
      completes: 'reports',
    },
    formats: REPORT_FORMATS,
    options: ['report', 'theme'],
    examples: [
      ['$0', { zh: '浏览自带的报告', en: 'browse the report that ships' }],
      ['$0 report.txt', { zh: '浏览一个文件', en: 'browse a file' }],
      ['curl -s URL | $0', { zh: '浏览标准输入里的报告', en: 'browse what is piped in' }],
      ['$0 | pbcopy', { zh: '浏览、标记，按 o 输出', en: 'mark parts, print them with o' }],
    ],
    epilogue: {
      zh: '没有终端时（cron、CI）等同 $0 show。',
      en: 'Without a terminal (cron, CI) it does what $0 show does.',
    },
  },
  (given, lang, commands) => {
    const named = [...reportsOf(given), ...given.words];
    if (named[1] !== undefined) return surplus(named[1]);
    return done({
      ...commonOf(given, lang),
      name: 'browse',
      report: named[0],
      format: given.choice('format', REPORT_FORMATS) ?? 'text',
      theme: given.choice('theme', THEMES) ?? 'auto',
      ownLang: given.has('lang'),
      slip: mistyped(
        given.words[0] ?? '',
        commands.map(({ name }) => name),
      ),
    });
  },
  async (command, warn) => (await import('../browse.ts')).browse(command, warn),
);
