import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Report } from '../report/index.ts';
import { isOnServer, makeFolder } from '../shelf/index.ts';
import type { SavedPosition } from '../tui/index.tsx';
import { replaceFile } from './replace-file.ts';
import type { Environment } from './terminal-capabilities.ts';
import { userFolder } from './user-folders.ts';

const SCHEMA = 'report-tui-place/1';

/**
 * The file that keeps where somebody was reading in a report: by the file that it was read from, by its id where it ships, by its words
 * where it came through a pipe. In XDG_STATE_HOME (XDG Base Directory Specification: ~/.local/state if unset or relative).
 * @param where the report's path or id as given; undefined or '-' for neither
 * @returns null where there is no such folder
 */
export function positionFile(report: Report, where: string | undefined, env: Environment): string | null {
  return stateFile('places', report, where, env);
}

/** The file that keeps something of the reader's about a report; what tells reports apart is as for `positionFile`. */
export function stateFile(
  folder: StateFolder,
  report: Report,
  where: string | undefined,
  env: Environment,
): string | null {
  const base = stateFolder(folder, env);
  if (base === null) return null;
  const name = report.id.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 40);
  const hash = createHash('sha256').update(originOf(report, where)).digest('hex').slice(0, 16);
  return join(base, `${name}-${hash}.json`);
}

type StateFolder = 'places' | 'notes';

/** The folder of such files; null where there is none. */
export function stateFolder(folder: StateFolder, env: Environment): string | null {
  const base = userFolder(env.XDG_STATE_HOME, '.local/state', env);
  return base === null ? null : join(base, folder);
}

function originOf(report: Report, where: string | undefined): string {
  if (where === '-') return `text ${report.text}`;
  if (where !== undefined && isOnServer(where)) return `file ${where}`;
  try {
    return where === undefined ? `id ${report.id}` : `file ${realpathSync(where)}`;
  } catch {
    return `id ${report.id}`;
  }
}

/** A position takes some 100 bytes: what is larger is none. */
const LARGEST_POSITION = 10_000;

/**
 * The position kept in a file; undefined where there is none, or none that makes sense. It is read before the first frame, which must not
 * wait for a pipe or a file of any size.
 */
export function readPosition(file: string | null): SavedPosition | undefined {
  if (file === null) return undefined;
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size > LARGEST_POSITION) return undefined;
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isKept(kept) ? { at: kept.at, top: kept.top, words: kept.words } : undefined;
  } catch {
    return undefined;
  }
}

function isKept(kept: unknown): kept is SavedPosition {
  if (typeof kept !== 'object' || kept === null) return false;
  const { schema, at, top, words } = kept as Record<string, unknown>;
  return schema === SCHEMA && Number.isSafeInteger(at) && Number.isSafeInteger(top) && typeof words === 'string';
}

/** Keeps a position: the file is there whole or as it was. What cannot be written is not kept, and nothing is said. */
export async function keepPosition(file: string | null, position: SavedPosition): Promise<void> {
  if (file === null) return;
  try {
    await makeFolder(dirname(file));
  } catch {
    return;
  }
  replaceFile(file, `${JSON.stringify({ schema: SCHEMA, ...position })}\n`);
}
