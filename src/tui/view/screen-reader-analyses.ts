import { FOLLOW_LABELS, readable, SIMILAR_KINDS } from '../../output/index.ts';
import type { Span } from '../../report/index.ts';
import { oneLine, sentenceAround } from '../../text/index.ts';
import { messages, say } from '../messages.ts';
import { pairsIn } from '../modes/compare-mode.ts';
import { figureRows } from '../modes/figure-mode.ts';
import { chosenIn } from '../modes/follow-mode.ts';
import { chosenSharing } from '../modes/similar-mode.ts';
import type {
  AnalysisMode,
  CompareData,
  CompareMode,
  FigureMode,
  FiguresData,
  FiguresMode,
  FollowMode,
  Side,
  SimilarMode,
  TermsMode,
} from '../state/analysis.ts';
import { figuresRows } from '../state/figures-table.ts';
import type { AppState } from '../state/state.ts';
import { termsRows } from '../state/terms-table.ts';
import { differenceOf, measuredIn, printedIn } from './panes/common-figures.ts';
import { ordinal } from './screen-reader-lists.ts';

/** What is shown of several reports in words: which of how many, its label or values, and the words on both sides. */
export function describeAnalysis({ lang }: AppState, mode: AnalysisMode): string[] {
  if (mode.data === null) {
    const isGathered = mode.kind !== 'follow' && mode.kind !== 'compare';
    const waiting = isGathered ? messages.gathering : messages.readingOther;
    return [say(mode.failure ?? waiting, lang)];
  }
  switch (mode.kind) {
    case 'follow':
      return describeFollow(mode, lang);
    case 'figure':
      return describeFigure(mode, lang);
    case 'figures':
      return describeFigures(mode, mode.data, lang);
    case 'compare':
      return describeCompare(mode, lang);
    case 'terms':
      return describeTerms(mode, lang);
    case 'similar':
      return describeSimilar(mode, lang);
  }
}

function words({ doc }: Side, { start, end }: Span): string {
  return oneLine(doc.report.text.slice(start, end));
}

function describeFollow(mode: FollowMode, lang: AppState['lang']): string[] {
  const { data, selected } = mode;
  const { promise, evidence } = chosenIn(mode);
  if (data === null || promise === undefined) {
    return [say(messages.noPromises, lang)];
  }
  const label = `${ordinal(selected, data.followed.length, lang)}: ${FOLLOW_LABELS[promise.label][lang]}`;
  const years = promise.years.length === 0 ? '' : say(messages.again(promise.years), lang);
  const figures = promise.figures.map(({ target, reported }) =>
    say(messages.targetAndReported(words(data.from, target), words(data.to, reported)), lang),
  );
  const found = evidence ? words(data.to, evidence) : say(messages.noEvidence, lang);
  return [
    label,
    words(data.from, promise),
    years,
    ...figures,
    say(messages.saidIn(data.to.doc.report.name), lang),
    found,
  ];
}

function describeFigures(mode: FiguresMode, data: FiguresData, lang: AppState['lang']): string[] {
  const rows = figuresRows(mode);
  const row = rows[mode.selected];
  if (row === undefined) {
    return [mode.filter, say(data.isTooMuch ? messages.figuresTooMuch : messages.noRows, lang)];
  }
  const target = row.target ? say(messages.target, lang) : '';
  const value = `${readable(row.value)} ${row.unit}`;
  const cells = [row.place, row.year, value, row.subject, target].filter(Boolean).join(', ');
  return [
    mode.filter,
    `${ordinal(mode.selected, rows.length, lang)}: ${cells}`,
    data.names.get(row.report) ?? '',
    row.quote,
  ];
}

function describeTerms(mode: TermsMode, lang: AppState['lang']): string[] {
  const asked = mode.typing ? [say(messages.typeTerms, lang), mode.typing.text] : [];
  const rows = termsRows(mode);
  const row = rows[mode.selected];
  if (row === undefined) {
    return [...asked, say(messages.noTerms, lang)];
  }
  return [
    ...asked,
    `${ordinal(mode.selected, rows.length, lang)}: ${[row.place ?? row.name, row.year].filter(Boolean).join(', ')}`,
    ...row.counts.map(({ word, count, perThousand }) => `${word}: ${count}, ${perThousand.toFixed(2)}‰`),
  ];
}

function describeFigure(mode: FigureMode, lang: AppState['lang']): string[] {
  const rows = figureRows(mode);
  const row = rows[mode.selected];
  if (mode.data === null || row === undefined) {
    return [say(messages.nothingAround, lang)];
  }
  const name = row.indicator ?? row.subject;
  const target = row.target ? say(messages.target, lang) : '';
  const value = `${readable(row.value)}${row.valueMax === null ? '' : `—${readable(row.valueMax)}`} ${row.unit}`;
  const cells = [row.place, row.year, value, target, mode.data.names.get(row.report)];
  return [name, `${ordinal(mode.selected, rows.length, lang)}: ${cells.filter(Boolean).join(', ')}`, row.quote];
}

function describeSimilar(mode: SimilarMode, lang: AppState['lang']): string[] {
  const { report, run } = chosenSharing(mode);
  if (mode.data === null || report === undefined) {
    return [say(messages.nothingShared, lang)];
  }
  const { others, own } = mode.data;
  const share = `${(report.share * 100).toFixed(1)}%`;
  const told = [share, SIMILAR_KINDS[report.kind][lang], say(messages.wholeSentences(report.sentences), lang)];
  return [`${mode.selected + 1}/${others.length}: ${report.name}`, told.join(', '), run ? words(own, run) : ''];
}

/** A figure of both: what is measured, both values with their reports, and how much they differ. */
function describeCommonFigure({ figure: at, side }: CompareMode, data: CompareData, lang: AppState['lang']): string[] {
  const { figures } = data.comparison;
  const figure = figures[at];
  if (figure === undefined) {
    return [say(messages.noCommonFigures, lang)];
  }
  const { differs, percent } = differenceOf(figure);
  const { text } = data[side].doc.report;
  const value = (each: 'a' | 'b'): string => `${data[each].doc.report.name}: ${printedIn(data[each], figure[each])}`;
  const difference = differs === '' ? [] : [say(messages.differs, lang), differs, percent];
  return [
    `${ordinal(at, figures.length, lang)}: ${measuredIn(figure, lang)}`,
    value('a'),
    value('b'),
    difference.filter(Boolean).join(' '),
    words(data[side], sentenceAround(text, figure[side])),
  ];
}

function describeCompare(mode: CompareMode, lang: AppState['lang']): string[] {
  if (mode.data !== null && mode.showsFigures) {
    return describeCommonFigure(mode, mode.data, lang);
  }
  const pairs = mode.data === null ? [] : pairsIn(mode.data);
  const sentence = pairs[mode.selected]?.sentence;
  if (mode.data === null || sentence === undefined) {
    return [say(messages.noFurtherDifference, lang)];
  }
  const { a, b } = mode.data;
  const line = (side: Side, span: Span | null): string =>
    `${side.doc.report.name}: ${span === null ? say(messages.notOnThisSide, lang) : words(side, span)}`;
  return [ordinal(mode.selected, pairs.length, lang), line(a, sentence.a), line(b, sentence.b)];
}
