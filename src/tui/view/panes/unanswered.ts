import type { Localized } from '../../../text/index.ts';
import { say } from '../../messages.ts';
import type { AnalysisMode } from '../../state/analysis.ts';
import type { AppState } from '../../state/state.ts';
import { type RenderContext, renderRow, wrapped } from '../rows.ts';

/** What is shown before an analysis is made, or where it cannot be: what is missing and how to give it. */
export function unansweredRows(
  { lang }: AppState,
  { failure }: AnalysisMode,
  waiting: Localized,
  { width, height }: { width: number; height: number },
  context: RenderContext,
): string[] {
  const lines = [[], ...wrapped(say(failure ?? waiting, lang), 2, width, context, failure === null ? 'dim' : 'notice')];
  return Array.from({ length: height }, (_, row) => renderRow(lines[row] ?? [], width, context));
}
