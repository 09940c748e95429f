import { type Action, only, type Reduced } from '../state/action.ts';
import { EMPTY_INPUT, editedLine } from '../state/input-line.ts';
import { itemsLeft, menuItems } from '../state/menu.ts';
import { showOffset } from '../state/navigation.ts';
import type { Question } from '../state/question.ts';
import { type AppState, type MenuMode, type MenuName, underneath, withView } from '../state/state.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** Opens a menu over what is shown; the contents on the section that is read. */
export function openMenu(
  state: AppState,
  menu: MenuName,
  { question = null, wish = null }: Partial<Pick<MenuMode, 'question' | 'wish'>> = {},
): AppState {
  const { mode, view } = state;
  const under = underneath(mode);
  const there: MenuMode = {
    kind: 'menu',
    menu,
    question,
    wish,
    query: EMPTY_INPUT,
    order: null,
    selected: 0,
    revision: 0,
    under,
    from: view.position,
  };
  const here = menu === 'contents' ? view.doc.entries.findIndex(({ id }) => id === view.position.entry) : 0;
  return { ...state, mode: { ...there, selected: Math.max(0, here) } };
}

/** Asks before something is done; not to do it stands first. */
export function ask(state: AppState, question: Question): AppState {
  return openMenu(state, 'confirm', { question });
}

/** What a key means in a menu; what Enter chooses is done by the reducer. */
export function inMenu(state: AppState, mode: MenuMode, action: Action): Reduced {
  switch (action.type) {
    case 'move': {
      const count = itemsLeft(state, mode).length;
      const selected = indexWithin(mode.selected + stepsOf(state, 'menu', action), count);
      return only(followed(state, { ...anew(mode), selected }));
    }
    case 'highlight':
      return only(highlighted(state, mode, action.index));
    case 'write':
    case 'erase':
    case 'erase-all': {
      const query = editedLine(mode.query, action);
      return query === null ? only(closed(state, mode)) : narrowed(state, { ...mode, query });
    }
    case 'close':
      return only(closed(state, mode));
    default:
      return only(state);
  }
}

/** The list has moved by itself. Around an end it begins anew, or its last rows would stand above its first. */
function highlighted(state: AppState, mode: MenuMode, index: number): AppState {
  const selected = indexWithin(index, itemsLeft(state, mode).length);
  const isStep = Math.abs(selected - mode.selected) <= 1;
  return followed(state, { ...(isStep ? mode : anew(mode)), selected });
}

function anew(mode: MenuMode): MenuMode {
  return { ...mode, revision: mode.revision + 1 };
}

function narrowed(state: AppState, mode: MenuMode): Reduced {
  const query = mode.query.text;
  if (query.trim() === '') {
    return only({ ...state, mode: { ...anew(mode), order: null, selected: 0 } });
  }
  const items = menuItems(state, mode).map(({ label, also }) => [label, ...also]);
  return { state: { ...state, mode }, effects: [{ type: 'narrow-menu', query, items }] };
}

/** Takes an answer, unless the query has changed since. */
export function showNarrowed(state: AppState, query: string, order: readonly number[]): AppState {
  const { mode } = state;
  return mode.kind === 'menu' && mode.query.text === query
    ? followed(state, { ...anew(mode), order, selected: 0 })
    : state;
}

/** The contents scroll the text to the section chosen. */
function followed(state: AppState, mode: MenuMode): AppState {
  const there = { ...state, mode };
  const action = itemsLeft(state, mode)[mode.selected]?.action;
  const entry = action?.type === 'visit' ? state.view.doc.entryById.get(action.entry) : undefined;
  return entry ? showOffset(there, entry.start, entry.id) : there;
}

/** What was shown before the menu, the text where it was. */
export function closed(state: AppState, mode: MenuMode): AppState {
  const there = { ...state, mode: mode.under };
  return mode.menu === 'contents' ? withView(there, { position: mode.from }) : there;
}
