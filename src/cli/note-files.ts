import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { sourceOf } from '../output/index.ts';
import type { Note, Report } from '../report/index.ts';
import { isOnServer, makeFolder, sweep, writeForGood } from '../shelf/index.ts';
import { done, type Failure, fail, type Result } from '../text/index.ts';
import type { NoteWish } from '../tui/index.tsx';
import { stateFile, stateFolder } from './reading-positions.ts';
import type { Environment } from './terminal-capabilities.ts';

const SCHEMA = 'report-tui-notes/1';

/** The notes on one report, as a file keeps them. */
export interface NoteFile {
  /** The report's id, and its title when it was noted on. */
  report: string;
  title: string;
  /** The absolute path that it was read from; null where it ships or came through a pipe. */
  path: string | null;
  notes: readonly Note[];
}

/** A change of the notes on a report: one more, or one in the place of that with its id; null: that one is deleted. */
export interface NoteChange {
  id: string;
  note: Note | null;
}

/** What is to be kept of a note that was written on a passage of a report; one without words is deleted. */
export function changeFor(report: Report, { id, span, note }: NoteWish): NoteChange {
  const { start, end } = span;
  const own = id ?? randomUUID();
  const quote = report.text.slice(start, end);
  const at = new Date().toISOString();
  return {
    id: own,
    note: note === '' ? null : { id: own, start, end, quote, note, at, source: sourceOf(report, span) },
  };
}

/** The file of the notes on a report; see `positionFile` for which reports are the same. Null where there is no such folder. */
export function noteFile(report: Report, where: string | undefined, env: Environment): string | null {
  return stateFile('notes', report, where, env);
}

/** All files of notes, in the order of their names. */
export function noteFiles(env: Environment): string[] {
  const folder = stateFolder('notes', env);
  try {
    const names = folder === null ? [] : readdirSync(folder);
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder ?? '', name));
  } catch {
    return [];
  }
}

/** The notes that a file keeps; null where there is no such file. Fails with `unreadable` where it holds none that can be read. */
export function readNotes(file: string | null): Result<NoteFile | null> {
  if (file === null || !existsSync(file)) return done(null);
  try {
    // A pipe is never at its end.
    if (!statSync(file).isFile()) return damaged(file);
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isNoteFile(kept) ? done(kept) : damaged(file);
  } catch {
    return damaged(file);
  }
}

/**
 * Changes the notes on a report, as the file has them now: another browser may have written to it. A file that cannot be read is kept
 * beside under another name. Fails with `unreadable` where nothing can be written; then all is as it was.
 * @param where the report's path or id as given; undefined or '-' for neither
 */
export async function keepNote(
  report: Report,
  where: string | undefined,
  { id, note }: NoteChange,
  env: Environment,
): Promise<Result<readonly Note[]>> {
  const file = noteFile(report, where, env);
  if (file === null) return unwritable('HOME', '');
  const kept = readNotes(file);
  const before = kept.ok ? (kept.value?.notes ?? []) : [];
  const others = before.filter((each) => each.id !== id);
  // A note that is changed stays on the words that it was written on.
  const old = before.find((each) => each.id === id);
  const notes = note === null ? others : [...others, old ? { ...old, note: note.note, at: note.at } : note];
  const isFile = where !== undefined && where !== '-' && existsSync(where);
  const isShared = where !== undefined && isOnServer(where);
  const { id: of, name: title } = report;
  const content = { schema: SCHEMA, report: of, title, path: isShared ? where : isFile ? resolve(where) : null, notes };
  try {
    await makeFolder(dirname(file));
    await sweep(dirname(file));
    if (!kept.ok) renameSync(file, freeName(`${file}.damaged`));
    await writeForGood({ path: file, content: `${JSON.stringify(content, null, 1)}\n` });
    return done(notes);
  } catch (error) {
    return unwritable(dirname(file), error instanceof Error ? error.message : String(error));
  }
}

function freeName(path: string): string {
  let name = path;
  for (let number = 2; existsSync(name); number += 1) name = `${path}-${number}`;
  return name;
}

function isNoteFile(kept: unknown): kept is NoteFile {
  if (typeof kept !== 'object' || kept === null) return false;
  const { schema, report, title, path, notes } = kept as Record<string, unknown>;
  const isNamed =
    typeof report === 'string' && typeof title === 'string' && (path === null || typeof path === 'string');
  return schema === SCHEMA && isNamed && Array.isArray(notes) && notes.every(isNote);
}

function isNote(kept: unknown): kept is Note {
  if (typeof kept !== 'object' || kept === null) return false;
  const { id, start, end, quote, note, at, source } = kept as Record<string, unknown>;
  const isThere = Number.isSafeInteger(start) && Number.isSafeInteger(end);
  return isThere && [id, quote, note, at, source].every((each) => typeof each === 'string');
}

function damaged(file: string): Failure {
  return fail(
    'unreadable',
    `批注文件 ${file} 已损坏，读不了：请用编辑器修好；再写批注时，它另存为 .damaged。`,
    `the notes in ${file} cannot be read: mend the file in an editor; at the next note it is kept as .damaged.`,
  );
}

function unwritable(folder: string, why: string): Failure {
  return fail(
    'unreadable',
    `批注没有保存，写不了 ${folder}：${why}`,
    `the note is not kept, cannot write ${folder}: ${why}`,
  );
}
