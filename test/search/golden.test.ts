import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';

const root = join(import.meta.dirname, '../..');
/** The order of what stands further down is nobody's concern. */
const SHOWN = 20;

/** The queries of bench:search, in their order. */
function queries(): string[] {
  const lines = readFileSync(join(root, 'bench/search-queries.tsv'), 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' || line.startsWith('#') ? [] : (line.split('\t')[1] ?? [])));
}

test('the queries of bench:search find what they found, in the same order', async () => {
  const parsed = parseReport(readFileSync(join(root, 'content/hongutan-2020.md')), { id: 'hongutan-2020' });
  if (!parsed.ok) throw new Error(parsed.message.en);
  const index = buildSearchIndex(parsed.value);
  const found = queries().map((query) => {
    const hits = search(index, query);
    const lines = hits
      .slice(0, SHOWN)
      .map(({ kind, start, end, how, matches }) => `  ${kind} ${start}-${end} ${how} ${matches.join(' ')}`);
    return [`${query}  ${hits.length}`, ...lines].join('\n');
  });
  expect(found.length).toBeGreaterThan(250);
  // A change that ranks better on purpose writes it anew (vitest -u), and its commit says what ranks better.
  await expect(`${found.join('\n')}\n`).toMatchFileSnapshot('golden/bench-queries.txt');
});
