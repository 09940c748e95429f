import { resolve } from 'node:path';
import { isOnServer, type ShelfPaths } from '../shelf/index.ts';
import type { Environment } from './terminal-capabilities.ts';
import { userFolder } from './user-folders.ts';

/**
 * Where the shelf is, and what is made of it: REPORT_TUI_SHELF (a folder, or the address of a database), else report-tui in XDG_DATA_HOME (~/.local/share); report-tui in
 * XDG_CACHE_HOME (~/.cache). As the XDG Base Directory Specification has it, its variables count only with absolute paths.
 */
export function shelfPaths(env: Environment): ShelfPaths {
  const { REPORT_TUI_SHELF: own = '' } = env;
  const cache = userFolder(env.XDG_CACHE_HOME, '.cache', env);
  if (isOnServer(own)) return { folder: null, cache, server: own };
  return { folder: own === '' ? userFolder(env.XDG_DATA_HOME, '.local/share', env) : resolve(own), cache };
}
