import { existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  type MarkedReport,
  type NotedReport,
  plainStyles,
  type RenderOptions,
  renderMarkedReports,
  renderNotes,
  renderShown,
  renderStatistics,
  reportStatisticsWriter,
} from '../output/index.ts';
import { commitmentsOf, doubtfulSpans, type Report, statisticsOf, summaryOf } from '../report/index.ts';
import { writeForGood } from '../shelf/index.ts';
import { done, fail, type Result } from '../text/index.ts';
import type { ExportOptions, ExportWish } from '../tui/index.tsx';
import type { BrowsedReports } from './browse-shelf.ts';

/** How the browser exports. @param printing how to print on standard output */
export function exportsOf(reports: BrowsedReports, printing: RenderOptions): ExportOptions {
  const plain = { ...printing, width: null, styles: plainStyles };
  return {
    text: (wish, to) => exported(reports, wish, to === 'output' ? printing : plain),
    save: async (wish, path, replace) => {
      const text = await exported(reports, wish, plain);
      if (!text.ok) return text;
      return text.value === '' ? done('nothing') : save(text.value, path, replace);
    },
  };
}

/** What is wished, as it is printed; '' where there is nothing of it. */
async function exported(reports: BrowsedReports, wish: ExportWish, options: RenderOptions): Promise<Result<string>> {
  const found: MarkedReport[] = [];
  for (const { report: id, ids } of wish.reports) {
    const report = await reports.report(id);
    if (!report.ok) return report;
    found.push({ id: id || report.value.id, report: report.value, marked: idsOf(report.value, wish, ids) });
  }
  const { what, format } = wish;
  if (what === 'notes') return done(await notesOf(reports, wish, found, options));
  if (what === 'report' && format !== 'csv') {
    return done(
      renderShown(
        found.map(({ report }) => ({ report, selections: null })),
        format,
        options,
      ),
    );
  }
  const there = found.filter(({ marked }) => marked.length > 0);
  if (there.length === 0) return done('');
  if (what === 'statistics' || what === 'table' || format === 'csv') return done(statisticsIn(there, wish, options));
  return done(renderMarkedReports(there, format, options));
}

/** What of a report is wished: the ids given, else those of its kind. */
function idsOf(report: Report, { what }: ExportWish, ids: readonly string[]): readonly string[] {
  switch (what) {
    case 'problems':
    case 'plans':
      return report[what].map(({ id }) => id);
    case 'commitments':
      return commitmentsOf(report).map(({ id }) => id);
    case 'statistics':
      return statisticsOf(report).map(({ id }) => id);
    default:
      return ids;
  }
}

function statisticsIn(found: readonly MarkedReport[], { format }: ExportWish, options: RenderOptions): string {
  const lists = found.map(({ id, report, marked }) => {
    const byId = new Map(statisticsOf(report).map((each) => [each.id, each]));
    return { info: { ...summaryOf(report), id }, report, statistics: marked.flatMap((each) => byId.get(each) ?? []) };
  });
  const kind = format === 'md' ? 'text' : format;
  const [first] = lists;
  if (first !== undefined && lists.length === 1) return renderStatistics(first.report, first.statistics, kind, options);
  const writer = reportStatisticsWriter(kind, options);
  return (
    lists
      .map(({ info, report, statistics }) =>
        writer.piece({ info, report: { ...report, doubtful: doubtfulSpans(report) }, statistics }),
      )
      .join('') + writer.end()
  );
}

async function notesOf(
  reports: BrowsedReports,
  { reports: wanted, format }: ExportWish,
  found: readonly MarkedReport[],
  options: RenderOptions,
): Promise<string> {
  const noted: NotedReport[] = [];
  for (const [index, { id, report }] of found.entries()) {
    const notes = await reports.notes().of(wanted[index]?.report ?? '');
    if (notes.ok && notes.value.length > 0) noted.push({ id, title: report.name, report, notes: notes.value });
  }
  return noted.length === 0 || format === 'csv' ? '' : renderNotes(noted, format, options);
}

/** Writes a file whole or not at all. A link's file is written, not the link; what is no file is left alone. */
async function save(text: string, named: string, replace: boolean): Promise<Result<'saved' | 'there'>> {
  const path = named.startsWith('~/') ? join(process.env.HOME ?? '~', named.slice(2)) : named;
  try {
    if (existsSync(path)) {
      if (!statSync(path).isFile()) {
        return fail('unreadable', `${named} 不是普通文件，没有保存`, `${named} is no ordinary file, nothing was saved`);
      }
      if (!replace) return done('there');
    }
    await writeForGood({ path: existsSync(path) ? realpathSync(path) : path, content: text });
    return done('saved');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return fail('unreadable', `没有保存，写不了 ${named}（${why}）`, `not saved, cannot write ${named} (${why})`);
  }
}
