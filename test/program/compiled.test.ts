import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { page } from '../report/formats/fixtures.ts';
import { reportOf } from '../shelf/shelf-fixture.ts';
import { fileOf, run, temporary } from './program.ts';

const VERSION = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')).version;

const codeIn = (cache: string): string => join(cache, 'report-tui', 'code');
/** What is kept, of which part and for which use. */
const partsIn = (cache: string): string[] =>
  readdirSync(codeIn(cache))
    .map((name) => name.replace(/-(?:anew|known)(?:\+known)?-[0-9a-f]{64}-.*$/, ''))
    .sort();

test('--version says what package.json says, however it is asked', async () => {
  for (const args of [['--version'], ['--version', '--lang', 'en']]) {
    expect(await run(args)).toMatchObject({ code: 0, stdout: `${VERSION}\n`, stderr: '' });
  }
});

/** Makes patterns that V8 has run once, which it compiles at the second time, and asks them again when the program has set its flags. */
const PATTERNS = `
  const v8 = require('node:v8');
  const patterns = Array.from({ length: 400 }, (_, at) => new RegExp('a' + at + '(b|c)+x?', at % 2 ? 'g' : ''));
  const asked = () => patterns.map((pattern, at) => {
    let text = 'x'.repeat(20) + at;
    text += 'a' + at + 'bcbc' + 'y'.repeat(30);
    return text.replace(pattern, '-').length;
  }).join();
  const before = asked();
  const { setFlagsFromString } = v8;
  v8.setFlagsFromString = (flags) => {
    setFlagsFromString(flags);
    for (let time = 0; time < 20; time += 1) if (asked() !== before) process.exit(70);
    process._rawDebug('asked again');
  };
`;

test('patterns that were made before V8 is tuned find the same afterwards', async () => {
  const preload = fileOf(PATTERNS, 'patterns.cjs');
  const env = { XDG_CACHE_HOME: temporary(), NODE_OPTIONS: `--require ${preload}` };
  const tuned = await run(['check', '-r', fileOf(reportOf('青禾市', 2021), 'report.txt')], { env });
  expect(tuned.stderr).toContain('asked again');
  expect([0, 1]).toContain(tuned.code);
});

describe.runIf(process.getuid !== undefined)('code compiled in an earlier run', () => {
  test('is kept in the user’s cache folder, for the user only, and changes nothing that is said', async () => {
    const cache = temporary();
    const plain = await run(['show', '5']);
    const [first, second] = [
      await run(['show', '5'], { env: { XDG_CACHE_HOME: cache } }),
      await run(['show', '5'], { env: { XDG_CACHE_HOME: cache } }),
    ];
    expect([first, second]).toEqual([plain, plain]);
    // The report that ships had to be read once.
    const names = readdirSync(codeIn(cache)).sort();
    expect(names).toEqual(
      // The first run read it, the second did not.
      ['cli-known-show-anew\\+known', 'reading-show-anew'].map((name) =>
        expect.stringMatching(`^${name}-[0-9a-f]{64}-`),
      ),
    );
    expect(statSync(join(codeIn(cache), names[0] ?? '')).mode & 0o77).toBe(0);
  });

  test.each([['show', '5'], ['toc'], ['stats'], ['search', '营商环境'], ['check']])(
    'is taken by the next run, whatever flags were set meanwhile: %s',
    async (...command) => {
      const cache = temporary();
      const kept = [];
      for (const _ of [1, 2]) {
        // Each time the report has to be read.
        rmSync(join(cache, 'report-tui/found'), { recursive: true, force: true });
        await run(command, { env: { XDG_CACHE_HOME: cache } });
        kept.push(readdirSync(codeIn(cache)).map((name) => [name, statSync(join(codeIn(cache), name)).ino]));
      }
      expect(kept[1]).toEqual(kept[0]);
    },
  );

  test.each([
    ['search', '营商环境'],
    ['toc', ''],
    ['stats', '率'],
  ])('is of no command but the few at hand, and of no store: %s', async (command, word) => {
    const cache = temporary();
    expect(await run([command, word].filter(Boolean), { env: { XDG_CACHE_HOME: cache } })).toMatchObject({ code: 0 });
    expect(partsIn(cache).join(' ')).not.toMatch(/\b(?:others|many|fuse)-/);
  });

  test('is kept once more by the first run that finds the report known, and by none that fails', async () => {
    const cache = temporary();
    const env = { XDG_CACHE_HOME: cache };
    const seen = () => readdirSync(codeIn(cache)).map((name) => /^(cli-known-\w+-[a-z+]+)-/.exec(name)?.[1]);
    const states = [];
    for (const words of [['5'], ['nowhere'], ['--help'], ['5'], ['4']]) {
      await run(['show', ...words], { env });
      states.push(seen().find((name) => name?.startsWith('cli-known-show')));
    }
    const [anew, known] = ['cli-known-show-anew', 'cli-known-show-anew+known'];
    expect(states).toEqual([anew, anew, anew, known, known]);
  });

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['with a bit turned', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 5000 ? byte ^ 4 : byte)))],
    ['of noise', (bytes: Buffer) => Buffer.from(bytes.map((_, at) => (at * 7919) % 251))],
  ])('%s is not believed, and made anew', async (_, damage) => {
    const env = { XDG_CACHE_HOME: temporary() };
    const plain = await run(['show', '5'], { env });
    const file = join(codeIn(env.XDG_CACHE_HOME), readdirSync(codeIn(env.XDG_CACHE_HOME)).sort()[0] ?? '');
    const whole = readFileSync(file);
    const damaged = damage(whole);
    writeFileSync(file, damaged);
    expect(await run(['show', '5'], { env })).toEqual(plain);
    expect(existsSync(file) && readFileSync(file).equals(damaged)).toBe(false);
    expect(partsIn(env.XDG_CACHE_HOME)).toEqual(['cli-known-show', 'reading-show']);
  });

  test('loads the readers of formats as compiled code does, and warns of nothing', async () => {
    const env = { XDG_CACHE_HOME: temporary() };
    const path = fileOf(page(reportOf('青禾市', 2021).trimEnd().split('\n')), 'page.html');
    const plain = await run(['toc', '-r', path]);
    expect([plain.code, plain.stderr]).toEqual([0, '']);
    for (let time = 0; time < 3; time++) expect(await run(['toc', '-r', path], { env })).toEqual(plain);
  });

  test('that others may write is not believed', async () => {
    const env = { XDG_CACHE_HOME: temporary() };
    await run(['show', '5'], { env });
    const file = join(codeIn(env.XDG_CACHE_HOME), readdirSync(codeIn(env.XDG_CACHE_HOME)).sort()[0] ?? '');
    chmodSync(file, 0o666);
    await run(['show', '5'], { env });
    expect(partsIn(env.XDG_CACHE_HOME)).toEqual(['cli-known-show', 'reading-show']);
    for (const name of readdirSync(codeIn(env.XDG_CACHE_HOME))) {
      expect(statSync(join(codeIn(env.XDG_CACHE_HOME), name)).mode & 0o777).toBe(0o600);
    }
  });

  test.each([{}, { HOME: '/dev/null' }, { XDG_CACHE_HOME: 'relative' }, { HOME: '/proc/none' }])(
    'needs no folder: %j',
    async (env) => {
      expect(await run(['show', '5'], { env })).toMatchObject({ code: 0, stderr: '' });
    },
  );

  test('is not kept where the user says so', async () => {
    const cache = temporary();
    await run(['show', '5'], { env: { XDG_CACHE_HOME: cache, NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect(existsSync(codeIn(cache))).toBe(false);
  });
});
