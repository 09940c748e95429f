import { type Report, type Span, type Statistic, statisticsOf } from '../../report/index.ts';
import { simplifiedShadow } from '../../text/index.ts';
import { type Worded, wordsIn, wordsOf } from '../words.ts';
import { CandidateIndex } from './candidates.ts';
import { type Content, contentOf, coverOf, sharesCharacters } from './cover.ts';
import { type FigurePair, figurePairs, mayAgree, nearBits } from './figure-pairs.ts';
import { type CommonRun, stretchesIn, tellingOf } from './match.ts';
import { type Passage, passagesOf, toldWork } from './passages.ts';
import { type Followable, followables } from './promises.ts';
import { type Rarity, rarityOf, type ShareOf } from './rarity.ts';
import { type AdmittedProblems, returningIn } from './returning.ts';

/** traced 有回应, perhaps 可能有关, none 未见: evidence for the reader, no verdict. */
export type Label = 'traced' | 'perhaps' | 'none';

/** A sentence of the later report that may answer a promise. */
export interface Evidence extends Span {
  /** Id of the part that it stands in; '' in the preamble. */
  section: string;
  /** Bits in common: how unlikely it is that the two say the same words by chance. */
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

/**
 * Bits in common from which on a passage answers a promise, and from which on it may. Measured by hand on two successive reports of a
 * district, 123 sentences of plans: docs/research.md.
 */
export const TRACED = 5;
export const PERHAPS = 3;
const MOST_EVIDENCE = 3;

/**
 * What a later report says of each commitment and each problem of an earlier one, in the order of the earlier report. Labels go by the
 * rarity of the words that both have: words that every report uses are no evidence. Costs some milliseconds a commitment; never throws.
 * @param known.share which share of a shelf's reports have a word, where there is one
 * @param known.before problems of still earlier reports of the place: in which years one was admitted already
 */
export function follow(
  from: Report,
  to: Report,
  { share, before = [] }: { share?: ShareOf; before?: readonly AdmittedProblems[] } = {},
): Followed[] {
  const [plainFrom, plainTo] = [simplifiedShadow(from.text), simplifiedShadow(to.text)];
  const told = passagesOf(to, plainTo, toldWork);
  const work = new CandidateIndex(told);
  const alsoIn = returningIn([...before, { year: to.covers, text: to.text, problems: to.problems }]);
  const statistics = statisticsOf(from);
  const promises = followables(from).map((promise) => {
    const own = statistics.filter(({ start, end }) => start >= promise.start && end <= promise.end);
    return { promise, own, words: wordsOf(plainFrom, promise, own) };
  });
  const sentences = [...promises, ...told].map(({ words }) => words);
  const places = [...(from.place?.names ?? []), ...(to.place?.names ?? [])];
  const rarity = rarityOf(sentences, places, share);
  return promises.map(({ promise, own, words }): Followed => {
    const asked = { words, own, content: contentOf(words, share), names: namesIn(plainFrom, promise) };
    const found = answers(asked, work, rarity);
    const again = promise.kind === 'problem' ? alsoIn(wordsIn(words)) : [];
    const best = found[0]?.score ?? 0;
    return {
      ...promise,
      statistics: own.map(({ id }) => id),
      label: best >= TRACED ? 'traced' : best >= PERHAPS ? 'perhaps' : 'none',
      years: again.length > 0 ? inOrder([from.covers, ...again]) : [],
      evidence: best >= PERHAPS ? evidenceOf(found) : [],
      figures: best >= PERHAPS ? found.slice(0, MOST_EVIDENCE).flatMap(({ figures }) => figures) : [],
    };
  });
}

const inOrder = (years: readonly (number | null)[]): number[] =>
  Array.from(new Set(years.filter((year) => year !== null))).sort((a, b) => a - b);

interface Answer {
  passage: Passage;
  score: number;
  matches: Span[];
  figures: FigurePair[];
}

interface Asked {
  words: Worded;
  content: Content;
  /** Its figures. */
  own: readonly Statistic[];
  /** Where names in quotation marks stand in it, from its beginning. */
  names: readonly Span[];
}

/** A name that somebody has coined and put between quotation marks is of one thing, though its words may be common: “扫码入企”. In bits. */
const NAMED = 2;
const QUOTED = /(?<=[“「『])[^“”「」『』]{3,12}(?=[”」』])/g;

function namesIn(plain: string, { start, end }: Span): Span[] {
  return Array.from(plain.slice(start, end).matchAll(QUOTED), ({ 0: name, index }) => {
    return { start: index, end: index + name.length };
  });
}

/** Bits of words from which on a figure of nearly the same size tells something, whatever it is called. */
const LEAST_WORDS = 2;

/** The passages that have something in common with a promise, the likeliest first. */
function answers({ words, own, names, content }: Asked, index: CandidateIndex, rarity: Rarity): Answer[] {
  const weightOf = (character: string): number => index.weightOf(character);
  const coveringIn = (passage: Passage, commonRuns: CommonRun[]): CommonRun[] | null =>
    coverOf(content, commonRuns) ?? (sharesCharacters(content, passage.words, weightOf) ? commonRuns : null);
  return index
    .candidatesFor(words)
    .map((passage): Answer => {
      const commonRuns = stretchesIn(words, passage.words);
      const cover = mayAgree(own, passage.statistics) ? coveringIn(passage, commonRuns) : null;
      const common = tellingOf(words, cover ?? commonRuns, rarity, cover === null ? undefined : 0);
      const figures = figurePairs(own, passage.statistics, rarity);
      const named = common.some((run) =>
        names.some(({ start, end }) => run.start <= start && run.start + run.length >= end),
      );
      const bits = common.reduce((sum, each) => sum + each.bits, named ? NAMED : 0);
      const paired = figures.reduce((most, pair) => Math.max(most, pair.bits), 0);
      const figureBits = paired > 0 || bits < LEAST_WORDS ? paired : nearBits(own, passage.statistics);
      const matches = common.map(({ otherStart, length }) => {
        const start = passage.words.start + otherStart;
        return { start, end: start + length };
      });
      const score = cover !== null ? Math.max(TRACED, bits + figureBits) : bits + figureBits;
      return { passage, score, matches: matches.sort((a, b) => a.start - b.start), figures };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage.words.start - b.passage.words.start);
}

/** The sentences of the best passages, each once. */
function evidenceOf(found: readonly Answer[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const { passage, score, matches } of found) {
    if (score < PERHAPS || evidence.length === MOST_EVIDENCE) break;
    if (evidence.some(({ start }) => start === passage.sentence.start)) continue;
    evidence.push({ ...passage.sentence, section: passage.section, score, matches });
  }
  return evidence;
}
