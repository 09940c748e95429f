// npm run bench:search: whether the right passage comes first, beside plain Fuse.js over the same passages, and how fast.
// The queries are in search-queries.tsv, and others, made by a rule, of the shipped report: -- --folder DIR takes the reports of a
// folder too, --each N so many of a kind, --seed N others. --misses lists those whose passage is not first; another .tsv may be named.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import Fuse from 'fuse.js';
import { unknown } from './search-unknown.mjs';
import { tokens } from './search-words.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folder: { type: 'string' },
    each: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    misses: { type: 'boolean', default: false },
  },
});
const ROUNDS = 5;
const COLD = 7;
const shipped = join(root, 'content/hongutan-2020.md');

/** The program's own rooms, bundled as they are now. */
async function rooms() {
  const folder = mkdtempSync(join(tmpdir(), 'report-tui-bench-'));
  const outfile = join(folder, 'rooms.mjs');
  const contents = `export { parseReport, statisticsOf } from './src/report/index.ts'; export { buildSearchIndex, prepare, search } from './src/search/index.ts';`;
  try {
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    const url = pathToFileURL(outfile).href;
    return { ...(await import(url)), indexTimes: Array.from({ length: COLD }, () => indexTime(url)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Milliseconds of the index, pinyin included, in a process of its own: what the first search of a reader waits for. */
function indexTime(url) {
  const work = `
    import { readFileSync } from 'node:fs';
    import { buildSearchIndex, parseReport, statisticsOf } from ${JSON.stringify(url)};
    const report = parseReport(readFileSync(${JSON.stringify(shipped)}), { id: 'shipped' }).value;
    statisticsOf(report).length;
    const from = performance.now();
    buildSearchIndex(report);
    console.log(performance.now() - from);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', work], { encoding: 'utf8' }));
}

function readQueries(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [group, query, words, kind] = line.split('\t');
      return { group, query, words: words === '-' ? null : words.split('|'), kind };
    });
}

const { parseReport, statisticsOf, buildSearchIndex, prepare, search, indexTimes } = await rooms();
const parsed = parseReport(readFileSync(shipped), { id: 'hongutan-2020' });
if (!parsed.ok) throw new Error(parsed.message.en);
const report = parsed.value;
const queries = readQueries(positionals[0] ?? join(root, 'bench/search-queries.tsv'));
for (const { query, words } of queries) {
  const missing = words?.find((each) => !report.text.includes(each));
  if (missing !== undefined) throw new Error(`${query}: the report does not hold ${missing}`);
}

/** Milliseconds of the first call; statistics are found beforehand, they are no part of the search. */
const timed = (make) => {
  const from = performance.now();
  return [make(), performance.now() - from];
};
const figures = statisticsOf(report).length;
const index = buildSearchIndex(report);
prepare(index);
const passages = index.searchDocument.passages.map((passage) => ({
  ...passage,
  text: report.text.slice(passage.start, passage.end),
}));
const [plain, plainTime] = timed(() => new Fuse(passages, { keys: ['text'] }));
const [anywhere] = timed(() => new Fuse(passages, { keys: ['text'], ignoreLocation: true }));
/**
 * Fuse's own way with words, cut by Intl.Segmenter: 52 % first and 59 % in three, and 12 of 38 absent words find something. A part
 * of a word, a word that the dictionary does not know, letters and every slip are cut otherwise in the query than in the text. So
 * the search asks Fuse for strings, and words only say which of the places found are meant.
 */
const options = { keys: ['text'], ignoreLocation: true, useTokenSearch: true, tokenMatch: 'all' };
const [byToken] = timed(
  () =>
    new Fuse(passages, { ...options, tokenize: (text) => tokens(text).filter((each) => /[\p{L}\p{N}]/u.test(each)) }),
);

const contenders = [
  { name: 'report-tui', find: (query) => search(index, query) },
  { name: 'Fuse.js, defaults', find: (query) => plain.search(query).map(({ item }) => item) },
  { name: 'Fuse.js, ignoreLocation', find: (query) => anywhere.search(query).map(({ item }) => item) },
  { name: 'Fuse.js, token search', find: (query) => byToken.search(query).map(({ item }) => item) },
];

/** 1 for the first hit that is right; 0 for none. A kind is asked of report-tui only: plain Fuse.js knows none. */
function rankOf({ words, kind }, hits, strict) {
  const right = (hit) => words.some((each) => hit.text.includes(each)) && (!strict || !kind || hit.kind === kind);
  return hits.findIndex(right) + 1;
}

const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
const quantile = (numbers, at) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * at)].toFixed(2);

function judge({ name, find }) {
  const strict = name === 'report-tui';
  const times = [];
  const groups = new Map();
  const misses = [];
  for (const each of queries) {
    let hits = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [found, time] = timed(() => find(each.query));
      hits = found;
      // The first round only warms up.
      if (round > 0) times.push(time);
    }
    const rank = each.words === null ? (hits.length === 0 ? 1 : 0) : rankOf(each, hits, strict);
    const group = groups.get(each.group) ?? { count: 0, first: 0, three: 0, reciprocal: 0, none: 0, junk: 0 };
    groups.set(each.group, group);
    if (each.words === null) {
      group.none += 1;
      group.junk += 1 - rank;
    } else {
      group.count += 1;
      group.first += rank === 1 ? 1 : 0;
      group.three += rank >= 1 && rank <= 3 ? 1 : 0;
      group.reciprocal += rank > 0 ? 1 / rank : 0;
    }
    if (rank !== 1)
      misses.push(
        `  ${each.group}  ${each.query}  rank ${rank || '-'}  first: ${hits[0]?.text.slice(0, 50) ?? 'nothing'}`,
      );
  }
  return { name, times, groups, misses };
}

const sum = (groups, key) => [...groups.values()].reduce((total, group) => total + group[key], 0);
const row = (cells) => console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(11))).join(''));

const results = contenders.map(judge);
console.log(`${queries.length} queries, ${passages.length} passages, ${figures} statistics\n`);
row(['', 'first', 'in three', 'MRR', 'false hits', 'median ms', 'p95 ms', 'slowest ms']);
for (const { name, times, groups } of results) {
  const count = sum(groups, 'count');
  row([
    name,
    share(sum(groups, 'first'), count),
    share(sum(groups, 'three'), count),
    (sum(groups, 'reciprocal') / count).toFixed(3),
    `${sum(groups, 'junk')} of ${sum(groups, 'none')}`,
    quantile(times, 0.5),
    quantile(times, 0.95),
    quantile(times, 1),
  ]);
}
console.log(
  `\nIndex with pinyin, in a fresh process: median ${quantile(indexTimes, 0.5)} ms of ${COLD}; plain Fuse.js ${plainTime.toFixed(1)} ms.\n`,
);
row(['report-tui by kind of query', 'first', 'in three', 'false hits']);
for (const [name, { count, first, three, none, junk }] of results[0].groups) {
  row([name, `${first} of ${count}`, `${three} of ${count}`, `${junk} of ${none}`]);
}
if (asked.misses) console.log(`\n${results[0].misses.join('\n')}`);
unknown(
  { parseReport, statisticsOf, buildSearchIndex, search },
  { report, ...asked, each: Number(asked.each), seed: Number(asked.seed) },
);
