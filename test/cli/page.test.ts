import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MOST_BYTES, pageOf, piecesOf } from '../../src/cli/mcp/page.ts';

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

describe('pieces of a value', () => {
  test('one that has room is whole', () => {
    const value = { id: '1', text: '依法行政' };
    expect(piecesOf(value)).toEqual([value]);
  });

  test('a long text in several, each with its place', () => {
    const text = '依法行政。'.repeat(4000);
    const pieces = piecesOf({ id: '1', start: 100, end: 100 + text.length, text }) as {
      text: string;
      start: number;
      end: number;
      piece: string;
    }[];
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    for (const piece of pieces) {
      expect(bytes(piece)).toBeLessThanOrEqual(MOST_BYTES);
      expect(piece.text).toBe(text.slice(piece.start - 100, piece.end - 100));
    }
    expect(pieces[0]?.piece).toBe(`1/${pieces.length}`);
  });

  test('another long string loses all behind its first two thousand bytes', () => {
    const [cut] = piecesOf({ id: '1', message: '一'.repeat(10_000) }) as { message: string }[];
    expect(cut?.message).toBe(`${'一'.repeat(666)}…`);
  });

  test('a part and its children one behind the other', () => {
    const child = { id: '1.1', text: '甲'.repeat(3000) };
    const pieces = piecesOf({ id: '1', title: '工作', children: [child, child, child] });
    expect(pieces).toEqual([{ id: '1', title: '工作' }, child, child, child]);
  });

  test('a value of lists, each member by itself', () => {
    const long = '甲'.repeat(4000);
    expect(piecesOf({ of: 'a', figures: [long, long] })).toEqual([{ of: 'a' }, { figures: long }, { figures: long }]);
  });
});

test('pages hold every value once, in order, and have room in an answer', async () => {
  async function* each(values: readonly string[]): AsyncGenerator<unknown, string> {
    yield* values;
    return 'the end';
  }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(9000), { maxLength: 20 }), async (lengths) => {
      const values = lengths.map((length) => '甲'.repeat(length));
      const all: unknown[] = [];
      let cursor: string | undefined;
      for (;;) {
        const { page, ending } = await pageOf(each(values), cursor);
        if (page.items.length > 1) expect(bytes(page.items)).toBeLessThanOrEqual(MOST_BYTES);
        all.push(...page.items);
        expect(ending).toBe(page.cursor === null ? 'the end' : undefined);
        if (page.cursor === null) break;
        cursor = page.cursor;
      }
      expect(all).toEqual(values);
    }),
    { numRuns: 30 },
  );
});
