import dictionary from 'opencc-js/dict/TSCharacters';
import { beforeEach, expect, it, vi } from 'vitest';

let normalise: typeof import('../../src/text/normalise.ts').normalise;

// What is known of characters is kept between calls.
beforeEach(async () => {
  vi.resetModules();
  ({ normalise } = await import('../../src/text/normalise.ts'));
});

const entries = dictionary.split('|').map((entry): [string, string] => {
  const [from = '', to = ''] = entry.split(' ');
  return [from, to];
});

it.each([
  ['the first', entries[0]],
  ['the second', entries[1]],
  ['the last', entries.at(-1)],
])('%s of the dictionary is read as Simplified, alone and after many others', (_, entry) => {
  const [from, to] = entry ?? ['', ''];
  expect(normalise(from).text).toBe(to);
  normalise(entries.map(([each]) => each).join(''));
  expect(normalise(`字${from}`).text).toBe(`字${to}`);
});

it('the first characters are read as those behind them', () => {
  const few = entries.slice(1000, 1040).map(([from]) => from);
  const first = few.map((each) => normalise(each).text);
  expect(first).toEqual(entries.slice(1000, 1040).map(([, to]) => normalise(to).text));
});
