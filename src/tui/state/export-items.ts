import { commitmentsOf, statisticsOf } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import { EXPORTS, type ExportDraft, type ExportWhat, type MarkedIn } from './exporting.ts';
import { figuresByReport } from './figures-table.ts';
import { markOf, markOfHit } from './marking.ts';
import { rangeId } from './screen-report.ts';
import { selectedSpan } from './selection.ts';
import { currentReport, shelfOrder } from './shelf.ts';
import type { AppState, OpenMode } from './state.ts';
import { tableRows } from './table.ts';
import { allMarked } from './views.ts';

/** Something that can be exported now, and how much of it there is. */
export interface Exportable extends ExportDraft {
  readonly count: number;
}

/** All that can be exported from where one is, what is nearest at hand first; what there is nothing of is left out. */
export function exportables(state: AppState, under: OpenMode): Exportable[] {
  const found: Partial<Record<ExportWhat, Exportable>> =
    under.kind === 'shelf'
      ? ofShelf(state)
      : under.kind === 'figures'
        ? some('table', figuresByReport(under))
        : { ...ofReport(state), ...ofMode(state, under) };
  const marked = allMarked(state);
  const all = { ...found, ...some('marked', marked) };
  return EXPORTS.flatMap((what) => all[what] ?? []);
}

/** What of one report; none where it is empty. */
function some(
  what: ExportWhat,
  reports: readonly MarkedIn[],
  count = reports.reduce((sum, { ids }) => sum + ids.length, 0),
): Partial<Record<ExportWhat, Exportable>> {
  return count === 0 ? {} : { [what]: { what, reports, count } };
}

/** Of the reports that were chosen on the shelf, else of that of the current line. */
function ofShelf({ shelf }: AppState): Partial<Record<ExportWhat, Exportable>> {
  const current = shelf === null ? undefined : currentReport(shelf)?.id;
  const chosen = shelfOrder(shelf).filter((id) => shelf?.chosen.has(id));
  const ids = chosen.length > 0 ? chosen : current === undefined ? [] : [current];
  const reports = ids.map((report) => ({ report, ids: [] }));
  const whole = ['problems', 'plans', 'commitments', 'statistics', 'notes', 'report'] as const;
  return Object.assign({}, ...whole.map((what) => some(what, reports, reports.length)));
}

function ofReport({ view }: AppState): Partial<Record<ExportWhat, Exportable>> {
  const { doc, id, position, selection, notes } = view;
  const { report } = doc;
  const whole: readonly MarkedIn[] = [{ report: id, ids: [] }];
  const one = (ids: readonly (string | null)[]): MarkedIn[] => [
    { report: id, ids: ids.filter((each): each is string => each !== null) },
  ];
  return {
    ...(selection && some('selection', one([rangeId(selectedSpan(selection))]))),
    ...some('part', one([position.entry])),
    ...some('problems', whole, report.problems.length),
    ...some('plans', whole, report.plans.length),
    ...some('commitments', whole, commitmentsOf(report).length),
    ...some('statistics', whole, statisticsOf(report).length),
    ...some('notes', whole, notes.length),
    ...some('report', whole, report.text === '' ? 0 : 1),
  };
}

/** What the table shows, or the search has found. */
function ofMode({ view }: AppState, under: OpenMode): Partial<Record<ExportWhat, Exportable>> {
  const each = (hits: readonly Hit[], mark: (hit: Hit) => string): string[] => [...new Set(hits.map(mark))];
  switch (under.kind) {
    case 'statistics':
      return some('table', [{ report: view.id, ids: tableRows(view.doc, view.table).map(({ id }) => id) }]);
    case 'search':
      return some('hits', [{ report: view.id, ids: each(under.hits, (hit) => markOf(view.doc, hit)) }]);
    case 'search-all':
      return some(
        'hits',
        under.groups.map(({ report, hits }) => ({ report: report.id, ids: each(hits, markOfHit) })),
      );
    default:
      return {};
  }
}
