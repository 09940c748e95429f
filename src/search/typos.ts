import { type Alignment, alignments, cut, occurrences, pieces, windows } from './align.ts';
import { isDigit } from './fold.ts';
import type { Range } from './passages.ts';
import { misspelled, withoutSlips } from './pinyin/letters.ts';
import { readingsOf, syllablesIn } from './pinyin/readings.ts';
import { letterSlips } from './pinyin-slips.ts';
import type { Term } from './query.ts';
import { type Found, type Match, retrieve, type SearchDocument, TOLERANCE } from './search-document.ts';
import { knownWordsOf } from './word-edges.ts';

/** How likely each slip is meant: the quality of its matches. */
const SLIPS = {
  moved: 0.95,
  nearSound: 0.9,
  missing: 0.85,
  wrong: 0.75,
  added: 0.5,
  shortened: 0.5,
  spelling: 0.6,
  apart: 0.3,
};
/** Of the typos at a word, those that are less likely than the best one by this much are junk below it. */
const CLOSE = 0.12;

/** A sentence pasted whole may differ by a few characters, not by a quarter. */
export const MOST_ERRORS = 3;
/** Longer words than this may be pasted, and so begin and end anywhere. */
export const LONGEST_TYPED = 7;

/** A typo that begins or ends inside of a word is this much less likely than one that does not. */
const INSIDE = 0.85;

/** Chinese numerals: another number is another fact, never a slip. */
const NUMERALS = new Set('〇零一二两三四五六七八九十百千万亿');
const isNumeral = (character: string) => isDigit(character.charCodeAt(0)) || NUMERALS.has(character);

/** Keeps the likeliest typos. */
function likeliest(found: Found): Found {
  let best = 0;
  for (const { matches } of found.values()) {
    best = Math.max(best, ...matches.map(({ quality }) => quality));
  }
  const kept: Found = new Map();
  for (const [at, { matches, score }] of found) {
    const left = matches.filter(({ quality }) => quality > best - CLOSE);
    if (left.length > 0) {
      kept.set(at, { matches: left, score });
    }
  }
  return kept;
}

/** The word with two neighbours put back in their order, or without a doubled character. */
export function movedBack(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at + 1 < word.length; at += 1) {
    const [one, two] = [word.charAt(at), word.charAt(at + 1)];
    if (one === two) {
      found.add(word.slice(0, at) + word.slice(at + 1));
    } else if (
      !isDigit(word.charCodeAt(at)) &&
      !isDigit(word.charCodeAt(at + 1)) &&
      !(isNumeral(one) && isNumeral(two))
    ) {
      found.add(word.slice(0, at) + two + one + word.slice(at + 2));
    }
  }
  return Array.from(found);
}

/** Two neighbours typed in the wrong order, or one character twice: what is meant stands in the report, and is a word. */
function movedMatches(searchDocument: SearchDocument, term: Term): Found {
  const { folded, words } = searchDocument;
  if (term.text.length < 4 || term.text.length > LONGEST_TYPED * 2 || !term.chinese) {
    return new Map();
  }
  const meant = movedBack(term.text);
  return retrieve(searchDocument, holdingAny(searchDocument, meant), ({ from, to }) => {
    const matches: Match[] = [];
    for (const word of meant) {
      for (const at of occurrences(folded.text, word, [from, to])) {
        if (words.isEdge(at) && (word.length > 3 || words.isEdge(at + word.length))) {
          matches.push({ how: 'fuzzy', quality: SLIPS.moved, ranges: [[at, at + word.length]] });
        }
      }
    }
    return matches;
  });
}

/** The passages in whose text any of some words stands. */
function holdingAny({ holding }: SearchDocument, words: readonly string[]) {
  return holding(words.map((word) => ({ field: 'text', words: [word] })));
}

/** A word with a wrong or missing character: a piece of it is right, and around that the alignment finds the characters. */
function fuzzyMatches(searchDocument: SearchDocument, term: Term): Found {
  const { folded } = searchDocument;
  const word = term.text;
  const errors = Math.min(MOST_ERRORS, Math.floor(word.length * TOLERANCE));
  if (errors < 1 || !term.chinese) {
    return new Map();
  }
  const worth = slipOf(searchDocument, word);
  const parts = cut(word, errors).map(({ text }) => text);
  const found = retrieve(searchDocument, holdingAny(searchDocument, parts), ({ from, to }) =>
    windows(word, folded.text, [from, to], errors)
      .flatMap((range) => alignments(word, folded, range, errors, worth))
      .map((alignment) => ({ how: 'fuzzy', quality: worth(alignment), ranges: alignment.ranges })),
  );
  return likeliest(found);
}

/**
 * Tells how likely an alignment is a slip of the fingers, 0: not at all. Another number is another fact; what was typed is meant
 * where it is itself a word of the report, unless it sounds nearly alike; and what it stands for is most likely a word: inside of
 * one any word that was typed is meant (努力打造 is not 力打造 of 着力打造).
 */
function slipOf({ folded, words, sounds }: SearchDocument, word: string): (alignment: Alignment) => number {
  const known = knownWordsOf(word);
  const meant = (letter: number, inside: boolean) => {
    const typed = known[letter] ?? null;
    return typed !== null && (inside || folded.text.includes(typed));
  };
  let read: string[] | undefined;
  const isNextTo = (letter: number, place: number) => {
    read ??= readingsOf(word);
    const syllable = sounds.syllables.at(place) ?? '';
    return syllable !== '' && withoutSlips(syllable) === withoutSlips(read[letter] ?? '');
  };
  return ({ start, end, ranges, wrong, missed, complete }) => {
    // What is still being typed may end inside of a word if all of it is there.
    const begun = complete && words.isEdge(start);
    const inside = word.length <= LONGEST_TYPED && !begun && !words.isWhole(start, end);
    let worth = complete ? SLIPS.missing : SLIPS.nearSound;
    for (const { letter, instead } of missed) {
      const sounded = instead >= 0 && isNextTo(letter, instead);
      const another = isNumeral(word.charAt(letter)) && (instead < 0 || isNumeral(folded.text.charAt(instead)));
      if (!sounded && (another || meant(letter, inside))) {
        return 0;
      }
      worth = Math.min(worth, sounded ? SLIPS.nearSound : instead < 0 ? SLIPS.added : SLIPS.wrong);
    }
    return widened(folded.text, ranges) ? 0 : worth * (1 - (wrong - 1) / word.length) * (inside ? INSIDE : 1);
  };
}

/** Whether a numeral of the text that was not typed belongs to a number that was: 十五 is not 十四五, but 一老小 may be 一老一小. */
function widened(text: string, ranges: readonly Range[]): boolean {
  const numeral = (place: number) => isNumeral(text.charAt(place));
  return ranges.slice(0, -1).some(([, to]) => numeral(to) && (numeral(to - 1) || numeral(to + 1)));
}

/** Three characters of a word of four: 营环境 in 营商环境. It must be a word, because three say little. */
function shortenedMatches(searchDocument: SearchDocument, term: Term): Found {
  const { folded, words } = searchDocument;
  if (term.text.length !== 3 || !/^[\u3400-\u9fff]+$/.test(term.text)) {
    return new Map();
  }
  const worth = ({ start, end, ranges, complete }: Alignment) => {
    const whole = end - start === 4 && words.isWhole(start, end);
    return complete && whole && !widened(folded.text, ranges) ? SLIPS.shortened : 0;
  };
  const parts = [term.text.slice(0, 2), term.text.slice(1)];
  return retrieve(searchDocument, holdingAny(searchDocument, parts), ({ from, to }) =>
    windows(term.text, folded.text, [from, to], 1)
      .flatMap((range) => alignments(term.text, folded, range, 1, worth))
      .map(({ ranges }) => ({ how: 'fuzzy', quality: SLIPS.shortened, ranges })),
  );
}

/** Fewer letters say too little to allow for a wrong one. */
export const FEWEST_LETTERS = 6;

/**
 * Pinyin with zh, ch, sh, ang, eng, ing written z, c, s, an, en, in or the other way; and with a letter wrong or missing
 * where it is no pinyin as typed: liangzi is not 亮子.
 */
function misspelledMatches(searchDocument: SearchDocument, term: Term): Found {
  const word = withoutSlips(term.text);
  if (word.length < FEWEST_LETTERS || !/^[a-z]+$/.test(word)) {
    return new Map();
  }
  const { letters, holding } = searchDocument.spelled();
  const errors = syllablesIn(term.text) > 0 ? 0 : 1;
  const parts = cut(word, errors).map(({ text }) => text);
  return retrieve(searchDocument, holding(parts), ({ from, to }) =>
    misspelled(word, letters, [from, to], errors)
      .filter(([start, end]) => searchDocument.words.isEdge(start) && (errors > 0 || searchDocument.words.isEdge(end)))
      .map((range) => ({ how: 'fuzzy', quality: SLIPS.spelling, ranges: [range] })),
  );
}

/** A word whose pieces stand apart in one passage: 优化环境 in 优化营商环境. */
function scatteredMatches(searchDocument: SearchDocument, term: Term): Found {
  const ends = [term.text.slice(0, 2), term.text.slice(-2)];
  if (term.text.length < 4 || !term.chinese) {
    return new Map();
  }
  return retrieve(searchDocument, searchDocument.holding([{ field: 'text', words: ends }]), (passage) => {
    const ranges = pieces(term.text, searchDocument.folded, passage.from, passage.to);
    const whole = ranges?.every(([from, to]) => searchDocument.words.isWhole(from, to));
    return ranges && whole ? [{ how: 'fuzzy', quality: SLIPS.apart, ranges }] : [];
  });
}

/** What a word that stands nowhere may have meant; each is asked only where those before it find nothing. */
export const TYPOS: readonly ((searchDocument: SearchDocument, term: Term) => Found)[] = [
  movedMatches,
  fuzzyMatches,
  shortenedMatches,
  misspelledMatches,
  letterSlips,
  scatteredMatches,
];
