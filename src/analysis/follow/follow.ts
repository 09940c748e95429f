import { type Report, type Span, statisticsOf } from '../../report/index.ts';
import { simplifiedShadow } from '../../text/index.ts';
import { wordsIn, wordsOf } from '../worded.ts';
import { type Answer, Answers, type Promised } from './answers.ts';
import type { FigurePair } from './figure-pairs.ts';
import { PERHAPS, TRACED } from './likeness.ts';
import { passagesOf, toldWork } from './passages.ts';
import { type Followable, followables } from './promises.ts';
import { type AdmittedProblems, returningIn } from './returning.ts';

/** traced 有回应, perhaps 可能有关, none 未见: evidence for the reader, no verdict. */
export type Label = 'traced' | 'perhaps' | 'none';

/** A sentence of the later report that may answer a promise. */
export interface Evidence extends Span {
  /** Id of the part that it stands in; '' in the preamble. */
  section: string;
  /** How likely it is that the sentence answers the promise, in bits: one more is twice the odds. */
  score: number;
  /** The words in common, as offsets of the later report. */
  matches: Span[];
}

/** What became of one promise or problem. */
export interface Followed extends Followable {
  label: Label;
  /** Ids of the figures in it. */
  statistics: string[];
  /** The years of which reports admit the problem, ascending; none where only one does, and of a commitment. */
  years: number[];
  /** At most three, the likeliest first. */
  evidence: Evidence[];
  figures: FigurePair[];
}

const MOST_EVIDENCE = 3;

/**
 * What a later report says of each commitment and each problem of an earlier one, in the order of the earlier report. Labels go by how much
 * of what is promised a passage names, by the rarity of those words and by figures of one size: words that every report uses are no evidence.
 * Costs some milliseconds a commitment; never throws.
 * @param known.before problems of still earlier reports of the place: in which years one was admitted already
 */
export function follow(
  from: Report,
  to: Report,
  { before = [] }: { before?: readonly AdmittedProblems[] } = {},
): Followed[] {
  const [plainFrom, plainTo] = [simplifiedShadow(from.text), simplifiedShadow(to.text)];
  const alsoIn = returningIn([...before, { year: to.covers, text: to.text, problems: to.problems }]);
  const statistics = statisticsOf(from);
  const promises = followables(from).map((promise): Promised => {
    const own = statistics.filter(({ start, end }) => start >= promise.start && end <= promise.end);
    const words = wordsOf(plainFrom, promise, own);
    return { promise, own, words, plain: plainFrom.slice(words.start, words.end) };
  });
  const places = [...(from.place?.names ?? []), ...(to.place?.names ?? [])];
  const answers = new Answers(promises, passagesOf(to, plainTo, toldWork), places);
  return promises.map((each): Followed => {
    const { promise, own, words } = each;
    const found = answers.to(each, PERHAPS);
    const again = promise.kind === 'problem' ? alsoIn(wordsIn(words)) : [];
    const best = found[0]?.score ?? 0;
    return {
      ...promise,
      statistics: own.map(({ id }) => id),
      label: best >= TRACED ? 'traced' : found.length > 0 ? 'perhaps' : 'none',
      years: again.length > 0 ? inOrder([from.covers, ...again]) : [],
      evidence: evidenceOf(found),
      figures: found.slice(0, MOST_EVIDENCE).flatMap(({ figures }) => figures),
    };
  });
}

const inOrder = (years: readonly (number | null)[]): number[] =>
  Array.from(new Set(years.filter((year) => year !== null))).sort((a, b) => a - b);

/** The sentences of the best passages, each once. */
function evidenceOf(found: readonly Answer[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { passage, score, matches } of found) {
    if (evidence.length === MOST_EVIDENCE) break;
    if (evidence.some(({ start }) => start === passage.sentence.start)) continue;
    evidence.push({ ...passage.sentence, section: passage.section, score, matches });
  }
  return evidence;
}
