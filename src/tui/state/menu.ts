import type { Localized } from '../../text/index.ts';
import { mostUseful } from '../help-lines.ts';
import { actionOf, type Binding, type Keymap, keysLabel, keysModeOf, type ModeName, meaningIn } from '../keymap.ts';
import { messages, say } from '../messages.ts';
import { EXPORT_NAMES, FORMAT_NAMES, TARGET_NAMES } from '../messages-of-taking.ts';
import type { Action } from './action.ts';
import { exportables } from './export-items.ts';
import { EXPORT_TARGETS, formatsOf } from './exporting.ts';
import { PREAMBLE, sectionLabel } from './screen-report.ts';
import { SHELF_ORDERS, type ShelfOrder } from './shelf.ts';
import type { AppState, MenuMode } from './state.ts';

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  /** Columns before the label. */
  readonly indent: number;
  /** What stands at its right: the keys of an action. */
  readonly note: string;
  /** Other words by which it is found. */
  readonly also: readonly string[];
  readonly action: Action;
}

let last: { key: readonly unknown[]; items: readonly MenuItem[] } | null = null;

/** All items of a menu, in order; the same array while nothing of it changes: every key asks again. */
export function menuItems(state: AppState, mode: MenuMode): readonly MenuItem[] {
  const { view, lang, keymap, shelf } = state;
  const key = [mode.menu, mode.under, mode.question, mode.wish, view.doc, lang, keymap, shelf?.chosen];
  if (last === null || last.key.some((each, index) => each !== key[index])) {
    last = { key, items: MENUS[mode.menu](state, mode) };
  }
  return last.items;
}

let left: { items: readonly MenuItem[]; order: readonly number[]; ordered: readonly MenuItem[] } | null = null;

/** The items that the query leaves, the best first; the same array too while nothing of it changes. */
export function itemsLeft(state: AppState, mode: MenuMode): readonly MenuItem[] {
  const items = menuItems(state, mode);
  const { order } = mode;
  if (order === null) {
    return items;
  }
  if (left?.items !== items || left.order !== order) {
    left = { items, order, ordered: order.flatMap((index) => items[index] ?? []) };
  }
  return left.ordered;
}

const MENUS: Readonly<Record<MenuMode['menu'], (state: AppState, mode: MenuMode) => MenuItem[]>> = {
  actions: ({ keymap, lang }, { under }) => {
    const keysMode = keysModeOf(under);
    return byUse(keymap, keysMode).flatMap((binding): MenuItem[] => {
      const { action, modes, description, id, keys } = binding;
      const isHere = modes.includes(keysMode) && actionOf(keymap, keysMode, keys[0] ?? '') !== null;
      if (typeof action === 'function' || !isHere || (action.type === 'menu' && action.menu === 'actions')) {
        return [];
      }
      // Who types a key asks what it does; the names of other keys are no words for it.
      const own = keys.filter((key) => Array.from(key).length === 1);
      const short = binding.hint ? [binding.hint.zh, binding.hint.en] : [];
      const also = [description.zh, description.en, id, ...own, ...short];
      return [{ label: meaningIn(binding, keysMode)[lang], indent: 0, note: keysLabel(binding, lang), also, action }];
    });
  },
  confirm: ({ lang }, { question }) =>
    question === null
      ? []
      : [
          { label: say(messages.no, lang), ...PLAIN, action: { type: 'tell', message: question.no } },
          { label: say(question.yes, lang), ...PLAIN, action: question.action },
        ],
  'export-what': (state, { under }) =>
    exportables(state, under).map(({ what, reports, count }) => ({
      ...PLAIN,
      label: say(EXPORT_NAMES[what], state.lang),
      note: say(
        under.kind === 'shelf' && what !== 'marked' ? messages.reports(count, count) : ofMany(count),
        state.lang,
      ),
      also: [what],
      action: { type: 'export-what', draft: { what, reports } },
    })),
  'export-format': ({ lang }, { wish }) =>
    wish === null
      ? []
      : formatsOf(wish.what).map((format) => ({
          ...PLAIN,
          label: say(FORMAT_NAMES[format], lang),
          also: [format],
          action: { type: 'export-format', wish: { ...wish, format } },
        })),
  'export-to': ({ lang }, { wish }) =>
    wish === null || !('format' in wish)
      ? []
      : EXPORT_TARGETS.map((to) => ({
          ...PLAIN,
          label: say(TARGET_NAMES[to], lang),
          also: [to],
          action: { type: 'export-to', wish, to },
        })),
  contents: ({ view, lang }) =>
    view.doc.entries.map(({ id, part, path }) => ({
      label:
        (id === PREAMBLE ? say(messages.preamble, lang) : labelOf(view.doc, id, part?.heading === null)) ||
        say(messages.untitled, lang),
      indent: (path.length - 1) * 2,
      note: '',
      also: [],
      action: { type: 'visit', entry: id },
    })),
  views: ({ lang, shelf }, { under }) =>
    (under.kind === 'shelf' ? SHELF_VIEWS[shelf?.chosen.size === 2 ? 'pair' : 'all'] : VIEWS).map(
      ({ label, action }) => ({ label: say(label, lang), indent: 0, note: '', also: [action.type], action }),
    ),
  'shelf-order': ({ lang }) =>
    SHELF_ORDERS.map((by) => ({
      label: say(ORDER_NAMES[by], lang),
      indent: 0,
      note: '',
      also: [by],
      action: { type: 'order-shelf', by },
    })),
};

/** The actions of a mode: those that one needs most first, those that only move last. */
function byUse(keymap: Keymap, mode: ModeName): readonly Binding[] {
  const first = new Set(mostUseful(keymap, mode));
  const rankOf = (binding: Binding): number => (binding.category === 'move' ? 2 : first.has(binding) ? 0 : 1);
  return [...keymap.bindings].sort((a, b) => rankOf(a) - rankOf(b));
}

/** A count that is worth saying. */
function ofMany(count: number): Localized {
  return { zh: count > 1 ? `${count}` : '', en: count > 1 ? `${count}` : '' };
}

/** An item without anything beside it. */
const PLAIN = { indent: 0, note: '', also: [] };

/** What may be shown of the report that is read and its neighbour. */
const VIEWS: readonly { label: Localized; action: Action }[] = [
  { label: messages.followTip, action: { type: 'follow' } },
  { label: messages.compareTip, action: { type: 'compare' } },
  { label: messages.similarTip, action: { type: 'similar' } },
  { label: messages.termsTip, action: { type: 'terms' } },
];

const OF_ALL: typeof VIEWS = [
  { label: messages.termsTip, action: { type: 'terms' } },
  { label: messages.allFiguresTip, action: { type: 'shelf-figures' } },
];
const OF_PAIR: typeof VIEWS = [{ label: messages.comparePairTip, action: { type: 'compare' } }];

/** What may be shown of the reports on the shelf: where two are chosen, these first. */
const SHELF_VIEWS = { pair: [...OF_PAIR, ...OF_ALL], all: [...OF_ALL, ...OF_PAIR] } as const;

const ORDER_NAMES: Readonly<Record<ShelfOrder, Localized>> = {
  place: messages.byPlace,
  year: messages.byYear,
  title: messages.byTitle,
  problems: messages.byProblems,
};

function labelOf(doc: AppState['view']['doc'], id: string, isItem: boolean): string {
  const part = doc.entryById.get(id)?.part;
  return isItem ? `${part?.marker ?? ''}${part?.title ?? ''}`.trim() : sectionLabel(doc, id);
}
