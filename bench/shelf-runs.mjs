// What bench/shelf.mjs measures with: runs of the program, work in this process, and the lines of its table.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pty from '@lydell/node-pty';
import { build } from 'esbuild';
import { makeShelf } from './made-shelf.mjs';
import { program, root } from './measure.mjs';

const METER = join(root, 'bench/meter.cjs');
const ROUNDS = 5;
const MADE = join(root, 'bench/made-shelf.mjs');

/** So many texts more are made than are on a shelf: to be put there. */
export const MORE = 40;

/** What one run of the program took: milliseconds of processor time in all and to the first output, megabytes at its peak. */
export function metered(args, env) {
  const meter = join(env.METERED, 'meter.json');
  const { status, signal, stderr } = spawnSync(process.execPath, ['--require', METER, ...args], {
    env: { ...process.env, ...env, METER: meter },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 30,
  });
  const isWhole = status === 0 || status === 1;
  if (!isWhole && !(signal === 'SIGKILL' && env.METER_FIRST))
    throw new Error(`${args.join(' ')}: exit code ${status}: ${stderr}`);
  return JSON.parse(readFileSync(meter, 'utf8'));
}

/** The least of some runs: whatever else the machine does only adds. */
export function least(run, rounds = ROUNDS) {
  const runs = Array.from({ length: rounds }, run);
  const [first, all] = ['first', 'all'].map((key) => Math.min(...runs.map((each) => each[key])));
  return { first, all, peak: Math.max(...runs.map(({ peak }) => peak)) };
}

/** The least processor time of some runs in this process. */
export async function cpu(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

export const ms = (number) => `${number.toFixed(number < 10 ? 1 : 0)} ms`;

/** A line of the table: a name, what was measured, and after it each goal that there is. */
export function row(name, cells, ...goals) {
  const said = goals.map(([measured, most, unit]) => `≤ ${most} ${unit}${measured <= most ? '' : '  MISSED'}`);
  console.log(
    `  ${name.padEnd(42)}${cells.map((cell) => String(cell).padStart(13)).join('')}   ${said.join(', ')}`.trimEnd(),
  );
}

/** A run of the program as a line. @param goals the most of `first`, `all` (milliseconds) and `peak` (megabytes) */
export function show(name, taken, goals = {}) {
  const kept = Object.entries(goals).map(([key, most]) => [taken[key], most, key === 'peak' ? 'MB' : 'ms']);
  row(name, [ms(taken.first), ms(taken.all), `${taken.peak.toFixed(0)} MB`], ...kept);
}

/** What the parts of the built program are: so that this process and the program believe the same store. */
export const partsOf = () =>
  /"([0-9a-f]{16})"/.exec(readFileSync(join(root, 'dist/many.cjs'), 'utf8'))?.[1] ?? 'unbuilt';

/** The rooms of the program, for work in this process. */
export async function bundled() {
  const folder = join(tmpdir(), `report-tui-bench-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, 'rooms.cjs');
  const built = join(root, 'dist');
  const url = JSON.stringify(`file://${join(built, 'cli.cjs')}`);
  try {
    await build({
      stdin: {
        contents: `
          export { parseReport, writeSegmented } from './src/report/index.ts';
          export { buildSearchIndex, needOf } from './src/search/index.ts';
          export { openShelf } from './src/shelf/many.ts';
          export { openStore } from './src/shelf/store/open-store.ts';
          export { default as Fuse } from 'fuse.js';`,
        resolveDir: root,
        loader: 'ts',
      },
      outfile,
      bundle: true,
      format: 'cjs',
      define: {
        'import.meta.url': '__url',
        'import.meta.dirname': JSON.stringify(built),
        __PARTS__: JSON.stringify(partsOf()),
      },
      platform: 'node',
      logLevel: 'error',
      banner: { js: `const __url = ${url};` },
    });
    return await import(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A shelf of so many reports: segmented files, and some texts more that are not on it. Kept in the folder of temporary files, by
 * what it is made with: it is made once.
 */
export function shelfOf(reports, rooms) {
  const made = createHash('sha256').update(readFileSync(MADE)).digest('hex').slice(0, 8);
  const base = join(tmpdir(), 'report-tui-bench', `${reports}-${made}`);
  if (!existsSync(base)) {
    const unfinished = `${base}.part`;
    rmSync(unfinished, { recursive: true, force: true });
    for (const name of ['shelf', 'more']) mkdirSync(join(unfinished, name), { recursive: true });
    let count = 0;
    for (const { id, text } of makeShelf({ reports: reports + MORE })) {
      count += 1;
      if (count > reports) {
        writeFileSync(join(unfinished, 'more', `${id}.txt`), text);
        continue;
      }
      const report = rooms.parseReport(text, { id });
      if (!report.ok) throw new Error(report.message.en);
      writeFileSync(join(unfinished, 'shelf', `${id}.md`), rooms.writeSegmented(report.value));
    }
    renameSync(unfinished, base);
  }
  const [shelf, more] = [join(base, 'shelf'), join(base, 'more')];
  // What a run that was ended has left there.
  for (const name of readdirSync(more)) rmSync(join(shelf, name.replace(/txt$/, 'md')), { force: true });
  rmSync(join(shelf, 'sources'), { recursive: true, force: true });
  return { shelf, more, env: { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: join(base, 'cache'), METERED: base } };
}

/** Processor time of the browser until a sign is painted, least of some; a system without /proc has none. */
export async function firstFrame(args, env, sign) {
  if (!existsSync('/proc/self/stat')) return null;
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) best = Math.min(best, await painted(args, env, sign));
  return best;
}

/** How long a frame is waited for. Milliseconds. */
const PATIENCE = 30_000;
/** Ticks of the clock that Linux counts processor time in, in milliseconds. */
const TICK = 10;

function painted(args, env, sign) {
  return new Promise((resolve, reject) => {
    const settings = { cols: 120, rows: 40, name: 'xterm-256color', env: { ...process.env, ...env, CI: '' } };
    const child = pty.spawn(process.execPath, [program, ...args], settings);
    let seen = '';
    let taken = null;
    child.onData((data) => {
      seen += data;
      if (taken !== null || !seen.includes(sign)) return;
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      taken = (Number(fields[11]) + Number(fields[12])) * TICK;
      child.kill();
    });
    const clock = setTimeout(() => child.kill(), PATIENCE);
    child.onExit(() => clearTimeout(clock));
    child.onExit(() => (taken === null ? reject(new Error(`${args}: never painted ${sign}`)) : resolve(taken)));
  });
}
