// node bench/shelf.mjs [--reports 200,1000] [--keep FOLDER]: what commands over a whole shelf cost, in processor time and memory, beside
// ripgrep over the same files, plain Fuse.js over their passages, and the full text index alone. The shelves are made from a seed
// (made-shelf.mjs); 3,000 and 10,000 reports take some minutes to make. `--keep` keeps them, and finds them there the next time.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeShelf } from './made-shelf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(root, 'bin/report-tui.js');
const METER = join(root, 'bench/meter.cjs');
const ROUNDS = 5;
/** One query of each kind that is found in another way. */
const QUERIES = [
  ['法治', 'common'],
  ['营商环境', 'words'],
  ['行政复议 办结率', 'two words'],
  ['89.42%', 'number'],
  ['>50万件', 'comparison'],
  ['yingshanghuanjing', 'pinyin'],
  ['yshj', 'initials'],
  ['民发典', 'same sound'],
  ['营商坏境', 'a slip'],
  ['yinshanhuanjin', 'a slip in pinyin'],
  ['天净沙', 'rare'],
  ['量子计算机芯片', 'absent'],
  ['qwertyuiop', 'absent'],
];

const value = (name, usual) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? process.argv[at + 1] : usual;
};
const sizes = value('--reports', '200,1000').split(',').map(Number);
const kept = value('--keep', undefined);

/** What one run of the program took: milliseconds of processor time in all and to the first output, megabytes at its peak. */
function metered(args, env, input) {
  const meter = join(env.METERED, 'meter.json');
  const { status, stderr } = spawnSync(process.execPath, ['--require', METER, ...args], {
    env: { ...process.env, ...env, METER: meter },
    stdio: ['ignore', input ?? 'ignore', 'pipe'],
    maxBuffer: 1 << 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')}: exit code ${status}: ${stderr}`);
  return JSON.parse(readFileSync(meter, 'utf8'));
}

/** The least of some runs: whatever else the machine does only adds. */
function least(run, rounds = ROUNDS) {
  const runs = Array.from({ length: rounds }, run);
  const [first, all] = ['first', 'all'].map((key) => Math.min(...runs.map((each) => each[key])));
  return { first, all, peak: Math.max(...runs.map(({ peak }) => peak)) };
}

const ms = (number) => `${number.toFixed(0)} ms`;
const row = (name, ...cells) =>
  console.log(`  ${name.padEnd(44)}${cells.map((cell) => String(cell).padStart(16)).join('')}`);

async function bundled(folder) {
  const outfile = join(folder, 'rooms.cjs');
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
    // As the program has it, so that both believe the same store.
    define: { 'import.meta.url': '__url', __PARTS__: JSON.stringify(partsOf()) },
    platform: 'node',
    logLevel: 'error',
    banner: { js: `const __url = ${JSON.stringify(pathToFileURL(join(root, 'dist/cli.cjs')).href)};` },
  });
  return import(pathToFileURL(outfile).href);
}

const partsOf = () => /"([0-9a-f]{16})"/.exec(readFileSync(join(root, 'dist/search.cjs'), 'utf8'))?.[1] ?? 'unbuilt';

/** A shelf of so many reports: segmented files, and some texts more that are not on it. */
function shelfOf(reports, folder, rooms) {
  const shelf = join(folder, String(reports), 'shelf');
  const more = join(folder, String(reports), 'more');
  if (!existsSync(more)) {
    mkdirSync(shelf, { recursive: true });
    mkdirSync(more);
    let count = 0;
    for (const { id, text } of makeShelf({ reports: reports + MORE })) {
      count += 1;
      if (count > reports) {
        writeFileSync(join(more, `${id}.txt`), text);
        continue;
      }
      const report = rooms.parseReport(text, { id });
      if (!report.ok) throw new Error(report.message.en);
      writeFileSync(join(shelf, `${id}.md`), rooms.writeSegmented(report.value));
    }
  }
  const base = join(folder, String(reports));
  return { shelf, more, env: { REPORT_TUI_SHELF: shelf, XDG_CACHE_HOME: join(base, 'cache'), METERED: base } };
}
const MORE = 40;

async function measure(reports, folder, rooms) {
  const { shelf, more, env } = shelfOf(reports, folder, rooms);
  const run = (...args) => metered([PROGRAM, ...args], env);
  const files = readdirSync(shelf).filter((name) => name.endsWith('.md'));
  const bytes = files.reduce((sum, name) => sum + statSync(join(shelf, name)).size, 0);
  console.log(
    `\n${files.length} reports, ${(bytes / 1e6).toFixed(1)} MB of segmented files; milliseconds of processor time`,
  );
  row('', 'first output', 'all', 'peak');
  const show = (name, { first, all, peak }) => row(name, ms(first), ms(all), `${peak.toFixed(0)} MB`);
  show(
    'node -e 0',
    least(() => metered(['-e', '0'], env)),
  );
  const built = run('list');
  show(`list, the store made: ${(built.all / files.length).toFixed(1)} ms a report`, built);
  show(
    'list',
    least(() => run('list')),
  );
  for (const [query, kind] of QUERIES)
    show(
      `search --all ${query} (${kind})`,
      least(() => run('search', '--all', query, '-n', '1')),
    );
  const rows = rowsOf(env);
  const stats = least(() => run('stats', '--all', '-f', 'csv'), 2);
  show(`stats --all -f csv: ${((rows / stats.all) * 1000).toFixed(0)} rows a second`, stats);
  analyses(files, run, show);
  const texts = readdirSync(more).map((name) => join(more, name));
  const [one, all] = [run('import', ...texts.slice(0, 1)), run('import', ...texts)];
  show(`import of ${texts.length}: ${((all.all - one.all) / (texts.length - 1)).toFixed(1)} ms a report`, all);
  show('list after an import', run('list'));
  const ids = texts.map((path) => path.replace(/^.*\/|\.txt$/g, ''));
  const [id, ...others] = ids;
  show('remove one', run('remove', id));
  show('list after one was removed', run('list'));
  run('remove', ...others);
  run('list');
  const [database] = readdirSync(join(env.XDG_CACHE_HOME, 'report-tui')).filter((name) => name.endsWith('.db'));
  const size = statSync(join(env.XDG_CACHE_HOME, 'report-tui', database)).size;
  row(`database: ${(size / 1e6).toFixed(1)} MB`, `${(size / bytes).toFixed(2)} × the files`);
  ripgrep(shelf);
  await inProcess(env, rooms, reports);
}

/** What is asked of many reports at once, and of one beside them. Goals: series and terms 1 s, similar 500 ms, follow and compare 300 ms. */
function analyses(files, run, show) {
  const ids = files.map((name) => name.slice(0, -'.md'.length));
  const [from, to] = ids;
  for (const args of [
    ['series', '行政复议收案数', '-f', 'csv'],
    ['series', '惠企政策', '-f', 'csv'],
    ['terms', '法治', '营商环境', '-f', 'csv'],
    ['similar', from, '-f', 'json'],
    ['follow', '--from', from, '--to', to, '-f', 'json'],
    ['compare', from, to, '-f', 'json'],
  ])
    show(
      args.slice(0, 2).join(' '),
      least(() => run(...args), 3),
    );
}

const rowsOf = (env) => {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'stats', '--all', '-f', 'tsv'], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 30,
  });
  return stdout.toString().split('\n').length - 2;
};

function ripgrep(shelf) {
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time rg -c 法治 ${shelf} > /dev/null`]);
  if (status !== 0) return row('rg', 'is not installed');
  const [user = 0, system = 0] = stderr.toString().trim().split(' ').map(Number);
  row('rg -c 法治', '', ms((user + system) * 1000));
}

/** In this process, warm: which reports may answer, the first hits, and plain Fuse.js over the same passages. */
async function inProcess(env, rooms, reports) {
  const places = { folder: env.REPORT_TUI_SHELF, cache: join(env.XDG_CACHE_HOME, 'report-tui') };
  const { store } = await rooms.openStore(places);
  const opening = await cpu(async () => (await rooms.openShelf(places)).close());
  row('which files changed, in process', ms(opening));
  const shelf = await rooms.openShelf(places);
  const passages = reports > 200 ? null : await passagesOf(shelf, rooms);
  const plain = passages && new rooms.Fuse(passages, { keys: ['text'] });
  row('query, in process, warm', 'may answer', 'index alone', 'first hits', 'plain Fuse.js');
  for (const [query] of QUERIES) {
    const need = rooms.needOf(query);
    const may = (await store.mayAnswer(need)).length;
    const alone = await cpu(() => store.mayAnswer(need));
    const first = await cpu(async () => {
      for await (const _ of shelf.search(query)) break;
    });
    const fuse = plain && (await cpu(async () => plain.search(query)));
    row(query, may, `${alone.toFixed(1)} ms`, `${first.toFixed(1)} ms`, fuse ? ms(fuse) : '');
  }
  await shelf.close();
  await store.close();
}

/** The least processor time of some runs. */
async function cpu(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

async function passagesOf(shelf, rooms) {
  const passages = [];
  for (const { id, path } of await shelf.reports()) {
    const report = rooms.parseReport(readFileSync(path), { id });
    if (!report.ok) continue;
    const { text, corpus } = rooms.buildSearchIndex(report.value);
    passages.push(...corpus.passages.map(({ start, end }) => ({ text: text.slice(start, end) })));
  }
  return passages;
}

const folder = kept ?? mkdtempSync(join(tmpdir(), 'report-tui-shelf-'));
mkdirSync(folder, { recursive: true });
try {
  const rooms = await bundled(folder);
  for (const reports of sizes) await measure(reports, folder, rooms);
} finally {
  if (kept === undefined) rmSync(folder, { recursive: true });
}
