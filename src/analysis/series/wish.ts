import { type IndicatorList, knownIndicators, type Report, type Span, type Statistic } from '../../report/index.ts';
import { fold, indicatorsCalled, pronunciationOf, spellsWithin } from '../../search/index.ts';
import { sentenceAround } from '../../text/index.ts';

/** A statistic as a series needs it, with the sentence that it stands in. */
export interface SeriesFigure
  extends Span,
    Pick<
      Statistic,
      'id' | 'indicator' | 'subject' | 'unit' | 'aspect' | 'value' | 'valueMax' | 'trend' | 'period' | 'year' | 'target'
    > {
  quote: string;
  /** Where that begins in the text. */
  quoteStart: number;
}

/** A statistic of a text as a figure of a series. */
export function seriesFigure({ text }: Pick<Report, 'text'>, statistic: Statistic): SeriesFigure {
  const { id, indicator, subject, unit, aspect, value, valueMax, trend, period, year, target, start, end } = statistic;
  const sentence = sentenceAround(text, statistic);
  const quote = text.slice(sentence.start, sentence.end);
  const quoted = { start, end, quote, quoteStart: sentence.start };
  return { id, indicator, subject, unit, aspect, value, valueMax, trend, period, year, target, ...quoted };
}

/** Which figures are asked for: of one of these indicators, or whose folded subjects hold all of the words. */
export interface FigureWish {
  indicators: readonly string[];
  /** Folded; none: by the indicators alone. */
  words: readonly string[];
}

/**
 * What words ask for. Together, or where that is no name each by itself, they are names of indicators (社零, GDP, a part of a name, its
 * pinyin); what is the name of one is looked for by it alone, all else also in the subjects.
 */
export function figureWish(words: readonly string[], list: IndicatorList = knownIndicators()): FigureWish {
  const whole = words.join('');
  const together = namesOf(whole, list);
  const each = words.map((word) => namesOf(word, list));
  const [first = [], ...others] = each;
  const indicators =
    together.length > 0 ? together : first.filter((name) => others.every((names) => names.includes(name)));
  const [only] = indicators;
  const isName = indicators.length === 1 && (only === undefined || isCalled(whole, only, list));
  const isSpelled = indicators.length > 0 && /^[a-z]+$/.test(fold(whole).text);
  return { indicators, words: isName || isSpelled ? [] : words.flatMap((word) => fold(word).text || []) };
}

function namesOf(word: string, list: IndicatorList): string[] {
  const names = indicatorsCalled(word, list);
  const wanted = fold(word).text;
  if (names.length > 0 || !/^[a-z]{3,}$/.test(wanted)) return names;
  return list.names.filter((name) => spellsWithin(wanted, pronunciationOf(name)));
}

/** Whether the word is the indicator's name, or another name of it. */
function isCalled(word: string, name: string, { indicators }: IndicatorList): boolean {
  const wanted = fold(word).text;
  const own = indicators.filter((indicator) => indicator.name === name);
  return own.some(({ asked }) => [name, ...asked.flat()].some((each) => fold(each).text === wanted));
}

/** Whether a figure is asked for. */
export function isWished({ indicator, subject }: Pick<Statistic, 'indicator' | 'subject'>, wish: FigureWish): boolean {
  if (indicator !== null && wish.indicators.includes(indicator)) return true;
  if (wish.words.length === 0) return false;
  const folded = fold(subject).text;
  return wish.words.every((word) => folded.includes(word));
}
