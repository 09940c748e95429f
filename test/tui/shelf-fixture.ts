import type { ReportSummary } from '../../src/report/index.ts';
import { segmentText } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';
import type { ReportHits } from '../../src/search/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { choosing } from '../../src/shelf/many.ts';
import { done, fail } from '../../src/text/result.ts';
import type { ShelfOptions } from '../../src/tui/index.tsx';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action, Effect } from '../../src/tui/state/action.ts';
import { givenRow, type Shelved, unreadShelf } from '../../src/tui/state/shelf.ts';
import { type AppState, initialState, type StateInput } from '../../src/tui/state/state.ts';
import { TEXT } from './fixture.ts';

/** The fixture of another region and year, with a sentence of its own. */
function variant(id: string, region: string, year: number, own: string): Report {
  const text = TEXT.replaceAll('云溪县', region)
    .replaceAll('2023', String(year))
    .replaceAll('2024-', `${year + 1}-`)
    .replace('提出意见52条', own);
  return segmentText(text, { id });
}

/** In the order of the shelf: regions by their pinyin, years ascending. */
export const REPORTS: readonly Report[] = [
  variant('linjiang-2022', '霖江市', 2022, '提出意见31条，建立河湖长制台账'),
  variant('yunxi-2021', '云溪县', 2021, '提出意见44条'),
  variant('yunxi-2023', '云溪县', 2023, '提出意见52条，试行河湖长制'),
];

export const LINES: readonly ReportSummary[] = REPORTS.map((report) => ({ ...givenRow(report), id: report.id }));

export const SHELVED: Shelved = { reports: LINES, unreadable: [] };

/** A shelf of the three reports that answers at once; searching is the single search of each. */
export function fakeShelf(change: Partial<ShelfOptions> = {}): ShelfOptions {
  return {
    load: async () => SHELVED,
    choosing,
    async *search(query, kinds, among): AsyncGenerator<ReportHits> {
      yield* found(query, kinds, among);
    },
    open: async (id) => {
      const report = REPORTS.find((each) => each.id === id);
      return report ? done({ report }) : fail('unreadable', `${id}：读不了`, `${id}: cannot be read`);
    },
    ...change,
  };
}

/** The hits in each report of the fixture. */
export function* found(
  query: string,
  kinds: Parameters<ShelfOptions['search']>[1] = [],
  among: ReadonlySet<string> | null = null,
): Generator<ReportHits> {
  for (const [index, report] of REPORTS.entries()) {
    const line = LINES[index];
    const hits = query.trim() === '' ? [] : search(buildSearchIndex(report), query, { kinds });
    if (line && hits.length > 0 && (among?.has(line.id) ?? true)) {
      yield { report: line, hits };
    }
  }
}

/** The browser as it opens on the shelf, before anything is known; or with the shelf behind a report. */
export function shelfState(input: Partial<StateInput> = {}): AppState {
  const report = input.report ?? null;
  const guest = report && input.id === undefined ? givenRow(report) : null;
  return initialState({
    report,
    shelf: unreadShelf(guest),
    lang: 'zh',
    ambiguous: 1,
    columns: 120,
    rows: 40,
    ...input,
  });
}

/** The state after some actions, what is asked of the shelf answered at once, and all other effects. */
export function runOnShelf(before: AppState, ...actions: Action[]): { state: AppState; effects: Effect[] } {
  const effects: Effect[] = [];
  let state = before;
  const queue = [...actions];
  for (let action = queue.shift(); action; action = queue.shift()) {
    const next = reduce(state, action);
    state = next.state;
    for (const effect of next.effects) {
      const answer = answerTo(effect);
      if (answer) {
        queue.unshift(answer);
      } else {
        effects.push(effect);
      }
    }
  }
  return { state, effects };
}

function answerTo(effect: Effect): Action | null {
  switch (effect.type) {
    case 'load-shelf':
      return { type: 'shelved', shelved: SHELVED };
    case 'filter-shelf': {
      const wanted = effect.reports.filter(choosing(effect.reports, effect.filter)).map(({ id }) => id);
      return { type: 'filtered', filter: effect.filter, wanted: new Set(wanted) };
    }
    case 'search-all': {
      const { request: asked, query, kindFilter: only, scope: among } = effect;
      return { type: 'found-in', request: asked, groups: [...found(query, only ? [only] : [], among)], isWhole: true };
    }
    case 'load-notes':
      return { type: 'noted', report: effect.report, notes: [] };
    case 'open-report': {
      const report = REPORTS.find(({ id }) => id === effect.id);
      return report ? { type: 'opened', request: effect.request, report } : null;
    }
    default:
      return null;
  }
}
