// What the benchmarks measure with: medians, turn about with a baseline, whole processes, and programs in a pseudo-terminal.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { build } from 'esbuild';

export const RUNS = 20;
export const root = fileURLToPath(new URL('..', import.meta.url));
export const program = join(root, 'bin/report-tui.js');

/** The value below which this share (0..1) of the numbers lies. */
export const quantile = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
export const median = (numbers) => quantile(numbers, 0.5);

/** One row of the table: what, how much, as a ratio of what, and the most that it should be. */
export function row(name, measured, ratio, baseline, goal) {
  const passed = goal === undefined ? '' : `goal ≤ ${goal}${ratio <= goal ? '' : '  MISSED'}`;
  const cells = [
    name.padEnd(40),
    measured.padStart(10),
    `${ratio.toFixed(2).padStart(7)} ×`,
    baseline.padEnd(34),
    passed,
  ];
  console.log(cells.join('  ').trimEnd());
}

/** Medians of both, measured turn about so that a busy moment strikes both; the first run of each only warms up. */
export async function compare(name, measured, baselineName, baseline, goal) {
  const own = [];
  const base = [];
  await baseline();
  await measured();
  for (let run = 0; run < RUNS; run++) {
    base.push(await baseline());
    own.push(await measured());
  }
  const [ours, theirs] = [median(own), median(base)];
  row(name, `${ours.toFixed(1)} ms`, ours / theirs, `${baselineName} (${theirs.toFixed(1)} ms)`, goal);
  return ours;
}

/** Milliseconds of a synchronous function. */
export const inProcess = (work) => async () => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** Milliseconds from spawn to exit, output thrown away. */
export const wholeProcess =
  (args, env = process.env) =>
  () =>
    new Promise((resolve, reject) => {
      const from = performance.now();
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
      child.once('error', reject);
      child.once('exit', (code) =>
        code === 0 ? resolve(performance.now() - from) : reject(new Error(`${args}: exit ${code}`)),
      );
    });

/** Milliseconds from spawn in a pseudo-terminal until `sign` has been painted. */
export const firstFrame = (args, sign) => () =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const child = pty.spawn(process.execPath, args, {
      cols: 120,
      rows: 40,
      name: 'xterm-256color',
      env: { ...process.env, CI: '' },
    });
    let seen = '';
    let painted = null;
    child.onData((data) => {
      seen += data;
      if (painted === null && seen.includes(sign)) {
        painted = performance.now() - from;
        child.kill();
      }
    });
    child.onExit(() => (painted === null ? reject(new Error(`${args}: never painted ${sign}`)) : resolve(painted)));
  });

/** A program in a pseudo-terminal that keys are sent to. */
export function keyed(args, { cols = 120, rows = 40, env = {} } = {}) {
  const child = pty.spawn(process.execPath, args, {
    cols,
    rows,
    name: 'xterm-256color',
    env: { ...process.env, CI: '', ...env },
  });
  const screen = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  let bytes = 0;
  let last = 0;
  child.onData((data) => {
    bytes += Buffer.byteLength(data);
    last = performance.now();
    screen.write(data);
  });
  const quiet = async (from, patience) => {
    while (last < from || performance.now() - last < patience) {
      if (performance.now() - from > 2000) return;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  /** Milliseconds of processor time of all threads so far (Linux: the first number of schedstat is in nanoseconds). */
  const processor = () => {
    const tasks = `/proc/${child.pid}/task`;
    const times = readdirSync(tasks).map((task) =>
      Number(readFileSync(join(tasks, task, 'schedstat'), 'utf8').split(' ')[0]),
    );
    return times.reduce((sum, time) => sum + time, 0) / 1e6;
  };
  /** Sends a key: milliseconds to the last of what it paints (nothing more for 30 ms), those of the processor, the bytes of that, and the cells changed. */
  const key = async (name) => {
    const before = cellsOf(screen);
    bytes = 0;
    const used = processor();
    const from = performance.now();
    child.write(name);
    await quiet(from, 30);
    const after = cellsOf(screen);
    return {
      milliseconds: Math.max(0, last - from),
      // Of a key that paints nothing nobody knows when it was done.
      processor: bytes > 0 ? processor() - used : null,
      bytes,
      cells: after.filter((cell, at) => cell !== before[at]).length,
    };
  };
  /** Kilobytes of memory that the process holds now. */
  const resident = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]);
  const ended = new Promise((resolve) => child.onExit(resolve));
  const end = () => {
    child.kill();
    return ended;
  };
  return { ready: () => quiet(performance.now(), 300), key, resident, end };
}

/** What stands in every cell of a screen, and how it is painted. */
function cellsOf(screen) {
  const { buffer, cols, rows } = screen;
  const cells = [];
  for (let y = 0; y < rows; y++) {
    const line = buffer.active.getLine(buffer.active.baseY + y);
    for (let x = 0; x < cols; x++) {
      const cell = line?.getCell(x);
      const look = cell && [
        cell.getChars(),
        cell.getFgColor(),
        cell.getBgColor(),
        cell.isBold(),
        cell.isDim(),
        cell.isInverse(),
        cell.isUnderline(),
      ];
      // The second half of a wide character is as its first.
      cells.push(cell?.getWidth() === 0 ? cells.at(-1) : String(look));
    }
  }
  return cells;
}

/** Bundles a file, or lines of JSX, into one ES module in a folder; gives back its path. */
export async function bundle(folder, name, source) {
  const outfile = join(folder, name);
  await build({
    ...('entry' in source
      ? { entryPoints: [join(root, source.entry)] }
      : { stdin: { contents: source.lines, resolveDir: root, loader: 'jsx' } }),
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    jsx: 'automatic',
    charset: 'utf8',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'react-devtools-core': join(root, 'bench/nothing.mjs') },
    banner: { js: "import { createRequire as r } from 'node:module'; const require = r(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}
