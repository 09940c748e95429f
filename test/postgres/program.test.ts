import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../../scripts/postgres-cluster.mjs';
import { run as runProgram } from '../program/program.ts';
import { reportOf } from '../shelf/shelf-fixture.ts';
import { PROGRAM, Pty } from '../terminal/pty.ts';

let cluster: Cluster;
let count = 0;
const files: string[] = [];
const MANY = 24;

beforeAll(async () => {
  cluster = await startCluster();
  cluster.sql("CREATE ROLE secret LOGIN PASSWORD 'p%40ss/w:rd'; CREATE ROLE stranger LOGIN");
  const folder = mkdtempSync(join(tmpdir(), 'report-tui-files-'));
  for (let n = 0; n < MANY; n += 1) {
    files.push(join(folder, `青石县-${2031 + n}.txt`));
    writeFileSync(files[n] ?? '', reportOf('青石县', 2031 + n, n + 1));
  }
});
afterAll(() => cluster.stop());

const cache = mkdtempSync(join(tmpdir(), 'report-tui-cache-'));
const environment = (address: string) => ({ REPORT_TUI_SHELF: address, XDG_CACHE_HOME: cache, LANG: 'C' });
const newDatabase = (): { name: string; address: string } => {
  count += 1;
  return { name: `p${count}`, address: cluster.create(`p${count}`) };
};
const run = (address: string, args: readonly string[], env = {}) =>
  runProgram(args, { env: { ...environment(address), ...env } });

const outcomes = (stdout: string): string[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).outcome);

/** Whether every report of a database has its lines in all tables, and no lines are nobody's. */
function isWhole(name: string): boolean {
  const tables = ['grams', 'sentences', 'report_ids'];
  const same = tables.map((table) => `(SELECT count(*) FROM ${table}) = (SELECT count(*) FROM reports)`).join(' AND ');
  const own = ['statistics', 'commitments'].map(
    (table) => `(SELECT count(DISTINCT (place, id)) FROM ${table}) = (SELECT count(*) FROM reports)`,
  );
  return cluster.sql(`SELECT ${[same, ...own].join(' AND ')}`, name) === 't';
}

/** Ends the program's connection while it waits for a lock: in the middle of what it does. */
async function cutOff(name: string, table: string, work: () => Promise<Awaited<ReturnType<typeof run>>>) {
  const holder = new pg.Client({ connectionString: cluster.address(name) });
  await holder.connect();
  await holder.query(`BEGIN; LOCK TABLE ${table}`);
  const running = work();
  const waiting = `application_name = 'report-tui' AND wait_event_type = 'Lock' AND datname = '${name}'`;
  while (cluster.sql(`SELECT count(*) FROM pg_stat_activity WHERE ${waiting}`) === '0') await wait(50);
  cluster.sql(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${waiting}`);
  const ran = await running;
  await holder.end();
  return ran;
}

describe('several at once', () => {
  test('open an empty database: its tables are made once', async () => {
    const { name, address } = newDatabase();
    const ran = await Promise.all([1, 2, 3].map(() => run(address, ['list'])));
    expect(ran.map(({ code, stderr }) => [code, stderr])).toEqual(ran.map(() => [0, '']));
    expect(cluster.sql('SELECT count(*) FROM report_tui_migrations', name)).toBe('1');
  });

  test('import the same files: each is there once, and whole', async () => {
    const { name, address } = newDatabase();
    await run(address, ['list']);
    const ran = await Promise.all(
      [files, files.toReversed(), files].map((each) => run(address, ['import', '-f', 'ndjson', ...each])),
    );
    expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
    const all = ran.flatMap(({ stdout }) => outcomes(stdout)).sort();
    expect(all).toEqual([...Array(MANY).fill('new'), ...Array(2 * MANY).fill('there')]);
    expect([cluster.sql('SELECT count(*) FROM reports', name), isWhole(name)]).toEqual([String(MANY), true]);
  });

  test('replace, correct and remove the same reports: each change whole, and nobody waits for ever', async () => {
    const { name, address } = newDatabase();
    await run(address, ['import', ...files]);
    const ids = files.map((file) => file.replace(/^.*\/|\.txt$/g, ''));
    const ran = await Promise.all([
      run(address, ['set', ...ids, '--place', '白浪县']),
      run(address, ['set', ...ids.toReversed(), '--place', '云溪县']),
      run(address, ['import', '--replace', ...files]),
      run(address, ['remove', ...ids.slice(0, 4)]),
    ]);
    // What a correction of all names may have been removed by then.
    expect(ran.map(({ code }) => code)).toEqual([expect.any(Number), expect.any(Number), 0, expect.any(Number)]);
    for (const { code, stderr } of ran) expect([code, stderr]).not.toEqual([2, expect.stringMatching(/busy|error/)]);
    expect(isWhole(name)).toBe(true);
    expect(Number(cluster.sql('SELECT count(*) FROM reports', name))).toBeGreaterThanOrEqual(MANY - 4);
    const listed = await run(address, ['list', '-f', 'ndjson']);
    expect(listed.code).toBe(0);
  });
});

describe('a connection that is cut', () => {
  test('while something is imported: one sentence, exit code 2, nothing half written', async () => {
    const { name, address } = newDatabase();
    await run(address, ['import', ...files.slice(0, 2)]);
    const ran = await cutOff(name, 'commitments', () => run(address, ['import', '-f', 'json', ...files]));
    expect(ran.code).toBe(2);
    expect(ran.stderr.trim().split('\n')).toEqual([
      expect.stringContaining('not reached'),
      expect.stringContaining('"code":"shelf"'),
    ]);
    expect(ran.stderr).toMatch(/was lost: nothing is half written/);
    expect(JSON.parse(ran.stdout)).toMatchObject([{ outcome: 'there' }, { outcome: 'there' }]);
    expect([cluster.sql('SELECT count(*) FROM reports', name), isWhole(name)]).toEqual(['2', true]);
    expect((await run(address, ['import', ...files])).code).toBe(0);
    expect([cluster.sql('SELECT count(*) FROM reports', name), isWhole(name)]).toEqual([String(MANY), true]);
  });

  test.each([
    [['search', '--all', '案件', '-f', 'json']],
    [['stats', '--all', '-f', 'json']],
    [['set', '青石县-2031', '--year', '2040']],
    [['remove', '青石县-2031']],
    [['show', '-r', '青石县-2031']],
  ])('while it does: %j', async (args) => {
    const { name, address } = newDatabase();
    await run(address, ['import', ...files.slice(0, 2)]);
    const ran = await cutOff(name, 'reports', () => run(address, args));
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringMatching(/^[^\n]*was lost[^\n]*\n$/)]);
    if (args.includes('json')) expect(ran.stdout === '' ? [] : JSON.parse(ran.stdout)).toEqual([]);
    expect([cluster.sql('SELECT count(*) FROM reports', name), isWhole(name)]).toEqual(['2', true]);
  });
});

describe('whoever logs in', () => {
  const byPassword = (name: string, password: string) =>
    `postgres://secret:${encodeURIComponent(password)}@127.0.0.1:${cluster.port}/${name}`;

  test('by a password: it is nowhere in what is printed', async () => {
    const { name } = newDatabase();
    cluster.sql(`ALTER DATABASE ${name} OWNER TO secret`);
    const address = byPassword(name, 'p%40ss/w:rd');
    const ran = [
      await run(address, ['import', '-f', 'json', files[0] ?? '']),
      await run(address, ['list', '-f', 'json']),
      await run(address, ['check', '-r', '青石县-2031', '-f', 'json']),
      await run(address, ['set', '青石县-2031', '--year', '2036']),
      await run(address, ['import', '--replace', files[0] ?? '', '-f', 'json']),
      await run(address, ['remove', '青石县-2031']),
      await run(byPassword('nodatabase', 'p%40ss/w:rd'), ['list']),
    ];
    expect(ran.map(({ code }) => code)).toEqual([0, 0, expect.any(Number), 0, 0, 0, 2]);
    for (const { stdout, stderr } of ran) expect(stdout + stderr).not.toMatch(/p(?:%|@|%25)40?ss|w:rd|w%3Ard/);
    expect(ran[1]?.stdout).toContain(`postgres://secret@127.0.0.1:${cluster.port}/${name}#`);
  });

  test('by none, or a wrong one, is told so', async () => {
    const { name } = newDatabase();
    for (const address of [byPassword(name, 'hunter2'), `postgres://secret@127.0.0.1:${cluster.port}/${name}`]) {
      const ran = await run(address, ['search', '--all', '案件']);
      expect([ran.code, ran.stderr]).toEqual([
        2,
        expect.stringMatching(/^report-tui: [^\n]*refuses the login[^\n]*\n$/),
      ]);
      expect(ran.stderr).not.toContain('hunter2');
    }
    const given = await run(`postgres://secret@127.0.0.1:${cluster.port}/${name}`, ['list'], { PGPASSWORD: 'hunter2' });
    expect([given.code, given.stderr.includes('hunter2')]).toEqual([2, false]);
  });

  test('may not read, or make the tables, is told so', async () => {
    const { name, address } = newDatabase();
    const stranger = cluster.address(name, 'stranger');
    expect(await run(stranger, ['list'])).toMatchObject({ code: 2, stderr: expect.stringContaining('no tables') });
    await run(address, ['list']);
    expect(await run(stranger, ['list', '--lang', 'zh'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('GRANT'),
    });
  });
});

test('the browser lists the shelf, opens a report, has a copy of it edited and puts it back', async () => {
  const { name, address } = newDatabase();
  await run(address, ['import', ...files.slice(0, 3)]);
  const editor = join(mkdtempSync(join(tmpdir(), 'report-tui-editor-')), 'editor');
  writeFileSync(editor, '#!/bin/sh\nfor file; do :; done\nsed -i s/行政处罚案件1件/行政处罚案件987件/ "$file"\n');
  chmodSync(editor, 0o755);
  const state = mkdtempSync(join(tmpdir(), 'report-tui-state-'));
  const pty = new Pty(process.execPath, [PROGRAM], {
    env: { ...environment(address), LANG: 'zh_CN.UTF-8', XDG_STATE_HOME: state, EDITOR: editor, VISUAL: editor },
  });
  await pty.until('青石县2033年度');
  pty.send('2031');
  await pty.until('1/');
  pty.send('\r');
  await pty.until('处罚案件1件');
  pty.send('e');
  await pty.until('处罚案件987件');
  pty.send('m');
  await pty.until('批注');
  pty.send('to be asked');
  await pty.until('to be asked');
  pty.send('\r');
  pty.send('q');
  const words = () => cluster.sql("SELECT convert_from(segmented, 'UTF8') FROM reports WHERE id = '青石县-2031'", name);
  expect(words()).toContain('987件');
  pty.send('q');
  await pty.ended;
  const noted = await run(address, ['notes', '-r', '青石县-2031', '-f', 'json'], { XDG_STATE_HOME: state });
  expect(JSON.parse(noted.stdout)).toMatchObject([{ report: '青石县-2031', note: 'to be asked' }]);
});
