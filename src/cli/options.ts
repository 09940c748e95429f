import { HIT_KINDS } from '../search/index.ts';
import type { Localized } from '../text/index.ts';

/** What a shell may offer for a value or a word: ids of reports, those of the shelf only, files, commands, or nothing. */
export type Completes = 'reports' | 'shelf' | 'files' | 'commands' | 'nothing';

/** An option of the program. It means the same in every command that has it, unless the command says otherwise (`optionOf`). */
export interface OptionSpec {
  alias?: string;
  /** What stands for its value in help; none: a flag. */
  value?: string;
  /** The only values that it can have. Those of `format` are the command's. */
  choices?: readonly string[];
  /** Other words for some of the choices. */
  synonyms?: Readonly<Record<string, string>>;
  /** The least and greatest whole number that it can be. */
  range?: readonly [least: number, most: number];
  /** Given more than once it adds up; without this that is refused. */
  adds?: true;
  /** Several choices may stand in one value, with commas between. */
  commas?: true;
  completes?: Completes;
  /** Not in help: there for those who expect it. */
  hidden?: true;
  help: Localized;
}

export const COLORS = ['auto', 'always', 'never'] as const;
export const LANGUAGES = ['zh', 'en'] as const;
export const AMBIGUOUS = ['auto', '1', '2'] as const;
/** The background to draw the browser on; auto: what the terminal says, dark if it says nothing. */
export const THEMES = ['auto', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

/** What `-k` takes besides the English names of the kinds. */
const KINDS_IN_CHINESE: Readonly<Record<string, (typeof HIT_KINDS)[number]>> = {
  章节: 'section',
  举措: 'measure',
  数据: 'statistic',
  问题: 'problem',
  计划: 'plan',
  段落: 'passage',
};

/** All options of all commands. */
export const OPTIONS = {
  report: {
    alias: 'r',
    value: 'REPORT',
    adds: true,
    completes: 'reports',
    help: {
      zh: '报告：编号、路径或 -（标准输入），可写多次',
      en: 'a report: an id, a path or - (stdin); may be repeated',
    },
  },
  format: { alias: 'f', value: 'FORMAT', help: { zh: '输出格式：', en: 'output as: ' } },
  explain: { help: { zh: '列出存疑和未能识别之处', en: 'list what it was unsure of or did not recognise' } },
  kind: {
    alias: 'k',
    value: 'KIND',
    choices: HIT_KINDS,
    synonyms: KINDS_IN_CHINESE,
    adds: true,
    commas: true,
    help: {
      zh: '种类：章节 举措 数据 问题 计划 段落',
      en: 'kinds: section measure statistic problem plan passage',
    },
  },
  n: {
    value: 'N',
    range: [1, 1_000_000],
    help: { zh: '（每份报告）最多 N 条', en: 'at most N hits (of each report)' },
  },
  section: {
    value: 'PART',
    adds: true,
    help: { zh: '只要这一部分（写法同 show）', en: 'only in this part (as for show)' },
  },
  unit: { value: 'UNIT', adds: true, help: { zh: '只要这个单位，如 % 件', en: 'only this unit, such as % or 件' } },
  all: { help: { zh: '在 list 列出的全部报告里', en: 'in all the reports of list' } },
  among: {
    value: 'WORDS',
    help: { zh: '只在这些字相符的报告里（如 红谷滩 2020）', en: 'in those that the words fit (as for list)' },
  },
  place: {
    value: 'PLACE',
    adds: true,
    help: { zh: '地区：名称或代码（筛选时含下级）', en: 'a place: name or code (a filter has those in it)' },
  },
  year: { value: 'YEAR', range: [1900, 2100], help: { zh: '报告的年度', en: 'the year of the report' } },
  title: { value: 'TITLE', help: { zh: '标题（只有一份时）', en: 'the title (for one report)' } },
  years: { value: 'YEARS', help: { zh: '只要这些年：2020、2018-2024', en: 'these years: 2020, 2018-2024' } },
  new: {
    help: { zh: '与上年的报告相比新出现和不再出现的词', en: 'what came and went since the report of the year before' },
  },
  wide: { help: { zh: '每地一行，每年一列', en: 'a row for each place, a column for each year' } },
  level: {
    value: 'LEVEL',
    choices: ['error', 'warning', 'hint'],
    help: {
      zh: '从哪一级起：error warning hint（默认 warning）',
      en: 'from which level: error warning hint (warning)',
    },
  },
  rules: {
    value: 'IDS',
    adds: true,
    help: { zh: '只用（N,S1）或不用（=-N4）这些规则', en: 'these rules only (N,S1), or not these (=-N4)' },
  },
  words: {
    value: 'FILE',
    completes: 'files',
    help: {
      zh: '词表文件，每行一词（check：词、改为、理由，以制表符分开）',
      en: 'a file of words, one a line (check: word, instead, why)',
    },
  },
  against: {
    value: 'REPORT',
    completes: 'reports',
    help: { zh: '与这一份（上年的报告）对照', en: "compare with this one (last year's report)" },
  },
  from: { value: 'REPORT', completes: 'reports', help: { zh: '较早的一份', en: 'the earlier report' } },
  to: { value: 'REPORT', completes: 'reports', help: { zh: '较晚的一份', en: 'the later report' } },
  id: { value: 'ID', help: { zh: '编号（只有一个文件时）', en: 'the id to give it (for one file)' } },
  replace: { help: { zh: '替换书架上同编号的报告', en: 'replace what the shelf has under the id' } },
  theme: { value: 'THEME', choices: THEMES, help: { zh: '背景：auto dark light', en: 'background: auto dark light' } },
  width: {
    alias: 'w',
    value: 'N',
    range: [10, 10_000],
    help: { zh: '按 N 列排版（不写：终端宽度，管道不折行）', en: 'columns; else the terminal’s, no wrapping in pipes' },
  },
  color: { value: 'WHEN', choices: COLORS, help: { zh: '颜色：auto always never', en: 'colour: auto always never' } },
  'no-color': { hidden: true, help: { zh: '不用颜色', en: 'no colour' } },
  lang: { value: 'LANG', choices: LANGUAGES, help: { zh: '界面语言：zh en', en: 'interface language: zh en' } },
  ambiguous: {
    value: 'COLUMNS',
    choices: AMBIGUOUS,
    help: { zh: '“”—… 的宽度：auto 1 2', en: 'columns of “”—…: auto 1 2' },
  },
  help: { alias: 'h', help: { zh: '显示帮助', en: 'show help' } },
  version: { help: { zh: '显示版本', en: 'show the version' } },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

/** An option with its name. */
export type Option = OptionSpec & { name: OptionName };

/** Every option with its name, in the order of help. */
export const ALL_OPTIONS: readonly Option[] = Object.entries(OPTIONS).map(([name, spec]) => ({
  name: name as OptionName,
  ...spec,
}));

/** The options that every command has, behind its own. */
export const COMMON_OPTIONS = ['width', 'color', 'no-color', 'lang', 'ambiguous', 'help', 'version'] as const;

/** As it is written: --width, -n. */
export function flagOf(name: string): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}
