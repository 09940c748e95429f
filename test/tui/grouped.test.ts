import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupedRows } from '../../src/tui/view/panes/grouped.ts';
import { piece } from '../../src/tui/view/rows.ts';

/** The rows as words: g1 for a heading, 1.0=4 for the first item of group 1, the fifth of all. */
function rowsOf(sizes: readonly number[], selected: number, height: number): string[] {
  const rows = groupedRows(
    sizes,
    selected,
    height,
    (group) => [piece(`g${group}`)],
    (group, index, number) => [piece(`${group}.${index}=${number}`)],
  );
  return rows.map(([first]) => first?.text ?? '');
}

it('headings stand above their items, and that of the first row stays', () => {
  expect(rowsOf([2, 1], 0, 9)).toEqual(['g0', '0.0=0', '0.1=1', 'g1', '1.0=2']);
  expect(rowsOf([9], 8, 4)).toEqual(['g0', '0.6=6', '0.7=7', '0.8=8']);
  expect(rowsOf([9], 8, 3)).toEqual(['0.6=6', '0.7=7', '0.8=8']);
  expect(rowsOf([], 0, 3)).toEqual([]);
});

it('the item chosen is always there, in no more rows than there are', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.nat(48), fc.integer({ min: 1, max: 12 }), (groups, wanted, height) => {
      const count = groups.reduce((sum, size) => sum + size, 0);
      const selected = wanted % count;
      const rows = rowsOf(groups, selected, height);
      expect(rows.length).toBe(Math.min(height, count + groups.length));
      expect(rows.some((row) => row.endsWith(`=${selected}`))).toBe(true);
      expect(rows.filter((row) => row.includes('=')).map((row) => Number(row.split('=')[1]))).toEqual(
        [...new Set(rows.filter((row) => row.includes('=')))]
          .map((row) => Number(row.split('=')[1]))
          .sort((a, b) => a - b),
      );
    }),
  );
});
