import { statSync } from 'node:fs';
import type { Failure } from '../text/index.ts';

/** The commands that take words where others take a file. */
const TAKES_WORDS: readonly string[] = ['show', 'toc', 'stats', 'search', 'terms', 'series', 'notes'];

/** A name with a dot or a folder in it: 执法 is a word, whatever files there are. */
const LIKE_A_FILE = /[./\\]/u;

/**
 * A failure of a command that was given words; where one of them names a file, its sentence goes on to say how a report is named.
 * @param argv the command line, without node and the script
 */
export function orFileMeant(failure: Failure, argv: readonly string[]): Failure {
  const [command = '', ...words] = argv;
  if (!['nothing', 'usage'].includes(failure.code)) return failure;
  const file = words.find((word) => !word.startsWith('-') && LIKE_A_FILE.test(word) && isFile(word));
  const isGiven = file !== undefined && /^(?:-.*r|--report)$/u.test(words[words.indexOf(file) - 1] ?? '');
  if (file === undefined || isGiven) return failure;
  if (command === 'list') {
    return saying(
      failure,
      `${file} 是文件：用 report-tui import 放上书架。`,
      `${file} is a file: report-tui import puts it on the shelf.`,
    );
  }
  return TAKES_WORDS.includes(command)
    ? saying(failure, `${file} 是文件：报告用 -r 指明。`, `${file} is a file: a report is named with -r.`)
    : failure;
}

function saying(failure: Failure, zh: string, en: string): Failure {
  const { message } = failure;
  return { ...failure, message: { zh: `${message.zh}${zh}`, en: `${message.en} ${en}` } };
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
