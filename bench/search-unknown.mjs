// The part of npm run bench:search that asks made queries, and prints one row for each kind of them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeQueries } from './search-made.mjs';
import { study } from './search-words.mjs';

const percent = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(1)} %`);
const quantile = (numbers, at) => numbers.sort((a, b) => a - b)[Math.floor((numbers.length - 1) * at)].toFixed(2);
const row = (cells) => console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(10))).join(''));

/** The reports of a folder that can be read as such. */
function reportsIn(folder, parseReport) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const parsed = /\.(txt|md|html?)$/.test(name)
        ? parseReport(readFileSync(join(folder, name)), { id: name })
        : null;
      return parsed?.ok ? [parsed.value] : [];
    });
}

/**
 * Asks made queries of a report, or of all of a folder, where the words of each are looked for in the others too: there they
 * must not be found.
 */
export function unknown(
  { parseReport, statisticsOf, buildSearchIndex, search },
  { report, folder, each, seed, misses },
) {
  const all = (folder === undefined ? [report] : reportsIn(folder, parseReport)).map((each) =>
    study(each, statisticsOf(each)),
  );
  const kinds = new Map();
  const times = [];
  const missed = [];
  for (const known of all) {
    const others = all.filter((one) => one !== known);
    const index = buildSearchIndex(known.report);
    const queries = makeQueries(known, others, { seed, each });
    for (const { query } of queries) search(index, query);
    for (const { kind, query, best, none } of queries) {
      const from = performance.now();
      const hits = search(index, query);
      times.push(performance.now() - from);
      const rank = hits.findIndex(best) + 1;
      const counts = kinds.get(kind) ?? { asked: 0, first: 0, three: 0, junk: 0, none };
      kinds.set(kind, counts);
      counts.asked += 1;
      counts.first += rank === 1 ? 1 : 0;
      counts.three += rank >= 1 && rank <= 3 ? 1 : 0;
      counts.junk += none && hits.length > 0 ? 1 : 0;
      if (none ? hits.length > 0 : rank !== 1) {
        const shown =
          hits[0]?.matches.map(([start, end]) => known.report.text.slice(start, end)).join(' ') ?? 'nothing';
        missed.push(`  ${known.report.id}  ${kind}  ${query}  rank ${rank || '-'}  first: ${shown}`);
      }
    }
  }
  console.log(`\nMade queries, seed ${seed}, of ${all.length} ${all.length === 1 ? 'report' : 'reports'}\n`);
  row(['', 'queries', 'first', 'in three', 'false hits']);
  for (const [kind, { asked, first, three, junk, none }] of kinds) {
    row([
      kind,
      String(asked),
      ...(none ? ['', '', percent(junk, asked)] : [percent(first, asked), percent(three, asked)]),
    ]);
  }
  console.log(
    `\n${times.length} queries: median ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)}, p99 ${quantile(times, 0.99)}, slowest ${quantile(times, 1)} ms`,
  );
  if (misses) console.log(`\n${missed.join('\n')}`);
}
