import type { Lang, Localized } from '../text/index.ts';
import { isKey, keyLabel } from './key-names.ts';
import { type Binding, CATEGORIES, type Category, type ModeName, type Row, TYPED } from './key-rows.ts';
import { MOVING, ON_SHELF, PANES } from './keys-of-moving.ts';
import { FINDING, PROGRAM, STATISTICS, TAKING } from './keys-of-work.ts';
import type { Action } from './state/action.ts';

export { type Binding, CATEGORIES, keysModeOf, type ModeName } from './key-rows.ts';

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
