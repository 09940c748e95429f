import { graphemes } from '../text/index.ts';
import { actionOf, keysModeOf } from './keymap.ts';
import { reduce } from './reducer.ts';
import type { Action, Effect } from './state/action.ts';
import { type AppState, typedLine } from './state/state.ts';
import type { ListKey } from './terminal/component-input.ts';
import { keyOfCharacter, type Press } from './terminal/keys.ts';

/** Holds the state, outside React, so that signals and answers reach it as keys do. */
export class Store {
  #state: AppState;
  readonly #listeners = new Set<() => void>();
  readonly #perform: (effect: Effect) => void;
  readonly #guarded: (work: () => void) => void;
  readonly #pressInList: (key: ListKey) => boolean;

  /**
   * @param perform carries an effect out; called after the state has changed
   * @param guarded runs what must not throw into an event's handler
   * @param pressInList hands a key to the list of a menu; false where none is on the screen
   */
  constructor(
    state: AppState,
    perform: (effect: Effect) => void,
    guarded: (work: () => void) => void,
    pressInList: (key: ListKey) => boolean,
  ) {
    this.#state = state;
    this.#perform = perform;
    this.#guarded = guarded;
    this.#pressInList = pressInList;
  }

  readonly state = (): AppState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly dispatch = (action: Action): void => this.#guarded(() => this.#dispatch(action));

  #dispatch(action: Action): void {
    const { state, effects } = reduce(this.#state, action);
    if (state !== this.#state) {
      this.#state = state;
      for (const listener of this.#listeners) {
        listener();
      }
    }
    effects.forEach(this.#perform);
  }

  /**
   * What was pressed, in the mode that each key finds: a key by the keymap, text into the query where one is typed. The
   * rest of a text after its `/` is the query. On the shelf Chinese characters, and what is pasted, are its filter. Text
   * pasted anywhere else is no row of commands, and dropped.
   */
  readonly press = (press: Press): void => {
    if (press.kind === 'key') {
      this.#key(press.name);
      return;
    }
    if (this.#isTyping()) {
      this.dispatch({ type: 'write', text: press.text });
      return;
    }
    if (press.pasted) {
      if (this.#state.mode.kind === 'shelf') this.dispatch({ type: 'filter', text: press.text });
      return;
    }
    const characters = graphemes(press.text);
    for (const [index, character] of characters.entries()) {
      if (this.#state.mode.kind === 'shelf' && /\p{Script=Han}/u.test(character)) {
        this.dispatch({ type: 'filter', text: characters.slice(index).join('') });
        return;
      }
      this.#key(keyOfCharacter(character));
      if (this.#isTyping()) {
        const rest = characters.slice(index + 1).join('');
        if (rest !== '') {
          this.dispatch({ type: 'write', text: rest });
        }
        return;
      }
    }
  };

  #isTyping(): boolean {
    return typedLine(this.#state.mode) !== null;
  }

  #key(name: string): void {
    const action = actionOf(this.#state.keymap, keysModeOf(this.#state.mode), name);
    const listKey = action && this.#state.mode.kind === 'menu' ? listKeyOf(action) : null;
    if (action && !(listKey && this.#pressInList(listKey))) {
      this.dispatch(action);
    }
  }
}

/** The key of a list that does what an action means, whichever key the user has for it; null where the list has none. */
function listKeyOf(action: Action): ListKey | null {
  if (action.type === 'open') {
    return 'enter';
  }
  if (action.type !== 'move' || action.by !== 'line') {
    return null;
  }
  return action.way === 1 ? 'down' : 'up';
}
