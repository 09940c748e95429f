import type { Lang, Localized } from '../text/index.ts';
import { isKey, keyLabel } from './key-names.ts';
import type { Action } from './state/action.ts';
import type { Mode } from './state/state.ts';

export type Category = 'move' | 'panes' | 'shelf' | 'find' | 'table' | 'take' | 'program';
/** What keys mean depends on it: a mode, or the filter of the table or the shelf while it is typed. */
export type ModeName = Mode['kind'] | 'filter';

/** One line of the keymap: from it come the bindings, the help screen, the status line's hints and the README's table. */
export interface Binding {
  /** Its name in the user's settings: copy, move-line-next. */
  id: string;
  category: Category;
  /** Names as `keys.ts` gives them: one character, or 'space', 'up', 'ctrl-c' … */
  keys: readonly string[];
  modes: readonly ModeName[];
  /** What it means; a function where the key itself says more. */
  action: Action | ((key: string) => Action);
  description: Localized;
  /** What it means in some of its modes, for what lists the actions of one mode; the description where it has none. */
  inModes?: Readonly<Partial<Record<ModeName, Localized>>>;
  /** One word for the status line, for bindings that may stand there. */
  hint?: Localized;
}

export const CATEGORIES: readonly { id: Category; title: Localized }[] = [
  { id: 'move', title: { zh: '移动', en: 'Moving' } },
  { id: 'panes', title: { zh: '窗格', en: 'Panes' } },
  { id: 'shelf', title: { zh: '书架', en: 'Shelf' } },
  { id: 'find', title: { zh: '查找', en: 'Finding' } },
  { id: 'table', title: { zh: '数据表', en: 'Statistics' } },
  { id: 'take', title: { zh: '取用', en: 'Taking out' } },
  { id: 'program', title: { zh: '程序', en: 'Program' } },
];

/** The mode's name in the keymap. */
export function keysModeOf(mode: Mode): ModeName {
  const isTable =
    mode.kind === 'statistics' || mode.kind === 'shelf' || mode.kind === 'figures' || mode.kind === 'terms';
  return isTable && mode.typing ? 'filter' : mode.kind;
}

const READING: readonly ModeName[] = ['reading'];
const SEARCH: readonly ModeName[] = ['search', 'search-all'];
const SEARCH_ALL: readonly ModeName[] = ['search-all'];
const SHELF: readonly ModeName[] = ['shelf'];
const FORM: readonly ModeName[] = ['form'];
const READING_OR_SHELF: readonly ModeName[] = ['reading', 'shelf'];

const TABLE: readonly ModeName[] = ['statistics'];
/** The tables of one report's statistics, and of all reports'. */
const BOTH_TABLES: readonly ModeName[] = ['statistics', 'figures'];
/** The tables that words are asked for in, and that are sorted by their columns. */
const SORTED: readonly ModeName[] = [...BOTH_TABLES, 'terms'];
/** Where characters are typed. */
const TYPED: readonly ModeName[] = ['search', 'search-all', 'filter', 'menu', 'line', 'form'];
/** Where something is marked while characters are typed. */
const MARKING: readonly ModeName[] = ['search', 'search-all', 'filter'];
const TABLES: readonly ModeName[] = ['reading', 'statistics'];
const TAKING_FROM: readonly ModeName[] = [...TABLES, 'figures'];
const TAKING_AND_SHELF: readonly ModeName[] = [...TAKING_FROM, 'shelf'];
/** What is shown of several reports at once. */
const ANALYSES: readonly ModeName[] = ['follow', 'compare', 'similar', 'figure'];
const COPIED_FROM: readonly ModeName[] = [...TAKING_FROM, ...ANALYSES];
const COMPARE: readonly ModeName[] = ['compare'];
/** Where one goes from stop to stop, and back. */
const STOPS: readonly ModeName[] = ['reading', 'shelf', ...ANALYSES];
const READING_OR_ANALYSES: readonly ModeName[] = ['reading', ...ANALYSES];
const LISTS: readonly ModeName[] = ['reading', 'statistics', 'shelf', 'help', 'figures', 'terms', ...ANALYSES];
/** Where q leaves: in help it closes that. */
const LEAVING: readonly ModeName[] = ['reading', 'statistics', 'figures', 'terms', 'shelf', ...ANALYSES];
const HELP: readonly ModeName[] = ['help'];
const ALL: readonly ModeName[] = [...LEAVING, ...TYPED, ...HELP];

/** Keys with blanks between, modes, action, Chinese and English description, and one word for the status line. */
type Row = readonly [
  keys: string,
  modes: readonly ModeName[],
  action: Binding['action'],
  zh: string,
  en: string,
  hint?: Localized | undefined,
  inModes?: Binding['inModes'],
];

function hint(zh: string, en: string): Localized {
  return { zh, en };
}

/** The same words in several modes. */
function each(modes: readonly ModeName[], zh: string, en: string): Binding['inModes'] {
  return Object.fromEntries(modes.map((mode) => [mode, { zh, en }]));
}

function inAnalyses(zh: string, en: string): Binding['inModes'] {
  return each(ANALYSES, zh, en);
}

/** What one goes to from stop to stop, in the modes that have such. */
function stops(zh: string, en: string): Binding['inModes'] {
  return {
    ...inAnalyses(`${zh}项`, `${en} item`),
    reading: hint(`${zh}章节`, `${en} section`),
    shelf: hint(`${zh}地区`, `${en} region`),
    compare: hint(`${zh}处不同`, `${en} difference`),
  };
}

const MOVING: readonly Row[] = [
  ['down j', LISTS, { type: 'move', by: 'line', way: 1 }, '下一行、下一项', 'next line or item'],
  ['up k', LISTS, { type: 'move', by: 'line', way: -1 }, '上一行、上一项', 'previous line or item'],
  ['pagedown f ctrl-f', LISTS, { type: 'move', by: 'page', way: 1 }, '下一页', 'next page'],
  ['pageup b ctrl-b', LISTS, { type: 'move', by: 'page', way: -1 }, '上一页', 'previous page'],
  ['d ctrl-d', LISTS, { type: 'move', by: 'half-page', way: 1 }, '下半页', 'half a page down'],
  ['u ctrl-u', LISTS, { type: 'move', by: 'half-page', way: -1 }, '上半页', 'half a page up'],
  ['g home', LISTS, { type: 'move', by: 'end', way: -1 }, '到开头', 'to the beginning'],
  ['G end', LISTS, { type: 'move', by: 'end', way: 1 }, '到末尾', 'to the end'],
  [
    ']',
    STOPS,
    { type: 'section', way: 1 },
    '下一章节；书架上：下一地区；对照时：下一处不同',
    'next section; on the shelf: next region; comparing: next difference',
    hint('下一处', 'next'),
    stops('下一', 'next'),
  ],
  [
    '[',
    STOPS,
    { type: 'section', way: -1 },
    '上一章节；书架上：上一地区；对照时：上一处不同',
    'previous section; on the shelf: previous region; comparing: previous difference',
    undefined,
    stops('上一', 'previous'),
  ],
  [
    '1 2 3 4 5 6 7 8 9',
    READING,
    (key) => ({ type: 'jump', number: Number(key) }),
    '到第几章',
    'to the section of that number',
  ],
  [
    'backspace H',
    STOPS,
    { type: 'back' },
    '回到之前的位置，然后回到书架',
    'back to where you were, in the end to the shelf',
  ],
  [
    'L',
    READING_OR_SHELF,
    { type: 'forward' },
    '再往前，到返回之前的位置',
    'forward again, to where you were before going back',
  ],
];

const PANES: readonly Row[] = [
  [
    'tab',
    READING_OR_ANALYSES,
    { type: 'focus', way: 1, around: true },
    '下一窗格',
    'next pane',
    hint('换窗格', 'pane'),
  ],
  ['shift-tab', READING_OR_ANALYSES, { type: 'focus', way: -1, around: true }, '上一窗格', 'previous pane'],
  [
    'left h',
    READING_OR_ANALYSES,
    { type: 'focus', way: -1, around: false },
    '左边的窗格；目录里先收起',
    'pane at the left; in the outline closes first',
    undefined,
    inAnalyses('左边的窗格', 'pane at the left'),
  ],
  [
    'right l',
    READING_OR_ANALYSES,
    { type: 'focus', way: 1, around: false },
    '右边的窗格；目录里先展开',
    'pane at the right; in the outline opens first',
    undefined,
    inAnalyses('右边的窗格', 'pane at the right'),
  ],
  [
    'enter',
    ALL,
    { type: 'open' },
    '打开：到正文中的这一处',
    'open: go to this place in the text',
    hint('打开', 'open'),
    { shelf: hint('打开这份报告', 'open this report'), terms: hint('打开这份报告', 'open this report') },
  ],
  [
    't',
    READING,
    { type: 'menu', menu: 'contents' },
    '目录：在所有章节里选，正文跟着走',
    'contents: choose among all sections, the text follows',
    hint('目录', 'contents'),
  ],
  ['s', TABLES, { type: 'statistics' }, '数据表', 'statistics', hint('数据', 'statistics')],
  [
    's',
    COMPARE,
    { type: 'statistics' },
    '对照时：两份都有的数据，或回到句子',
    'comparing: the figures of both, or the sentences again',
    hint('数据', 'figures'),
  ],
  [
    'c',
    READING,
    { type: 'findings' },
    '检查：检出的问题，逐级列出，回车到原文',
    'check: what it finds, level by level; Enter goes there',
    hint('检查', 'check'),
  ],
  [
    'V',
    [...READING_OR_SHELF, 'follow', 'compare', 'similar', 'terms'],
    { type: 'menu', menu: 'views' },
    '与别的报告：跟踪承诺、逐句对照、相同文字、词语；书架上：对照选中的两份、词语、全部数据',
    "with other reports: follow last year's promises, compare sentence by sentence, words in common, how often words stand; on the shelf: compare the two that are chosen, words, all statistics",
    hint('跟踪、对照', 'follow'),
    {
      reading: hint(
        '与别的报告：跟踪承诺、逐句对照、相同文字、词语',
        "with other reports: follow last year's promises, compare sentence by sentence, words in common, how often words stand",
      ),
      shelf: hint(
        '对照选中的两份、词语出现多少次、全部报告的数据',
        'compare the two that are chosen, how often words stand, the statistics of all reports',
      ),
    },
  ],
  [
    'I',
    TABLES,
    { type: 'figure' },
    '这项数据的历年和各地',
    'this statistic through the years, and in other places',
    hint('历年和各地', 'years'),
  ],
  ['p', READING, { type: 'side' }, '问题与计划', 'problems and plans', hint('问题与计划', 'problems')],
  [
    'escape',
    ALL,
    { type: 'close' },
    '关闭打开的窗格，取消高亮',
    'close the pane that is open, clear the highlight',
    hint('关闭', 'close'),
  ],
];

const ON_SHELF: readonly Row[] = [
  ['S', READING, { type: 'shelf' }, '到书架：所有报告', 'to the shelf: all reports', hint('书架', 'shelf')],
  [
    'a',
    READING_OR_SHELF,
    { type: 'search-all' },
    '查找全部报告；书架已筛选时只查列出的',
    'search all reports; on a filtered shelf only those it lists',
    hint('查找全部', 'search all'),
    {
      reading: hint('查找全部报告', 'search all reports'),
      shelf: hint('在列出的报告里查找', 'search the reports that are listed'),
    },
  ],
  [
    '/',
    SHELF,
    { type: 'filter' },
    '重新筛选书架：汉字、拼音、首字母、年份；打汉字或数字直接开始；退格修改原来的',
    'filter the shelf anew: characters, pinyin, initials, a year; a character or digit begins at once; Backspace edits the filter before',
    hint('筛选', 'filter'),
    {
      shelf: hint(
        '筛选：汉字、拼音、首字母、年份；打汉字或数字直接开始；退格修改原来的',
        'filter: characters, pinyin, initials, a year; a character or digit begins at once; Backspace edits the filter before',
      ),
    },
  ],
  ['tab', ['filter'], { type: 'close' }, '筛选时：回到列表', 'in a filter: back to the list', hint('列表', 'list')],
  [
    'M',
    SHELF,
    { type: 'correct' },
    '书架上：更正地区、年份、标题',
    'on the shelf: correct place, year and title',
    hint('更正', 'correct'),
    { shelf: hint('更正地区、年份、标题', 'correct place, year and title') },
  ],
  ['tab', FORM, { type: 'move', by: 'line', way: 1 }, '更正时：下一项', 'while correcting: next line'],
  ['shift-tab', FORM, { type: 'move', by: 'line', way: -1 }, '更正时：上一项', 'while correcting: previous line'],
  [
    '>',
    SHELF,
    { type: 'menu', menu: 'shelf-order' },
    '书架排序：按地区、年份、标题、问题多少',
    'order of the shelf: by place, year, title or problems',
    hint('排序', 'order'),
  ],
  [
    '1 2 3 4 5 6 7 8 9',
    SHELF,
    (key) => ({ type: 'filter', text: key }),
    '书架上：按年份筛选',
    'on the shelf: filter by the year',
  ],
  [
    'right',
    SEARCH_ALL,
    { type: 'section', way: 1 },
    '查找全部报告时：下一份',
    'in a search of all reports: next report',
  ],
  [
    'left',
    SEARCH_ALL,
    { type: 'section', way: -1 },
    '查找全部报告时：上一份',
    'in a search of all reports: previous report',
  ],
];

const FINDING: readonly Row[] = [
  [
    '/',
    READING,
    { type: 'search' },
    '查找：汉字、拼音、首字母或数字',
    'search: characters, pinyin, initials or digits',
    hint('查找', 'search'),
  ],
  ['&', READING, { type: 'only-matches' }, '只看查到的段落，或看全部', 'only the paragraphs with a hit, or all'],
  [
    '~',
    READING,
    { type: 'stock' },
    '套话变暗：书架上一成以上的报告、或上年的报告里也有的句子',
    "dim stock phrases: sentences of a tenth of the shelf, or of last year's report",
  ],
  ['n', READING, { type: 'hit', way: 1 }, '下一处查到的', 'next hit'],
  ['N', READING, { type: 'hit', way: -1 }, '上一处查到的', 'previous hit'],
  [
    'down ctrl-n',
    TYPED,
    { type: 'move', by: 'line', way: 1 },
    '输入时：下一条',
    'while typing: next result',
    hint('选择', 'choose'),
  ],
  ['up ctrl-p', TYPED, { type: 'move', by: 'line', way: -1 }, '输入时：上一条', 'while typing: previous result'],
  ['pagedown', TYPED, { type: 'move', by: 'page', way: 1 }, '输入时：下一页', 'while typing: next page of results'],
  ['pageup', TYPED, { type: 'move', by: 'page', way: -1 }, '输入时：上一页', 'while typing: previous page of results'],
  ['tab', SEARCH, { type: 'kind', way: 1 }, '查找时：只看某一类', 'in a search: only one kind', hint('类别', 'kind')],
  ['shift-tab', SEARCH, { type: 'kind', way: -1 }, '查找时：只看上一类', 'in a search: only the kind before'],
  [
    'backspace ctrl-h',
    TYPED,
    { type: 'erase' },
    '输入时：删一个字；刚回到结果时：再往回',
    'while typing: erase a character; just back at results: further back',
  ],
  ['ctrl-u ctrl-w', TYPED, { type: 'erase-all' }, '输入时：全部删去', 'while typing: erase everything'],
];

const STATISTICS: readonly Row[] = [
  [
    'a',
    BOTH_TABLES,
    { type: 'shelf-figures' },
    '书架上全部报告的数据，或回到这一份',
    'the statistics of all reports, or of this one again',
    hint('全部报告', 'all reports'),
    {
      statistics: hint('书架上全部报告的数据', 'the statistics of all reports'),
      figures: hint('回到原来的地方', 'back to where this was opened'),
    },
  ],
  [
    '/',
    SORTED,
    { type: 'filter' },
    '重新筛选：数字、对象、单位、章节里的字；词语表里：另数别的词；退格修改原来的',
    'filter anew by words in value, subject, unit or section; in the table of words: count others; Backspace edits what was typed before',
    hint('筛选', 'filter'),
    {
      statistics: hint(
        '筛选：数字、对象、单位、章节里的字；退格修改原来的',
        'filter by words in value, subject, unit or section; Backspace edits what was typed before',
      ),
      figures: hint(
        '筛选：对象或指标；退格修改原来的',
        'filter by subject or indicator; Backspace edits what was typed before',
      ),
      terms: hint('另数别的词；退格修改原来的', 'count other words; Backspace edits what was typed before'),
    },
  ],
  ['right l >', SORTED, { type: 'sort', way: 1 }, '按下一列排序', 'sort by the next column', hint('排序', 'sort')],
  ['left h <', SORTED, { type: 'sort', way: -1 }, '按上一列排序', 'sort by the previous column'],
  ['r', SORTED, { type: 'reverse' }, '倒过来排', 'reverse the order', hint('倒序', 'reverse')],
  ['tab', TABLE, { type: 'only-section', way: 1 }, '只看下一章', 'only the next section', hint('章节', 'section')],
  ['shift-tab', TABLE, { type: 'only-section', way: -1 }, '只看上一章', 'only the previous section'],
  [
    '0 1 2 3 4 5 6 7 8 9',
    TABLE,
    (key) => ({ type: 'only-section', number: Number(key) }),
    '只看第几章，0 看全部',
    'only the section of that number; 0 for all',
  ],
  ['=', TABLE, { type: 'only-unit' }, '只看同一单位，或全部', 'only the same unit, or all', hint('同单位', 'unit')],
  [
    'O',
    BOTH_TABLES,
    { type: 'export' },
    '退出并按表中所见输出 CSV',
    'leave and print the table, as it is shown, as CSV',
    hint('导出', 'export'),
  ],
];

const TAKING: readonly Row[] = [
  [
    'space',
    TAKING_AND_SHELF,
    { type: 'mark' },
    '标记这一处，或取消；书架上：选中这一份',
    'mark this, or take the mark away; on the shelf: choose the report',
    hint('标记', 'mark'),
    {
      ...each(TAKING_FROM, '标记这一处，或取消', 'mark this, or take the mark away'),
      shelf: hint('选中这一份，或取消', 'choose this report, or take that back'),
    },
  ],
  ['ctrl-t', MARKING, { type: 'mark' }, '输入时：标记这一条', 'while typing: mark this one', hint('标记', 'mark')],
  [
    'v',
    READING,
    { type: 'select' },
    '选句子：↑↓ 增减，然后 y Y 空格；Esc 放弃',
    'select sentences: up and down, then y, Y or Space; Esc gives up',
    hint('选句', 'select'),
  ],
  [
    'A',
    TAKING_AND_SHELF,
    { type: 'mark-all' },
    '标记列出的全部；正文里：查到的全部',
    'mark all that are listed; in the text: all hits',
    undefined,
    {
      ...each(TAKING_FROM, '标记列出的全部', 'mark all that are listed'),
      reading: hint('标记列出的全部；正文里：查到的全部', 'mark all that are listed; in the text: all hits'),
      shelf: hint('选中列出的全部', 'choose all that are listed'),
    },
  ],
  ['ctrl-a', SEARCH, { type: 'mark-all' }, '查找时：标记全部结果', 'in a search: mark all results'],
  [
    'o',
    TAKING_AND_SHELF,
    { type: 'print' },
    '退出并输出标记的内容',
    'leave and print what is marked',
    hint('输出', 'print'),
  ],
  ['y', COPIED_FROM, { type: 'copy', cited: false }, '复制', 'copy', hint('复制', 'copy')],
  [
    'e',
    READING_OR_SHELF,
    { type: 'edit' },
    '用编辑器打开自己的文件，到这一行',
    'open a file of your own in the editor, at this line',
  ],
  [
    'Y',
    COPIED_FROM,
    { type: 'copy', cited: true },
    '连同出处一起复制',
    'copy together with its source',
    hint('连出处', 'with source'),
  ],
  [
    'm',
    READING,
    { type: 'note' },
    '写批注：正文里这一句、选中的句子、窗格里这一项；删空即删',
    'note on this sentence, on what is selected, on this item; left empty it is deleted',
    hint('批注', 'note'),
  ],
  [
    'x',
    TAKING_AND_SHELF,
    { type: 'export-menu' },
    '导出：选什么、什么格式、到哪里',
    'export: choose what, the format, where to',
    hint('导出', 'export'),
  ],
  ['ctrl-x', SEARCH, { type: 'export-menu' }, '查找时：导出', 'in a search: export'],
  ['M', READING, { type: 'notes' }, '批注：逐条列出，回车到原文', 'notes: all of them; Enter goes there'],
  [
    'D',
    READING,
    { type: 'delete-note' },
    '批注列表里：删除这一条',
    'in the list of notes: delete this one',
    hint('删除', 'delete'),
  ],
];

const PROGRAM: readonly Row[] = [
  [
    ':',
    [...LEAVING, 'help'],
    { type: 'menu', menu: 'actions' },
    '所有操作：输入名称、拼音、首字母来选',
    'all actions, chosen by name',
    hint('操作', 'actions'),
  ],
  [
    '/',
    HELP,
    { type: 'menu', menu: 'actions' },
    '帮助里：查找操作',
    'in help: search the actions',
    hint('查找', 'search'),
  ],
  ['?', LISTS, { type: 'help' }, '帮助', 'help', hint('帮助', 'help')],
  ['q', LEAVING, { type: 'leave' }, '退出，不输出', 'leave, print nothing', hint('退出', 'quit')],
  ['q', HELP, { type: 'close' }, '帮助里：关闭帮助', 'in help: close it'],
  ['ctrl-c', ALL, { type: 'interrupt' }, '中断', 'interrupt'],
  ['ctrl-z', ALL, { type: 'suspend' }, '挂起，fg 回来', 'suspend; fg comes back'],
  ['ctrl-l', ALL, { type: 'redraw' }, '重画屏幕', 'redraw the screen'],
];

const ROWS: readonly (readonly [Category, readonly Row[]])[] = [
  ['move', MOVING],
  ['panes', PANES],
  ['shelf', ON_SHELF],
  ['find', FINDING],
  ['table', STATISTICS],
  ['take', TAKING],
  ['program', PROGRAM],
];

/** Every key of the browser as it comes. No key stands twice in one mode. */
export const KEYMAP: readonly Binding[] = named(
  ROWS.flatMap(([category, rows]) =>
    rows.map(([keys, modes, action, zh, en, short, inModes]) => ({
      category,
      keys: keys.split(' '),
      modes,
      action,
      description: { zh, en },
      ...(short && { hint: short }),
      ...(inModes && { inModes }),
    })),
  ),
);

/** Gives every binding its name: that of its action; where another has it, with the mode that it is for. */
function named(bindings: readonly Omit<Binding, 'id'>[]): Binding[] {
  const taken = new Set<string>();
  return bindings.map((binding) => {
    const name = nameOfAction(binding);
    const id = taken.has(name) ? `${name}-${binding.modes[0]}` : name;
    taken.add(id);
    return { id, ...binding };
  });
}

function nameOfAction({ action, keys }: Omit<Binding, 'id'>): string {
  if (typeof action === 'function') {
    return action(keys[0] ?? '').type;
  }
  const words = Object.entries(action).map(([key, value]) =>
    key === 'way' ? (value === 1 ? 'next' : 'previous') : value === true ? key : value === false ? '' : String(value),
  );
  return words.filter(Boolean).join('-');
}

/** The keys in force. */
export interface Keymap {
  readonly bindings: readonly Binding[];
  /** By mode and key, with a blank between. */
  readonly byKey: ReadonlyMap<string, Binding>;
}

function keymapOf(bindings: readonly Binding[]): Keymap {
  const byKey = new Map<string, Binding>();
  for (const binding of bindings) {
    for (const key of binding.modes.flatMap((mode) => binding.keys.map((each) => `${mode} ${each}`))) {
      byKey.set(key, binding);
    }
  }
  return { bindings, byKey };
}

export const DEFAULT_KEYMAP: Keymap = keymapOf(KEYMAP);

/** What a key means in a mode; null if nothing. */
export function actionOf({ byKey }: Keymap, mode: ModeName, key: string): Action | null {
  const action = byKey.get(`${mode} ${key}`)?.action;
  return typeof action === 'function' ? action(key) : (action ?? null);
}

/** A setting of keys that is not followed, and why. */
export interface KeyProblem {
  readonly id: string;
  readonly message: Localized;
}

/** The keymap with a user's keys in place of its own, by the names of bindings; what makes no sense is left out and told. */
export function keymapWith(own: ReadonlyMap<string, readonly string[]>): { keymap: Keymap; problems: KeyProblem[] } {
  const problems: KeyProblem[] = [];
  const wanted = new Map<string, readonly string[]>();
  for (const [id, keys] of own) {
    const message = faultOf(
      KEYMAP.find((binding) => binding.id === id),
      id,
      keys,
    );
    if (message === null) {
      wanted.set(id, keys);
    } else {
      problems.push({ id, message });
    }
  }
  for (;;) {
    const bindings = KEYMAP.map((binding) => ({ ...binding, keys: wanted.get(binding.id) ?? binding.keys }));
    const clash = clashIn(bindings, wanted);
    if (clash === null) {
      return { keymap: keymapOf(bindings), problems };
    }
    wanted.delete(clash.id);
    problems.push(clash);
  }
}

function faultOf(binding: Binding | undefined, id: string, keys: readonly string[]): Localized | null {
  if (binding === undefined) {
    return { zh: `没有 ${id} 这个操作`, en: `there is no action ${id}` };
  }
  if (typeof binding.action === 'function') {
    return { zh: `${id} 的键不能改`, en: `the keys of ${id} cannot be changed` };
  }
  const isTyped = binding.modes.some((mode) => TYPED.includes(mode));
  const wrong = keys.find((key) => !isKey(key) || (isTyped && Array.from(key).length === 1));
  if (wrong === undefined) {
    return null;
  }
  return isKey(wrong)
    ? {
        zh: `${id} 在输入时也用，不能是字符 ${wrong}`,
        en: `${id} is for typing too, it cannot be the character ${wrong}`,
      }
    : { zh: `没有 ${wrong} 这个键`, en: `there is no key ${wrong}` };
}

function clashIn(bindings: readonly Binding[], wanted: ReadonlyMap<string, unknown>): KeyProblem | null {
  const taken = new Map<string, Binding>();
  for (const binding of bindings) {
    for (const mode of binding.modes) {
      for (const key of binding.keys) {
        const other = taken.get(`${mode} ${key}`);
        if (other && other !== binding) {
          const [id, than] = wanted.has(binding.id) ? [binding.id, other.id] : [other.id, binding.id];
          return { id, message: { zh: `键 ${key} 已用于 ${than}`, en: `the key ${key} is that of ${than}` } };
        }
        taken.set(`${mode} ${key}`, binding);
      }
    }
  }
  return null;
}

/** What a binding means where one is: the description, without what it means elsewhere. */
export function meaningIn({ description, inModes }: Binding, mode: ModeName): Localized {
  return inModes?.[mode] ?? description;
}

/** All keys of a binding as the help screen and the README show them; a run of digits as 1–9. */
export function keysLabel(binding: Binding, lang: Lang): string {
  const { keys } = binding;
  const digits = keys.length > 2 && keys.every((key) => /^\d$/.test(key));
  return digits ? `${keys[0]}–${keys.at(-1)}` : keys.map((key) => keyLabel(key, lang)).join(' ');
}

/** The README's table of keys, in Markdown; bold rows say where the keys below them count, as the help screen's headings do. */
export function keyTable(lang: Lang): string {
  const head = lang === 'zh' ? '| 键 | 作用 |' : '| Keys | What they do |';
  const rows = CATEGORIES.flatMap(({ id, title }) => [
    `| **${title[lang]}** | |`,
    ...KEYMAP.filter(({ category }) => category === id).map(
      (binding) => `| ${code(keysLabel(binding, lang))} | ${binding.description[lang]} |`,
    ),
  ]);
  return [head, '| --- | --- |', ...rows].join('\n');
}

function code(keys: string): string {
  return keys
    .split(' ')
    .map((key) => `\`${key}\``)
    .join(' ');
}
