import { Chalk, type ChalkInstance, type ColorName, colorNames } from 'chalk';
import type { Ambiguous } from '../../text/index.ts';

/** The kinds of things that are painted. */
export const STYLES = [
  'dim',
  'stock',
  'strong',
  'title',
  'heading',
  'subheading',
  'lead',
  'statistic',
  'problem',
  'plan',
  'hit',
  'highlight',
  'mark',
  'here',
  'focused',
  'chosen',
  'key',
  'notice',
] as const;
export type StyleName = (typeof STYLES)[number];

/** Colours of a user's own: names of chalk's, or #rrggbb. */
export type Colours = Readonly<Partial<Record<StyleName, string>>>;

/** Whether there is a style of that name. */
export function isStyle(name: string): name is StyleName {
  return STYLES.some((style) => style === name);
}

/** Whether it is a colour that a style can have. */
export function isColour(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour) || isName(colour);
}

function isName(colour: string): colour is ColorName {
  return colorNames.some((name) => name === colour);
}

/** How each kind of thing is painted. The functions take and give one line without any width changed. */
export type Theme = Readonly<Record<StyleName, (text: string) => string>>;

/**
 * The theme for a terminal. But for the chosen line, only the sixteen colours that a terminal's own scheme defines are used.
 * @param level 0: no colour, but bold, underline and reverse, which NO_COLOR leaves to programs; whatever colour tells,
 * a sign tells too (see `signs`)
 */
export function makeTheme(level: 0 | 1 | 2 | 3, background: 'dark' | 'light', own: Colours = {}): Theme {
  const chalk = new Chalk({ level: level === 0 ? 1 : level });
  if (level === 0) {
    return plainTheme(chalk);
  }
  const theme = { ...colourTheme(chalk, background) };
  for (const style of STYLES) {
    const colour = own[style];
    if (colour !== undefined) {
      theme[style] = painter(chalk, style, colour);
    }
  }
  return theme;
}

const BOLD: readonly StyleName[] = ['strong', 'title', 'heading', 'subheading', 'lead', 'focused'];

/** A colour for the words of a style; behind the words for the chosen line, and for what is highlighted. */
function painter(chalk: ChalkInstance, style: StyleName, colour: string): (text: string) => string {
  const isBehind = style === 'chosen' || style === 'highlight';
  const base = BOLD.includes(style) ? chalk.bold : chalk;
  const painted = isName(colour) ? base[colour] : base.hex(colour);
  return isBehind ? painted.inverse : painted;
}

function plainTheme(chalk: ChalkInstance): Theme {
  return {
    dim: (text) => text,
    // Faint is no colour.
    stock: chalk.dim,
    strong: chalk.bold,
    title: chalk.bold,
    heading: chalk.bold.underline,
    subheading: chalk.bold,
    lead: chalk.bold,
    statistic: chalk.underline,
    problem: (text) => text,
    plan: (text) => text,
    hit: chalk.underline,
    // Seen in a row that is itself in reverse.
    highlight: chalk.inverse.bold.underline,
    mark: chalk.bold,
    here: chalk.bold,
    focused: chalk.bold.underline,
    chosen: chalk.inverse,
    key: chalk.bold,
    notice: chalk.bold,
  };
}

function colourTheme(chalk: ChalkInstance, background: 'dark' | 'light'): Theme {
  const dark = background === 'dark';
  const accent = dark ? chalk.cyan : chalk.blue;
  return {
    dim: chalk.dim,
    stock: chalk.dim,
    strong: chalk.bold,
    title: chalk.bold,
    heading: accent.bold,
    subheading: chalk.bold,
    lead: chalk.bold,
    statistic: dark ? chalk.yellow : chalk.magenta,
    problem: dark ? chalk.redBright : chalk.red,
    plan: chalk.green,
    hit: chalk.underline,
    highlight: chalk.inverse,
    mark: dark ? chalk.magentaBright : chalk.magenta,
    here: accent,
    focused: accent.bold,
    chosen: dark ? chalk.bgAnsi256(238) : chalk.bgAnsi256(253),
    key: accent,
    notice: dark ? chalk.yellow : chalk.magenta,
  };
}

/** The signs that say without colour what colour says. */
export interface Glyphs {
  /** Between panes, and along the row of titles. */
  separator: string;
  rule: string;
  /** The same over the pane that has the keys. */
  activeRule: string;
  join: string;
  /** Before the current line of a list. */
  current: string;
  /** Along the part that the reader is in. */
  here: string;
  mark: string;
  /** Something inside it is marked. */
  markInside: string;
  problem: string;
  plan: string;
  /** Beside a passage that something was noted on. */
  note: string;
  /** Before and beside what `check` finds. */
  error: string;
  warning: string;
  hint: string;
  /** Before what may have been missed. */
  doubt: string;
  /** Before a rise and a fall. */
  up: string;
  down: string;
  /** Between the steps of a place, and where something is cut off. */
  step: string;
  cut: string;
  /** One unit of a bar of measures, and of one of statistics. */
  measureBar: string;
  statisticBar: string;
  /** From few to many. */
  bars: readonly string[];
}

const NARROW: Glyphs = {
  separator: '│',
  rule: '─',
  activeRule: '━',
  join: '┬',
  current: '▸',
  here: '▎',
  mark: '●',
  markInside: '○',
  problem: '!',
  plan: '→',
  note: '✎',
  error: '✗',
  warning: '△',
  hint: '·',
  doubt: '?',
  up: '↑',
  down: '↓',
  step: '›',
  cut: '…',
  measureBar: '▒',
  statisticBar: '█',
  bars: ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
};

/** All ASCII, one column in every terminal: box drawing and bullets are themselves of ambiguous width. */
const ASCII: Glyphs = {
  separator: '|',
  rule: '-',
  activeRule: '=',
  join: '+',
  current: '>',
  here: '|',
  mark: '*',
  markInside: 'o',
  problem: '!',
  plan: '+',
  note: '"',
  error: 'x',
  warning: '^',
  hint: '.',
  doubt: '?',
  up: '^',
  down: 'v',
  step: '>',
  cut: '~',
  measureBar: '=',
  statisticBar: '#',
  bars: ['.', ':', '=', '#'],
};

/** One-column signs for a terminal that draws ambiguous characters 1 or 2 columns wide. */
export function glyphs(ambiguous: Ambiguous): Glyphs {
  return ambiguous === 1 ? NARROW : ASCII;
}
