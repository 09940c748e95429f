import type { Localized } from '../text/index.ts';
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

export const READING: readonly ModeName[] = ['reading'];
export const SEARCH: readonly ModeName[] = ['search', 'search-all'];
export const SEARCH_ALL: readonly ModeName[] = ['search-all'];
export const SHELF: readonly ModeName[] = ['shelf'];
export const FORM: readonly ModeName[] = ['form'];
export const READING_OR_SHELF: readonly ModeName[] = ['reading', 'shelf'];

export const TABLE: readonly ModeName[] = ['statistics'];
/** The tables of one report's statistics, and of all reports'. */
export const BOTH_TABLES: readonly ModeName[] = ['statistics', 'figures'];
/** The tables that words are asked for in, and that are sorted by their columns. */
export const SORTED: readonly ModeName[] = [...BOTH_TABLES, 'terms'];
/** Where characters are typed. */
export const TYPED: readonly ModeName[] = ['search', 'search-all', 'filter', 'menu', 'line', 'form'];
/** Where something is marked while characters are typed. */
export const MARKING: readonly ModeName[] = ['search', 'search-all', 'filter'];
export const TABLES: readonly ModeName[] = ['reading', 'statistics'];
export const TAKING_FROM: readonly ModeName[] = [...TABLES, 'figures'];
export const TAKING_AND_SHELF: readonly ModeName[] = [...TAKING_FROM, 'shelf'];
/** What is shown of several reports at once. */
export const ANALYSES: readonly ModeName[] = ['follow', 'compare', 'similar', 'figure'];
export const COPIED_FROM: readonly ModeName[] = [...TAKING_FROM, ...ANALYSES];
export const COMPARE: readonly ModeName[] = ['compare'];
/** Where one goes from stop to stop, and back. */
export const STOPS: readonly ModeName[] = ['reading', 'shelf', ...ANALYSES];
export const READING_OR_ANALYSES: readonly ModeName[] = ['reading', ...ANALYSES];
export const LISTS: readonly ModeName[] = ['reading', 'statistics', 'shelf', 'help', 'figures', 'terms', ...ANALYSES];
/** Where q leaves: in help it closes that. */
export const LEAVING: readonly ModeName[] = ['reading', 'statistics', 'figures', 'terms', 'shelf', ...ANALYSES];
export const HELP: readonly ModeName[] = ['help'];
export const ALL: readonly ModeName[] = [...LEAVING, ...TYPED, ...HELP];

/** Keys with blanks between, modes, action, Chinese and English description, and one word for the status line. */
export type Row = readonly [
  keys: string,
  modes: readonly ModeName[],
  action: Binding['action'],
  zh: string,
  en: string,
  hint?: Localized | undefined,
  inModes?: Binding['inModes'],
];

export function hint(zh: string, en: string): Localized {
  return { zh, en };
}

/** The same words in several modes. */
export function each(modes: readonly ModeName[], zh: string, en: string): Binding['inModes'] {
  return Object.fromEntries(modes.map((mode) => [mode, { zh, en }]));
}

export function inAnalyses(zh: string, en: string): Binding['inModes'] {
  return each(ANALYSES, zh, en);
}

/** What one goes to from stop to stop, in the modes that have such. */
export function stops(zh: string, en: string): Binding['inModes'] {
  return {
    ...inAnalyses(`${zh}项`, `${en} item`),
    reading: hint(`${zh}章节`, `${en} section`),
    shelf: hint(`${zh}地区`, `${en} region`),
    compare: hint(`${zh}处不同`, `${en} difference`),
  };
}
