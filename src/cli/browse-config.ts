import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lang, Localized } from '../text/index.ts';
import type { Colours, Keymap } from '../tui/index.tsx';
import { AMBIGUOUS, LANGUAGES, THEMES, type Theme } from './options.ts';
import type { Environment } from './terminal-capabilities.ts';
import { userFolder } from './user-folders.ts';

/** The browser's part, which knows its keys and styles; loaded by whoever reads the settings, since it is a part of its own. */
type Browser = Pick<typeof import('../tui/index.tsx'), 'isColour' | 'isStyle' | 'keymapWith'>;

/** What config.json sets; what it does not is as it comes. */
export interface BrowseConfig {
  language?: Lang;
  theme?: Theme;
  ambiguous?: 'auto' | 1 | 2;
  /** The widest lines of the text, in columns. */
  width?: number;
  /** Whether a report that was not read before opens on its first screen. */
  firstScreen: boolean;
  colours: Colours;
  keymap: Keymap;
  /** What in the file is not followed, each with its line, in the order of the file. */
  problems: Localized[];
}

/** The narrowest and the widest that lines may be made, in columns. */
const NARROWEST = 20;
const WIDEST = 200;

/** The settings file, config.json; null where there is no folder for it. */
export function configFile(env: Environment): string | null {
  const folder = userFolder(env.XDG_CONFIG_HOME, '.config', env);
  return folder === null ? null : join(folder, 'config.json');
}

/** The settings of the user's file; those that it comes with where there is none. A wrong one is left out, and told. */
export function readConfig(env: Environment, browser: Browser): BrowseConfig {
  const file = configFile(env);
  let text = '{}';
  try {
    text = file === null ? text : readFileSync(file, 'utf8');
  } catch {
    // Nobody has written one.
  }
  return configOf(text, browser);
}

/** The settings that a JSON text holds. */
export function configOf(text: string, browser: Browser): BrowseConfig {
  const problems: { line: number; message: Localized }[] = [];
  const given = objectIn(text, problems);
  const tell = (path: readonly string[], message: Localized): void => {
    problems.push({ line: lineOfKey(text, path), message });
  };
  const chosen = <T>(key: string, choices: readonly T[]): T | undefined => {
    const value = given[key];
    if (value === undefined || choices.some((choice) => choice === value)) {
      return choices.find((choice) => choice === value);
    }
    tell([key], { zh: `${key} 只能是 ${choices.join('、')}`, en: `${key} must be ${choices.join(', ')}` });
    return undefined;
  };
  for (const key of Object.keys(given)) {
    if (!SETTINGS.includes(key)) tell([key], { zh: `没有 ${key} 这个设置`, en: `there is no setting ${key}` });
  }
  const language = chosen('language', LANGUAGES);
  const theme = chosen('theme', THEMES);
  const ambiguous = chosen<string | number>('ambiguous', [...AMBIGUOUS, 1, 2]);
  const { keymap, problems: wrong } = browser.keymapWith(keysIn(given.keys, tell));
  for (const { id, message } of wrong) tell(['keys', id], message);
  const width = widthIn(given.width, tell);
  return {
    ...(language && { language }),
    ...(theme && { theme }),
    ...(ambiguous !== undefined && { ambiguous: ambiguous === 'auto' ? 'auto' : Number(ambiguous) === 2 ? 2 : 1 }),
    ...(width !== undefined && { width }),
    firstScreen: chosen('firstScreen', [true, false]) ?? true,
    colours: coloursIn(given.colors, tell, browser),
    keymap,
    problems: problems
      .sort((a, b) => a.line - b.line)
      .map(({ line, message: { zh, en } }) => ({
        zh: `config.json 第 ${line} 行：${zh}`,
        en: `config.json line ${line}: ${en}`,
      })),
  };
}

const SETTINGS = ['language', 'theme', 'ambiguous', 'width', 'firstScreen', 'colors', 'keys'];

type Tell = (path: readonly string[], message: Localized) => void;

function objectIn(text: string, problems: { line: number; message: Localized }[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
    problems.push({ line: 1, message: { zh: '应当是 { … }', en: 'it must be { … }' } });
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const line = text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length;
    problems.push({ line, message: { zh: '不是 JSON，未采用', en: 'this is no JSON, nothing of it counts' } });
  }
  return {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line, from 1, on which a key stands, the last of a path through objects. */
function lineOfKey(text: string, path: readonly string[]): number {
  let at = 0;
  for (const key of path) {
    at = Math.max(at, text.indexOf(JSON.stringify(key), at));
  }
  return text.slice(0, at).split('\n').length;
}

/** Keys by the names of actions: "search": "/ f", or a list. */
function keysIn(keys: unknown, tell: Tell): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (keys !== undefined && !isObject(keys)) {
    tell(['keys'], { zh: 'keys 应当是 {"操作": "键"}', en: 'keys must be {"action": "key"}' });
    return found;
  }
  for (const [id, value] of Object.entries(keys ?? {})) {
    const list = typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : value;
    if (Array.isArray(list) && list.every((key): key is string => typeof key === 'string')) {
      found.set(id, list);
    } else {
      tell(['keys', id], { zh: `${id} 的键应当是文字`, en: `the keys of ${id} must be text` });
    }
  }
  return found;
}

function widthIn(width: unknown, tell: Tell): number | undefined {
  if (width === undefined) return undefined;
  if (typeof width === 'number' && Number.isInteger(width) && width >= NARROWEST && width <= WIDEST) return width;
  const range = `${NARROWEST}–${WIDEST}`;
  tell(['width'], { zh: `width 应当是 ${range} 的整数`, en: `width must be a whole number, ${range}` });
  return undefined;
}

/** Colours by the names of styles: "heading": "blue", or "#3366cc". */
function coloursIn(colours: unknown, tell: Tell, { isColour, isStyle }: Browser): Colours {
  const found: Record<string, string> = {};
  if (colours !== undefined && !isObject(colours)) {
    tell(['colors'], { zh: 'colors 应当是 {"样式": "颜色"}', en: 'colors must be {"style": "colour"}' });
    return {};
  }
  for (const [style, colour] of Object.entries(colours ?? {})) {
    if (!isStyle(style)) {
      tell(['colors', style], { zh: `没有 ${style} 这个样式`, en: `there is no style ${style}` });
    } else if (typeof colour !== 'string' || !isColour(colour)) {
      tell(['colors', style], {
        zh: `${style} 的颜色应当是名称或 #rrggbb`,
        en: `the colour of ${style} must be a name or #rrggbb`,
      });
    } else {
      found[style] = colour;
    }
  }
  return found;
}
