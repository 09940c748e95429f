import { writeSync } from 'node:fs';
import type { Lang, Localized } from '../text/result.ts';
import { visible } from '../text/sanitise.ts';
import { parseArguments } from './arguments.ts';
import { browse } from './browse.ts';
import type { Command } from './command.ts';
import { list, search, show, stats, toc } from './commands.ts';
import { completionScript } from './completion.ts';
import { languageOf } from './look.ts';
import { PROGRAM } from './parser.ts';
import { type Outcome, printed } from './session.ts';
import { write } from './streams.ts';
import { endIfHungUp } from './terminal.ts';

declare const __VERSION__: string;

/** 0 done, 1 nothing found, 2 wrong usage or unreadable; 128 + n after signal n. */
const WRONG = 2;
const HUNG_UP = 129;

/** A sentence that quotes more than this is cut in its middle: what is wrong stands at its ends. */
const LONGEST = 600;

/** A sentence for stderr: one line, safe for a terminal whatever a file or an argument is called. */
function line(lang: Lang, message: Localized): string {
  const words = visible(message[lang]).replace(/\s+/g, ' ');
  const cut = words.length > LONGEST ? `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}` : words;
  return `${PROGRAM}: ${cut}\n`;
}

async function run(command: Command, warn: (warning: Localized) => void): Promise<Outcome> {
  switch (command.name) {
    case 'browse':
      return browse(command, warn);
    case 'show':
      return show(command);
    case 'toc':
      return toc(command);
    case 'search':
      return search(command);
    case 'stats':
      return stats(command);
    case 'list':
      return list(command);
  }
}

async function answer(
  argv: readonly string[],
  warn: (lang: Lang, warning: Localized) => void,
): Promise<Outcome & { lang: Lang }> {
  const { request, lang } = parseArguments(argv, process.env, __VERSION__);
  switch (request.kind) {
    case 'text':
      return { ...printed(request.text), lang };
    case 'completion':
      return { ...printed(completionScript(request.shell)), lang };
    case 'misuse':
      return { exitCode: WRONG, stdout: '', failure: { ok: false, code: 'usage', message: request.message }, lang };
    case 'command':
      return { ...(await run(request.command, (warning) => warn(lang, warning))), lang };
  }
}

/**
 * One run: argv in, everything printed and flushed, an exit code out. The only place that ends the process, and it does so
 * at once: whatever still keeps the event loop alive by then (an open terminal) has nothing left to say.
 */
async function main(): Promise<never> {
  const warn = (lang: Lang, warning: Localized): void => {
    writeSync(2, line(lang, warning));
  };
  process.on('uncaughtException', (error) => crash(languageOf(process.env), error));
  const outcome = await answer(process.argv.slice(2), warn);
  let { exitCode } = outcome;
  const written = outcome.stdout === '' ? 'done' : await write(process.stdout, outcome.stdout);
  if (written instanceof Error) {
    exitCode = WRONG;
    const code = 'code' in written ? String(written.code) : written.message;
    await write(
      process.stderr,
      line(outcome.lang, {
        zh: `无法写到标准输出（${code}）：请检查磁盘空间或输出的去处。`,
        en: `cannot write to standard output (${code}): check the disk, or where the output goes.`,
      }),
    );
  }
  if (outcome.failure !== undefined) await write(process.stderr, line(outcome.lang, outcome.failure.message));
  if (exitCode === HUNG_UP) endIfHungUp();
  process.exit(exitCode);
}

/** A defect of the program: one line and no stack trace, printed after the browser has given the screen back. */
function crash(lang: Lang, error: unknown): never {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.on('exit', () => {
    writeSync(
      2,
      line(lang, {
        zh: `程序出错（${what}）：请把这一行和所用的命令报告给作者。`,
        en: `internal error (${what}): please report this line with the command that you used.`,
      }),
    );
  });
  process.exit(WRONG);
}

main().catch((error: unknown) => crash(languageOf(process.env), error));
