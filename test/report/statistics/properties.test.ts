import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatistics, type Passage } from '../../../src/report/statistics/index.ts';

/** Pieces of the genre, and pieces that break it, put together at random. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'新增 建成 同比增长 下降 分别 约 超过 不低于 5 3.2 1,234 2020年 万 亿 余 以上 左右 个 件 % 个百分点 元 元/月 平方公里 三分之一 一百二十 近百家 成 、 ， 。 ； （ ） “ ” 《 》 〔2020〕 - — 至 / + . 的 和 其中 占 智慧小区 企业 案件 \n'.split(
      ' ',
    ),
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

/** Up to four disjoint stretches of a text, in order. */
const passaged = fc.tuple(text, fc.array(fc.nat(400), { maxLength: 8 })).map(([source, cuts]) => {
  const at = cuts.map((cut) => cut % (source.length + 1)).sort((a, b) => a - b);
  const passages: Passage[] = [];
  for (let k = 0; k + 1 < at.length; k += 2) {
    passages.push({ start: at[k] ?? 0, end: at[k + 1] ?? 0, part: `${k}`, planned: k % 4 === 0 });
  }
  return {
    source,
    passages: cuts.length === 0 ? [{ start: 0, end: source.length, part: '', planned: false }] : passages,
  };
});

describe('any text', () => {
  it('gives spans inside their passage, in order, disjoint, not empty, with a finite value', () => {
    fc.assert(
      fc.property(passaged, ({ source, passages }) => {
        let last = 0;
        for (const s of findStatistics(source, passages)) {
          const inside = passages.some((p) => p.start <= s.start && s.end <= p.end && p.part === s.parent);
          expect(inside).toBe(true);
          expect(s.start).toBeGreaterThanOrEqual(last);
          expect(s.end).toBeGreaterThan(s.start);
          expect(Number.isFinite(s.value)).toBe(true);
          expect(s.subject.length).toBeLessThanOrEqual(12);
          expect(s.subject).not.toMatch(/\s/u);
          last = s.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same again, numbered from s1', () => {
    fc.assert(
      fc.property(passaged, ({ source, passages }) => {
        const found = findStatistics(source, passages);
        expect(findStatistics(source, passages)).toEqual(found);
        expect(found.map((s) => s.id)).toEqual(found.map((_, k) => `s${k + 1}`));
      }),
      { numRuns: 200 },
    );
  });

  it('prints in the span what the fields say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99_999 }), fc.constantFrom('个', '件', '万元', '%', '公里'), (n, unit) => {
        const source = `累计完成任务${n}${unit}。`;
        const [only, ...more] = findStatistics(source, [{ start: 0, end: source.length, part: '', planned: false }]);
        expect(more).toEqual([]);
        expect(source.slice(only?.start, only?.end)).toBe(`${n}${unit}`);
        expect(only?.value).toBe(unit === '万元' ? n * 10_000 : n);
        expect(only?.unit).toBe(unit.replace('万', ''));
      }),
    );
  });
});

/** Milliseconds of processor time of the quickest of three runs: whatever else the machine does takes none of it. */
function fastest(source: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage();
    findStatistics(source, [{ start: 0, end: source.length, part: '', planned: false }]);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

describe('time is linear in the text', () => {
  it.each([
    ['a sentence without an end', '新增学位12个、'],
    ['digits without an end', '1234567890'],
    ['separated thousands', '123,456,'],
    ['opened and never closed', '“（《12个'],
    ['brackets closed again and again', '（5）个）'],
    ['Chinese numerals', '一百二十三万'],
    ['carried subjects', '增长5%，'],
    ['blanks', '12 　 '],
    ['ranges', '1-2-3至4'],
    ['words without numbers', '推进法治政府建设的工作和活动'],
  ])(
    '%s',
    (_name, unit) => {
      const small = unit.repeat(Math.ceil(5_000 / unit.length));
      const large = small.repeat(8);
      fastest(small);
      // Eight times the text may take eight times as long, and twice that for a busy machine; quadratic would be sixty-four.
      expect(fastest(large)).toBeLessThan(Math.max(10, fastest(small)) * 24);
    },
    60_000,
  );
});
