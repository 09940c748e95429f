import { type Lang, type Localized, visible } from '../text/index.ts';
import { parseArguments } from './arguments.ts';
import type { Command } from './command.ts';
import { search, show, stats, toc } from './commands.ts';
import { completionScript } from './completion.ts';
import { languageOf } from './look.ts';
import { PROGRAM } from './parser.ts';
import { type Ending, type Outcome, printed, type Stream } from './session.ts';
import { complain, type Written, write } from './streams.ts';

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

/** What only some commands need is loaded by them. */
async function run(command: Command, warn: (warning: Localized) => void): Promise<Outcome | Stream> {
  switch (command.name) {
    case 'browse':
      return (await import('./browse.ts')).browse(command, warn);
    case 'show':
      return show(command, warn);
    case 'toc':
      return toc(command, warn);
    case 'search':
      return command.all ? (await import('./reports.ts')).searchAll(command, warn) : search(command, warn);
    case 'stats':
      return command.all ? (await import('./reports.ts')).statsAll(command, warn) : stats(command, warn);
    case 'list':
      return (await import('./reports.ts')).list(command, warn);
    case 'import':
      return (await import('./import.ts')).importFiles(command, warn);
    case 'remove':
      return (await import('./reports.ts')).remove(command, warn);
  }
}

async function answer(
  argv: readonly string[],
  warn: (lang: Lang, warning: Localized) => void,
): Promise<{ outcome: Outcome | Stream; lang: Lang; lasting: boolean }> {
  const { request, lang } = parseArguments(argv, process.env, __VERSION__);
  const plain = (outcome: Outcome) => ({ outcome, lang, lasting: false });
  switch (request.kind) {
    case 'text':
      return plain(printed(request.text));
    case 'completion':
      return plain(printed(completionScript(request.shell)));
    case 'misuse':
      return plain({ exitCode: WRONG, stdout: '', failure: { ok: false, code: 'usage', message: request.message } });
    case 'command': {
      const { command } = request;
      const outcome = await run(command, (warning) => warn(lang, warning));
      return { outcome, lang, lasting: command.name === 'import' || command.name === 'remove' };
    }
  }
}

/**
 * Writes what a command prints, and how it ended: a stream is asked for its next piece when the last is written, and for no
 * more when nobody reads, unless what it does must be done `toTheEnd`.
 */
async function writeOutcome(
  outcome: Outcome | Stream,
  toTheEnd: boolean,
): Promise<{ written: Written; ending: Ending }> {
  if ('exitCode' in outcome) {
    return { written: outcome.stdout === '' ? 'done' : await write(process.stdout, outcome.stdout), ending: outcome };
  }
  let written: Written = 'done';
  for (;;) {
    const next = await outcome.next();
    if (next.done) return { written, ending: next.value };
    if (next.value !== '' && written === 'done') written = await write(process.stdout, next.value);
    if (written === 'done' || toTheEnd) continue;
    await outcome.return({ exitCode: 0 });
    return { written, ending: { exitCode: 0 } };
  }
}

/**
 * One run: argv in, everything printed and flushed, an exit code out. The only place that ends the process, and it does so
 * at once: whatever still keeps the event loop alive by then (an open terminal) has nothing left to say.
 */
async function main(): Promise<never> {
  const warn = (lang: Lang, warning: Localized): void => {
    complain(line(lang, warning));
  };
  process.on('uncaughtException', (error) => crash(languageOf(process.env), error));
  const { outcome, lang, lasting } = await answer(process.argv.slice(2), warn);
  const { written, ending } = await writeOutcome(outcome, lasting);
  let { exitCode } = ending;
  if (written instanceof Error) {
    exitCode = WRONG;
    const code = 'code' in written ? String(written.code) : written.message;
    warn(lang, {
      zh: `无法写到标准输出（${code}）：请检查磁盘空间或输出的去处。`,
      en: `cannot write to standard output (${code}): check the disk, or where the output goes.`,
    });
  }
  if (ending.failure !== undefined) warn(lang, ending.failure.message);
  if (exitCode === HUNG_UP) (await import('./terminal.ts')).endIfHungUp();
  process.exit(exitCode);
}

/** A defect of the program: one line and no stack trace, printed after the browser has given the screen back. */
function crash(lang: Lang, error: unknown): never {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.on('exit', () => {
    complain(
      line(lang, {
        zh: `程序出错（${what}）：请把这一行和所用的命令报告给作者。`,
        en: `internal error (${what}): please report this line with the command that you used.`,
      }),
    );
  });
  process.exit(WRONG);
}

main().catch((error: unknown) => crash(languageOf(process.env), error));
