import type { Lang } from '../text/index.ts';

export type Environment = Readonly<Record<string, string | undefined>>;
export type ColorWish = 'auto' | 'always' | 'never';
export type ColorLevel = 0 | 1 | 2 | 3;

/** The part of tty.WriteStream that tells what a terminal can do. */
export interface Screen {
  isTTY?: boolean;
  columns?: number;
  getColorDepth?(env?: object): number;
}

/** The locale by POSIX precedence: LC_ALL, then LC_MESSAGES (or another category), then LANG; '' for none. */
function locale(env: Environment, category: string): string {
  return [env.LC_ALL, env[category], env.LANG].find((value) => value !== undefined && value !== '') ?? '';
}

/** The interface language: Chinese where the locale is, English everywhere else (C and POSIX too). */
export function languageOf(env: Environment): Lang {
  return /^zh(?:[_.@-]|$)/.test(locale(env, 'LC_MESSAGES').toLowerCase()) ? 'zh' : 'en';
}

/**
 * Columns of an ambiguous character (UAX #11): 1, unless the locale has a legacy East Asian encoding, whose terminals draw
 * them wide, or VTE is told to by VTE_CJK_WIDTH.
 */
export function ambiguousWidth(wish: 'auto' | 1 | 2, env: Environment): 1 | 2 {
  if (wish !== 'auto') return wish;
  if (env.VTE_CJK_WIDTH === 'wide' || env.VTE_CJK_WIDTH === '1') return 2;
  return /\.(?:gb|euc|big5|sjis|shift)/.test(locale(env, 'LC_CTYPE').toLowerCase()) ? 2 : 1;
}

/**
 * How many colours to use on `screen`, by chalk's levels. The option wins over FORCE_COLOR (0–3; force-color.org),
 * that over NO_COLOR (set and not empty; no-color.org), that over what the terminal says (TERM=dumb: none).
 */
export function colorLevel(wish: ColorWish, env: Environment, screen: Screen): ColorLevel {
  if (wish === 'never') return 0;
  const able = ableTo(env, screen);
  if (wish === 'always') return able === 0 ? 1 : able;
  const force = env.FORCE_COLOR;
  if (force !== undefined) {
    if (force === '0' || force === 'false') return 0;
    if (force === '2') return 2;
    if (force === '3') return 3;
    return force === '1' || able === 0 ? 1 : able;
  }
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return 0;
  return able;
}

function ableTo(env: Environment, screen: Screen): ColorLevel {
  if (screen.isTTY !== true || screen.getColorDepth === undefined) return 0;
  // Node would warn on stderr of a FORCE_COLOR beside a NO_COLOR; which one wins is decided above.
  const { FORCE_COLOR: _, NO_COLOR: __, NODE_DISABLE_COLORS: ___, ...rest } = env;
  const depth = screen.getColorDepth(rest);
  return depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
}

/**
 * Whether a terminal can only print: TERM is dumb, or not set, so that it is one nobody knows (POSIX, Base Definitions 8.3).
 * Windows, whose consoles can, does not set it.
 */
export function isDumb({ TERM: term = '' }: Environment, platform: NodeJS.Platform = process.platform): boolean {
  return term === 'dumb' || (term === '' && platform !== 'win32');
}

/** COLUMNS, where it is a sensible number. */
export function columnsWish(env: Environment): number | undefined {
  const columns = Number(env.COLUMNS);
  return Number.isInteger(columns) && columns >= 1 && columns <= 10_000 ? columns : undefined;
}

/** The width to set text in: the option; else on a terminal COLUMNS or its own; null (no wrapping) anywhere else. */
export function textWidth(wish: number | undefined, env: Environment, screen: Screen): number | null {
  if (wish !== undefined) return wish;
  if (screen.isTTY !== true) return null;
  return columnsWish(env) ?? (screen.columns !== undefined && screen.columns > 0 ? screen.columns : 80);
}

/** Whether a terminal swallows a question (OSC) that it does not understand: the Linux console prints it. */
export function understandsQuestions({ TERM: term = '' }: Environment): boolean {
  return !/^(?:linux|vt\d|ansi|dumb)/.test(term);
}

/** The terminal's background by COLORFGBG ('15;0', set by rxvt, Konsole and others): 7 and 15 are white. */
export function backgroundOf(env: Environment): 'dark' | 'light' | undefined {
  const background = env.COLORFGBG?.split(';').at(-1);
  if (background === undefined || !/^\d{1,2}$/.test(background)) return undefined;
  return background === '7' || background === '15' ? 'light' : 'dark';
}
