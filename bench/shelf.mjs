// node bench/shelf.mjs [--reports 200,1000]: what commands over a whole shelf cost, in processor time and memory, beside ripgrep over the
// same files, plain Fuse.js over their passages, and the full text index alone; and whether that keeps the goals. The shelves are made
// from a seed (made-shelf.mjs) and kept in the folder of temporary files; 3,000 and 10,000 reports take some minutes to make. With --kept
// the store of an earlier run is used as it is, where the program is the same, and not made anew.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { program } from './measure.mjs';
import { bundled, cpu, firstFrame, least, metered, ms, row, shelfOf, show } from './shelf-runs.mjs';

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
/** Plain Fuse.js holds all passages in memory, and takes seconds where there are more. */
const MOST_FOR_FUSE = 200;

/** Goals, on two cores, at 10,000 reports too: milliseconds of processor time, and megabytes. */
const GOALS = { import: 60, fresh: 220, looking: 60, warm: 30, peak: 200, one: 150, list: 400, frame: 300 };
/** Over 3,000 reports. */
const ANALYSES = { series: 1000, terms: 1000, similar: 500, follow: 300, compare: 300, peak: 250 };
const ROWS_A_SECOND = 60_000;
/** The database, as many times the bytes of the segmented files. */
const DATABASE = 2;

const at = process.argv.indexOf('--reports');
const sizes = (at > 0 ? process.argv[at + 1] : '200,1000').split(',').map(Number);
const isKept = process.argv.includes('--kept');

async function measure(reports, rooms) {
  const { shelf, more, env } = shelfOf(reports, rooms);
  const run = (...args) => metered([program, ...args], env);
  const names = readdirSync(shelf).filter((name) => name.endsWith('.md'));
  const bytes = names.reduce((sum, name) => sum + statSync(join(shelf, name)).size, 0);
  const size = `${names.length} reports, ${(bytes / 1e6).toFixed(1)} MB of segmented files`;
  console.log(
    `\n${size}; milliseconds of processor time, least of five (of searches the first output alone); Node ${process.version}`,
  );
  row('', ['first output', 'all', 'peak']);
  show(
    'node -e 0',
    least(() => metered(['-e', '0'], env)),
  );
  making(env, run, names.length);
  show(
    'list',
    least(() => run('list')),
    { all: GOALS.list, peak: GOALS.peak },
  );
  for (const [query, kind] of QUERIES) {
    const args = ['search', '--all', query, '-n', '1'];
    const whole = run(...args);
    // Of a common word that is one report of all of them.
    const { first } = least(() => metered([program, ...args], { ...env, METER_FIRST: '1' }));
    show(`search --all ${query} (${kind})`, { ...whole, first }, { first: GOALS.fresh, peak: GOALS.peak });
  }
  ripgrep(shelf);
  statistics(env, run);
  analyses(names, run);
  await browser(env);
  additions(more, run);
  database(env, bytes);
  await inProcess(env, rooms, reports);
}

/** Makes the store; one that is kept is brought up to date. Either compiles the program, which is kept. */
function making(env, run, reports) {
  if (isKept) return run('list');
  rmSync(env.XDG_CACHE_HOME, { recursive: true, force: true });
  const built = run('list');
  const each = built.all / reports;
  row(
    'the store made anew',
    [`${ms(each)} each`, ms(built.all), `${built.peak.toFixed(0)} MB`],
    [each, GOALS.import, 'ms each'],
    [built.peak, GOALS.peak, 'MB'],
  );
}

function statistics(env, run) {
  const { stdout } = spawnSync(process.execPath, [program, 'stats', '--all', '-f', 'tsv'], {
    env: { ...process.env, ...env },
    maxBuffer: 1 << 30,
  });
  const rows = stdout.toString().split('\n').length - 2;
  const taken = least(() => run('stats', '--all', '-f', 'csv'), 3);
  const rate = (rows / taken.all) * 1000;
  const missed = rate >= ROWS_A_SECOND ? '' : '  MISSED';
  row(
    `stats --all -f csv: ${rows} rows`,
    [ms(taken.first), ms(taken.all), `${taken.peak.toFixed(0)} MB`],
    [taken.peak, GOALS.peak, 'MB'],
  );
  console.log(`    ${rate.toFixed(0)} rows a second   ≥ ${ROWS_A_SECOND}${missed}`);
}

/** What is asked of many reports at once, and of one beside them. The first two reports are two years of a place. */
function analyses(names, run) {
  const [from, to] = names.map((name) => name.slice(0, -'.md'.length));
  for (const args of [
    ['series', '行政复议收案数', '-f', 'csv'],
    ['series', '惠企政策', '-f', 'csv'],
    ['terms', '法治', '营商环境', '-f', 'csv'],
    ['similar', to, '-f', 'json'],
    ['follow', to, '-f', 'json'],
    ['compare', from, to, '-f', 'json'],
  ]) {
    const [command, of] = args;
    show(
      `${command} ${of}`,
      least(() => run(...args)),
      { all: ANALYSES[command], peak: ANALYSES.peak },
    );
  }
}

async function browser(env) {
  const taken = await firstFrame([], env, '2035');
  if (taken !== null) row("the browser's first frame on the shelf", ['', ms(taken)], [taken, GOALS.frame, 'ms']);
}

function additions(more, run) {
  const texts = readdirSync(more).map((name) => join(more, name));
  const [first, second] = texts;
  const ids = texts.map((path) => path.replace(/^.*\/|\.txt$/g, ''));
  const [one] = ids;
  const added = [];
  const replaced = [];
  const removed = [];
  for (let round = 0; round < 5; round += 1) {
    added.push(run('import', first));
    replaced.push(run('import', second, '--id', one, '--replace'));
    removed.push(run('remove', one));
  }
  for (const [name, runs] of Object.entries({ added, replaced, removed })) {
    show(
      `one ${name}`,
      least(() => runs.pop(), runs.length),
      { all: GOALS.one, peak: GOALS.peak },
    );
  }
  show('list after that', run('list'), { all: GOALS.list });
  const [alones, alls] = [[], []];
  for (let round = 0; round < 5; round += 1) {
    alones.push(run('import', first));
    run('remove', one);
    alls.push(run('import', ...texts));
    if (round < 4) run('remove', ...ids);
  }
  const [alone, all] = [alones, alls].map((runs) => least(() => runs.pop(), runs.length));
  const each = (all.all - alone.all) / (texts.length - 1);
  row(
    `import of ${texts.length}`,
    [`${ms(each)} each`, ms(all.all), `${all.peak.toFixed(0)} MB`],
    [each, GOALS.import, 'ms each'],
    [all.peak, GOALS.peak, 'MB'],
  );
  show('list after that', run('list'), { all: GOALS.list });
  run('remove', ...ids);
}

function database({ XDG_CACHE_HOME }, bytes) {
  const folder = join(XDG_CACHE_HOME, 'report-tui');
  const [name] = readdirSync(folder).filter((each) => each.endsWith('.db'));
  const size = statSync(join(folder, name)).size;
  const times = size / bytes;
  row('database', [`${(size / 1e6).toFixed(1)} MB`, `${times.toFixed(2)} ×`], [times, DATABASE, 'times the files']);
}

function ripgrep(shelf) {
  const { status, stderr } = spawnSync('bash', ['-c', `TIMEFORMAT='%U %S'; time rg -c 法治 ${shelf} > /dev/null`]);
  if (status !== 0) return row('rg', ['is not installed']);
  const [user = 0, system = 0] = stderr.toString().trim().split(' ').map(Number);
  row('rg -c 法治', ['', ms((user + system) * 1000)]);
}

/** In this process, warm: which files changed, which reports may answer by the full text index alone, the first hits, and plain Fuse.js. */
async function inProcess({ REPORT_TUI_SHELF, XDG_CACHE_HOME }, rooms, reports) {
  const places = { folder: REPORT_TUI_SHELF, cache: join(XDG_CACHE_HOME, 'report-tui') };
  // As it is after `additions`.
  await (await rooms.openShelf(places)).close();
  const opening = await cpu(async () => (await rooms.openShelf(places)).close());
  row('which files changed, in process', ['', ms(opening)], [opening, GOALS.looking, 'ms']);
  const { store } = await rooms.openStore(places);
  const shelf = await rooms.openShelf(places);
  const passages = reports > MOST_FOR_FUSE ? null : await passagesOf(shelf, rooms);
  const plain = passages && new rooms.Fuse(passages, { keys: ['text'] });
  row('in process, warm', ['may answer', 'FTS5 alone', 'first hits', 'plain Fuse.js']);
  for (const [query] of QUERIES) {
    const need = rooms.needOf(query);
    const may = (await store.mayAnswer(need)).length;
    const alone = await cpu(() => store.mayAnswer(need));
    const first = await cpu(async () => {
      for await (const _ of shelf.search(query)) break;
    });
    const fuse = plain && (await cpu(async () => plain.search(query)));
    row(query, [may, ms(alone), ms(first), fuse ? ms(fuse) : ''], [first, GOALS.warm, 'ms']);
  }
  await shelf.close();
  await store.close();
}

async function passagesOf(shelf, rooms) {
  const passages = [];
  for (const { id, path } of await shelf.reports()) {
    const report = rooms.parseReport(readFileSync(path), { id });
    if (!report.ok) continue;
    const { text, searchDocument } = rooms.buildSearchIndex(report.value);
    passages.push(...searchDocument.passages.map(({ start, end }) => ({ text: text.slice(start, end) })));
  }
  return passages;
}

const rooms = await bundled();
for (const reports of sizes) await measure(reports, rooms);
