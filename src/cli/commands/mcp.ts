import { realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type ErrorJson, safeJson } from '../../output/index.ts';
import { answered, reportFiles } from '../../shelf/index.ts';
import { done, type Failure, fail, type Lang } from '../../text/index.ts';
import { nearestId } from '../did-you-mean.ts';
import { errorLine } from '../errors.ts';
import { Given } from '../given.ts';
import type { Call } from '../mcp/tools.ts';
import { ALL_OPTIONS, type OptionName } from '../options.ts';
import { type Outcome, printed, type Warn } from '../outcome.ts';
import { shelfPaths } from '../shelf-paths.ts';
import { type CommandSpec, define } from '../spec.ts';

declare const __VERSION__: string;

interface McpCommand {
  name: 'mcp';
  /** The folders whose files may be read too. */
  folders: readonly string[];
  lang: Lang;
  commands: readonly CommandSpec[];
}

export const mcp = define<McpCommand>(
  {
    name: 'mcp',
    group: 'other',
    summary: {
      zh: '供智能助手调用（MCP，标准输入输出，只读）',
      en: 'serve assistants over stdin and stdout (MCP), read-only',
    },
    words: {
      name: 'folder',
      many: true,
      help: {
        zh: '其中的文件也可以按路径读；不写则只读 list 列出的',
        en: 'whose files may be read by their paths too',
      },
      completes: 'files',
    },
    formats: [],
    options: [],
    examples: [
      ['claude mcp add reports -- $0 mcp', { zh: '装进一个助手', en: 'add it to an assistant' }],
      ['$0 mcp ~/drafts', { zh: '也可以检查这个文件夹里的稿子', en: 'drafts there can be checked too' }],
    ],
    epilogue: {
      zh: '只读 list 列出的报告和所给文件夹里的文件，什么也不改。',
      en: 'It reads the reports of list and files in the folders given; it changes nothing.',
    },
  },
  ({ words }, lang, commands) => done({ name: 'mcp', folders: words, lang, commands }),
  runMcp,
);

async function runMcp(command: McpCommand, warn: Warn): Promise<Outcome> {
  if (process.stdin.isTTY === true) {
    warn({
      zh: '等待助手从标准输入发来的请求（MCP）；Ctrl-C 结束。',
      en: 'waiting for an assistant to speak MCP on standard input; Ctrl-C ends it.',
    });
  }
  const { serve } = await import('../mcp/index.ts');
  await serve({
    version: __VERSION__,
    values: (call) => valuesOf(command, call, warn),
    write: (value) => safeJson(value, 0),
  });
  return printed('');
}

type Values = AsyncGenerator<unknown, ErrorJson | undefined>;

/** Runs a command as the command line does, and takes apart what it prints as JSON. Every report has to be one that may be read. */
async function* valuesOf({ commands, lang, folders }: McpCommand, call: Call, warn: Warn): Values {
  const known = await answered(async () =>
    done(call.reports.length > 0 ? await reportFiles(shelfPaths(process.env)) : []),
  );
  if (!known.ok) return errorOf(known, lang);
  const ids = known.value.map(({ id }) => id);
  const refused = call.reports
    .map((report) => refusalOf(report, folders, ids))
    .find((failure) => failure !== undefined);
  if (refused !== undefined) return errorOf(refused, lang);
  const command = commands.find(({ name }) => name === call.command);
  if (command === undefined) throw new Error(`there is no command ${call.command}`);
  const format = command.formats.includes('ndjson') ? 'ndjson' : 'json';
  const run = command.prepare(givenIn(call, format), lang, commands);
  if (!run.ok) return errorOf(run, lang);
  const outcome = await run.value.start(warn);
  if ('exitCode' in outcome) {
    yield* parsed(outcome.stdout, format);
    return outcome.failure && errorOf(outcome.failure, lang);
  }
  try {
    for (;;) {
      const next = await outcome.next();
      if (next.done) return next.value.failure && errorOf(next.value.failure, lang);
      yield* parsed(next.value, format);
    }
  } finally {
    await outcome.return({ exitCode: 0 });
  }
}

/** A call as a command takes it from its command line. */
function givenIn({ words, options }: Call, format: string): Given {
  const values = new Map<OptionName, readonly string[]>([['format', [format]]]);
  for (const { name } of ALL_OPTIONS) if (options[name] !== undefined) values.set(name, options[name]);
  return new Given(words, values);
}

/** The values of what was printed: the members of an array, or of whole lines. */
function parsed(text: string, format: 'json' | 'ndjson'): unknown[] {
  if (text.trim() === '') return [];
  if (format === 'ndjson')
    return text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [value];
}

/** Why a report may not be read: it is neither one of `list` nor in a folder that was given. Undefined where it may. */
function refusalOf(report: string, folders: readonly string[], ids: readonly string[]): Failure | undefined {
  if (report !== '-' && (ids.includes(report) || folders.some((folder) => isWithin(report, folder)))) return undefined;
  const suggestion = nearestId(report, ids);
  const meant =
    suggestion === undefined ? { zh: '', en: '' } : { zh: `是不是 ${suggestion}？`, en: ` (${suggestion}?)` };
  return fail(
    'not-found',
    `没有 ${report} 这份报告：${meant.zh}编号见 list_reports。`,
    `there is no report ${report}${meant.en}: see list_reports for the ids.`,
  );
}

/** Whether a path leads to something in a folder, whatever links stand between. */
function isWithin(path: string, folder: string): boolean {
  try {
    return realpathSync(resolve(path)).startsWith(realpathSync(resolve(folder)) + sep);
  } catch {
    return false;
  }
}

function errorOf(failure: Failure, lang: Lang): ErrorJson {
  return JSON.parse(errorLine(lang, failure, true));
}
