import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { changeFor, keepNote } from '../../src/cli/note-files.ts';
import { segmentText } from '../../src/report/index.ts';
import { SOURCE } from '../output/fixture.ts';
import { fileOf, type Ran, run, runCommand, temporary } from './program.ts';

const FOLDER = join(import.meta.dirname, '../../docs/json');
const ENDING = '.schema.json';
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(ENDING))
  .map((name) => name.slice(0, -ENDING.length));
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: false });
const validators = new Map<string, ValidateFunction>(
  names.map((name) => [name, ajv.compile(JSON.parse(readFileSync(join(FOLDER, name + ENDING), 'utf8')))]),
);

/** What is wrong with a value by a schema; nothing for a value that it allows. */
function wrongWith(name: string, value: unknown): string {
  const validate = validators.get(name);
  if (validate === undefined) return `there is no schema ${name}`;
  return validate(value) ? '' : ajv.errorsText(validate.errors);
}

const pairOf = (name: string): string => join(import.meta.dirname, `../analysis/pairs/${name}.txt`);
const shelf = temporary();
const env = { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: temporary() };
const one = fileOf(SOURCE, '云溪县-2031.txt');
const two = fileOf(SOURCE.replaceAll('2021', '2032'), '云溪县-2032.txt');
let imported: Ran;
beforeAll(async () => {
  imported = await run(['import', one, two, '/nowhere/x.txt', '-f', 'json'], { env });
});

describe('everything that is printed as JSON is as its schema says, and has no other field', () => {
  test.each<[string, string[]]>([
    ['show', ['show']],
    ['show', ['show', '-r', one]],
    ['show-reports', ['show', '-r', one, '-r', two]],
    ['show-parts', ['show', '4', 'preamble', 'problems', 's3']],
    ['show-parts', ['show', '2', 's3', '-r', one, '-r', two]],
    ['explain', ['show', '--explain']],
    ['explain', ['show', '--explain', '-r', one, '-r', two]],
    ['toc', ['toc']],
    ['toc', ['toc', '-r', one, '-r', two]],
    ['search', ['search', '营商环境']],
    ['search', ['search', '监控 >1000']],
    ['search', ['search', '-k', '数据', 'yshj']],
    ['search', ['search', '--all', '执法']],
    ['search', ['search', '-r', one, '-r', two, '执法']],
    ['stats', ['stats']],
    ['stats', ['stats', '--all']],
    ['list', ['list']],
    ['set', ['set', '云溪县-2031', '--year', '2031']],
    ['follow', ['follow', '--from', one, '--to', two]],
    ['series', ['series', '执法']],
    ['series', ['series', '件', '-r', one]],
    ['compare', ['compare', one, two]],
    ['similar', ['similar', one]],
    ['terms', ['terms', '执法', '法治']],
    ['terms-new', ['terms', '--new', '-r', one, '-r', two]],
    ['series-wide', ['series', '执法', '--wide']],
    ['check', ['check']],
    ['check', ['check', '--level', 'hint', one]],
    ['follow', ['follow', '--from', pairOf('earlier'), '--to', pairOf('later')]],
    ['follow', ['follow', '--from', one, '--to', two]],
    ['follow', ['follow', two]],
  ])('%s: %j', async (name, args) => {
    const { stdout } = await run([...args, '-f', 'json'], { env });
    expect(wrongWith(name, JSON.parse(stdout))).toBe('');
  });

  test.each([
    ['search', ['search', '--all', '执法']],
    ['stats', ['stats', '--all']],
    ['list', ['list']],
    ['check', ['check', '--level', 'hint', one]],
    ['follow', ['follow', '--from', pairOf('earlier'), '--to', pairOf('later')]],
  ])('%s, a line for each: %j', async (name, args) => {
    const { stdout } = await run([...args, '-f', 'ndjson'], { env });
    const values: unknown[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(wrongWith(name, values)).toBe('');
    expect(values).toEqual(JSON.parse((await run([...args, '-f', 'json'], { env })).stdout));
  });

  test('every command that prints JSON has a schema, and is tried here', () => {
    const printing = COMMANDS.filter(({ formats }) => formats.includes('json')).map(({ name }) => name);
    // The browser off a terminal prints what show prints.
    const own = printing.filter((name) => name !== 'browse');
    expect(own.filter((name) => !validators.has(name))).toEqual([]);
    const source = readFileSync(import.meta.filename, 'utf8');
    expect(own.filter((name) => !source.includes(`['${name}', [`) && !source.includes(`test('${name}'`))).toEqual([]);
  });

  test('notes', async () => {
    const home = { ...env, XDG_STATE_HOME: temporary() };
    const report = segmentText(SOURCE, { id: 'yunxi-2021' });
    const change = changeFor(report, { id: null, span: { start: 3, end: 9 }, note: '核对' });
    await keepNote(report, undefined, change, home);
    const { stdout } = await run(['notes', '-f', 'json'], { env: home });
    expect(JSON.parse(stdout)).toHaveLength(1);
    expect(wrongWith('notes', JSON.parse(stdout))).toBe('');
  });

  test('import', () => {
    const records: unknown[] = JSON.parse(imported.stdout);
    expect(records).toHaveLength(3);
    expect(wrongWith('import', records)).toBe('');
  });

  test('errors', async () => {
    for (const args of [
      ['show', '99'],
      ['toc', '-r', '/nowhere'],
      ['list', '--bogus'],
      ['search', '量子计算机'],
    ]) {
      const { stderr } = await run([...args, '-f', 'json'], { env });
      expect(wrongWith('error', JSON.parse(stderr)), args.join(' ')).toBe('');
    }
  });

  test('a field more, or one missing, is told', async () => {
    const hits: object[] = JSON.parse((await run(['search', '营商环境', '-f', 'json'], { env })).stdout);
    expect(wrongWith('search', [{ ...hits[0], bogus: 1 }])).toMatch(/additional properties/);
    const { kind: _, ...rest } = hits[0] as { kind: string };
    expect(wrongWith('search', [rest])).toMatch(/kind/);
  });
});

describe('what the page of the contract says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/json.md'), 'utf8');
  const schemaOf = (name: string) => JSON.parse(readFileSync(join(FOLDER, name + ENDING), 'utf8'));

  test('names every code of an error with its exit code', async () => {
    const codes: string[] = schemaOf('error').$defs.FailureCode.enum;
    const rows = new Map([...page.matchAll(/^\| `([\w-]+)`\s+\| (\d+)\s+\|/gm)].map(([, code, exit]) => [code, exit]));
    expect([...rows.keys()].sort()).toEqual([...codes].sort());
    for (const [args, code] of [
      [['show', '99'], 'nothing'],
      [['toc', '-r', '/nowhere'], 'not-found'],
      [['toc', '-r', temporary()], 'unreadable'],
      [['toc', '-r', fileOf('')], 'empty'],
      [['list', '--bogus'], 'usage'],
      [['follow', two, '--from', one], 'usage'],
      [['follow', '--from', two, '--to', one], 'no-pair'],
    ] satisfies [string[], string][]) {
      const ran = await run([...args, '-f', 'json'], { env });
      const { error } = JSON.parse(ran.stderr);
      expect([args, error.code, ran.code]).toEqual([args, code, Number(rows.get(code))]);
    }
  });

  test('names every command that prints JSON', () => {
    const named = new Set(Array.from(page.matchAll(/^\| `(\w+)[^`]*`\s+\| [^|]{9,}\|$/gm), ([, name]) => name));
    expect(
      names.filter((name) => !named.has(name.replace(/-.*|^explain$/, (part) => (part === 'explain' ? 'show' : '')))),
    ).toEqual(['error']);
  });

  test('the number of the schemas is that which a Report says', () => {
    const number: string = schemaOf('show').$defs.ReportRecord.properties.schema.const;
    for (const name of names) expect(schemaOf(name).$id).toBe(`${number}/${name}`);
  });
});

describe('report-tui schema', () => {
  test('prints names, and each schema', async () => {
    expect((await run(['schema'])).stdout.trimEnd().split('\n')).toEqual(names.sort());
    const { stdout } = await run(['schema', 'stats'], { cwd: temporary() });
    expect(stdout).toBe(readFileSync(join(FOLDER, `stats${ENDING}`), 'utf8'));
    expect(JSON.parse(stdout).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    const wrong = await run(['schema', 'stat']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/no schema of stat \(stats\?\)/)]);
  });

  test('the schemas are those of the types (npm run schemas writes them)', async () => {
    const script = join(import.meta.dirname, '../../scripts/schemas.mjs');
    const { code, stderr } = await runCommand(process.execPath, [script, '--check']);
    expect([code, stderr]).toEqual([0, '']);
  });
});
