import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Failure, fail } from '../../text/index.ts';
import { nearest } from '../did-you-mean.ts';
import { surplus } from '../given.ts';
import { failed, type Outcome, printed } from '../outcome.ts';
import { lost, packagePath } from '../package-files.ts';
import { define } from '../spec.ts';

const FOLDER = 'docs/json';
const ENDING = '.schema.json';

interface SchemaCommand {
  name: 'schema';
  /** Undefined: the names of all. */
  of: string | undefined;
}

export const schema = define<SchemaCommand>(
  {
    name: 'schema',
    group: 'other',
    summary: { zh: '输出某种 JSON 的 JSON Schema', en: 'print the JSON Schema of an output' },
    words: {
      name: 'name',
      many: false,
      help: { zh: '哪一种；不写则列出全部', en: 'of which output; their names if none' },
      completes: 'nothing',
    },
    formats: [],
    options: [],
    examples: [
      ['$0 schema', { zh: '有哪几种', en: 'which there are' }],
      ['$0 schema stats > stats.schema.json', { zh: 'stats -f json 的', en: 'that of stats -f json' }],
    ],
  },
  ({ words: [of, extra] }) => (extra === undefined ? done({ name: 'schema', of }) : surplus(extra, 'schema')),
  async ({ of }) => runSchema(of),
);

function runSchema(of: string | undefined): Outcome {
  const folder = packagePath(FOLDER);
  if (folder === null) return failed(lost(FOLDER));
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
  if (of === undefined) return printed(names.map((name) => `${name}\n`).join(''));
  return names.includes(of) ? printed(readFileSync(join(folder, of + ENDING), 'utf8')) : failed(noSchema(of, names));
}

function noSchema(of: string, names: readonly string[]): Failure {
  const suggestion = nearest(of, names);
  const asked =
    suggestion === undefined ? { zh: '', en: '' } : { zh: `（是不是 ${suggestion}？）`, en: ` (${suggestion}?)` };
  return fail(
    'usage',
    `没有 ${of} 的 schema${asked.zh}：请用 ${names.join('、')}。`,
    `there is no schema of ${of}${asked.en}: use one of ${names.join(', ')}.`,
  );
}
