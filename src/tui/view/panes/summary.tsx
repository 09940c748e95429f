import type { ReactNode } from 'react';
import { labels } from '../../../output/index.ts';
import { breakLines, displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { safeLine, sectionLabel } from '../../state/screen-report.ts';
import { currentReport } from '../../state/shelf.ts';
import type { AppState } from '../../state/state.ts';
import { viewOf } from '../../state/views.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { type Piece, piece, type RenderContext, renderRow } from '../rows.ts';
import { regionName } from './shelf.tsx';

/** What is known of the report of the shelf's current line; its sections where it has been opened. */
export function summaryRows(state: AppState, pane: Pane, context: RenderContext): string[] {
  const { shelf, lang, ambiguous } = state;
  const report = shelf ? currentReport(shelf) : undefined;
  const rows: Piece[][] = [];
  const add = (text: string, indent: number, ...styles: Parameters<typeof piece>[1][]): void => {
    for (const { start, end } of breakLines(text, pane.width - 1 - indent, { ambiguous })) {
      rows.push([piece(' '.repeat(indent)), piece(text.slice(start, end), ...styles)]);
    }
  };
  if (report) {
    const { counts, publisher, publishedAt, year, characters } = report;
    add(report.name, 1, 'title');
    add([regionName(report, state), year === null ? '' : String(year)].filter(Boolean).join(' · '), 1, 'here');
    rows.push([]);
    for (const text of [publisher, publishedAt?.replace('T', ' '), safeLine(report.id)]) {
      if (text) {
        add(text, 1, 'dim');
      }
    }
    rows.push([]);
    const facts: [string, number][] = [
      [say(messages.sections, lang), counts.sections],
      [say(labels.measures, lang), counts.measures],
      [say(labels.statistics, lang), counts.statistics],
      [say(labels.problems, lang), counts.problems],
      [say(labels.plans, lang), counts.plans],
      [say(messages.characters, lang), characters],
    ];
    const column = Math.max(...facts.map(([name]) => displayWidth(name, ambiguous)));
    for (const [name, count] of facts) {
      const fill = ' '.repeat(column - displayWidth(name, ambiguous) + 2);
      rows.push([piece(` ${name}`, 'dim'), piece(fill), piece(String(count).padStart(6))]);
    }
    const doc = viewOf(state, report.id)?.doc;
    if (doc) {
      rows.push([]);
      for (const section of doc.report.sections) {
        add(sectionLabel(doc, section.id) || say(messages.untitled, lang), 1);
      }
    }
  }
  return Array.from({ length: pane.height }, (_, row) => renderRow(rows[row] ?? [], pane.width, context));
}

/** What is known of the report of the shelf's current line. */
export function SummaryPane({ state, pane, context }: PaneProps): ReactNode {
  return <PaneRows pane={pane} rows={summaryRows(state, pane, context)} />;
}
