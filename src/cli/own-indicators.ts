import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addOwnIndicators } from '../report/index.ts';
import type { Localized } from '../text/index.ts';
import type { Environment } from './terminal-capabilities.ts';
import { userFolder } from './user-folders.ts';

const NAME = 'indicators.txt';
/** In bytes: some thousand indicators. The list is read before every command. */
const LARGEST = 1_000_000;

/** In bytes; null where there is no such file, or what is there is a pipe or a folder; a home that is none has no file either. */
function sizeOfFile(path: string): number | null {
  try {
    const state = statSync(path, { throwIfNoEntry: false });
    return state?.isFile() ? state.size : null;
  } catch {
    return null;
  }
}

/**
 * Takes the indicators of the user's own list, indicators.txt beside config.json, into those that are known (the form of a line:
 * docs/indicators.md). Where a line cannot be read none of the list is taken.
 * @returns what is wrong with it, for the user; null where nothing is, or where nobody has written one
 */
export function takeOwnIndicators(env: Environment): Localized | null {
  const folder = userFolder(env.XDG_CONFIG_HOME, '.config', env);
  if (folder === null) return null;
  const path = join(folder, NAME);
  const size = sizeOfFile(path);
  if (size === null) return null;
  if (size > LARGEST) return { zh: `${NAME} 超过 1 MB，没有读取。`, en: `${NAME} is over 1 MB, and was not read.` };
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
  } catch {
    return { zh: `读不了 ${NAME}，其中的指标没有使用。`, en: `${NAME} cannot be read; its indicators are not used.` };
  }
  const taken = addOwnIndicators(text);
  if (taken.ok) return null;
  const { zh, en } = taken.message;
  return { zh: `${NAME}：${zh}，这份表没有使用。`, en: `${NAME}: ${en} The list is not used.` };
}
