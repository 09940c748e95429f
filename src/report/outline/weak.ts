import { WEAK_WORDS } from './words/weak.ts';

/** Where a clause ends: a dot in `WEAK_WORDS`. */
const CLAUSE_END = '(?=[，。；、,;\\n”）]|$)';

const WEAK_SOURCE = Object.entries(WEAK_WORDS)
  .map(([first, endings]) => `${first}(?:${endings.replaceAll(' ', '|').replaceAll('.', CLAUSE_END)})`)
  .join('|');
/** 链条短，占比低；: an adjective that ends its clause, unless the words before it say that it became less: 更低, 减少. */
const AT_END = `(?<![更缩减降变最至大由很])[小弱短慢低差少散]${CLAUSE_END}`;
const WEAK = new RegExp(`${WEAK_SOURCE}|${AT_END}`);
const ALL_WEAK = new RegExp(`${WEAK_SOURCE}|${AT_END}`, 'g');
/** Three such words within so many characters, or two within so many, are a list of weaknesses. */
const THREE_WITHIN = 140;
const TWO_WITHIN = 60;

/** Whether a text has a word that says that something is weak. Linear. */
export function hasWeak(text: string): boolean {
  return WEAK.test(text);
}

/** Whether words that say weaknesses stand close together in a text, as they do where they are admitted. Linear. */
export function listsWeak(text: string): boolean {
  let before = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { index } of text.matchAll(ALL_WEAK)) {
    if (index - before <= THREE_WITHIN || index - last <= TWO_WITHIN) return true;
    before = last;
    last = index;
  }
  return false;
}
