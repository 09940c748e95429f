import { type Ambiguous, breakLines, displayWidth, type Lang } from '../text/index.ts';
import { type Binding, CATEGORIES, type Keymap, keysLabel, type ModeName, meaningIn } from './keymap.ts';
import { messages, say } from './messages.ts';

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
 * The help screen, made from the keymap, its descriptions broken to fit: a page of the keys that matter where it was called, then all.
 * @param width columns of the pane
 * @returns the same array until the language, the width or the terminal changes: every key asks again
 */
export function helpLines(
  keymap: Keymap,
  mode: ModeName,
  lang: Lang,
  width: number,
  ambiguous: Ambiguous,
): readonly HelpLine[] {
  const key = `${mode} ${lang} ${width} ${ambiguous}`;
  if (last?.key !== key || last.keymap !== keymap) {
    const all = linesOf(keymap.bindings, lang, width, ambiguous);
    const here = mostUseful(keymap, mode).map((binding) => ({ ...binding, description: meaningIn(binding, mode) }));
    const first = all(say(messages.mostUsed, lang), here);
    const others = CATEGORIES.flatMap(({ id, title }) => [
      BLANK,
      ...all(
        title[lang],
        keymap.bindings.filter(({ category }) => category === id),
      ),
    ]);
    const lines = [...first, ...others];
    last = { key, keymap, lines };
  }
  return last.lines;
}

const BLANK: HelpLine = { heading: '', keys: '', gap: 0, words: '' };

/** So many keys stand on the first page. */
const FIRST_PAGE = 12;
/** What one does most: the first page has what of it a mode knows, then what has a word for the status line. */
const MOST_DONE = [
  'move-line-next',
  'open',
  'search',
  'filter',
  'menu-contents',
  'statistics',
  'side',
  'sort-next',
  'search-all',
  'mark',
  'copy',
  'print',
  'export',
  'menu-actions',
  'leave',
  'close',
];

/** The keys of a mode that one needs most, in the order of the keymap. */
export function mostUseful({ bindings }: Keymap, mode: ModeName): readonly Binding[] {
  const here = bindings.filter(({ modes }) => modes.includes(mode));
  const done = MOST_DONE.flatMap((id) => here.find((each) => each.id === id || each.id === `${id}-${mode}`) ?? []);
  const others = here.filter((binding) => binding.hint && !done.includes(binding));
  const wanted = [...done, ...others].slice(0, FIRST_PAGE);
  return here.filter((binding) => wanted.includes(binding));
}

/** Makes the lines of some keys under a heading; the keys of all stand in one column. */
function linesOf(
  every: readonly Binding[],
  lang: Lang,
  width: number,
  ambiguous: Ambiguous,
): (heading: string, bindings: readonly Binding[]) => HelpLine[] {
  const column = Math.max(...every.map((binding) => displayWidth(keysLabel(binding, lang), ambiguous))) + GAP;
  const beside = width - HELP_MARGIN - column - 1;
  const isBeside = beside >= LEAST_WORDS;
  const room = isBeside ? beside : Math.max(4, width - HELP_MARGIN - BELOW - 1);
  return (heading, bindings) => [
    { heading, keys: '', gap: 0, words: '' },
    ...bindings.flatMap((binding) => {
      const label = keysLabel(binding, lang);
      const whole = binding.description[lang];
      const parts = breakLines(whole, room, { ambiguous }).map(({ start, end }) => whole.slice(start, end));
      const words = isBeside ? (parts.shift() ?? '') : '';
      const gap = isBeside ? column - displayWidth(label, ambiguous) : 0;
      return [
        { heading: '', keys: label, gap, words },
        ...parts.map((part) => ({ heading: '', keys: '', gap: isBeside ? column : BELOW, words: part })),
      ];
    }),
  ];
}
