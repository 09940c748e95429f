import type { Lang, Localized } from '../text/result.ts';
import type { Action } from './action.ts';
import type { Mode } from './state.ts';

export type Category = 'move' | 'panes' | 'find' | 'take' | 'program';
export type ModeName = Mode['kind'];

/** One line of the keymap: from it come the bindings, the help screen, the status line's hints and the README's table. */
export interface Binding {
  category: Category;
  /** Names as `keys.ts` gives them: one character, or 'up', 'enter', 'ctrl-c' … */
  keys: readonly string[];
  modes: readonly ModeName[];
  /** What it means; a function where the key itself says more. */
  action: Action | ((key: string) => Action);
  description: Localized;
  /** One word for the status line, for bindings that may stand there. */
  hint?: Localized;
}

export const CATEGORIES: readonly { id: Category; title: Localized }[] = [
  { id: 'move', title: { zh: '移动', en: 'Moving' } },
  { id: 'panes', title: { zh: '窗格', en: 'Panes' } },
  { id: 'find', title: { zh: '查找', en: 'Finding' } },
  { id: 'take', title: { zh: '取用', en: 'Taking out' } },
  { id: 'program', title: { zh: '程序', en: 'Program' } },
];

const READING: readonly ModeName[] = ['reading'];
const LISTS: readonly ModeName[] = ['reading', 'statistics', 'help'];
const ALL: readonly ModeName[] = ['reading', 'search', 'statistics', 'help'];

const MOVING: readonly Binding[] = [
  {
    category: 'move',
    keys: ['down', 'j'],
    modes: LISTS,
    action: { type: 'move', by: 'line', way: 1 },
    description: { zh: '下一行、下一项', en: 'next line or item' },
  },
  {
    category: 'move',
    keys: ['up', 'k'],
    modes: LISTS,
    action: { type: 'move', by: 'line', way: -1 },
    description: { zh: '上一行、上一项', en: 'previous line or item' },
  },
  {
    category: 'move',
    keys: ['pagedown', 'f', 'ctrl-f'],
    modes: LISTS,
    action: { type: 'move', by: 'page', way: 1 },
    description: { zh: '下一页', en: 'next page' },
  },
  {
    category: 'move',
    keys: ['pageup', 'b', 'ctrl-b'],
    modes: LISTS,
    action: { type: 'move', by: 'page', way: -1 },
    description: { zh: '上一页', en: 'previous page' },
  },
  {
    category: 'move',
    keys: ['d', 'ctrl-d'],
    modes: LISTS,
    action: { type: 'move', by: 'half-page', way: 1 },
    description: { zh: '下半页', en: 'half a page down' },
  },
  {
    category: 'move',
    keys: ['u', 'ctrl-u'],
    modes: LISTS,
    action: { type: 'move', by: 'half-page', way: -1 },
    description: { zh: '上半页', en: 'half a page up' },
  },
  {
    category: 'move',
    keys: ['g', 'home'],
    modes: LISTS,
    action: { type: 'move', by: 'end', way: -1 },
    description: { zh: '到开头', en: 'to the beginning' },
  },
  {
    category: 'move',
    keys: ['G', 'end'],
    modes: LISTS,
    action: { type: 'move', by: 'end', way: 1 },
    description: { zh: '到末尾', en: 'to the end' },
  },
  {
    category: 'move',
    keys: [']'],
    modes: READING,
    action: { type: 'section', way: 1 },
    description: { zh: '下一章节', en: 'next section' },
  },
  {
    category: 'move',
    keys: ['['],
    modes: READING,
    action: { type: 'section', way: -1 },
    description: { zh: '上一章节', en: 'previous section' },
  },
  {
    category: 'move',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    modes: READING,
    action: (key) => ({ type: 'jump', number: Number(key) }),
    description: { zh: '到第几章', en: 'to that section' },
  },
  {
    category: 'move',
    keys: ['backspace'],
    modes: READING,
    action: { type: 'back' },
    description: { zh: '回到之前的位置', en: 'back to where you were' },
  },
];

const PANES: readonly Binding[] = [
  {
    category: 'panes',
    keys: ['tab'],
    modes: READING,
    action: { type: 'focus', way: 1, around: true },
    description: { zh: '下一窗格', en: 'next pane' },
    hint: { zh: '换窗格', en: 'pane' },
  },
  {
    category: 'panes',
    keys: ['shift-tab'],
    modes: READING,
    action: { type: 'focus', way: -1, around: true },
    description: { zh: '上一窗格', en: 'previous pane' },
  },
  {
    category: 'panes',
    keys: ['left', 'h'],
    modes: READING,
    action: { type: 'focus', way: -1, around: false },
    description: { zh: '左边的窗格', en: 'pane at the left' },
  },
  {
    category: 'panes',
    keys: ['right', 'l'],
    modes: READING,
    action: { type: 'focus', way: 1, around: false },
    description: { zh: '右边的窗格', en: 'pane at the right' },
  },
  {
    category: 'panes',
    keys: ['enter'],
    modes: ALL,
    action: { type: 'open' },
    description: { zh: '打开：到正文中的这一处', en: 'open: go to it in the text' },
    hint: { zh: '打开', en: 'open' },
  },
  {
    category: 'panes',
    keys: ['s'],
    modes: ['reading', 'statistics'],
    action: { type: 'statistics' },
    description: { zh: '数据表', en: 'statistics' },
    hint: { zh: '数据', en: 'statistics' },
  },
  {
    category: 'panes',
    keys: ['p'],
    modes: READING,
    action: { type: 'side' },
    description: { zh: '问题与计划', en: 'problems and plans' },
    hint: { zh: '问题与计划', en: 'problems' },
  },
  {
    category: 'panes',
    keys: ['escape'],
    modes: ALL,
    action: { type: 'close' },
    description: { zh: '关闭打开的窗格，取消高亮', en: 'close what is open, unlight the match' },
    hint: { zh: '关闭', en: 'close' },
  },
];

const FINDING: readonly Binding[] = [
  {
    category: 'find',
    keys: ['/'],
    modes: ['reading', 'statistics'],
    action: { type: 'search' },
    description: { zh: '查找：汉字、拼音、首字母或数字', en: 'search: characters, pinyin, initials or digits' },
    hint: { zh: '查找', en: 'search' },
  },
  {
    category: 'find',
    keys: ['n'],
    modes: READING,
    action: { type: 'hit', way: 1 },
    description: { zh: '下一处', en: 'next hit' },
  },
  {
    category: 'find',
    keys: ['N'],
    modes: READING,
    action: { type: 'hit', way: -1 },
    description: { zh: '上一处', en: 'previous hit' },
  },
  {
    category: 'find',
    keys: ['down', 'ctrl-n'],
    modes: ['search'],
    action: { type: 'move', by: 'line', way: 1 },
    description: { zh: '查找时：下一条结果', en: 'in a search: next result' },
    hint: { zh: '选择', en: 'choose' },
  },
  {
    category: 'find',
    keys: ['up', 'ctrl-p'],
    modes: ['search'],
    action: { type: 'move', by: 'line', way: -1 },
    description: { zh: '查找时：上一条结果', en: 'in a search: previous result' },
  },
  {
    category: 'find',
    keys: ['pagedown'],
    modes: ['search'],
    action: { type: 'move', by: 'page', way: 1 },
    description: { zh: '查找时：下一页结果', en: 'in a search: next page of results' },
  },
  {
    category: 'find',
    keys: ['pageup'],
    modes: ['search'],
    action: { type: 'move', by: 'page', way: -1 },
    description: { zh: '查找时：上一页结果', en: 'in a search: previous page of results' },
  },
  {
    category: 'find',
    keys: ['tab'],
    modes: ['search'],
    action: { type: 'kind', way: 1 },
    description: { zh: '查找时：只看某一类', en: 'in a search: only one kind' },
    hint: { zh: '类别', en: 'kind' },
  },
  {
    category: 'find',
    keys: ['shift-tab'],
    modes: ['search'],
    action: { type: 'kind', way: -1 },
    description: { zh: '查找时：上一类', en: 'in a search: previous kind' },
  },
  {
    category: 'find',
    keys: ['backspace', 'ctrl-h'],
    modes: ['search'],
    action: { type: 'erase' },
    description: { zh: '查找时：删一个字', en: 'in a search: erase a character' },
  },
  {
    category: 'find',
    keys: ['ctrl-u', 'ctrl-w'],
    modes: ['search'],
    action: { type: 'erase-all' },
    description: { zh: '查找时：全部删去', en: 'in a search: erase everything' },
  },
];

const TAKING: readonly Binding[] = [
  {
    category: 'take',
    keys: [' '],
    modes: ['reading', 'statistics'],
    action: { type: 'mark' },
    description: { zh: '标记这一处，或取消', en: 'mark this, or take the mark away' },
    hint: { zh: '标记', en: 'mark' },
  },
  {
    category: 'take',
    keys: ['ctrl-t'],
    modes: ['search'],
    action: { type: 'mark' },
    description: { zh: '查找时：标记这条结果', en: 'in a search: mark the result' },
    hint: { zh: '标记', en: 'mark' },
  },
  {
    category: 'take',
    keys: ['o'],
    modes: ['reading', 'statistics'],
    action: { type: 'print' },
    description: { zh: '退出并输出标记的内容', en: 'leave and print what is marked' },
    hint: { zh: '输出', en: 'print' },
  },
  {
    category: 'take',
    keys: ['y'],
    modes: ['reading', 'statistics'],
    action: { type: 'copy', cited: false },
    description: { zh: '复制', en: 'copy' },
    hint: { zh: '复制', en: 'copy' },
  },
  {
    category: 'take',
    keys: ['Y'],
    modes: ['reading', 'statistics'],
    action: { type: 'copy', cited: true },
    description: { zh: '连同出处一起复制', en: 'copy with its source' },
  },
];

const PROGRAM: readonly Binding[] = [
  {
    category: 'program',
    keys: ['?'],
    modes: LISTS,
    action: { type: 'help' },
    description: { zh: '帮助', en: 'help' },
    hint: { zh: '帮助', en: 'help' },
  },
  {
    category: 'program',
    keys: ['q'],
    modes: LISTS,
    action: { type: 'leave' },
    description: { zh: '退出，不输出', en: 'leave, print nothing' },
    hint: { zh: '退出', en: 'quit' },
  },
  {
    category: 'program',
    keys: ['ctrl-c'],
    modes: ALL,
    action: { type: 'interrupt' },
    description: { zh: '中断', en: 'interrupt' },
  },
  {
    category: 'program',
    keys: ['ctrl-z'],
    modes: ALL,
    action: { type: 'suspend' },
    description: { zh: '挂起，fg 回来', en: 'suspend; fg comes back' },
  },
  {
    category: 'program',
    keys: ['ctrl-l'],
    modes: ALL,
    action: { type: 'redraw' },
    description: { zh: '重画屏幕', en: 'redraw the screen' },
  },
];

/** Every key of the browser. No key stands twice in one mode. */
export const KEYMAP: readonly Binding[] = [...MOVING, ...PANES, ...FINDING, ...TAKING, ...PROGRAM];

const lookup = new Map<string, Binding>();
for (const binding of KEYMAP) {
  for (const mode of binding.modes) {
    for (const key of binding.keys) {
      lookup.set(`${mode} ${key}`, binding);
    }
  }
}

/** What a key means in a mode; null if nothing. */
export function actionOf(mode: ModeName, key: string): Action | null {
  const action = lookup.get(`${mode} ${key}`)?.action;
  return typeof action === 'function' ? action(key) : (action ?? null);
}

const LABELS: Readonly<Record<string, Localized>> = {
  up: { zh: '↑', en: '↑' },
  down: { zh: '↓', en: '↓' },
  left: { zh: '←', en: '←' },
  right: { zh: '→', en: '→' },
  pageup: { zh: 'PgUp', en: 'PgUp' },
  pagedown: { zh: 'PgDn', en: 'PgDn' },
  home: { zh: 'Home', en: 'Home' },
  end: { zh: 'End', en: 'End' },
  enter: { zh: '回车', en: 'Enter' },
  escape: { zh: 'Esc', en: 'Esc' },
  tab: { zh: 'Tab', en: 'Tab' },
  'shift-tab': { zh: 'Shift-Tab', en: 'Shift-Tab' },
  backspace: { zh: '退格', en: 'Backspace' },
  ' ': { zh: '空格', en: 'Space' },
};

/** A key as the help screen shows it. */
export function keyLabel(key: string, lang: Lang): string {
  const label = LABELS[key]?.[lang];
  return label ?? key.replace(/^ctrl-(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`);
}

/** All keys of a binding as the help screen and the README show them; a run of digits as 1–9. */
export function keysLabel(binding: Binding, lang: Lang): string {
  const { keys } = binding;
  const digits = keys.length > 2 && keys.every((key) => /^\d$/.test(key));
  return digits ? `${keys[0]}–${keys.at(-1)}` : keys.map((key) => keyLabel(key, lang)).join(' ');
}

/** The README's table of keys, in Markdown. */
export function keyTable(lang: Lang): string {
  const head = lang === 'zh' ? '| 键 | 作用 |' : '| Keys | What they do |';
  const rows = KEYMAP.map((binding) => `| ${code(keysLabel(binding, lang))} | ${binding.description[lang]} |`);
  return [head, '| --- | --- |', ...rows].join('\n');
}

function code(keys: string): string {
  return keys
    .split(' ')
    .map((key) => `\`${key}\``)
    .join(' ');
}
