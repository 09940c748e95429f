import type { Lang, Localized } from '../text/index.ts';
import { parseArguments } from './arguments.ts';
import { COMMANDS } from './command-table.ts';
import { COMPLETE, completions } from './completion.ts';
import { errorLine, warningLine } from './errors.ts';
import { orFileMeant } from './file-meant.ts';
import { commandHelp, programHelp } from './help.ts';
import { type Ending, failed, type Outcome, printed, type Stream } from './outcome.ts';
import { takeOwnIndicators } from './own-indicators.ts';
import { complain, type Written, write } from './streams.ts';
import { languageOf } from './terminal-capabilities.ts';

declare const __VERSION__: string;

/** 0 done, 1 nothing found, 2 wrong usage or unreadable; 128 + n after signal n. */
const WRONG = 2;
const HUNG_UP = 129;

/** What a command line asks for, under way. `lasting`: it goes on where nobody reads what it prints. */
async function answer(
  argv: readonly string[],
  warn: (lang: Lang, warning: Localized) => void,
): Promise<{ outcome: Outcome | Stream; lang: Lang; json: boolean; lasting: boolean }> {
  const [first, ...rest] = argv;
  if (first === COMPLETE) {
    const lang = languageOf(process.env);
    return { outcome: printed(await completions(rest, COMMANDS, lang)), lang, json: false, lasting: false };
  }
  const { request, lang, json } = parseArguments(argv, process.env);
  const plain = (outcome: Outcome) => ({ outcome, lang, json, lasting: false });
  switch (request.kind) {
    case 'help': {
      const { command } = request;
      return plain(printed(command === undefined ? programHelp(COMMANDS, lang) : commandHelp(command, lang)));
    }
    case 'version':
      return plain(printed(`${__VERSION__}\n`));
    case 'misuse':
      return plain(failed(request.failure));
    case 'run': {
      const { run } = request;
      const wrong = takeOwnIndicators(process.env);
      if (wrong !== null) warn(lang, wrong);
      return { outcome: await run.start((warning) => warn(lang, warning)), lang, json, lasting: run.lasting };
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
    return { written: outcome.stdout === '' ? 'done' : await write(outcome.stdout), ending: outcome };
  }
  let written: Written = 'done';
  for (;;) {
    const next = await outcome.next();
    if (next.done) return { written, ending: next.value };
    if (next.value !== '' && written === 'done') written = await write(next.value);
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
    complain(warningLine(lang, warning));
  };
  process.on('uncaughtException', (error) => crash(languageOf(process.env), error));
  const argv = process.argv.slice(2);
  const { outcome, lang, json, lasting } = await answer(argv, warn);
  const { written, ending } = await writeOutcome(outcome, lasting);
  let { exitCode } = ending;
  if (written instanceof Error) {
    exitCode = WRONG;
    const code = 'code' in written ? String(written.code) : written.message;
    const message = {
      zh: `无法写到标准输出（${code}）：请检查磁盘空间或输出的去处。`,
      en: `cannot write to standard output (${code}): check the disk, or where the output goes.`,
    };
    complain(errorLine(lang, { code: 'unreadable', message }, json));
  }
  if (ending.failure !== undefined) complain(errorLine(lang, orFileMeant(ending.failure, argv), json));
  if (exitCode === HUNG_UP) (await import('./terminal.ts')).endIfHungUp();
  process.exit(exitCode);
}

/** A defect of the program: one line and no stack trace, printed after the browser has given the screen back. */
function crash(lang: Lang, error: unknown): never {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  process.on('exit', () => {
    complain(
      warningLine(lang, {
        zh: `程序出错（${what}）：请把这一行和所用的命令报告给作者。`,
        en: `internal error (${what}): please report this line with the command that you used.`,
      }),
    );
  });
  process.exit(WRONG);
}

main().catch((error: unknown) => crash(languageOf(process.env), error));
