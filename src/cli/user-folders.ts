import { isAbsolute, join } from 'node:path';
import type { Environment } from './terminal-capabilities.ts';

/**
 * The folder of report-tui in a user's base folder, as the XDG Base Directory Specification has it.
 * @param base the variable's value: XDG_CONFIG_HOME, XDG_STATE_HOME …; it counts only with an absolute path
 * @param usual where such folders are under HOME otherwise: .config
 * @returns null where there is no home either
 */
export function userFolder(base: string | undefined, usual: string, { HOME: home = '' }: Environment): string | null {
  if (base !== undefined && isAbsolute(base)) return join(base, 'report-tui');
  return isAbsolute(home) ? join(home, usual, 'report-tui') : null;
}
