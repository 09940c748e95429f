import { type Ambiguous, breakLines, displayWidth, type Lang } from '../text/index.ts';
import { CATEGORIES, type Keymap, keysLabel } from './keymap.ts';

/** A line of the help screen: the title of a category, or keys and what they do; both empty between two categories. */
export interface HelpLine {
  heading: string;
  /** The keys, empty where a description goes on, and the columns to the description. */
  keys: string;
  gap: number;
  words: string;
}

/** Columns before the keys, and at least between keys and description. */
export const HELP_MARGIN = 3;
const GAP = 2;
/** A description has this much room beside the keys; where it would have less, it begins on the line below them. */
const LEAST_WORDS = 16;
/** Columns before a description below its keys. */
const BELOW = 4;

let last: { key: string; keymap: Keymap; lines: readonly HelpLine[] } | null = null;

/**
 * The help screen, made from the keymap, its descriptions broken to fit.
 * @param width columns of the pane
 * @returns the same array until the language, the width or the terminal changes: every key asks again
 */
export function helpLines(keymap: Keymap, lang: Lang, width: number, ambiguous: Ambiguous): readonly HelpLine[] {
  const key = `${lang} ${width} ${ambiguous}`;
  if (last?.key !== key || last.keymap !== keymap) {
    const lines = CATEGORIES.flatMap((_, index) => categoryLines(keymap, index, lang, width, ambiguous));
    last = { key, keymap, lines };
  }
  return last.lines;
}

function categoryLines(
  { bindings }: Keymap,
  index: number,
  lang: Lang,
  width: number,
  ambiguous: Ambiguous,
): HelpLine[] {
  const category = CATEGORIES[index];
  const labels = bindings.map((binding) => keysLabel(binding, lang));
  const column = Math.max(...labels.map((label) => displayWidth(label, ambiguous))) + GAP;
  const beside = width - HELP_MARGIN - column - 1;
  const isBeside = beside >= LEAST_WORDS;
  const lines: HelpLine[] = index === 0 ? [] : [{ heading: '', keys: '', gap: 0, words: '' }];
  lines.push({ heading: category?.title[lang] ?? '', keys: '', gap: 0, words: '' });
  bindings.forEach((binding, at) => {
    if (binding.category !== category?.id) {
      return;
    }
    const label = labels[at] ?? '';
    const whole = binding.description[lang];
    const room = isBeside ? beside : Math.max(4, width - HELP_MARGIN - BELOW - 1);
    const parts = breakLines(whole, room, { ambiguous }).map(({ start, end }) => whole.slice(start, end));
    const first = isBeside ? (parts.shift() ?? '') : '';
    lines.push({ heading: '', keys: label, gap: isBeside ? column - displayWidth(label, ambiguous) : 0, words: first });
    lines.push(...parts.map((words) => ({ heading: '', keys: '', gap: isBeside ? column : BELOW, words })));
  });
  return lines;
}
