import { rangesOf } from './align.ts';
import { acceptMatches, evidenceFor, SPELLING_QUALITY, WHOLE } from './evidence.ts';
import { amountOf, type Figure } from './figures.ts';
import { type Folded, Gap, inside } from './fold.ts';
import { foundFigures } from './found-figures.ts';
import type { Passage } from './passages.ts';
import { initialsPatternsOf, type Spelling, soundsOf, spells } from './pinyin/index.ts';
import { type Term, termOf } from './query.ts';
import { type Found, type How, type Match, retrieve, type SearchDocument, type Wanted } from './search-document.ts';
import { TYPOS } from './typos.ts';

export { TYPOS };

/** Every place of `needle` in `hay` between `from` and `to`; `step` after one the next is looked for. */
function occurrences(hay: string, needle: string, from: number, to: number, step: number): number[] {
  // A slice, because indexOf would read on to the end of the report in every passage.
  const part = hay.slice(from, to);
  const found: number[] = [];
  for (let at = part.indexOf(needle); at >= 0; at = part.indexOf(needle, at + step)) {
    found.push(from + at);
  }
  return found;
}

/** Whether a hard gap stands inside a span of folded text. */
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

/**
 * A word as printed. A number is met only from its start (44 is not in 50.44), and a Latin word too.
 * @param how `exact`, or what the word is to the one that is looked for
 */
function printedMatches(searchDocument: SearchDocument, term: Term, passage: Passage, how: How): Match[] {
  const { folded } = searchDocument;
  const { text } = term;
  const found: Match[] = [];
  for (const at of occurrences(folded.text, text, passage.from, passage.to, text.length)) {
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
    found.push({ how, quality: whole ? (across ? 0.8 : 1) : 0.3, ranges: [[at, end]] });
  }
  const figure = passage.figure.map((place) => folded.text.charAt(place)).join('');
  if (found.length === 0 && figure.startsWith(text) && term.digits > 0) {
    found.push({ how, quality: 0.9, ranges: rangesOf(passage.figure.slice(0, text.length)) });
  }
  // A subject is put together from its sentence: 刑事警情破案率 of 刑事警情 … 破案率.
  const within = found.length === 0 && text.length >= SHORTEST_SUBJECT ? passage.subject.text.indexOf(text) : -1;
  const printed =
    within < 0 ? [] : passage.subject.positions.slice(within, within + text.length).filter((at) => at >= 0);
  if (printed.length * 2 > text.length) {
    found.push({ how, quality: 0.9, ranges: rangesOf(printed.sort((a, b) => a - b)) });
  }
  return found;
}

/** Other characters of the same sound: never a single one, never over a hard gap. */
function soundMatches(
  searchDocument: SearchDocument,
  term: Term,
  variants: readonly string[],
  passage: Passage,
): Match[] {
  const { folded, sounds } = searchDocument;
  const found: Match[] = [];
  for (const variant of variants) {
    for (const at of occurrences(sounds.sound, variant, passage.from, passage.to, variant.length)) {
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

/** Whether a mark stands inside of what is spelled by too few letters to reach over it: two characters, or initials of four. */
function parted({ gap }: Folded, at: number, { length, spelling }: { length: number; spelling: Spelling }): boolean {
  const few = length === 2 || (spelling === 'initials' && length <= 4);
  return few && gap.subarray(at + 1, at + length).some((each) => each !== Gap.none);
}

function pinyinMatches(
  searchDocument: SearchDocument,
  term: Term,
  initialsPatterns: readonly string[],
  passage: Passage,
): Match[] {
  const { folded, sounds } = searchDocument;
  if (initialsPatterns.length === 0) {
    return [];
  }
  const found = new Map<number, Match>();
  for (const initialsPattern of initialsPatterns) {
    for (const at of occurrences(sounds.initials, initialsPattern, passage.from, passage.to, 1)) {
      const spelled = found.has(at) ? null : spells(term.text, folded, sounds, at, passage.to);
      // What is printed so needs no spelling: PA is not pinyin of PATENT.
      const printed = folded.text.startsWith(term.text, at);
      if (spelled && !printed && !inside(folded, at) && !parted(folded, at, spelled)) {
        const range: [number, number] = [at, at + spelled.length];
        found.set(at, { how: 'pinyin', quality: SPELLING_QUALITY[spelled.spelling], ranges: [range] });
      }
    }
  }
  return Array.from(found.values());
}

/** The same amount written differently: 2万 for 20000, 三项 for 3项. With a unit only figures of that unit. */
function equalAmounts(searchDocument: SearchDocument, term: Term, printed: Found): Found {
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
  return foundFigures(searchDocument, WHOLE, same);
}

/**
 * Where one word of a query may stand in all passages, as printed, under another name, by its sound or its spelling in letters:
 * not yet judged.
 */
function bestMatches(searchDocument: SearchDocument, term: Term): Found {
  const variants = term.chinese && term.text.length > 1 ? soundsOf(term.text, searchDocument.sounds) : [];
  const initialsPatterns =
    term.letters && term.text.length > 1 ? initialsPatternsOf(term.text, searchDocument.sounds) : [];
  const others = term.others.map((name) => termOf(name));
  const wanted: Wanted[] = [
    ...[term, ...others].flatMap(({ text }): Wanted[] => [
      { field: 'title', words: [text] },
      { field: 'text', words: [text] },
    ]),
    ...variants.map((variant): Wanted => ({ field: 'sound', words: [variant] })),
    ...initialsPatterns.map((initialsPattern): Wanted => ({ field: 'initials', words: [initialsPattern] })),
  ];
  const candidates = retrieve(searchDocument, searchDocument.holding(wanted), (passage) => [
    ...printedMatches(searchDocument, term, passage, 'exact'),
    ...others.flatMap((other) => printedMatches(searchDocument, other, passage, 'same-meaning')),
    ...soundMatches(searchDocument, term, variants, passage),
    ...pinyinMatches(searchDocument, term, initialsPatterns, passage),
  ]);
  for (const [at, { matches, score }] of equalAmounts(searchDocument, term, candidates)) {
    candidates.set(at, { matches: [...(candidates.get(at)?.matches ?? []), ...matches], score });
  }
  return candidates;
}

/**
 * Finds one word of a query in all passages: as printed, under another name, by its sound or its spelling in letters; with an error or
 * scattered only if nothing else of it is in the report.
 */
export function findTerm(searchDocument: SearchDocument, term: Term): Found {
  const candidates = bestMatches(searchDocument, term);
  const found = acceptMatches(searchDocument, term, candidates, evidenceFor(term, [[searchDocument, candidates]]));
  if (found.size > 0) {
    return found;
  }
  for (const typo of TYPOS) {
    const guessed = typo(searchDocument, term);
    if (guessed.size > 0) {
      return guessed;
    }
  }
  return found;
}
