import type { ComparedPart, ComparedSentence } from '../../analysis/index.ts';
import type { Span } from '../../report/index.ts';
import { sentenceAround } from '../../text/index.ts';
import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import type { CompareData, CompareMode, Side } from '../state/analysis.ts';
import type { AppState } from '../state/state.ts';
import { indexWithin, stepsOf } from './steps.ts';
import { taken } from './taken.ts';

/** A pair of sentences, the part that it stands in, and whether it is the first one there. */
export interface Pair {
  readonly part: ComparedPart;
  readonly sentence: ComparedSentence;
  readonly opens: boolean;
}

const pairsOf = new WeakMap<CompareData, readonly Pair[]>();

/** All pairs of sentences, in the order in which they are shown. */
export function pairsIn(data: CompareData): readonly Pair[] {
  let pairs = pairsOf.get(data);
  if (!pairs) {
    pairs = data.comparison.parts.flatMap((part) =>
      part.sentences.map((sentence, index): Pair => ({ part, sentence, opens: index === 0 })),
    );
    pairsOf.set(data, pairs);
  }
  return pairs;
}

/** Whether the two sentences of a pair are not the same. */
function isChanged({ sentence }: Pair): boolean {
  return sentence.words.some(({ op }) => op !== 'same');
}

/** Of one side or both, and how they differ. */
export type PairState = 'same' | 'changed' | 'new' | 'gone';

const countsOf = new WeakMap<CompareData, Readonly<Record<PairState, number>>>();

/** How many sentences are the same in both reports, changed, only in the second, only in the first. */
export function pairCounts(data: CompareData): Readonly<Record<PairState, number>> {
  let counts = countsOf.get(data);
  if (!counts) {
    const found = { same: 0, changed: 0, new: 0, gone: 0 };
    for (const pair of pairsIn(data)) {
      const { a, b } = pair.sentence;
      found[a === null ? 'new' : b === null ? 'gone' : isChanged(pair) ? 'changed' : 'same'] += 1;
    }
    counts = found;
    countsOf.set(data, counts);
  }
  return counts;
}

/** Pairs that one page has, more or less. */
const PAGE = 8;

/** What a key means while two reports are beside each other. @param open opens one of them at some words */
export function inCompare(
  state: AppState,
  mode: CompareMode,
  action: Action,
  open: (side: Side, span: Span) => Reduced,
): Reduced {
  const { data, selected, side } = mode;
  if (action.type === 'statistics') {
    return data?.comparison.figures.length === 0
      ? only({ ...state, notice: messages.noCommonFigures })
      : only({ ...state, mode: { ...mode, showsFigures: !mode.showsFigures } });
  }
  if (data !== null && mode.showsFigures && action.type !== 'focus') {
    return inCommonFigures(state, mode, data, action, open);
  }
  const pairs = data === null ? [] : pairsIn(data);
  switch (action.type) {
    case 'move': {
      const steps = { line: 1, 'half-page': PAGE / 2, page: PAGE, end: Number.POSITIVE_INFINITY }[action.by];
      return only({ ...state, mode: { ...mode, selected: indexWithin(selected + action.way * steps, pairs.length) } });
    }
    case 'section':
      return only(toDifference(state, mode, pairs, action.way));
    case 'focus': {
      const wanted = action.around ? side === 'a' : action.way === 1;
      return only({ ...state, mode: { ...mode, side: wanted ? 'b' : 'a' } });
    }
    case 'copy':
    case 'open': {
      const sentence = pairs[selected]?.sentence;
      const span = sentence?.[side];
      if (data === null || sentence === undefined) {
        return only(state);
      }
      return span ? taken(state, action, data[side], span, open) : only({ ...state, notice: messages.notOnThisSide });
    }
    default:
      return only(state);
  }
}

/** What a key means in the list of the figures of both. */
function inCommonFigures(
  state: AppState,
  mode: CompareMode,
  data: CompareData,
  action: Action,
  open: (side: Side, span: Span) => Reduced,
): Reduced {
  const { figures } = data.comparison;
  const at = (figure: number): Reduced => only({ ...state, mode: { ...mode, figure } });
  switch (action.type) {
    case 'move':
      return at(indexWithin(mode.figure + stepsOf(state, 'compare', action), figures.length));
    case 'section': {
      const next = figures.findIndex(({ difference }, index) => index > mode.figure && difference !== 0);
      const before = figures.findLastIndex(({ difference }, index) => index < mode.figure && difference !== 0);
      const found = action.way === 1 ? next : before;
      return found === -1 ? only({ ...state, notice: messages.noFurtherDifference }) : at(found);
    }
    case 'copy':
    case 'open': {
      const figure = figures[mode.figure];
      const { side } = mode;
      return figure === undefined
        ? only(state)
        : taken(state, action, data[side], sentenceAround(data[side].doc.report.text, figure[side]), open);
    }
    default:
      return only(state);
  }
}

/** To the next pair, or the one before, that differs where the one beside it does not: the first of a run of differences. */
function toDifference(state: AppState, mode: CompareMode, pairs: readonly Pair[], way: 1 | -1): AppState {
  const begins = (index: number): boolean => {
    const [pair, before] = [pairs[index], pairs[index - 1]];
    return pair !== undefined && isChanged(pair) && (pair.opens || before === undefined || !isChanged(before));
  };
  for (let index = mode.selected + way; index >= 0 && index < pairs.length; index += way) {
    if (begins(index)) {
      return { ...state, mode: { ...mode, selected: index } };
    }
  }
  return { ...state, notice: messages.noFurtherDifference };
}
