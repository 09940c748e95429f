// npm run bench: what a user waits for, as ratios against a baseline that is measured in the same run, turn about.
// A ratio says the same on a slow machine as on a fast one; the milliseconds beside it are of this machine, this minute.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';
import { build } from 'esbuild';

const RUNS = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/report-tui.js');
const folder = mkdtempSync(join(tmpdir(), 'report-tui-bench-'));

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Milliseconds from spawn to exit, output thrown away. */
const wholeProcess = (args) => () =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(performance.now() - from) : reject(new Error(`${args}: exit ${code}`)),
    );
  });

/** Milliseconds from spawn in a pseudo-terminal until `sign` has been painted. */
const firstFrame = (args, sign) => () =>
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

/**
 * A program in a pseudo-terminal that keys are sent to: milliseconds from a key to the last of what it paints (nothing more for
 * 30 ms), and the bytes of that.
 */
function keyed(args) {
  const child = pty.spawn(process.execPath, args, {
    cols: 120,
    rows: 40,
    name: 'xterm-256color',
    env: { ...process.env, CI: '', XDG_STATE_HOME: folder },
  });
  let bytes = 0;
  let last = 0;
  child.onData((data) => {
    bytes += Buffer.byteLength(data);
    last = performance.now();
  });
  const quiet = async (from, patience) => {
    while (last < from || performance.now() - last < patience) {
      if (performance.now() - from > 2000) return;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  const key = async (name) => {
    bytes = 0;
    const from = performance.now();
    child.write(name);
    await quiet(from, 30);
    return { milliseconds: Math.max(0, last - from), bytes };
  };
  return { ready: () => quiet(performance.now(), 300), key, end: () => child.kill() };
}

/** From a key to its frame, against a program that only echoes it; and what keys cost in bytes, against the whole screen. */
async function keys() {
  const browser = keyed([program, '--lang', 'zh']);
  const echo = keyed(['-e', "process.stdin.setRawMode(true).on('data', (key) => process.stdout.write(key))"]);
  await Promise.all([browser.ready(), echo.ready()]);
  await browser.key('\r');
  const turns = ['j', 'k'];
  let turn = 0;
  await compare(
    'a key to its frame',
    async () => (await browser.key(turns[turn++ % 2])).milliseconds,
    'an echo',
    async () => (await echo.key('j')).milliseconds,
  );
  const whole = (await browser.key('\f')).bytes;
  for (const [name, key] of [
    ['j, the line marked moves', 'j'],
    ['Space, a mark', ' '],
    ['p, into the side pane', 'p'],
    ['f, a page', 'f'],
  ]) {
    if (key === 'f') await browser.key('p');
    const { bytes } = await browser.key(key);
    console.log(
      `${`bytes of ${name}`.padEnd(44)}  ${String(bytes).padStart(7)}     ${(bytes / whole).toFixed(2).padStart(6)} ×  the whole screen (${whole})`,
    );
  }
  browser.end();
  echo.end();
}

/** Milliseconds of a synchronous function. */
const inProcess = (work) => async () => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** Medians of both, measured turn about so that a busy moment strikes both; the first run of each only warms up. */
async function compare(name, measured, baselineName, baseline, goal) {
  const own = [];
  const base = [];
  await baseline();
  await measured();
  for (let run = 0; run < RUNS; run++) {
    base.push(await baseline());
    own.push(await measured());
  }
  const ratio = median(own) / median(base);
  const row = [
    name.padEnd(44),
    `${median(own).toFixed(1).padStart(7)} ms`,
    `${ratio.toFixed(2).padStart(6)} ×`,
    `${baselineName} (${median(base).toFixed(1)} ms)`,
  ];
  console.log(row.join('  ') + (goal === undefined ? '' : `   goal ≤ ${goal}`));
}

async function bundle(entry, name, contents) {
  const outfile = join(folder, name);
  await build({
    ...(contents === undefined
      ? { entryPoints: [join(root, entry)] }
      : { stdin: { contents, resolveDir: root, loader: 'jsx' } }),
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

try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; medians of ${RUNS}\n`,
  );
  const nothing = wholeProcess(['-e', '0']);
  await compare('report-tui --version', wholeProcess([program, '--version']), 'node -e 0', nothing, 1.3);
  await compare('report-tui show 5', wholeProcess([program, 'show', '5']), 'node -e 0', nothing, 1.5);
  await compare('report-tui search 破案率', wholeProcess([program, 'search', '破案率']), 'node -e 0', nothing, 2.0);

  const oneLine = await bundle(
    '',
    'one-line.mjs',
    "import { render, Text } from 'ink'; render(<Text>one line</Text>);",
  );
  await compare(
    'the browser’s first frame',
    firstFrame([program, '--lang', 'zh'], '目录'),
    'a one-line Ink program’s',
    firstFrame([oneLine], 'one line'),
    1.25,
  );

  await keys();

  const report = await import(await bundle('src/report/index.ts', 'report.mjs'));
  const search = await import(await bundle('src/search/index.ts', 'search.mjs'));
  const { default: Fuse } = await import('fuse.js');
  const page = readFileSync(join(root, 'content/sources/hongutan-2020.txt'), 'utf8');
  const long = page.repeat(7).slice(0, 35_000);
  // With the statistics, which are found when first asked for.
  const open = (text) => inProcess(() => report.segmentText(text, { id: 'bench' }).statistics.length);
  await compare('opening 350,000 characters', open(long.repeat(10)), 'opening 35,000', open(long), 12);

  const shipped = report.segmentText(page, { id: 'hongutan-2020' });
  const index = search.buildSearchIndex(shipped);
  const passages = page.split(/(?<=[。；\n])/).filter((passage) => passage.trim() !== '');
  const fuse = new Fuse(passages, { ignoreLocation: true });
  for (const query of ['营商环境', 'yshj', '法制宣传']) {
    await compare(
      `searching ${query}`,
      inProcess(() => search.search(index, query)),
      'plain Fuse.js, the sentences',
      inProcess(() => fuse.search(query)),
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
