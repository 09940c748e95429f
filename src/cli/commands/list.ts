import { LINE_FORMATS, renderList } from '../../output/index.ts';
import { done } from '../../text/index.ts';
import { type Common, commonOf } from '../given.ts';
import { renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { chosenBy, noReport, shelfFor } from '../shelf-reports.ts';
import { define } from '../spec.ts';

interface ListCommand extends Common {
  name: 'list';
  /** Only reports that these words fit; '' for all. */
  words: string;
  format: (typeof LINE_FORMATS)[number];
}

export const list = define<ListCommand>(
  {
    name: 'list',
    group: 'many',
    summary: { zh: '列出可以打开的报告', en: 'list the reports that it knows' },
    words: {
      name: 'word',
      many: true,
      help: { zh: '标题、地区、年度、单位或编号里的字，拼音也行', en: 'words of title, region, year, publisher, id' },
      completes: 'nothing',
    },
    formats: LINE_FORMATS,
    options: [],
    examples: [
      ['$0 list', { zh: '编号、年度、地区、计数、标题', en: 'id, year, region, counts, title' }],
      ['$0 list 红谷滩 2020', { zh: '地区、年度等含有这些字的', en: 'those that the words fit' }],
      ['$0 list hgt', { zh: '拼音也行', en: 'pinyin will do' }],
      ['$0 list -f json', { zh: '供其他程序使用', en: 'for other programs' }],
    ],
    epilogue: {
      zh: [
        '列出书架上的和自带的报告。没有符合的时退出码为 1。',
        '书架：$REPORT_TUI_SHELF，否则 $XDG_DATA_HOME/report-tui',
        '（~/.local/share/report-tui）：文件夹，或 postgres://用户@主机/数据库 。',
      ].join('\n'),
      en: [
        'Those on the shelf and those that ship. Exit code 1 where no report fits.',
        'The shelf: $REPORT_TUI_SHELF, else $XDG_DATA_HOME/report-tui',
        '(~/.local/share/report-tui): a folder, or postgres://user@host/database.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const format = given.choice('format', LINE_FORMATS) ?? 'text';
    return done({ ...commonOf(given, lang), name: 'list', words: given.words.join(' '), format });
  },
  runList,
);

/** Prints the reports that can be opened by an id, or those that the words fit. */
async function runList(command: ListCommand, warn: Warn): Promise<Outcome> {
  const shelf = await shelfFor(warn, command.lang);
  const found = await chosenBy(command.words, shelf);
  await shelf.close();
  if (found.length === 0) return failed(noReport(command.words), command.format === 'json' ? '[]\n' : '');
  return printed(renderList(found, command.format, await renderOptions(command)));
}
