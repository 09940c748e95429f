import type { Localized } from '../../text/index.ts';
import { actionOf, keysLabel, keysModeOf } from '../keymap.ts';
import { messages, say } from '../messages.ts';
import type { Action } from './action.ts';
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
  const key = [mode.menu, mode.under, state.view.doc, state.lang, state.keymap];
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
    return keymap.bindings.flatMap((binding): MenuItem[] => {
      const { action, modes, description, id, keys } = binding;
      const isHere = modes.includes(keysMode) && actionOf(keymap, keysMode, keys[0] ?? '') !== null;
      if (typeof action === 'function' || !isHere || (action.type === 'menu' && action.menu === 'actions')) {
        return [];
      }
      const also = [description.zh, description.en, id, ...(binding.hint ? [binding.hint.zh, binding.hint.en] : [])];
      return [{ label: description[lang], indent: 0, note: keysLabel(binding, lang), also, action }];
    });
  },
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
  views: ({ lang }) =>
    VIEWS.map(({ label, action }) => ({ label: say(label, lang), indent: 0, note: '', also: [action.type], action })),
  'shelf-order': ({ lang }) =>
    SHELF_ORDERS.map((by) => ({
      label: say(ORDER_NAMES[by], lang),
      indent: 0,
      note: '',
      also: [by],
      action: { type: 'order-shelf', by },
    })),
};

/** What may be shown of the report that is read and its neighbour. */
const VIEWS: readonly { label: Localized; action: Action }[] = [
  { label: messages.followTip, action: { type: 'follow' } },
  { label: messages.compareTip, action: { type: 'compare' } },
];

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
