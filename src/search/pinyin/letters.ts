import { partitionPoint } from '../../text/index.ts';
import { alignClause, windows } from '../align.ts';
import { type Folded, Gap } from '../fold.ts';
import type { Range } from '../passages.ts';
import type { Sounds } from './index.ts';

/** A report's pinyin written out, with what many typists do not tell apart left out; a blank at every hard gap, and where a Latin word begins or ends. */
export interface Letters {
  text: string;
  /** The folded place of the character that each letter belongs to. */
  owners: Uint32Array | Uint16Array;
}

/** The h of zh, ch, sh and the g of ang, eng, ing, but not a g that may begin a syllable: fangan is fang-an or fan-gan. */
const OFTEN_CONFUSED = /(?<=[zcs])h|(?<=[aei]n)g(?![aeiouv])/g;

/** Pinyin as typists confuse it: yingshang and yinsan are one. */
export function withoutSlips(spelling: string): string {
  return spelling.replace(OFTEN_CONFUSED, '');
}

/** Writes out a folded text; what has no pinyin stands as it is, and apart: a slip is never looked for across the edge of a Latin word. */
export function lettersOf(folded: Folded, sounds: Sounds): Letters {
  const known = new Map<string, string>();
  const written: string[] = [];
  const owners: number[] = [];
  let isSpelled = false;
  for (let place = 0; place < folded.text.length; place += 1) {
    const syllable = sounds.syllables.at(place) ?? '';
    const wasSpelled = isSpelled;
    isSpelled = syllable !== '';
    const read = syllable || folded.text.charAt(place);
    let letters = known.get(read);
    if (letters === undefined) {
      letters = withoutSlips(read);
      known.set(read, letters);
    }
    letters = folded.gap[place] === Gap.hard || isSpelled !== wasSpelled ? ` ${letters}` : letters;
    written.push(letters);
    for (let each = 0; each < letters.length; each += 1) {
      owners.push(place);
    }
  }
  return { text: written.join(''), owners: Uint32Array.from(owners) };
}

/** Where the letters of the folded places `from` to `to` stand. */
export function lettersBetween({ owners, text }: Letters, from: number, to: number): Range {
  const first = (place: number) => partitionPoint(text.length, (at) => (owners[at] ?? 0) < place);
  return [first(from), first(to)];
}

/**
 * The folded ranges that a slurred spelling means with at most `errors` letters wrong, though never the first: from the
 * beginning of a syllable to the end of one, inside the folded places `from` to `to`.
 */
export function misspelled(word: string, letters: Letters, [from, to]: Range, errors: number): [number, number][] {
  const { text, owners } = letters;
  const [low, high] = lettersBetween(letters, from, to);
  const edge = (at: number) => at <= low || at >= high || owners[at - 1] !== owners[at] || text.charAt(at) === ' ';
  const found: [number, number][] = [];
  for (const window of windows(word, text, [low, high], errors)) {
    for (const { start, end } of alignClause(word, text, window, errors)) {
      const begins = (edge(start) || text.charAt(start - 1) === ' ') && text.charAt(start) === word.charAt(0);
      if (begins && edge(end) && !text.slice(start, end).includes(' ')) {
        found.push([owners[start] ?? from, (owners[end - 1] ?? from) + 1]);
      }
    }
  }
  return found;
}
