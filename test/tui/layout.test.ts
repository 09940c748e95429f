import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayoutInput, layout, paneOf } from '../../src/tui/state/layout.ts';

const inputs: fc.Arbitrary<LayoutInput> = fc.record({
  columns: fc.integer({ min: 1, max: 300 }),
  rows: fc.integer({ min: 1, max: 120 }),
  focus: fc.constantFrom('outline', 'text', 'side'),
  sideOpen: fc.boolean(),
  over: fc.constantFrom(null, 'search', 'statistics', 'help', 'menu', 'contents'),
});

describe('layout', () => {
  it('never lets panes overlap or leave the window, and fills the frame', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const where = layout(input);
        if (where.kind === 'too-small') {
          expect(input.columns < 20 || input.rows < 6).toBe(true);
          return;
        }
        expect(where.height).toBeLessThan(input.rows);
        expect(where.width).toBeLessThan(input.columns);
        let x = 0;
        for (const pane of where.panes) {
          expect(pane.x).toBe(x);
          expect(pane.width).toBeGreaterThanOrEqual(19);
          expect(pane.height).toBeGreaterThanOrEqual(1);
          expect(pane.y).toBe(2);
          expect(pane.y + pane.height).toBe(where.height - 1);
          x += pane.width + 1;
        }
        expect(x - 1).toBe(where.width);
        expect(new Set(where.panes.map(({ name }) => name)).size).toBe(where.panes.length);
      }),
    );
  });

  it('always shows the pane that has the keys', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const consistent = { ...input, sideOpen: input.focus === 'side' || (input.sideOpen && input.focus !== 'text') };
        const where = layout(consistent);
        if (where.kind === 'frame') {
          expect(paneOf(where, input.over === 'contents' ? 'menu' : (input.over ?? input.focus))).toBeDefined();
        }
      }),
    );
  });

  it('keeps the outline as wide as it is, whatever stands beside it', () => {
    for (const columns of [100, 120, 160, 200, 300]) {
      const width = (change: Partial<LayoutInput>): number | undefined =>
        paneOf(layout({ columns, rows: 24, focus: 'text', sideOpen: false, over: null, ...change }), 'outline')?.width;
      const text = width({});
      expect([{ over: 'search' }, { over: 'statistics' }, { isOverview: true }, { focus: 'side' }] as const).toSatisfy(
        (others: readonly Partial<LayoutInput>[]) => others.every((other) => width(other) === text),
      );
    }
  });

  const panes = (columns: number, change: Partial<LayoutInput> = {}): string[] => {
    const where = layout({ columns, rows: 24, focus: 'outline', sideOpen: false, over: null, ...change });
    return where.kind === 'frame' ? where.panes.map(({ name }) => name) : [where.kind];
  };

  it.each([
    [120, {}, ['outline', 'text', 'side']],
    [100, {}, ['outline', 'text', 'side']],
    [99, {}, ['outline', 'text']],
    [99, { sideOpen: true, focus: 'side' }, ['outline', 'side']],
    [60, {}, ['outline', 'text']],
    [59, {}, ['outline']],
    [59, { focus: 'text' }, ['text']],
    [20, { focus: 'side' }, ['side']],
    [19, {}, ['too-small']],
    [120, { over: 'search' }, ['outline', 'search']],
    [59, { over: 'statistics' }, ['statistics']],
    [120, { over: 'help' }, ['help']],
    [120, { rows: 5 }, ['too-small']],
  ] as const)('%i columns, %o: %o', (columns, change, names) => {
    expect(panes(columns, change)).toEqual(names);
  });
});
