import Fuse from 'fuse.js';
import type { ReportSummary } from '../report/index.ts';
import { fold, type Pronunciation, pronunciationOf, readingsOf, spellsWithin } from '../search/index.ts';

/** A name by which a report may be chosen, and how it sounds, once that is asked. */
interface Name {
  folded: string;
  printed: string;
  pronunciation: Pronunciation | null;
}

const known = new WeakMap<ReportSummary, Name[]>();

function namesOf(report: ReportSummary): Name[] {
  let names = known.get(report);
  if (names === undefined) {
    const { title, region, year, publisher, id } = report;
    const printed = [title, region, year === null ? null : `${year}年`, publisher, id];
    names = printed.flatMap((each) => (each ? { folded: fold(each).text, printed: each, pronunciation: null } : []));
    known.set(report, names);
  }
  return names;
}

function holds(name: Name, word: string): boolean {
  if (name.folded.includes(word)) return true;
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/.test(word)) return false;
  name.pronunciation ??= pronunciationOf(name.printed);
  return spellsWithin(word, name.pronunciation);
}

/** The folded words of what was typed, parted by blanks. */
function wordsIn(typed: string): string[] {
  return typed.split(/\s+/).flatMap((word) => fold(word).text || []);
}

/**
 * Whether every blank-separated word occurs in the title, region, year, publisher or id of a report: folded, letters also as
 * pinyin, in full, begun or initials. True for no words.
 */
export function matchesWords(report: ReportSummary, typed: string): boolean {
  return wordsIn(typed).every((word) => namesOf(report).some((name) => holds(name, word)));
}

/** A word of fewer letters, or characters, with a slip in it may mean anything. */
const FEWEST = { letters: 5, characters: 3 };
/** How much of a word may be wrong, by Fuse's measure: one character of three, two letters of six (test/shelf/filter.test.ts). */
const THRESHOLD = 0.34;

/**
 * The reports that words choose: those that `matchesWords`. A word that fits no report at all is taken for a slip of the fingers:
 * then those whose names or pinyin are nearest to it.
 */
export function choosing(reports: readonly ReportSummary[], typed: string): (report: ReportSummary) => boolean {
  const tests = wordsIn(typed).map((word) => {
    const fits = new Set(reports.filter((report) => namesOf(report).some((name) => holds(name, word))));
    return fits.size > 0 ? fits : withSlips(reports, word);
  });
  return (report) => tests.every((fits) => fits.has(report));
}

function withSlips(reports: readonly ReportSummary[], word: string): Set<ReportSummary> {
  const isSpelled = /^[a-z]+$/.test(word);
  if (/\d/.test(word) || word.length < (isSpelled ? FEWEST.letters : FEWEST.characters)) return new Set();
  const fuse = new Fuse(reports, {
    keys: [
      {
        name: 'names',
        getFn: (report) =>
          isSpelled
            ? namesOf(report).map(({ folded }) => readingsOf(folded).join(''))
            : namesOf(report).map(({ folded }) => folded),
      },
    ],
    threshold: THRESHOLD,
    ignoreLocation: true,
    isCaseSensitive: true,
    shouldSort: false,
  });
  return new Set(fuse.search(word).map(({ item }) => item));
}
