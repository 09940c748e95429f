import { type Lang, type Localized, visible } from '../text/index.ts';
import { parseArguments } from './arguments.ts';
import { COMMANDS } from './command-table.ts';
import { COMPLETE, completions } from './completion.ts';
import { commandHelp, PROGRAM, programHelp } from './help.ts';
import { languageOf } from './look.ts';
import { type Ending, failed, type Outcome, printed, type Stream } from './outcome.ts';
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

/** What a command line asks for, under way. `lasting`: it goes on where nobody reads what it prints. */
async function answer(
  argv: readonly string[],
  warn: (lang: Lang, warning: Localized) => void,
): Promise<{ outcome: Outcome | Stream; lang: Lang; lasting: boolean }> {
  const [first, ...rest] = argv;
  if (first === COMPLETE) {
    const lang = languageOf(process.env);
    return { outcome: printed(completions(rest, COMMANDS, lang)), lang, lasting: false };
  }
  const { request, lang } = parseArguments(argv, process.env);
  const plain = (outcome: Outcome) => ({ outcome, lang, lasting: false });
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
      return { outcome: await run.start((warning) => warn(lang, warning)), lang, lasting: run.lasting };
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
