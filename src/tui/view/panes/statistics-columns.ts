import { type Statistic, statisticsOf } from '../../../report/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import { type ScreenReport, sectionLabel, sectionNumber } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { printedValue, sectionsWithStatistics, TABLE_COLUMNS, type TableColumn } from '../../state/table.ts';
import type { RenderContext } from '../rows.ts';
import type { StyleName } from '../theme.ts';

/** The current line's sign, and the mark. */
export const BEFORE = 2;
export const GAP = '  ';

export interface Column {
  name: TableColumn | 'sentence';
  width: number;
  align: 'left' | 'right';
  styles: readonly StyleName[];
  /** Whether the unit stands behind the figure, without a column of its own. */
  hasUnit?: boolean;
}

/** What the subject is given at least where its words need it, as a share of the room. */
const SUBJECT_SHARE = 0.4;
const LEAST_SUBJECT = 28;
/** From this room on a few long subjects take no other column away. */
const ALL_COLUMNS = 66;
/**
 * What goes to make room for the subject, first to last: of which year a figure is, and whether it is planned, stay longest. Without
 * columns of their own a rise or fall and what is planned stand before the figure.
 */
const YIELDING = ['period', 'aspect', 'section', 'year', 'target'] as const satisfies readonly TableColumn[];
type Yielding = (typeof YIELDING)[number];
/** The order of those columns behind the subject: first those that are empty in most rows, whose room a long subject takes there. */
const BEHIND: readonly Yielding[] = ['aspect', 'target', 'period', 'year', 'section'];
/** Where the subject would have fewer columns, units have none. */
const LEAST_IN_NARROW = 8;
/** From so many columns on that no other column needs, each row has its sentence. */
const SENTENCE_FROM = 30;
/** A section is known by so many columns of its title. */
const LEAST_SECTION = 10;

/**
 * The columns that fit. The subject has its room first; a column that is empty, or a section that is the same in every row,
 * has none. Measured on all of the report, so that nothing shifts while one filters.
 */
export function columnsFor(state: AppState, width: number, context: RenderContext): Column[] {
  const room = width - BEFORE - 1;
  const widths = widthsOf(state, room, context);
  const wide = (name: TableColumn): number => widths.get(name) ?? 0;
  const isOneSection = state.view.table.section !== null || sectionsWithStatistics(state.view.doc).length < 2;
  let kept: readonly Yielding[] = YIELDING.filter((name) => wide(name) > 0 && !(name === 'section' && isOneSection));
  const left = (): number =>
    room - ['value' as const, 'unit' as const, ...kept].reduce((sum, name) => sum + wide(name) + GAP.length, 0);
  const needed = room < ALL_COLUMNS ? wide('subject') : mostSubjects(state, context);
  const wish = Math.min(needed, Math.max(LEAST_SUBJECT, Math.floor(room * SUBJECT_SHARE)));
  while (kept.length > 0 && left() < wish) {
    const lacking = wish - left();
    const spare = kept.includes('section') ? wide('section') - LEAST_SECTION : 0;
    if (spare >= lacking) {
      widths.set('section', wide('section') - lacking);
    } else {
      kept = kept.slice(1);
    }
  }
  const columnOf = (glyph: string, name: Yielding): number =>
    !kept.includes(name) && wide(name) > 0 ? displayWidth(glyph, context.ambiguous) : 0;
  const glyphs = columnOf(context.glyphs.up, 'aspect') + columnOf(context.glyphs.plan, 'target');
  const column = (name: Column['name'], columns: number, ...styles: StyleName[]): Column => ({
    name,
    width: columns,
    align: name === 'value' ? 'right' : 'left',
    styles,
  });
  // In a narrow pane the unit stands at its figure.
  if (left() - glyphs < LEAST_IN_NARROW) {
    const both = Math.min(wide('value') + wide('unit') + glyphs, room - LEAST_IN_NARROW - GAP.length);
    return [
      { ...column('value', both, 'statistic'), hasUnit: true },
      column('subject', Math.max(4, room - both - GAP.length)),
    ];
  }
  const dim: readonly TableColumn[] = ['year', 'period', 'section'];
  const free = Math.max(6, left() - glyphs);
  const spare = free - Math.max(LEAST_SUBJECT, mostSubjects(state, context)) - GAP.length;
  const sentence = spare < SENTENCE_FROM ? 0 : spare;
  return [
    column('value', wide('value') + glyphs, 'statistic'),
    column('unit', wide('unit')),
    column('subject', sentence === 0 ? free : free - sentence - GAP.length),
    ...BEHIND.filter((name) => kept.includes(name)).map((name) =>
      column(name, wide(name), ...(dim.includes(name) ? ['dim' as const] : [])),
    ),
    ...(sentence === 0 ? [] : [column('sentence', sentence, 'dim')]),
  ];
}

/** How wide each column would be; 0 for one that is empty. */
function widthsOf(state: AppState, room: number, context: RenderContext): Map<TableColumn, number> {
  const rows = statisticsOf(state.view.doc.report);
  const quarter = room >> 2;
  const limits: Record<TableColumn, number> = {
    value: Math.min(16, quarter),
    unit: Math.min(12, quarter),
    subject: room,
    aspect: 7,
    target: 6,
    year: 4,
    period: 18,
    section: 20,
  };
  const widths = new Map<TableColumn, number>();
  for (const name of TABLE_COLUMNS) {
    const head = displayWidth(heading(state, name), context.ambiguous) + 1;
    const widest = rows.reduce(
      (w, row) => Math.max(w, displayWidth(cell(state, row, name, context), context.ambiguous)),
      0,
    );
    widths.set(name, widest === 0 ? 0 : Math.max(head, Math.min(widest, limits[name])));
  }
  return widths;
}

/** The width that nine of ten subjects have room in. */
function mostSubjects({ view }: AppState, context: RenderContext): number {
  const widths = statisticsOf(view.doc.report)
    .map(({ subject }) => displayWidth(subject, context.ambiguous))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length * 0.9)] ?? 0;
}

export function heading(state: AppState, name: Column['name']): string {
  return say(messages[name], state.lang);
}

/** What stands in one cell, before it is cut to its column; '' for the sentence, which is cut around its number. */
export function cell(state: AppState, statistic: Statistic, name: Column['name'], context: RenderContext): string {
  const { lang } = state;
  const { doc } = state.view;
  switch (name) {
    case 'value':
      return printedValue(doc, statistic);
    case 'unit':
      return statistic.unit;
    case 'subject':
      return statistic.subject;
    case 'aspect':
      return statistic.trend === null
        ? say(messages[statistic.aspect], lang)
        : `${context.glyphs[statistic.trend]} ${say(messages[statistic.trend], lang)}`;
    case 'target':
      return statistic.target ? say(messages.target, lang) : '';
    case 'year':
      return statistic.year === null ? '' : String(statistic.year);
    case 'period':
      return statistic.period ?? '';
    case 'section':
      return sectionCell(doc, statistic) || say(messages.preamble, lang);
    case 'sentence':
      return '';
  }
}

function sectionCell(doc: ScreenReport, { parent }: Statistic): string {
  return sectionLabel(doc, sectionNumber(doc, parent));
}
