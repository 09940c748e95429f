import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstEndingAfter, oneLine, partitionPoint, spanHolding, visibleLine } from '../../src/text/index.ts';

const ascending = fc.array(fc.nat(50)).map((numbers) => numbers.sort((a, b) => a - b));
/** Spans in order and disjoint; some of them touch. */
const spans = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 }))).map((steps) => {
  let at = 0;
  return steps.map(([gap, length]) => {
    const start = at + gap;
    at = start + length;
    return { start, end: at };
  });
});

describe('found by halving', () => {
  test('how many from the first on pass', () => {
    fc.assert(
      fc.property(ascending, fc.nat(55), (numbers, limit) => {
        expect(partitionPoint(numbers.length, (at) => (numbers[at] ?? 0) < limit)).toBe(
          numbers.filter((each) => each < limit).length,
        );
      }),
    );
  });

  test('asks few of many', () => {
    let asked = 0;
    partitionPoint(1_000_000, (at) => {
      asked += 1;
      return at < 123_456;
    });
    expect(asked).toBeLessThanOrEqual(20);
  });

  test('the span that holds an offset, and the first that ends behind it', () => {
    fc.assert(
      fc.property(spans, fc.nat(80), (all, offset) => {
        expect(spanHolding(all, offset)).toBe(all.find(({ start, end }) => start <= offset && offset < end));
        const first = all.findIndex(({ end }) => end > offset);
        expect(firstEndingAfter(all, offset)).toBe(first === -1 ? all.length : first);
      }),
    );
  });
});

describe('a text in one line', () => {
  test.each([
    ['  云溪区\n\t推进　执法 ', '云溪区 推进 执法'],
    ['一行', '一行'],
    [' \n ', ''],
  ])('%j', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  test('what must not reach a terminal is shown', () => {
    expect(visibleLine(' 云溪\u001b[2J\n区 ')).toBe('云溪␛[2J 区');
  });
});
