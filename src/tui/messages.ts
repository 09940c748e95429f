import { labels } from '../output/index.ts';
import type { HitKind, How } from '../search/index.ts';
import type { Lang, Localized } from '../text/index.ts';
import { analysisMessages } from './messages-of-analyses.ts';
import { takingMessages } from './messages-of-taking.ts';

/** Every label, hint and sentence of the browser in both languages; keys are described in the keymap. */
export const messages = {
  ...analysisMessages,
  ...takingMessages,
  outline: { zh: '目录', en: 'Outline' },
  text: { zh: '正文', en: 'Text' },
  side: { zh: '问题与计划', en: 'Problems and plans' },
  search: { zh: '查找', en: 'Search' },
  statistics: { zh: '数据', en: 'Statistics' },
  help: { zh: '按键', en: 'Keys' },
  shelf: { zh: '书架', en: 'Shelf' },
  summary: { zh: '这份报告', en: 'This report' },
  'search-all': { zh: '查找全部报告', en: 'Search all reports' },
  menu: { zh: '操作', en: 'Actions' },
  actions: { zh: '操作', en: 'Actions' },
  contents: labels.contents,
  'shelf-order': { zh: '书架按什么排', en: 'Order of the shelf' },
  byPlace: { zh: '按地区，同一地区按年份', en: 'by place, and there by year' },
  byYear: { zh: '按年份，新的在前', en: 'by year, the latest first' },
  byTitle: { zh: '按标题', en: 'by title' },
  byProblems: { zh: '按问题多少，多的在前', en: 'by the number of problems, the most first' },
  noneSuch: { zh: '没有这一项', en: 'nothing like that' },
  markedAll: (count: number): Localized => ({ zh: `已标记 ${count} 处`, en: `${count} marked` }),
  chosenShort: { zh: '选中的', en: 'chosen' },
  preamble: { zh: '前言', en: 'Preamble' },
  findings: { zh: '检查', en: 'Findings' },
  error: { zh: '错误', en: 'Errors' },
  warning: { zh: '警告', en: 'Warnings' },
  hint: { zh: '提示', en: 'Hints' },
  checking: { zh: '正在检查', en: 'checking' },
  noFindings: { zh: '没有检出问题。', en: 'Nothing was found.' },
  fix: { zh: '改法：', en: 'To mend: ' },
  problems: { zh: '问题', en: 'Problems' },
  plans: { zh: '计划', en: 'Plans' },
  doubts: { zh: '存疑', en: 'Doubts' },
  noAdmissions: { zh: '没有认出问题或计划。', en: 'No problems or plans were recognised.' },
  /** In words, for a screen reader. */
  countsInWords: (measures: number, statistics: number): Localized => ({
    zh: `${measures} 项举措，${statistics} 条数据`,
    en: `${measures} ${measures === 1 ? 'measure' : 'measures'}, ${statistics} ${statistics === 1 ? 'statistic' : 'statistics'}`,
  }),
  admissionsInWords: (problems: number, plans: number): Localized => ({
    zh: `${problems} 个问题，${plans} 项计划`,
    en: `${problems} ${problems === 1 ? 'problem' : 'problems'}, ${plans} ${plans === 1 ? 'plan' : 'plans'}`,
  }),
  measures: { zh: '举措', en: 'meas' },
  numbers: { zh: '数据', en: 'stat' },
  /** The same over narrow columns. */
  problemCount: { zh: '问题', en: 'prob' },
  planCount: labels.plan,
  measuresShort: { zh: '举', en: 'm' },
  numbersShort: { zh: '数', en: 's' },
  hitCount: { zh: '命中', en: 'hits' },
  untitled: { zh: '（无标题）', en: '(untitled)' },
  marked: { zh: '已标记', en: 'marked' },
  allKinds: { zh: '全部', en: 'all' },
  searching: { zh: '查找中', en: 'searching' },
  nothingFound: { zh: '没有找到', en: 'nothing found' },
  noneOfKind: { zh: '这一类里没有找到', en: 'nothing of this kind was found' },
  searchTip: {
    zh: '输入汉字、拼音、首字母或数字；几个词用空格隔开；/志愿.*者/ 是正则表达式。',
    en: 'Type characters, pinyin, initials or digits; several words with blanks between; /a.*b/ is a regular expression.',
  },
  searchAllTip: {
    zh: '在所有报告里查找：汉字、拼音、首字母或数字；回车打开，退格回来。',
    en: 'Search every report: characters, pinyin, initials or digits; Enter opens, Backspace comes back.',
  },
  reports: (shown: number, all: number): Localized => ({
    zh: shown === all ? `${all} 份` : `${shown}/${all} 份`,
    en: shown === all ? `${all} ${all === 1 ? 'report' : 'reports'}` : `${shown} of ${all} reports`,
  }),
  regions: (count: number): Localized => ({
    zh: `${count} 个地区`,
    en: `${count} ${count === 1 ? 'region' : 'regions'}`,
  }),
  hitsIn: (hits: number, reports: number): Localized => ({
    zh: hits === 0 ? '0 条' : `${reports} 份 ${hits} 条`,
    en: hits === 0 ? '0 hits' : `${hits} in ${reports} ${reports === 1 ? 'report' : 'reports'}`,
  }),
  readingShelf: (done: number, of: number): Localized => ({
    zh: `正在读入书架 ${done}/${of}`,
    en: `reading the shelf ${done}/${of}`,
  }),
  openingReport: { zh: '正在打开', en: 'opening' },
  readingShelfNow: { zh: '正在读入书架', en: 'reading the shelf' },
  noReports: { zh: '没有这样的报告', en: 'no such reports' },
  noShelf: {
    zh: '书架是空的：report-tui import 文件 把报告放上去',
    en: 'the shelf is empty: report-tui import FILE puts reports on it',
  },
  unreadable: (count: number): Localized => ({
    zh: `${count} 个文件读不了`,
    en: `${count} ${count === 1 ? 'file' : 'files'} cannot be read`,
  }),
  region: labels.region,
  year: { zh: '年份', en: 'year' },
  title: labels.title,
  noRegion: { zh: '地区不详', en: 'region unknown' },
  given: { zh: '命令行给出', en: 'from the command line' },
  sections: labels.sections,
  publisher: { zh: '发布', en: 'publisher' },
  published: { zh: '日期', en: 'published' },
  characters: { zh: '字数', en: 'characters' },
  firstAgain: { zh: '回到第一处', en: 'back to the first' },
  lastAgain: { zh: '回到最后一处', en: 'back to the last' },
  onlyHit: { zh: '只有这一处', en: 'the only one' },
  /** The reports that a search is kept to, by the filter of the shelf. */
  among: (words: string, count: number, all: number): Localized => ({
    zh: `${words}：${all} 份中的 ${count} 份`,
    en: `${words}: ${count} of ${all} reports`,
  }),
  searchSome: { zh: '查找列出的报告', en: 'Search these reports' },
  searchSomeTip: {
    zh: '只在书架列出的报告里查找：汉字、拼音、首字母或数字；回车打开，退格回来。',
    en: 'Search the reports that the shelf lists: characters, pinyin, initials or digits; Enter opens, Backspace comes back.',
  },
  noSearchYet: { zh: '还没有查找过：按 / 查找', en: 'nothing searched yet: press /' },
  nothingToMark: { zh: '没有查到的内容可标记：先按 / 查找', en: 'no hits to mark: / searches' },
  selecting: (characters: number): Localized => ({
    zh: `选了 ${characters} 字：↑↓ 增减`,
    en: `${characters} characters, ↑↓ change`,
  }),
  leavingMarked: (count: number): Localized => ({
    zh: `已标记 ${count} 处：o 输出，再按 q 退出`,
    en: `${count} marked: o prints them, q leaves`,
  }),
  mostUsed: { zh: '现在最常用', en: 'Now most useful' },
  figures: { zh: '全部报告的数据', en: 'Statistics of all reports' },
  figuresTip: { zh: '按 / 输入对象或指标', en: '/ asks for a subject or an indicator' },
  figuresTooMuch: {
    zh: '书架上的报告很多：按 / 输入对象或指标，如 行政复议。',
    en: 'There are many reports on the shelf: / asks for a subject or an indicator.',
  },
  /** For who cannot see the screen. */
  ordinal: (number: number, all: number): Localized => ({
    zh: `第 ${number} 条，共 ${all} 条`,
    en: `${number} of ${all}`,
  }),
  lineInText: (number: number, all: number, percent: number): Localized => ({
    zh: `第 ${number} 行，共 ${all} 行，读到 ${percent}%`,
    en: `line ${number} of ${all}, ${percent}% read`,
  }),
  nothingMarked: { zh: '还没有标记：按空格标记', en: 'nothing is marked yet: Space marks' },
  nowhereBack: { zh: '没有更早的位置', en: 'nowhere to go back to' },
  nowhereForward: { zh: '没有更后的位置', en: 'nowhere to go forward to' },
  notOwnFile: { zh: '只有自己的文件才能编辑', en: 'only a file of your own can be edited' },
  reread: { zh: '已重新读入', en: 'read again' },
  continuedAt: (percent: number): Localized => ({
    zh: `接着上次读到 ${percent}% 的地方；g 回到开头`,
    en: `continued at ${percent}%; g goes to the beginning`,
  }),
  overview: { zh: '概览', en: 'At a glance' },
  onlyMatches: { zh: '只看查到的段落', en: 'Paragraphs with a hit' },
  overviewTip: { zh: '↓ 或回车读正文', en: '↓ or Enter: the text' },
  length: (characters: number, minutes: number): Localized => ({
    zh: `${characters.toLocaleString('en')}字 · 约${minutes}分钟`,
    en: `${characters.toLocaleString('en')} characters · ${minutes} min`,
  }),
  ruleOfLaw: { zh: '法治政府建设报告', en: 'rule-of-law report' },
  workReport: { zh: '政府工作报告', en: 'government work report' },
  unknownPlace: { zh: '没有认出地区', en: 'place not recognised' },
  unknownYear: { zh: '没有认出年份', en: 'year not recognised' },
  chapter: { zh: '章', en: 'Chapter' },
  noChapters: { zh: '没有认出章节', en: 'No chapters were recognised' },
  someProblems: (count: number): Localized => ({
    zh: `${count}个问题`,
    en: `${count} ${count === 1 ? 'problem' : 'problems'}`,
  }),
  somePlans: (count: number): Localized => ({
    zh: `${count}项计划`,
    en: `${count} ${count === 1 ? 'plan' : 'plans'}`,
  }),
  tellingFigures: { zh: '最说明问题的数字', en: 'Figures that tell most' },
  noFigures: { zh: '没有认出数据', en: 'No statistics were recognised' },
  planned: { zh: '计划', en: 'planned' },
  admitted: { zh: '自己承认的问题', en: 'Problems it admits' },
  noProblems: { zh: '没有认出问题', en: 'No problems were recognised' },
  promised: { zh: '承诺', en: 'What it promises' },
  promisedFirmly: { zh: '有数字或期限的承诺', en: 'Promises with figure or deadline' },
  noCommitments: { zh: '没有认出承诺', en: 'No commitments were recognised' },
  more: (count: number): Localized => ({ zh: `另有 ${count}`, en: `${count} more` }),
  noStatistics: { zh: '这份报告没有认出数据', en: 'no statistics were recognised in this report' },
  value: { zh: '数值', en: 'value' },
  unit: { zh: '单位', en: 'unit' },
  subject: labels.subject,
  aspect: { zh: '性质', en: 'kind' },
  target: labels.target,
  level: { zh: '', en: '' },
  change: { zh: '变化', en: 'change' },
  share: { zh: '占比', en: 'share' },
  average: { zh: '平均', en: 'average' },
  /** What Enter and Esc do to what is typed. */
  toList: { zh: '列表', en: 'list' },
  otherLine: { zh: '换行', en: 'line' },
  doChoose: { zh: '确定', en: 'OK' },
  moveTo: { zh: '选择', en: 'choose' },
  countWords: { zh: '数词', en: 'count' },
  otherWords: { zh: '另数别的词', en: 'other words' },
  thisReport: { zh: '只看这份', en: 'this report' },
  clearFilter: { zh: '清除筛选', en: 'clear filter' },
  period: labels.period,
  section: labels.section,
  /** The same over the numbers of sections. */
  sectionShort: { zh: '章', en: 'sec' },
  sentence: { zh: '原句', en: 'sentence' },
  filterTip: { zh: '按 / 筛选', en: '/ filters' },
  shelfTip: {
    zh: '按 / 筛选：汉字、拼音、首字母、年份；a 查找全部报告',
    en: '/ filters: characters, pinyin, initials, year; a searches all',
  },
  shelfTypingTip: {
    zh: '输入即筛选：汉字、拼音、首字母、年份；Tab 到列表',
    en: 'type to filter: characters, pinyin, initials, year; Tab to the list',
  },
  shelfTypingTipShort: { zh: '输入即筛选  Tab 到列表', en: 'type to filter  Tab: list' },
  /** Where the whole one has no room. */
  shelfTipShort: { zh: '/ 筛选  a 查找全部', en: '/ filters  a searches all' },
  noRows: { zh: '没有这样的数据', en: 'no such statistics' },
  noneInSection: (number: number): Localized => ({
    zh: `第 ${number} 章没有数据`,
    en: `section ${number} has no statistics`,
  }),
  rows: (shown: number, all: number): Localized => ({
    zh: shown === all ? `${all} 条` : `${shown}/${all} 条`,
    en: shown === all ? `${all}` : `${shown} of ${all}`,
  }),
  up: labels.up,
  down: labels.down,
  targetSign: labels.target,
  searchFailed: { zh: '查找出了差错', en: 'the search failed' },
  noSection: (number: number): Localized => ({ zh: `没有第 ${number} 章`, en: `there is no section ${number}` }),
  copied: (characters: number): Localized => ({
    zh: `已复制 ${characters} 字`,
    en: `copied ${characters} characters`,
  }),
  hits: (count: number): Localized => ({ zh: `${count} 条`, en: `${count} ${count === 1 ? 'hit' : 'hits'}` }),
  /** Fits into the narrowest window in which it is shown beside 20×6. */
  tooSmall: { zh: '窗口太小，需20×6', en: 'window below 20×6' },
} as const;

export const KIND_NAMES: Readonly<Record<HitKind, Localized>> = {
  section: labels.section,
  measure: labels.measure,
  statistic: labels.statistic,
  problem: labels.problem,
  plan: labels.plan,
  passage: labels.passage,
};

/** How a hit matched; exact ones need no word. */
export const HOW_NAMES: Readonly<Record<How, Localized>> = {
  exact: labels.exact,
  'same-meaning': labels['same-meaning'],
  pinyin: labels.pinyin,
  'same-sound': labels['same-sound'],
  fuzzy: { zh: '近似', en: 'similar' },
};

/** The text of a message in the interface's language. */
export function say(message: Localized, lang: Lang): string {
  return message[lang];
}
