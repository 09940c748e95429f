import type { Form, Line } from './compile.ts';

/** One way in which an indicator is printed: its form is read when it is first compared. */
export interface Printed {
  line: Line;
  printed: string;
  /** Its place in the list. */
  place: number;
  /** With one of these ends every name that is printed so. */
  last?: readonly string[];
  form?: Form | null;
}

function add(entries: Map<string, Printed[]>, end: string, entry: Printed): void {
  const same = entries.get(end);
  if (same === undefined) entries.set(end, [entry]);
  else if (same[same.length - 1] !== entry) same.push(entry);
}

/** What parts the words of a way to print. */
const PARTS_WORDS = '{}[]…';

/**
 * Enters a way to print under the last two characters of its last words, or the one that a word has; and under those of the words
 * before them, where the last are not sure: 案件[收案/申请] under 收案, 申请 and 案件. Read from the end, without cutting it into words: all of
 * the list is entered before the first number is named.
 */
export function addEnds(entries: Map<string, Printed[]>, entry: Printed): void {
  const { printed } = entry;
  for (let end = printed.length; end > 0; ) {
    const closing = printed.charAt(end - 1);
    if (closing !== '}' && closing !== ']') {
      const isWord = end > 1 && !PARTS_WORDS.includes(printed.charAt(end - 2));
      add(entries, printed.slice(isWord ? end - 2 : end - 1, end), entry);
      return;
    }
    const begin = printed.lastIndexOf(closing === '}' ? '{' : '[', end - 1);
    let isSure = closing === '}';
    for (let to = end - 1; to > begin; ) {
      const from = Math.max(begin, printed.lastIndexOf('/', to - 1));
      if (to - from > 1) add(entries, printed.slice(Math.max(from + 1, to - 2), to), entry);
      else isSure = false;
      to = from;
    }
    if (isSure) return;
    end = begin;
  }
}

/** The words that `addEnds` reads: with one of them ends every name that is printed so. */
export function lastWords(printed: string): string[] {
  const found: string[] = [];
  for (let end = printed.length; end > 0; ) {
    const closing = printed.charAt(end - 1);
    if (closing !== '}' && closing !== ']') {
      let from = end;
      while (from > 0 && !PARTS_WORDS.includes(printed.charAt(from - 1))) from -= 1;
      found.push(printed.slice(from, end));
      return found;
    }
    const begin = printed.lastIndexOf(closing === '}' ? '{' : '[', end - 1);
    const words = printed.slice(begin + 1, end - 1).split('/');
    for (const word of words) if (word !== '') found.push(word);
    if (closing === '}' && !words.includes('')) return found;
    end = begin;
  }
  return found;
}
