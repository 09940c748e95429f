import type { Lang, Localized } from '../text/index.ts';

/** A command's line in the list of commands and the head of its own help. */
export interface CommandHelp {
  about: Localized;
  /** Command lines to copy, and what each does. `$0` is the program. */
  examples: readonly (readonly [string, Localized])[];
  /** Closing words of the command's help. */
  epilogue?: Localized;
}

export const USAGE: Localized = {
  zh: '$0 [报告]            浏览报告（默认）\n$0 <命令> [选项]',
  en: '$0 [report]             browse a report (the default)\n$0 <command> [options]',
};

/** The help of each command. Kept within 80 columns: a terminal's least common width. */
export const HELP = {
  browse: {
    about: { zh: '在终端里浏览一份报告', en: 'browse a report in the terminal' },
    examples: [
      ['$0', { zh: '浏览自带的报告', en: 'browse the report that ships' }],
      ['$0 report.txt', { zh: '浏览一个文件', en: 'browse a file' }],
      ['curl -s URL | $0', { zh: '浏览标准输入里的报告', en: 'browse what is piped in' }],
      ['$0 | pbcopy', { zh: '浏览、标记，按 o 输出', en: 'mark parts, print them with o' }],
      ['$0 show 5', { zh: '输出第五章', en: 'print section 5' }],
      ['$0 search yshj', { zh: '用拼音首字母查营商环境', en: 'find 营商环境 by its initials' }],
    ],
    epilogue: {
      zh: [
        '[报告] 是 list 列出的编号、文件路径，或 -（标准输入）。',
        '没有终端时（cron、CI）等同 $0 show。',
        '各命令的用法见 $0 <命令> --help。',
        '退出码：0 完成；1 没有找到；2 用法不对或读不了；130 被中断。',
      ].join('\n'),
      en: [
        '[report] is an id of list, the path of a file, or - for standard input.',
        'Without a terminal (cron, CI) it does what $0 show does.',
        'For each command see $0 <command> --help.',
        'Exit codes: 0 done; 1 nothing found; 2 misuse or unreadable; 130 interrupted.',
      ].join('\n'),
    },
  },
  show: {
    about: { zh: '输出整份报告或选中的部分', en: 'print the report, or the parts selected' },
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
  toc: {
    about: { zh: '输出章节目录和各章的计数', en: 'print the outline with counts' },
    examples: [
      ['$0 toc', { zh: '自带报告的目录', en: 'the outline of the shipped report' }],
      ['$0 toc -r report.txt', { zh: '一个文件的目录', en: 'the outline of a file' }],
      ['$0 toc -f json', { zh: '供其他程序使用', en: 'for other programs' }],
    ],
  },
  search: {
    about: { zh: '搜索，最相关的在前', en: 'search, best hits first' },
    examples: [
      ['$0 search 营商环境', { zh: '查找这几个字', en: 'find these words' }],
      ['$0 search 执法 培训', { zh: '两个词都要有', en: 'both words must occur' }],
      ['$0 search yshj', { zh: '拼音首字母（全拼也行）', en: 'pinyin initials (or in full)' }],
      ['$0 search 无證辦理', { zh: '繁体查简体', en: 'Traditional finds Simplified' }],
      ["$0 search '监控 >1000'", { zh: '按数值筛选数据（也可 50%..70%）', en: 'figures by value (50%..70% too)' }],
      ['$0 search 监管 --kind statistic', { zh: '只查数据', en: 'statistics only' }],
      ['$0 search 法治 -n 3 -f json', { zh: '前三条，JSON', en: 'the first three, as JSON' }],
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
  stats: {
    about: { zh: '列出报告中的数据', en: 'list the statistics' },
    examples: [
      ['$0 stats', { zh: '全部数据', en: 'all statistics' }],
      ['$0 stats --section 4 --unit %', { zh: '第四章里的百分数', en: 'the percentages of section 4' }],
      ['$0 stats -f csv > stats.csv', { zh: '用电子表格打开', en: 'for a spreadsheet' }],
      ['$0 stats -f ndjson | jq .value', { zh: '每行一条 JSON', en: 'one JSON object per line' }],
      [
        '$0 stats --all -f csv > all.csv',
        { zh: '全部报告，前加地区、年度等列', en: 'all reports, with region and year' },
      ],
      ['$0 stats --among 2020 --unit 件', { zh: '某年各地的同一单位', en: 'one year, one unit' }],
    ],
    epilogue: {
      zh: 'csv 带 BOM（Excel 据此识别 UTF-8）和 CRLF；tsv、ndjson 不带，供其他程序用。',
      en: 'csv has a BOM (Excel needs it) and CRLF; tsv and ndjson have neither.',
    },
  },
  list: {
    about: { zh: '列出可以打开的报告', en: 'list the reports that it knows' },
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
        '（~/.local/share/report-tui）。',
      ].join('\n'),
      en: [
        'Those on the shelf and those that ship. Exit code 1 where no report fits.',
        'The shelf: $REPORT_TUI_SHELF, else $XDG_DATA_HOME/report-tui',
        '(~/.local/share/report-tui).',
      ].join('\n'),
    },
  },
  import: {
    about: { zh: '把报告放上书架', en: 'put reports on the shelf' },
    examples: [
      ['$0 import report.html', { zh: '网页、Word、PDF、文本均可', en: 'a page, Word file, PDF or text' }],
      ['$0 import ~/reports/*', { zh: '多份；坏的跳过并说明', en: 'many; a broken one stops none' }],
      ['curl -s URL | $0 import -', { zh: '标准输入', en: 'standard input' }],
      ['$0 import a.pdf --id 青禾市-2021', { zh: '自定编号', en: 'under an id of your own' }],
      ['$0 import a.pdf --replace', { zh: '替换已有的', en: 'in the place of the one there' }],
    ],
    epilogue: {
      zh: [
        '编号是不带后缀的文件名；文件名说明不了什么时是地区和年度。',
        '书架里的分段文件 <编号>.md 可以手工改正，原文件保存在 sources/。',
        '有一份没有导入时退出码为 2。',
      ].join('\n'),
      en: [
        'The id is the file’s name without its ending; region and year where that',
        'says nothing. The segmented file <id>.md on the shelf may be corrected by',
        'hand; the source is kept in sources/. Exit code 2 where one was not imported.',
      ].join('\n'),
    },
  },
  remove: {
    about: { zh: '从书架移除报告', en: 'remove reports from the shelf' },
    examples: [
      ['$0 remove 红谷滩区-2020', { zh: '删去分段文件和所存原文件', en: 'its segmented file and source' }],
      ['$0 list hgt -f json', { zh: '移除前先看有哪些', en: 'see first which there are' }],
    ],
  },
  completion: {
    about: { zh: '输出命令行补全脚本', en: 'print a shell completion script' },
    examples: [
      ['$0 completion bash >> ~/.bashrc', { zh: '装入 bash', en: 'install for bash' }],
      ['$0 completion zsh >> ~/.zshrc', { zh: '装入 zsh', en: 'install for zsh' }],
      ['$0 completion fish | source', { zh: '在 fish 中试用', en: 'try it in fish' }],
    ],
  },
} as const satisfies Record<string, CommandHelp>;

export const OPTIONS = {
  report: {
    zh: '报告：编号、路径或 -（标准输入）；默认自带的',
    en: 'report: an id, a path or - (stdin); the shipped one',
  },
  browseFormat: { zh: '标记部分的输出格式：text md json', en: 'what is marked, as: text md json' },
  showFormat: { zh: '输出格式：text md json segmented', en: 'output as: text md json segmented' },
  explain: { zh: '列出存疑和未能识别之处', en: 'list what it was unsure of or did not recognise' },
  tocFormat: { zh: '输出格式：text json', en: 'output as: text json' },
  lineFormat: { zh: '输出格式：text json ndjson', en: 'output as: text json ndjson' },
  statisticsFormat: { zh: '输出格式：text json csv tsv ndjson', en: 'output as: text json csv tsv ndjson' },
  width: { zh: '按 N 列排版（不写：终端宽度，管道不折行）', en: 'columns; else the terminal’s, no wrapping in pipes' },
  color: { zh: '颜色：auto always never', en: 'colour: auto always never' },
  theme: { zh: '背景：auto dark light', en: 'background: auto dark light' },
  lang: { zh: '界面语言：zh en', en: 'interface language: zh en' },
  ambiguous: { zh: '“”—… 的宽度：auto 1 2', en: 'columns of “”—…: auto 1 2' },
  kind: {
    zh: '种类：section measure statistic problem plan passage',
    en: 'kinds: section measure statistic problem plan passage',
  },
  limit: { zh: '（每份报告）最多 N 条', en: 'at most N hits (of each report)' },
  section: { zh: '只要这一部分（写法同 show）', en: 'only in this part (as for show)' },
  unit: { zh: '只要这个单位，如 % 件', en: 'only this unit, such as % or 件' },
  all: { zh: '在 list 列出的全部报告里', en: 'in all the reports of list' },
  among: { zh: '只在这些字相符的报告里（如 红谷滩 2020）', en: 'in those that the words fit (as for list)' },
  id: { zh: '编号（只有一个文件时）', en: 'the id to give it (for one file)' },
  replace: { zh: '替换书架上同编号的报告', en: 'replace what the shelf has under the id' },
  file: { zh: '要导入的文件，- 为标准输入', en: 'files to import, - for standard input' },
  removed: { zh: '要移除的报告的编号', en: 'ids of the reports to remove' },
  filter: { zh: '标题、地区、年度、单位或编号里的字，拼音也行', en: 'words of title, region, year, publisher, id' },
  help: { zh: '显示帮助', en: 'show help' },
  version: { zh: '显示版本', en: 'show the version' },
  shell: { zh: 'bash zsh fish；不写则按 $SHELL', en: 'bash zsh fish; by $SHELL if not given' },
  selector: { zh: '要输出的部分；不写则整份报告', en: 'parts to print; the whole report if none' },
  query: { zh: '要找的字、数字或拼音', en: 'characters, numbers or pinyin to find' },
} as const satisfies Record<string, Localized>;

/** yargs's own labels. Both languages are given, since yargs keeps one set for all its parsers. */
export const YARGS_LABELS: Readonly<Record<Lang, Record<string, string>>> = {
  zh: {
    'Commands:': '命令：',
    'Options:': '选项：',
    'Examples:': '示例：',
    'Positionals:': '参数：',
    default: '默认',
  },
  en: {
    'Commands:': 'Commands:',
    'Options:': 'Options:',
    'Examples:': 'Examples:',
    'Positionals:': 'Arguments:',
    default: 'default',
  },
};
