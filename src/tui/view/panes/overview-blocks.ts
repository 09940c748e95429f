import type { Commitment, Span } from '../../../report/index.ts';
import { breakLines, displayWidth, type Localized } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { Chapter, Overview } from '../../state/overview.ts';
import { impliedNumeral, statisticWith } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { printedValue } from '../../state/table.ts';
import type { TellingFigure } from '../../state/telling-figures.ts';
import { justify, type Piece, piece, type RenderContext, shorten } from '../rows.ts';

/** From this width on a chapter has a bar. */
const BARS_FROM = 44;
/** The columns of a chapter's two counts. */
const COUNT = 6;
/** A problem or commitment is cut after one row for so many rows of the pane, after four at most. */
const ROWS_PER_LINE = 10;
const LONGEST_ITEM = 4;

/** What the first screen is made of. */
export interface Screen {
  readonly state: AppState;
  readonly overview: Overview;
  readonly context: RenderContext;
  /** Rows of the pane. */
  readonly height: number;
}

/** A titled list of the first screen: each item one or more rows, shown whole or not at all. */
export interface Block {
  readonly title: readonly Piece[];
  readonly items: readonly (readonly Piece[])[][];
  /** What is said where there is nothing. */
  readonly none: string;
}

/** A line for each chapter, and for each section of it while these take no more than `share` of the rows: its counts, and a bar where there is room. */
export function chapters(screen: Screen, width: number, share: number): Block {
  const { state, overview, context, height } = screen;
  const { lang } = state;
  const isDeep = overview.chapters.length <= height * share;
  const shown = overview.chapters.filter(({ entry }) => isDeep || entry.path.length === 1);
  const label = (text: string): string => ' '.repeat(Math.max(0, COUNT - displayWidth(text))) + text;
  const names = shown.map((chapter) => nameOf(chapter));
  const widest = Math.max(0, ...names.map((name) => displayWidth(name, context.ambiguous)));
  const bar = width >= BARS_FROM ? Math.min(30, Math.max(8, width - widest - 2 * COUNT - 2)) : 0;
  const room = width - 2 * COUNT - (bar === 0 ? 0 : bar + 1);
  const name = Math.max(4, Math.min(widest, room));
  const most = Math.max(1, ...shown.map(({ entry }) => entry.measures + entry.statistics));
  const fill = (text: string): string => text + ' '.repeat(Math.max(0, name - displayWidth(text, context.ambiguous)));
  return {
    title: [
      piece(fill(say(messages.chapter, lang)), 'heading'),
      piece(label(say(messages.measures, lang)) + label(say(messages.numbers, lang)), 'dim'),
    ],
    items: shown.map((chapter, index) => [
      [piece(fill(shorten(names[index] ?? '', name, context))), ...countsOf(chapter, most, bar, screen)],
    ]),
    none: say(messages.noChapters, lang),
  };
}

function nameOf({ entry: { part, path } }: Chapter): string {
  const indent = '  '.repeat(path.length - 1);
  const number = part ? impliedNumeral(part) : '';
  return `${indent}${number}${part?.marker ?? ''}${part?.title ?? ''}`;
}

/** A chapter's counts and its bar; what it admits and plans where it has no measures. */
function countsOf(chapter: Chapter, most: number, bar: number, { state, context }: Screen): Piece[] {
  const { entry, problems: admitted, plans } = chapter;
  const { problem, plan } = context.glyphs;
  if (entry.measures === 0 && admitted + plans > 0) {
    return [
      ...(admitted > 0 ? [piece(`  ${problem} ${say(messages.someProblems(admitted), state.lang)}`, 'problem')] : []),
      ...(plans > 0 ? [piece(`  ${plan} ${say(messages.somePlans(plans), state.lang)}`, 'plan')] : []),
    ];
  }
  return [
    piece(String(entry.measures || '·').padStart(COUNT), 'here'),
    piece(String(entry.statistics || '·').padStart(COUNT), 'statistic'),
    ...(bar === 0 ? [] : barOf(chapter, most, bar, context)),
  ];
}

/** A chapter's measures, then its figures, on the scale of the chapter that has the most. */
function barOf({ entry }: Chapter, most: number, room: number, { glyphs }: RenderContext): Piece[] {
  const scale = (count: number): number => (count === 0 ? 0 : Math.max(1, Math.round((count / most) * room)));
  const measures = Math.min(room, scale(entry.measures));
  const statistics = Math.min(room - measures, scale(entry.statistics));
  return [
    piece(' '),
    piece(glyphs.measureBar.repeat(measures), 'here'),
    piece(glyphs.statisticBar.repeat(statistics), 'statistic'),
  ];
}

/** The figures that tell most, their values one below the other. */
export function figures(screen: Screen, width: number): Block {
  const { state, overview, context } = screen;
  const values = overview.figures.map((figure) => valueWords(figure, screen));
  const column = Math.min(
    Math.floor(width / 3),
    Math.max(0, ...values.map((value) => displayWidth(value, context.ambiguous))),
  );
  return {
    title: [piece(say(messages.tellingFigures, state.lang), 'heading')],
    items: overview.figures.map((figure, index) => {
      const value = shorten(values[index] ?? '', column, context);
      const { subject, period, target } = figure.statistic;
      const left = [
        target ? piece(`${context.glyphs.plan} `, 'plan') : piece('  '),
        piece(' '.repeat(Math.max(0, column - displayWidth(value, context.ambiguous)))),
        piece(value, 'statistic', 'strong'),
        piece(`  ${subject}`),
        piece(period === null ? '' : ` ${period}`, 'dim'),
      ];
      return [justify(left, changeOf(figure, screen), width, context)];
    }),
    none: say(messages.noFigures, state.lang),
  };
}

/** The figure as printed; with the whole that it is a part of; a mere rise or fall with its sign. */
function valueWords({ statistic, change, whole }: TellingFigure, { state, context }: Screen): string {
  const { doc } = state.view;
  const printed = doc.report.text.slice(statistic.start, statistic.end).replace(/\s+/g, '');
  if (whole !== null) {
    return `${printedValue(doc, statistic)} / ${printedValue(doc, whole)}${whole.unit}`;
  }
  return change === statistic && statistic.trend !== null ? `${context.glyphs[statistic.trend]} ${printed}` : printed;
}

function changeOf({ statistic, change }: TellingFigure, { state, context }: Screen): Piece[] {
  if (change !== null && change !== statistic && change.trend !== null) {
    const words = ` ${context.glyphs[change.trend]} ${printedValue(state.view.doc, change)}${change.unit}`;
    return [piece(words, change.trend === 'down' ? 'problem' : 'plan')];
  }
  return statistic.target ? [piece(` ${say(messages.planned, state.lang)}`, 'plan')] : [];
}

/** What the report admits, as much of it as goes into a few lines each. */
export function problems(screen: Screen, width: number): Block {
  const { state, overview, context } = screen;
  const glyph = piece(`${context.glyphs.problem} `, 'problem');
  return {
    title: [
      piece(`${say(messages.admitted, state.lang)} `, 'heading'),
      piece(String(overview.problems.length || ''), 'dim'),
    ],
    items: overview.problems.map((part) => itemRows(part, [], glyph, width, screen)),
    none: say(messages.noProblems, state.lang),
  };
}

/** What the list of commitments is called: which of them it has. */
export function promisedTitle({ hasOtherCommitments }: Overview): Localized {
  return hasOtherCommitments ? messages.promisedFirmly : messages.promised;
}

/** What it promises, its figures and deadlines set off. */
export function commitments(screen: Screen, width: number): Block {
  const { state, overview, context } = screen;
  const glyph = piece(`${context.glyphs.plan} `, 'plan');
  return {
    title: [
      piece(`${say(promisedTitle(overview), state.lang)} `, 'heading'),
      piece(String(overview.commitments.length || ''), 'dim'),
    ],
    items: overview.commitments.map((commitment) =>
      itemRows(commitment, toldIn(commitment, state), glyph, width, screen),
    ),
    none: say(messages.noCommitments, state.lang),
  };
}

/** What of a commitment is set off: its figures and its deadline. */
function toldIn({ statistics, deadline, ...span }: Commitment, state: AppState): Span[] {
  const figures = statistics.flatMap((id) => statisticWith(state.view.doc, id) ?? []);
  const { text } = state.view.doc.report;
  const at = deadline === null ? -1 : text.slice(span.start, span.end).indexOf(deadline);
  const when =
    at === -1 || deadline === null ? [] : [{ start: span.start + at, end: span.start + at + deadline.length }];
  return [...figures, ...when].sort((a, b) => a.start - b.start);
}

/** The words of a span, set like the text, what is told in them set off. */
function itemRows(
  span: Span,
  told: readonly Span[],
  glyph: Piece,
  width: number,
  { state, context, height }: Screen,
): Piece[][] {
  const longest = Math.max(1, Math.min(LONGEST_ITEM, Math.floor(height / ROWS_PER_LINE)));
  const { text } = state.view.doc.report;
  const { ambiguous } = context;
  const room = width - 2;
  const end = Math.min(span.end, span.start + room * (longest + 1));
  const lines = breakLines(text, room, { start: span.start, end, ambiguous });
  return lines.slice(0, longest).map((line, index) => {
    const isCut = index === longest - 1 && lines.length > longest;
    const stop = isCut ? Math.max(line.start, line.end - 1) : line.end;
    const pieces: Piece[] = [index === 0 ? glyph : piece('  ')];
    let at = line.start;
    for (const { start, end: to } of told) {
      if (to <= at || start >= stop) {
        continue;
      }
      pieces.push(
        piece(text.slice(at, Math.max(at, start))),
        piece(text.slice(Math.max(at, start), Math.min(to, stop)), 'statistic'),
      );
      at = Math.min(to, stop);
    }
    pieces.push(piece(text.slice(at, stop)), ...(isCut ? [piece(context.glyphs.cut, 'dim')] : []));
    return pieces.map((one) => ({ ...one, text: one.text.replace(/\s/g, ' ') }));
  });
}
