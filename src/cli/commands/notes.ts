import { existsSync } from 'node:fs';
import { NOTE_FORMATS, type NotedReport, type NoteFormat, renderNotes } from '../../output/index.ts';
import { isOnServer, openFile, reportFile } from '../../shelf/index.ts';
import { done, fail, type Result } from '../../text/index.ts';
import { type Common, commonOf, reportsOf } from '../given.ts';
import { openNamed, renderOptions } from '../named-report.ts';
import { type NoteFile, noteFile, noteFiles, readNotes } from '../note-files.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { shelfPaths } from '../shelf-paths.ts';
import { define } from '../spec.ts';

interface NotesCommand extends Common {
  name: 'notes';
  /** The reports whose notes are wanted, as given; none: all. */
  reports: readonly string[];
  /** All of them must stand in a note, its quotation, or the report's title or id. */
  words: readonly string[];
  format: NoteFormat;
}

export const notes = define<NotesCommand>(
  {
    name: 'notes',
    group: 'take',
    summary: { zh: '输出写在报告上的批注', en: 'print what was noted on reports' },
    words: {
      name: 'word',
      many: true,
      help: { zh: '批注、原文、报告标题或编号里的字', en: 'words of the note, the passage, the report' },
      completes: 'reports',
    },
    formats: NOTE_FORMATS,
    options: ['report'],
    examples: [
      ['$0 notes', { zh: '全部批注，连同原文和出处', en: 'all notes, with passage and source' }],
      ['$0 notes hongutan-2020 -f md', { zh: '一份报告的批注，Markdown', en: 'those on one report, as Markdown' }],
      ['$0 notes 投诉 -f json', { zh: '含有这个词的，供其他程序使用', en: 'those that hold a word, as JSON' }],
    ],
    epilogue: {
      zh: [
        '批注在浏览时写（m），存在 $XDG_STATE_HOME/report-tui/notes',
        '（~/.local/state）。报告改过以后按原文的字句重新找到位置；找不到的仍然列出。',
      ].join('\n'),
      en: [
        'Notes are written in the browser (m), kept in $XDG_STATE_HOME/report-tui/notes',
        '(~/.local/state). In a report that was corrected they are found again by their',
        'words; those whose words are gone are printed all the same.',
      ].join('\n'),
    },
  },
  (given, lang) =>
    done({
      ...commonOf(given, lang),
      name: 'notes',
      reports: reportsOf(given),
      words: given.words,
      format: given.choice('format', NOTE_FORMATS) ?? 'text',
    }),
  runNotes,
);

async function runNotes(command: NotesCommand, warn: Warn): Promise<Outcome> {
  const files = await filesOf(command.reports);
  if (!files.ok) return failed(files);
  const { fold } = await import('../../search/index.ts');
  const words = command.words.map((word) => fold(word).text);
  const noted: NotedReport[] = [];
  for (const file of files.value) {
    const kept = readNotes(file);
    if (!kept.ok) warn(kept.message);
    const of = kept.ok && kept.value !== null ? await notedIn(kept.value) : null;
    const wanted = of?.notes.filter(({ note, quote }) => {
      const said = fold([note, quote, of.title, of.id].join('\n')).text;
      return words.every((word) => said.includes(word));
    });
    if (of && wanted && wanted.length > 0) noted.push({ ...of, notes: wanted });
  }
  const stdout = renderNotes(noted, command.format, await renderOptions(command));
  return noted.length === 0 ? failed(NONE, command.format === 'json' ? stdout : '') : printed(stdout);
}

const NONE = fail(
  'nothing',
  '没有这样的批注：浏览时按 m 写批注。',
  'there are no such notes: m writes one in the browser.',
);

/** The files of the notes on some reports; all files, where none is named. */
async function filesOf(reports: readonly string[]): Promise<Result<readonly string[]>> {
  if (reports.length === 0) return done(noteFiles(process.env));
  const files: string[] = [];
  for (const where of reports) {
    const report = await openNamed(where);
    if (!report.ok) return report;
    const known = await reportFile(shelfPaths(process.env), where);
    const file = noteFile(report.value, known === undefined ? where : (pathOf(known) ?? undefined), process.env);
    if (file !== null) files.push(file);
  }
  return done(files);
}

/** The notes that a file keeps, with their report where it can be read. */
async function notedIn({ report: id, title, path, notes: kept }: NoteFile): Promise<NotedReport> {
  const known = await reportFile(shelfPaths(process.env), id);
  const isKnown = known !== undefined && pathOf(known) === path;
  const file = isKnown ? known : path === null ? undefined : { id, path };
  const report = file === undefined ? null : await openFile(file);
  return report?.ok
    ? { id, title: report.value.name, report: report.value, notes: kept }
    : { id, title, report: null, notes: kept };
}

/** What notes on a report are kept by besides its id: the path of a file of the user's own, or what it is called on a server. */
function pathOf({ path, ships }: { path: string; ships: boolean }): string | null {
  return !ships && (isOnServer(path) || existsSync(path)) ? path : null;
}
