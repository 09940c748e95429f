import { displayWidth, type Lang, type Localized } from '../text/index.ts';
import { ALL_OPTIONS, COMMON_OPTIONS, flagOf, type OptionName } from './options.ts';
import { type CommandHelp, type Example, GROUPS, optionOf } from './spec.ts';

const LABELS = {
  usage: { zh: '用法：', en: 'Usage:' },
  words: { zh: '参数：', en: 'Arguments:' },
  options: { zh: '选项：', en: 'Options:' },
  examples: { zh: '示例：', en: 'Examples:' },
} as const satisfies Record<string, Localized>;

const USAGE: Localized = {
  zh: '$0 [报告]            浏览报告（默认）\n$0 <命令> [选项]',
  en: '$0 [report]             browse a report (the default)\n$0 <command> [options]',
};

const EXAMPLES: readonly Example[] = [
  ['$0', { zh: '浏览自带的报告', en: 'browse the report that ships' }],
  ['$0 report.txt', { zh: '浏览一个文件', en: 'browse a file' }],
  ['curl -s URL | $0', { zh: '浏览标准输入里的报告', en: 'browse what is piped in' }],
  ['$0 show 5', { zh: '输出第五章', en: 'print section 5' }],
  ['$0 search yshj', { zh: '用拼音首字母查营商环境', en: 'find 营商环境 by its initials' }],
];

const CLOSING: Localized = {
  zh: [
    '没有用 -r 指明报告时，读标准输入（管道、文件）；没有则读自带的。',
    '各命令的用法见 $0 <命令> --help 或 $0 help <命令>。',
    '退出码：0 完成；1 没有找到；2 用法不对或读不了；130 被中断。',
  ].join('\n'),
  en: [
    'Where no report is named with -r, standard input is read (a pipe, a file), else',
    'the report that ships. For each command see $0 help <command>.',
    'Exit codes: 0 done; 1 nothing found; 2 misuse or unreadable; 130 interrupted.',
  ].join('\n'),
};

export const PROGRAM = 'report-tui';
const named = (text: string): string => text.replaceAll('$0', PROGRAM);

/** Help of the program: the commands by their groups. At most 80 columns wide, a terminal's least common width. */
export function programHelp(commands: readonly CommandHelp[], lang: Lang): string {
  const groups = Object.entries(GROUPS).map(([group, title]) => {
    const rows = commands
      .filter((command) => command.group === group)
      .map((command): [string, string] => [usageOf(command), command.summary[lang]]);
    return { title: `${title[lang]}${lang === 'zh' ? '：' : ':'}`, rows };
  });
  const options = optionRows([...(commands[0]?.options ?? []), 'format', ...COMMON_OPTIONS], commands[0], lang);
  return sections(
    named(USAGE[lang]),
    [...groups, { title: LABELS.options[lang], rows: options }],
    EXAMPLES,
    CLOSING,
    lang,
  );
}

/** Help of one command. */
export function commandHelp(command: CommandHelp, lang: Lang): string {
  const { words, formats, options, summary, examples, epilogue } = command;
  const own: readonly OptionName[] = [...(formats.length > 0 ? (['format'] as const) : []), ...options];
  const groups = [
    { title: LABELS.words[lang], rows: words === null ? [] : [[words.name, words.help[lang]] as [string, string]] },
    { title: LABELS.options[lang], rows: optionRows([...own, ...COMMON_OPTIONS], command, lang) },
  ];
  return sections(`${PROGRAM} ${usageOf(command)}\n\n${summary[lang]}`, groups, examples, epilogue, lang);
}

/** `show [selector…]`: the command and what it takes. */
export function usageOf({ name, words }: CommandHelp): string {
  return words === null ? name : `${name} [${words.name}${words.many ? '…' : ''}]`;
}

/** Options as they are written, and what each does. */
export function optionRows(
  names: readonly OptionName[],
  command: CommandHelp | undefined,
  lang: Lang,
): [string, string][] {
  const shown = ALL_OPTIONS.filter(({ name, hidden }) => names.includes(name) && hidden !== true);
  return shown.map((each) => {
    const option = optionOf(command, each);
    const flags = option.alias === undefined ? flagOf(option.name) : `-${option.alias}, ${flagOf(option.name)}`;
    const formats = option.name === 'format' ? (command?.formats.join(' ') ?? '') : '';
    return [option.value === undefined ? flags : `${flags} ${option.value}`, option.help[lang] + formats];
  });
}

function sections(
  head: string,
  groups: readonly { title: string; rows: readonly [string, string][] }[],
  examples: readonly Example[],
  closing: Localized | undefined,
  lang: Lang,
): string {
  const shown = examples.map(([line, does]): [string, string] => [named(line), does[lang]]);
  const blocks = [...groups, { title: LABELS.examples[lang], rows: shown }]
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => `${title}\n${columns(rows)}`);
  return [head, ...blocks, ...(closing === undefined ? [] : [named(closing[lang])])].join('\n\n').concat('\n');
}

/** Two columns, the second where the widest of the first ends. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => displayWidth(left, 1)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - displayWidth(left, 1))}  ${right}`).join('\n');
}
