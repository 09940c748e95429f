import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Report } from '../report/index.ts';
import { openReport, putReportBack, readReport } from '../shelf/index.ts';
import { done, fail, type Result } from '../text/index.ts';
import type { EditPosition } from '../tui/index.tsx';
import { shelfPaths } from './shelf-paths.ts';
import type { Environment } from './terminal-capabilities.ts';

/** Editors that take +LINE before the file, and those that take FILE:LINE, with what they need beside it. */
const PLUS = /^(?:n?vim?|view|nano|r?nano|pico|emacs|emacsclient|mg|micro|joe|jed|ne|kak|mcedit|ex|less)$/;
const COLON: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:code|code-insiders|codium|vscodium|cursor|windsurf)$/, ['--wait', '--goto']],
  [/^(?:subl|zed|zeditor)$/, ['--wait']],
  [/^(?:hx|helix)$/, []],
];

/** The user's editor: VISUAL, then EDITOR, then vi, which POSIX has everywhere. It may have arguments. */
export function editorOf(env: Environment): string {
  return [env.VISUAL, env.EDITOR].find((each) => each !== undefined && each.trim() !== '') ?? 'vi';
}

/**
 * What to give an editor to open a file at a line (from 1); just the file where it is not known how to say the line. The path is
 * made absolute, because editors take a name that begins with `-` as an option and vi one that begins with `+` as a command.
 */
export function editorArguments(editor: string, file: string, line: number): string[] {
  const path = resolve(file);
  const name = basename(editor.trim().split(/\s+/)[0] ?? '');
  if (PLUS.test(name)) return [`+${line}`, path];
  const colon = COLON.find(([names]) => names.test(name));
  return colon ? [...colon[1], `${path}:${line}`] : [path];
}

/** The file's line that shows a place: the same line where it holds the words, else the first one that does (a segmented file). */
export function lineOf(text: string, { line, words }: EditPosition): number {
  const lines = text.split(/\r\n|\r|\n/);
  if (words === '' || lines[line - 1]?.includes(words)) return line;
  const found = lines.findIndex((each) => each.includes(words));
  return found === -1 ? Math.min(line, lines.length) : found + 1;
}

/**
 * Opens a report's file in the user's editor on the terminal, waits, and reads it again.
 * @returns the report as it is now; null where its text has not changed
 */
export async function editFile(
  path: string,
  place: EditPosition,
  before: string,
  env: Environment,
): Promise<Result<Report | null>> {
  const editor = editorOf(env);
  const text = textOf(path);
  if (text.includes('\0')) {
    return fail('unreadable', '这个文件不是文本，不能这样编辑', 'this file is no text: it cannot be edited so');
  }
  const line = lineOf(text, place);
  const problem = run(editor, editorArguments(editor, path, line));
  if (problem !== null) {
    return fail(
      'unreadable',
      `编辑器 ${editor} 没有正常结束（${problem}）：请检查 $VISUAL 或 $EDITOR`,
      `the editor ${editor} failed (${problem}): check $VISUAL or $EDITOR`,
    );
  }
  const report = await openReport(path, () => Promise.resolve(new Uint8Array()));
  return report.ok && report.value.text === before ? done(null) : report;
}

/**
 * Has a private copy of a report on a server edited, and puts it back. Where it cannot be put back the copy stays, and the sentence says
 * where it is. Else as `editFile`.
 */
export async function editShared(
  path: string,
  place: EditPosition,
  before: string,
  env: Environment,
): Promise<Result<Report | null>> {
  const read = await readReport(path);
  if (!read.ok) return read;
  const id = decodeURIComponent(path.slice(path.lastIndexOf('#') + 1));
  const folder = mkdtempSync(join(tmpdir(), 'report-tui-'));
  const copy = join(folder, `${id}.md`);
  writeFileSync(copy, read.value, { mode: 0o600 });
  const edited = await editFile(copy, place, before, env);
  const content = readFileSync(copy);
  const isSame = content.equals(read.value);
  if (!isSame && !edited.ok) return edited;
  const put = isSame ? done(null) : await putReportBack(shelfPaths(env), { id, before: read.value, content }, copy);
  if (!put.ok) return put;
  rmSync(folder, { recursive: true, force: true });
  return edited;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Runs an editor on the terminal, as git does: by the shell, since the variable may hold arguments. null: all went well. */
function run(editor: string, args: readonly string[]): string | null {
  let terminal: number | 'inherit' = 'inherit';
  try {
    terminal = openSync('/dev/tty', 'r+');
  } catch {
    // Then the standard streams are the terminal.
  }
  const { error, status, signal } = spawnSync('/bin/sh', ['-c', `${editor} "$@"`, editor, ...args], {
    stdio: [terminal, terminal, terminal],
  });
  if (terminal !== 'inherit') closeSync(terminal);
  return error ? error.message : status === 0 ? null : (signal ?? String(status));
}
