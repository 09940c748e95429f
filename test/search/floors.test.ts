import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';

const root = join(import.meta.dirname, '../..');
const parsed = parseReport(readFileSync(join(root, 'content/hongutan-2020.md')), { id: 'hongutan-2020' });
if (!parsed.ok) throw new Error(parsed.message.en);
const index = buildSearchIndex(parsed.value);

/** A row of bench/search-queries.tsv: `words` null where nothing may be found. */
interface Asked {
  query: string;
  words: string[] | null;
  kind: string | undefined;
}

const groups = new Map<string, Asked[]>();
for (const line of readFileSync(join(root, 'bench/search-queries.tsv'), 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [group = '', query = '', words = '-', kind] = line.split('\t');
  const list = groups.get(group) ?? [];
  list.push({ query, words: words === '-' ? null : words.split('|'), kind: kind || undefined });
  groups.set(group, list);
}

/** Queries whose wanted passage is not first, and those that find something where nothing may be found. */
function missesOf(asked: readonly Asked[]): { missed: string[]; false: string[] } {
  const missed: string[] = [];
  const wrong: string[] = [];
  for (const { query, words, kind } of asked) {
    const [first] = search(index, query);
    if (words === null) {
      if (first !== undefined) wrong.push(query);
    } else if (!words.some((each) => first?.text.includes(each)) || (kind !== undefined && first?.kind !== kind)) {
      missed.push(query);
    }
  }
  return { missed, false: wrong };
}

describe('of the queries that bench:search asks, the wanted passage comes first', () => {
  test.each([...groups].filter(([, asked]) => asked.some(({ words }) => words !== null)))('%s', (group, asked) => {
    const { missed } = missesOf(asked);
    expect(missed.length, missed.join(', ')).toBeLessThanOrEqual(group === 'several' ? 1 : 0);
  });

  test('of the words that are not in the report at most three find something', () => {
    const absent = [...groups.values()].flatMap((asked) => missesOf(asked).false);
    expect(absent.length, absent.join(', ')).toBeLessThanOrEqual(3);
  });
});
