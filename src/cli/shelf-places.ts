import { isAbsolute, join, resolve } from 'node:path';
import { isOnServer, type ShelfPaths } from '../shelf/index.ts';
import type { Environment } from './terminal-capabilities.ts';

/**
 * Where the shelf is, and what is made of it: REPORT_TUI_SHELF (a folder, or the address of a database), else report-tui in XDG_DATA_HOME (~/.local/share); report-tui in
 * XDG_CACHE_HOME (~/.cache). As the XDG Base Directory Specification has it, its variables count only with absolute paths.
 */
export function shelfPaths(env: Environment): ShelfPaths {
  const { REPORT_TUI_SHELF: own = '' } = env;
  const cache = underHome(env.XDG_CACHE_HOME, '.cache', env);
  if (isOnServer(own)) return { folder: null, cache, server: own };
  return { folder: own === '' ? underHome(env.XDG_DATA_HOME, '.local/share', env) : resolve(own), cache };
}

function underHome(base: string | undefined, usual: string, { HOME: home = '' }: Environment): string | null {
  if (base !== undefined && isAbsolute(base)) return join(base, 'report-tui');
  return isAbsolute(home) ? join(home, usual, 'report-tui') : null;
}
