import { type Folded, Gap, inside, isDigit } from './fold.ts';

/** A word found with errors: the characters of the text that are right, and how many of the word's were not. */
export interface Alignment {
  /** From the first to the last character that it is about, the wrong ones too; end exclusive. */
  start: number;
  end: number;
  ranges: [number, number][];
  wrong: number;
  /** The characters of the word that are not in the text, and the place of the one that stands there instead, -1 for none. */
  missed: { letter: number; instead: number }[];
  /** Every character of the word is there: the text only has more. */
  complete: boolean;
}

/** Longer words are compared by their first characters: a fuzzy match of a whole paragraph helps nobody. */
const LONGEST = 64;
/** A clause that holds a word more often than this repeats itself. */
const MOST_WALKS = 100;

/** Every place of `needle` in `hay` between `from` and `to`, those that overlap too. */
export function occurrences(hay: string, needle: string, [from, to]: readonly [number, number]): number[] {
  const part = hay.slice(from, to);
  const found: number[] = [];
  for (let at = part.indexOf(needle); at >= 0; at = part.indexOf(needle, at + 1)) {
    found.push(from + at);
  }
  return found;
}

/** Cuts a word into one piece more than it may have errors, each with its place in the word: one of them is without. */
export function cut(word: string, errors: number): { text: string; offset: number }[] {
  const count = errors + 1;
  return Array.from({ length: count }, (_, each) => {
    const offset = Math.floor((each * word.length) / count);
    return { text: word.slice(offset, Math.floor(((each + 1) * word.length) / count)), offset };
  });
}

/** The spans of a text where a word may stand with errors: around its pieces; in order, those that touch made one. */
export function windows(
  word: string,
  text: string,
  [from, to]: readonly [number, number],
  errors: number,
): [number, number][] {
  const around = cut(word, errors).flatMap((piece) =>
    occurrences(text, piece.text, [from, to]).map((at): [number, number] => {
      const start = at - piece.offset;
      return [Math.max(from, start - errors - 1), Math.min(to, start + word.length + errors + 1)];
    }),
  );
  const joined: [number, number][] = [];
  for (const [low, high] of around.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && low <= last[1]) {
      last[1] = Math.max(last[1], high);
    } else {
      joined.push([low, high]);
    }
  }
  return joined;
}

/** How much an alignment says, 0 for nothing at all; of those that overlap the worthiest one stays. */
export type Worth = (alignment: Alignment) => number;

const equallyWorthy: Worth = () => 1;

/**
 * The places between `from` and `to` where `word` stands with at most `errors` characters wrong, missing or too many
 * (semi-global edit distance, Sellers 1980); the best one, and further ones as good that do not overlap it. Digits are
 * never wrong, and nothing reaches over a hard gap. Cost: word × text.
 */
export function alignments(
  word: string,
  folded: Folded,
  [from, to]: readonly [number, number],
  errors: number,
  worth: Worth,
): Alignment[] {
  const pattern = word.slice(0, LONGEST);
  const found: Alignment[] = [];
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at === to || folded.gap[at] === Gap.hard) {
      found.push(...alignClause(pattern, folded.text, [start, at], errors, worth));
      start = at;
    }
  }
  const whole = found.filter(({ ranges }) => {
    const [low, high] = [ranges[0]?.[0] ?? from, ranges.at(-1)?.[1] ?? to];
    return inside(folded, low) === null && inside(folded, high) === null;
  });
  const least = Math.min(...whole.map((each) => each.wrong));
  return whole.filter((each) => each.wrong === least);
}

/** `alignments` within one span of any text; all that are returned have the same number of errors. */
export function alignClause(
  word: string,
  text: string,
  [from, to]: readonly [number, number],
  errors: number,
  worth: Worth = equallyWorthy,
): Alignment[] {
  const width = to - from;
  if (width + errors < word.length) {
    return [];
  }
  const rows: Uint16Array[] = [new Uint16Array(width + 1)];
  for (let letter = 1; letter <= word.length; letter += 1) {
    const above = rows[letter - 1] ?? new Uint16Array(width + 1);
    const row = new Uint16Array(width + 1);
    const digit = isDigit(word.charCodeAt(letter - 1));
    row[0] = (above[0] ?? 0) + (digit ? errors + 1 : 1);
    for (let at = 1; at <= width; at += 1) {
      const equal = word.charCodeAt(letter - 1) === text.charCodeAt(from + at - 1);
      const extra = isDigit(text.charCodeAt(from + at - 1)) ? errors + 1 : 1;
      const missing = digit ? errors + 1 : 1;
      const swap = (above[at - 1] ?? 0) + (equal ? 0 : Math.max(extra, missing));
      row[at] = Math.min(swap, (above[at] ?? 0) + missing, (row[at - 1] ?? 0) + extra);
    }
    rows.push(row);
  }
  return trace(word, text, from, rows, { errors, worth });
}

/** Reads the best ends out of the table and walks back from each; of those that overlap the worthiest, with most of the word, stays. */
function trace(
  word: string,
  text: string,
  from: number,
  rows: Uint16Array[],
  { errors, worth }: { errors: number; worth: Worth },
): Alignment[] {
  const last = rows.at(-1) ?? new Uint16Array();
  const least = Math.min(...last);
  if (least > errors || least >= word.length) {
    return [];
  }
  const walks: { alignment: Alignment; worth: number; right: number; odd: number }[] = [];
  for (let end = 1; end < last.length && walks.length < MOST_WALKS; end += 1) {
    if (last[end] === least) {
      const { start, right, missed } = walkBack(word, text, from, rows, end);
      const complete = right.length === word.length;
      const alignment = {
        start: from + start,
        end: from + end,
        ranges: rangesOf(right),
        wrong: least,
        missed,
        complete,
      };
      const odd = Math.abs(end - start - word.length);
      walks.push({ alignment, worth: worth(alignment), right: right.length, odd });
    }
  }
  walks.sort(
    (a, b) => b.worth - a.worth || b.right - a.right || a.odd - b.odd || a.alignment.start - b.alignment.start,
  );
  const kept: Alignment[] = [];
  for (const { alignment, worth: each, right } of walks) {
    const apart = kept.every(({ start, end }) => alignment.end <= start || alignment.start >= end);
    if (each > 0 && right >= word.length - errors && apart) {
      kept.push(alignment);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** From an end back to the start of the alignment: the places of the characters that are right, ascending. */
function walkBack(word: string, text: string, from: number, rows: Uint16Array[], end: number) {
  const digit = (string: string, place: number) => isDigit(string.charCodeAt(place));
  const right: number[] = [];
  const missed: Alignment['missed'] = [];
  let at = end;
  for (let letter = word.length; letter > 0; ) {
    const here = rows[letter]?.[at] ?? 0;
    const equal = at > 0 && word.charCodeAt(letter - 1) === text.charCodeAt(from + at - 1);
    const diagonal = at > 0 ? (rows[letter - 1]?.[at - 1] ?? 0) : Number.POSITIVE_INFINITY;
    if (equal && diagonal === here) {
      right.push(from + at - 1);
      letter -= 1;
      at -= 1;
    } else if (
      at > 1 &&
      word.charAt(letter - 1) === text.charAt(from + at - 2) &&
      (rows[letter]?.[at - 1] ?? 0) < here
    ) {
      // Of two ways as good, the one that keeps the character of the word: the text has one more.
      at -= 1;
    } else if (at > 0 && !digit(text, from + at - 1) && !digit(word, letter - 1) && diagonal + 1 === here) {
      letter -= 1;
      at -= 1;
      missed.push({ letter, instead: from + at });
    } else if (at === 0 || (!digit(word, letter - 1) && (rows[letter - 1]?.[at] ?? 0) + 1 === here)) {
      letter -= 1;
      missed.push({ letter, instead: -1 });
    } else {
      at -= 1;
    }
  }
  return { start: at, right: right.reverse(), missed };
}

/** Ascending places as ranges. */
export function rangesOf(ascending: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const place of ascending) {
    const last = ranges.at(-1);
    if (last && last[1] === place) {
      last[1] = place + 1;
    } else {
      ranges.push([place, place + 1]);
    }
  }
  return ranges;
}

/** Pieces of a word may stand this many characters apart altogether: 优化环境 in 优化法治化营商环境. */
const REACH = 6;
const MOST_STEPS = 200;

/**
 * Cuts a word into pieces of two characters or more that stand in one clause between `from` and `to`, in their order and
 * close together; the places, or null. The longest pieces are tried first.
 */
export function pieces(word: string, folded: Folded, from: number, to: number): [number, number][] | null {
  let start = from;
  for (let at = from + 1; at <= to; at += 1) {
    if (at === to || folded.gap[at] === Gap.hard) {
      const base = start;
      const found = piecesInClause(word, folded.text.slice(start, at))?.map(([low, high]): [number, number] => [
        base + low,
        base + high,
      ]);
      if (found?.every(([low, high]) => inside(folded, low) === null && inside(folded, high) === null)) {
        return found;
      }
      start = at;
    }
  }
  return null;
}

function piecesInClause(word: string, clause: string): [number, number][] | null {
  let budget = MOST_STEPS;
  const walk = (letter: number, after: number, limit: number): [number, number][] | null => {
    budget -= 1;
    if (letter >= word.length || budget < 0) {
      return letter >= word.length ? [] : null;
    }
    for (let length = word.length - letter; length >= 2; length -= 1) {
      const piece = word.slice(letter, letter + length);
      for (let at = clause.indexOf(piece, after); at >= 0 && at + length <= limit; at = clause.indexOf(piece, at + 1)) {
        const rest = walk(letter + length, at + length, letter === 0 ? at + word.length + REACH : limit);
        if (rest) {
          return [[at, at + length], ...rest];
        }
      }
    }
    return null;
  };
  return walk(0, 0, clause.length);
}
