import type { SharedRun } from '../../analysis/index.ts';
import type { Span } from '../../report/index.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import type { SharingReport, SimilarMode } from '../state/analysis.ts';
import { copiedFrom } from '../state/marking.ts';
import type { AppState } from '../state/state.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** The report that is chosen, and the passage. */
export function chosenSharing({ data, selected, passage }: SimilarMode): {
  report: SharingReport | undefined;
  run: SharedRun | undefined;
} {
  const report = data?.others[selected];
  return { report, run: report?.runs[passage] };
}

/** What a key means while the reports are listed that share words with one. @param open opens one of them at some words */
export function inSimilar(
  state: AppState,
  mode: SimilarMode,
  action: Action,
  open: (report: string, span: Span) => Reduced,
): Reduced {
  const { report, run } = chosenSharing(mode);
  switch (action.type) {
    case 'move': {
      const steps = stepsOf(state, 'similar', action);
      return only({
        ...state,
        mode:
          mode.side === 'reports'
            ? toReport(mode, mode.selected + steps)
            : { ...mode, passage: indexWithin(mode.passage + steps, report?.runs.length ?? 0) },
      });
    }
    case 'section':
      return only({ ...state, mode: toReport(mode, mode.selected + action.way) });
    case 'focus': {
      const wanted = action.around ? mode.side === 'reports' : action.way === 1;
      return only({ ...state, mode: { ...mode, side: wanted && run ? 'passages' : 'reports' } });
    }
    case 'copy':
      return mode.data && run ? copiedFrom(state, mode.data.own.doc, run, action.cited) : only(state);
    case 'open':
      return report && run ? open(report.id, { start: run.otherStart, end: run.otherEnd }) : only(state);
    default:
      return only(state);
  }
}

function toReport(mode: SimilarMode, index: number): SimilarMode {
  return { ...mode, selected: indexWithin(index, mode.data?.others.length ?? 0), passage: 0, side: 'reports' };
}
