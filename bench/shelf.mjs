// node bench/shelf.mjs: a query over a whole shelf, beside plain Fuse.js over the same passages; what listing costs; memory.
// The shelf is made from a seed (made-shelf.mjs). `--keep FOLDER` keeps it there, and finds it there the next time.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeShelf } from './made-shelf.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const self = fileURLToPath(import.meta.url);
const REPORTS = 200;
const ROUNDS = 5;
/** One query of each kind: how it is found, and how often. */
const QUERIES = [
  ['法治', 'exact, common'],
  ['营商环境', 'exact'],
  ['行政复议 办结率', 'two words'],
  ['天净沙', 'not there'],
  ['89.42%', 'number'],
  ['>50万件', 'comparison'],
  ['三项', 'amount'],
  ['七', 'marker'],
  ['yingshanghuanjing', 'pinyin'],
  ['yshj', 'initials'],
  ['fz', 'two initials'],
  ['ying shang huan jing', 'spelled apart'],
  ['民发典', 'same sound'],
  ['公正服务', 'same sound'],
  ['营商坏境', 'wrong character'],
  ['行政争义复议案', 'wrong character'],
  ['优化环境', 'scattered'],
  ['yinshanhuanjin', 'misspelled pinyin'],
  ['zhengfuxinxigongkay', 'misspelled pinyin'],
  ['量子计算机芯片', 'not there'],
  ['qwertyuiop', 'not there'],
];

const quantile = (numbers, at) =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * at)] ?? Number.NaN;
const median = (numbers) => quantile(numbers, 0.5);
const ms = (number) => number.toFixed(1);
const WIDTHS = [24, 20];
const row = (cells) =>
  console.log(cells.map((cell, at) => (at < 2 ? pad(cell, WIDTHS[at]) : String(cell).padStart(12))).join(''));
const pad = (cell, width) =>
  cell + ' '.repeat(Math.max(1, width - [...cell].reduce((sum, each) => sum + (each > '\u2e80' ? 2 : 1), 0)));

/** The milliseconds to the first group of hits, and to the last. */
function timed(shelf, index, query, options) {
  const from = performance.now();
  let first;
  let hits = 0;
  let reports = 0;
  for (const group of shelf.searchShelf(index, query, options)) {
    first ??= performance.now() - from;
    hits += group.hits.length;
    reports += 1;
  }
  const all = performance.now() - from;
  return { first: first ?? all, all, hits, reports };
}

/** What a fresh process says of itself, as JSON on its standard output. */
const WORK = {
  /** Opens the catalogue, then asks one query: as a command does. */
  async once(rooms, places, query) {
    const start = performance.now();
    const catalogue = await rooms.openCatalogue(places);
    const listed = performance.now() - start;
    if (!query) return { listed };
    const from = performance.now();
    const index = catalogue.index();
    const read = performance.now() - from;
    return { listed, read, ...timed(rooms, index, query) };
  },
  /** Asks all queries, each several times, for the memory that it takes. */
  async memory(rooms, places) {
    const catalogue = await rooms.openCatalogue(places);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [query] of QUERIES) timed(rooms, catalogue.index(), query);
    }
    return { peak: process.resourceUsage().maxRSS / 1024 };
  },
};

async function main() {
  const at = process.argv.indexOf('--keep');
  const folder = at > 0 ? process.argv[at + 1] : mkdtempSync(join(tmpdir(), 'report-tui-shelf-'));
  const places = { folder: join(folder, 'shelf'), cache: join(folder, 'cache') };
  const bundle = join(folder, 'rooms.cjs');
  await build({
    stdin: {
      contents: `
        export { parseReport, writeSegmented } from './src/report/index.ts';
        export { openCatalogue } from './src/shelf/catalogue.ts';
        export { searchShelf } from './src/search/shelf/index.ts';
        export { default as Fuse } from 'fuse.js';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    format: 'cjs',
    define: { 'import.meta.url': '__url' },
    platform: 'node',
    logLevel: 'error',
    banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
  });
  try {
    await measure(await import(pathToFileURL(bundle).href), bundle, places);
  } finally {
    if (at < 0) rmSync(folder, { recursive: true });
  }
}

const fresh = (bundle, places, work, query = '') =>
  JSON.parse(
    execFileSync(process.execPath, [self, '--work', work, bundle, JSON.stringify(places), query], { encoding: 'utf8' }),
  );

async function measure(rooms, bundle, places) {
  if (!existsSync(places.folder)) {
    mkdirSync(places.folder, { recursive: true });
    for (const { id, text } of makeShelf({ reports: REPORTS })) {
      const report = rooms.parseReport(text, { id });
      if (!report.ok) throw new Error(report.message.en);
      writeFileSync(join(places.folder, `${id}.md`), rooms.writeSegmented(report.value));
    }
  }
  const start = performance.now();
  const catalogue = await rooms.openCatalogue(places);
  const made = performance.now() - start;
  const index = catalogue.index();
  const passages = passagesOf(index);
  const characters = catalogue.reports.reduce((sum, report) => sum + report.characters, 0);
  const [file] = readdirSync(places.cache);
  const size = readFileSync(join(places.cache, file)).length / 1024 / 1024;
  console.log(
    `${catalogue.reports.length} reports, ${(characters / 1e6).toFixed(2)} million characters, ${passages.length} passages; ` +
      `index file ${size.toFixed(1)} MB, opened or made in ${(made / 1000).toFixed(2)} s\n`,
  );
  const cold = Array.from({ length: ROUNDS }, () => fresh(bundle, places, 'once', '营商环境'));
  const common = Array.from({ length: ROUNDS }, () => fresh(bundle, places, 'once', '法治'));
  console.log('In a fresh process, medians in ms (listing: the index file is checked against the files):');
  for (const [query, runs] of [
    ['营商环境', cold],
    ['法治', common],
  ]) {
    const [listed, read, first, all] = ['listed', 'read', 'first', 'all'].map((key) =>
      ms(median(runs.map((run) => run[key]))),
    );
    console.log(`  ${query}: list ${listed}, read ${read}, first hits ${first}, all ${all}`);
  }
  console.log(
    `Peak memory of a process that asks all queries below: ${fresh(bundle, places, 'memory').peak.toFixed(0)} MB\n`,
  );
  const plain = new rooms.Fuse(passages, { keys: ['text'] });
  row(['query', 'kind', 'reports', 'hits', 'first ms', 'all ms', 'slowest', 'Fuse ms', 'Fuse hits', 'Fuse / all']);
  for (const [query, kind] of QUERIES) {
    const runs = [];
    const others = [];
    let fuseHits = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      runs.push(timed(rooms, index, query));
      const from = performance.now();
      fuseHits = plain.search(query).length;
      others.push(performance.now() - from);
    }
    const [first, all, fuse] = [runs.map((run) => run.first), runs.map((run) => run.all), others].map(median);
    const slowest = Math.max(...runs.map((run) => run.all));
    row([
      query,
      kind,
      runs[0].reports,
      runs[0].hits,
      ms(first),
      ms(all),
      ms(slowest),
      ms(fuse),
      fuseHits,
      (fuse / all).toFixed(1),
    ]);
  }
}

/** The same passages, as plain Fuse.js takes them. */
function passagesOf(index) {
  return index.corpora.flatMap((corpus) =>
    Array.from({ length: corpus.count }, (_, at) => ({
      text: corpus.text.slice(corpus.packed.start[at], corpus.packed.end[at]),
    })),
  );
}

const worker = process.argv.indexOf('--work');
if (worker > 0) {
  const [work, bundle, places, query] = process.argv.slice(worker + 1);
  console.log(JSON.stringify(await WORK[work](await import(pathToFileURL(bundle).href), JSON.parse(places), query)));
} else {
  await main();
}
