import type { Expression } from 'fuse.js';
import { alignments, pieces, rangesOf } from './align.ts';
import { type Corpus, type Found, holds, type Match, retrieve, TOLERANCE } from './corpus.ts';
import { plausible, SPELLING_QUALITY, WHOLE, weigh } from './evidence.ts';
import { amountOf, type Figure, foundFigures } from './figures.ts';
import { type Folded, Gap, inside } from './fold.ts';
import { misspelled, slurred } from './letters.ts';
import type { Passage } from './passages.ts';
import { skeletonsOf, soundsOf, spells } from './pinyin.ts';
import type { Term } from './query.ts';
import { syllablesIn } from './readings.ts';

/** Every place of `needle` in `hay` between `from` and `to`; `step` after one the next is looked for. */
function* places(hay: string, needle: string, from: number, to: number, step: number): Generator<number> {
  // A slice, because indexOf would read on to the end of the report in every passage.
  const stretch = hay.slice(from, to);
  for (let at = stretch.indexOf(needle); at >= 0; at = stretch.indexOf(needle, at + step)) {
    yield from + at;
  }
}

/** Whether a hard gap stands inside a stretch of folded text. */
function broken(folded: Folded, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (folded.gap[at] === Gap.hard) {
      return true;
    }
  }
  return false;
}

/** Shorter words of a subject stand in the text as they are. */
const SHORTEST_SUBJECT = 4;

/** A word as printed. A number is met only from its start (44 is not in 50.44), and a Latin word too. */
function exactMatches(corpus: Corpus, term: Term, passage: Passage): Match[] {
  const { folded } = corpus;
  const { text } = term;
  const found: Match[] = [];
  for (const at of places(folded.text, text, passage.from, passage.to, text.length)) {
    const end = at + text.length;
    if (inside(folded, at)) {
      continue;
    }
    const across = broken(folded, at, end);
    // Two characters on both sides of a quotation mark are no word (“一窗”审批), nor are three around a comma.
    const parted = text.length === 2 && !term.letters && term.digits === 0 && folded.gap[at + 1] !== Gap.none;
    if (parted || (across && text.length < 4)) {
      continue;
    }
    const whole = inside(folded, end) === null;
    found.push({ how: 'exact', quality: whole ? (across ? 0.8 : 1) : 0.3, ranges: [[at, end]] });
  }
  const figure = passage.figure.map((place) => folded.text.charAt(place)).join('');
  if (found.length === 0 && figure.startsWith(text) && term.digits > 0) {
    found.push({ how: 'exact', quality: 0.9, ranges: rangesOf(passage.figure.slice(0, text.length)) });
  }
  // A subject is put together from its sentence: 刑事警情破案率 of 刑事警情 … 破案率.
  const within = found.length === 0 && text.length >= SHORTEST_SUBJECT ? passage.about.text.indexOf(text) : -1;
  const printed = within < 0 ? [] : passage.about.places.slice(within, within + text.length).filter((at) => at >= 0);
  if (printed.length * 2 > text.length) {
    found.push({ how: 'exact', quality: 0.9, ranges: rangesOf(printed.sort((a, b) => a - b)) });
  }
  return found;
}

/** Other characters of the same sound: never a single one, never over a hard gap. */
function soundMatches(corpus: Corpus, term: Term, variants: readonly string[], passage: Passage): Match[] {
  const { folded, sounds } = corpus;
  const found: Match[] = [];
  for (const variant of variants) {
    for (const at of places(sounds.sound, variant, passage.from, passage.to, variant.length)) {
      const end = at + variant.length;
      const printed = folded.text.slice(at, end);
      if (printed === term.text || broken(folded, at, end) || inside(folded, at) || inside(folded, end)) {
        continue;
      }
      let same = 0;
      for (let each = 0; each < printed.length; each += 1) {
        same += printed.charAt(each) === term.text.charAt(each) ? 1 : 0;
      }
      found.push({ how: 'same-sound', quality: same / printed.length, ranges: [[at, end]] });
    }
  }
  return found;
}

function pinyinMatches(corpus: Corpus, term: Term, skeletons: readonly string[], passage: Passage): Match[] {
  const { folded, sounds } = corpus;
  const found = new Map<number, Match>();
  for (const skeleton of skeletons) {
    for (const at of places(sounds.initials, skeleton, passage.from, passage.to, 1)) {
      const spelled = found.has(at) ? null : spells(term.text, folded, sounds, at, passage.to);
      if (spelled && !inside(folded, at)) {
        const range: [number, number] = [at, at + spelled.length];
        found.set(at, { how: 'pinyin', quality: SPELLING_QUALITY[spelled.spelling], ranges: [range] });
      }
    }
  }
  return Array.from(found.values());
}

/** A sentence pasted whole may differ by a few characters, not by a quarter. */
const MOST_ERRORS = 3;

/** A word with a wrong or missing character: Fuse's own fuzzy search chooses the passages, the alignment finds the characters. */
function fuzzyMatches(corpus: Corpus, term: Term): Found {
  const { folded } = corpus;
  const errors = Math.min(MOST_ERRORS, Math.floor(term.text.length * TOLERANCE));
  if (errors < 1 || !term.chinese) {
    return new Map();
  }
  const expression = { text: term.text };
  return retrieve(corpus, corpus.fuse, expression, (passage) =>
    alignments(term.text, folded, passage.from, passage.to, errors)
      .filter(({ missed }) => !corpus.words.areMeant(term.text, missed))
      .map(({ ranges, wrong, complete }) => ({
        how: 'fuzzy',
        quality: (1 - wrong / term.text.length) * (complete ? 1 : 0.5),
        ranges,
      })),
  );
}

/** Three characters of a word of four: 营环境 in 营商环境. It must be a word, because three say little. */
function shortenedMatches(corpus: Corpus, term: Term): Found {
  const { folded, words } = corpus;
  if (!/^\p{Script=Han}{3}$/u.test(term.text)) {
    return new Map();
  }
  const expression = { text: Array.from(term.text, holds).join(' ') };
  return retrieve(corpus, corpus.fuse, expression, (passage) =>
    alignments(term.text, folded, passage.from, passage.to, 1)
      .filter(({ start, end, complete }) => complete && end - start === 4 && words.isWhole(start, end))
      .map(({ ranges }) => ({ how: 'fuzzy', quality: 0.5, ranges })),
  );
}

/** Fewer letters say too little to allow for a wrong one. */
const FEWEST_LETTERS = 6;

/** Pinyin with a letter wrong or missing, or with zh, ch, sh, ang, eng, ing written z, c, s, an, en, in or the other way. */
function misspelledMatches(corpus: Corpus, term: Term): Found {
  const word = slurred(term.text);
  if (word.length < FEWEST_LETTERS || !/^[a-z]+$/.test(word)) {
    return new Map();
  }
  const { letters, fuse } = corpus.spelled();
  // What is well spelled must be a word, and up to three syllables mean what they say: liangzi is not 亮子.
  const count = syllablesIn(term.text);
  const errors = count > 0 && count < 4 ? 0 : 1;
  return retrieve(corpus, fuse, { letters: errors === 0 ? holds(word) : word }, (passage) =>
    misspelled(word, letters, passage.from, passage.to, errors)
      .filter(([from, to]) => count === 0 || corpus.words.isWhole(from, to))
      .map((range) => ({ how: 'fuzzy', quality: 0.6, ranges: [range] })),
  );
}

/** A word whose pieces stand apart in one passage: 优化环境 in 优化营商环境. */
function scatteredMatches(corpus: Corpus, term: Term): Found {
  if (term.text.length < 4 || !term.chinese) {
    return new Map();
  }
  const expression = { text: `${holds(term.text.slice(0, 2))} ${holds(term.text.slice(-2))}` };
  return retrieve(corpus, corpus.fuse, expression, (passage) => {
    const ranges = pieces(term.text, corpus.folded, passage.from, passage.to);
    return ranges ? [{ how: 'fuzzy', quality: 0.3, ranges }] : [];
  });
}

/** The same amount written differently: 2万 for 20000, 三项 for 3项. With a unit only figures of that unit. */
function equalAmounts(corpus: Corpus, term: Term, printed: Found): Found {
  const amount = amountOf(term.text);
  // A single 三 is a marker, or a part of a word.
  if (amount === null || (term.digits === 0 && term.text.length < 2)) {
    return new Map();
  }
  const shown = (at: number) => printed.get(at)?.matches.some(({ how }) => how === 'exact') ?? false;
  const same = ({ passage, value, most, unit }: Figure) =>
    !shown(passage) &&
    (value === amount.value || most === amount.value) &&
    (amount.unit === '' || unit === amount.unit);
  return foundFigures(corpus, WHOLE, same);
}

/** Where one word of a query may stand in all passages, as printed, by its sound or its spelling in letters: not yet judged. */
export function nearMatches(corpus: Corpus, term: Term): Found {
  const leaves: Expression[] = [{ title: holds(term.text) }, { text: holds(term.text) }];
  const variants = term.chinese && term.text.length > 1 ? soundsOf(term.text, corpus.sounds) : [];
  const skeletons = term.letters && term.text.length > 1 ? skeletonsOf(term.text, corpus.sounds) : [];
  leaves.push(...variants.map((variant) => ({ sound: holds(variant) })));
  leaves.push(...skeletons.map((skeleton) => ({ initials: holds(skeleton) })));
  const near = retrieve(corpus, corpus.fuse, { $or: leaves }, (passage) => [
    ...exactMatches(corpus, term, passage),
    ...soundMatches(corpus, term, variants, passage),
    ...pinyinMatches(corpus, term, skeletons, passage),
  ]);
  for (const [at, { matches, score }] of equalAmounts(corpus, term, near)) {
    near.set(at, { matches: [...(near.get(at)?.matches ?? []), ...matches], score });
  }
  return near;
}

/** What a word that stands nowhere may have meant; each is asked only where those before it find nothing. */
export const GUESSES: readonly ((corpus: Corpus, term: Term) => Found)[] = [
  fuzzyMatches,
  shortenedMatches,
  misspelledMatches,
  scatteredMatches,
];

/**
 * Finds one word of a query in all passages: as printed, by its sound or its spelling in letters; with an error or
 * scattered only if nothing else of it is in the report.
 */
export function findTerm(corpus: Corpus, term: Term): Found {
  const near = nearMatches(corpus, term);
  const found = plausible(corpus, term, near, weigh([[corpus, near]]));
  if (found.size > 0) {
    return found;
  }
  for (const guess of GUESSES) {
    const guessed = guess(corpus, term);
    if (guessed.size > 0) {
      return guessed;
    }
  }
  return found;
}
