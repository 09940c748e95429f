import type { Span } from '../../report/index.ts';
import { simplifiedShadow } from '../../text/index.ts';
import { wordsIn, wordsOf } from '../worded.ts';

/** The problems that a report admits, and the year that it accounts for. */
export interface AdmittedProblems {
  year: number | null;
  text: string;
  problems: readonly Span[];
}

/** Two problems are the same where they have half of the shorter one's words in common, and at least so many. */
const SAME_WORDS = { share: 0.5, least: 3 };

/**
 * Finds a problem again in other reports.
 * @returns of the words of a problem the years of the reports that admit it too: null for a year that is not known; none where no report does
 */
export function returningIn(reports: readonly AdmittedProblems[]): (words: readonly string[]) => (number | null)[] {
  const admitted = reports.map(({ year, text, problems }) => {
    const plain = simplifiedShadow(text);
    return { year, problems: problems.map((problem) => new Set(wordsIn(wordsOf(plain, problem, [])))) };
  });
  return (words) => {
    const own = new Set(words);
    return admitted.flatMap(({ year, problems }) => (problems.some((problem) => isSame(own, problem)) ? [year] : []));
  };
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const own = [...a].filter((word) => word.length > 1);
  const other = [...b].filter((word) => word.length > 1);
  const common = own.filter((word) => b.has(word)).length;
  return common >= SAME_WORDS.least && common >= SAME_WORDS.share * Math.min(own.length, other.length);
}
