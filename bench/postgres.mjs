// node bench/postgres.mjs [--reports 1000,3000]: what a shelf in PostgreSQL costs, from two programs at once, on a server that is started in
// a temporary folder and removed. By the clock, as somebody waits for it, and in processor time of the program and of the server.
// The reports are those of bench/shelf.mjs (made-shelf.mjs).
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCluster } from '../scripts/postgres-cluster.mjs';
import { makeShelf } from './made-shelf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(root, 'bin/report-tui.js');
const METER = join(root, 'bench/meter.cjs');
const CLIENTS = 2;
const ROUNDS = 3;
/** So many files are given to one run of the program. */
const AT_ONCE = 500;
const QUERIES = [
  ['天净沙', 'rare'],
  ['法治', 'common'],
  ['yingshanghuanjing', 'pinyin'],
  ['yshj', 'initials'],
  ['营商坏境', 'a slip'],
  ['yinshanhuanjin', 'a slip in pinyin'],
  ['量子计算机芯片', 'absent'],
];

const at = process.argv.indexOf('--reports');
const sizes = (at > 0 ? process.argv[at + 1] : '1000').split(',').map(Number);

/** Runs the program: milliseconds by the clock to its first output and in all, of processor time, and megabytes at its peak. */
function run(args, env) {
  const meter = join(mkdtempSync(join(tmpdir(), 'report-tui-meter-')), 'meter.json');
  const from = performance.now();
  const child = spawn(process.execPath, ['--require', METER, PROGRAM, ...args], {
    env: { ...process.env, ...env, METER: meter },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [first, errors, lines] = [Number.NaN, '', 0];
  child.stdout.on('data', (chunk) => {
    if (Number.isNaN(first)) first = performance.now() - from;
    for (const byte of chunk) if (byte === 10) lines += 1;
  });
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      if (code !== 0 && code !== 1)
        return reject(new Error(`${args.slice(0, 3).join(' ')}: exit code ${code} ${signal}: ${errors}`));
      const all = performance.now() - from;
      resolve({ first: Number.isNaN(first) ? all : first, all, lines, ...cpuOf(meter) });
    });
  });
}

function cpuOf(meter) {
  const { all: cpu, peak } = JSON.parse(readFileSync(meter, 'utf8'));
  return { cpu, peak };
}

/** The same from all clients at once: the slowest of them. */
async function together(argsOf, env) {
  const runs = await Promise.all(Array.from({ length: CLIENTS }, (_, client) => run(argsOf(client), env)));
  const most = (key) => Math.max(...runs.map((each) => each[key]));
  return { first: most('first'), all: most('all'), cpu: most('cpu'), peak: most('peak'), lines: most('lines') };
}

/** The least of some rounds, each figure by itself: whatever else the machine does only adds. `served`: for one of the programs. */
async function least(cluster, argsOf, env, rounds = ROUNDS) {
  const runs = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = serverTime(cluster.folder);
    const each = await together(argsOf, env);
    runs.push({ ...each, served: (serverTime(cluster.folder) - before) / CLIENTS });
  }
  const keys = ['first', 'all', 'cpu', 'peak', 'lines', 'served'];
  return Object.fromEntries(keys.map((key) => [key, Math.min(...runs.map((each) => each[key]))]));
}

/** Processor time that the server has taken so far, in milliseconds: of its processes, and of those that have ended. */
function serverTime(folder) {
  const main = readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0];
  const children = readFileSync(`/proc/${main}/task/${main}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const ticks = Number(execFileSync('getconf', ['CLK_TCK']));
  const fields = (pid) => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
    } catch {
      return [];
    }
  };
  const [own = 0, system = 0, ended = 0, endedSystem = 0] = fields(main).slice(11, 15);
  const living = children.map((pid) =>
    fields(pid)
      .slice(11, 13)
      .reduce((sum, each) => sum + each, 0),
  );
  return ((own + system + ended + endedSystem + living.reduce((sum, each) => sum + each, 0)) * 1000) / ticks;
}

const ms = (number) => `${number.toFixed(0)} ms`;
const row = (name, ...cells) =>
  console.log(`  ${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(16)).join('')}`);
const show = (name, { first, all, cpu, served, peak }) =>
  row(name, ms(first), ms(all), ms(cpu), ms(served), `${peak.toFixed(0)} MB`);

async function measure(cluster, reports, folder) {
  const texts = join(folder, String(reports));
  mkdirSync(texts);
  for (const { id, text } of makeShelf({ reports })) writeFileSync(join(texts, `${id}.txt`), text);
  const files = readdirSync(texts).map((name) => join(texts, name));
  const name = `shelf${reports}`;
  const env = { REPORT_TUI_SHELF: cluster.create(name), XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1' };
  console.log(`\n${files.length} reports, ${CLIENTS} programs at once; the slower of the two`);
  await run(['list'], env);
  const [server, from] = [serverTime(cluster.folder), performance.now()];
  let cpu = 0;
  for (let start = 0; start < files.length; start += AT_ONCE * CLIENTS) {
    const parts = Array.from({ length: CLIENTS }, (_, client) =>
      files.slice(start + client * AT_ONCE, start + (client + 1) * AT_ONCE),
    ).filter(({ length }) => length > 0);
    const runs = await Promise.all(parts.map((part) => run(['import', '-f', 'ndjson', ...part], env)));
    cpu += runs.reduce((sum, each) => sum + each.cpu, 0);
  }
  const [elapsed, served] = [performance.now() - from, serverTime(cluster.folder) - server];
  const each = (total) => `${(total / files.length).toFixed(1)} ms`;
  row('import, a report', `${each(elapsed)} passed`, `${each(cpu)} program`, `${each(served)} server`);
  cluster.sql('VACUUM ANALYZE', name);
  const [size, grams] = ['pg_database_size(current_database())', "pg_total_relation_size('grams')"].map((of) =>
    cluster.sql(`SELECT ${of}`, name),
  );
  row(
    'database, a report',
    `${(size / 1024 / files.length).toFixed(0)} KiB`,
    `grams ${(grams / 1024 / files.length).toFixed(0)} KiB`,
  );
  await commands(cluster, files, env);
}

/** Commands over a shelf that is filled. */
async function commands(cluster, files, env) {
  const timed = (argsOf, rounds) => least(cluster, argsOf, env, rounds);
  row('', 'first output', 'all', 'program', 'server', 'peak');
  show('list', await timed(() => ['list']));
  for (const [query, kind] of QUERIES)
    show(`search --all ${query} (${kind})`, await timed(() => ['search', '--all', query, '-n', '1']));
  const stats = await timed(() => ['stats', '--all', '-f', 'csv'], 1);
  show(`stats --all -f csv: ${((stats.lines / stats.all) * 1000).toFixed(0)} rows a second`, stats);
  show('series 行政复议收案数', await timed(() => ['series', '行政复议收案数', '-f', 'csv']));
  const ids = files.map((path) => path.replace(/^.*\/|\.txt$/g, ''));
  const id = (client) => ids[client];
  show('show one', await timed((client) => ['show', '1', '-r', id(client)]));
  show('set one', await timed((client) => ['set', id(client), '--year', '2030'], 1));
  show('remove one', await timed((client) => ['remove', id(client)], 1));
}

// As a server is set up that is for more than a test: what it writes is forced to the disk.
const cluster = await startCluster(['shared_buffers=256MB']);
const folder = mkdtempSync(join(tmpdir(), 'report-tui-bench-'));
try {
  console.log(`${cluster.sql('SHOW server_version')}, Node ${process.version}`);
  for (const reports of sizes) await measure(cluster, reports, folder);
} finally {
  cluster.stop();
  rmSync(folder, { recursive: true });
}
