import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allParts,
  innermostPart,
  parseReport,
  partById,
  recordOf,
  segmentText,
  writeSegmented,
} from '../../src/report/index.ts';
import { visible } from '../../src/text/sanitise.ts';
import { CHAPTERS, CONGRESS, DEPARTMENT, UNNUMBERED } from './fixtures.ts';
import { expectInvariants } from './invariants.ts';

const SHIPPED = readFileSync(new URL('../../content/sources/hongutan-2020.txt', import.meta.url), 'utf8');
const REPORTS = [SHIPPED, DEPARTMENT, CONGRESS, UNNUMBERED, CHAPTERS];

/** Lines as the genre has them, in any order, with the slips that a segmenter could trip over. */
const line = fc.oneof(
  fc.constantFrom(
    '一、工作情况',
    '二、存在的问题',
    '三、2024年工作计划',
    '（一）完善机制。一是健全制度；二是强化监督。',
    '（二）推进改革',
    '()继续推进',
    '1.加强培训，覆盖300人。',
    '（1）开展检查',
    '①督促整改',
    '一是加强领导。二是狠抓落实。三是注重实效。',
    '——经济稳定增长。',
    '第一部分 总体情况',
    '各位代表：',
    '同时，我们也清醒认识到，还存在一些问题：基础不牢；能力不强。我们将努力解决。',
    '附件1',
    '名词解释',
    '强化组织领导',
    '来源：某某局',
    '打印 关闭',
    '2021年3月4日',
    '- 列表',
    '# 标题',
    '## 标题',
    '<!-- head -->',
    '<!-- ## -->',
    '{problem} 花括号',
    '反斜杠\\',
    '\\反斜杠',
    '\\u{1B}',
    '政府工作\u202e报告\u001b[31m',
    '　　开展活动12场，受众超过3万人次。',
    '',
    '　',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n')),
  fc
    .tuple(fc.constantFrom(...REPORTS), fc.nat(), fc.nat(400), fc.array(line, { maxLength: 3 }))
    .map(([report, at, cut, lines]) => {
      const from = at % report.length;
      return report.slice(0, from) + lines.join('\n') + report.slice(from + cut);
    }),
);

describe('for any text at all', () => {
  it('keeps the invariants of the model', () => {
    fc.assert(
      fc.property(anyText, (text) => expectInvariants(segmentText(text, { id: 'any' }))),
      { numRuns: 600 },
    );
  });

  it('gives the same report for the same text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(recordOf(segmentText(text, { id: 'a' }))).toEqual(recordOf(segmentText(text, { id: 'a' })));
      }),
      { numRuns: 100 },
    );
  });

  it('writes a segmented file that opens as exactly the same report', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
        fc.pre(/\S/.test(text));
        const report = segmentText(text, { id: 'any' });
        const file = writeSegmented(report);
        const back = parseReport(file, { id: 'other' });
        expect(back.ok && recordOf(back.value)).toEqual(recordOf(report));
        expect(visible(file), 'nothing in it that a terminal may not get').toBe(file);
      }),
      { numRuns: 600 },
    );
  });

  it('finds each part by its id and by the offsets in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const report = segmentText(text, { id: 'any' });
        for (const part of allParts(report)) {
          expect(partById(report, part.id)).toBe(part);
          if (part.children.length === 0) expect(innermostPart(report, part.start)).toBe(part);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('opens any bytes as a report or says in both languages why not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const result = parseReport(bytes, { id: 'bytes' });
        if (result.ok) expectInvariants(result.value);
        else
          expect([result.code, result.message.zh !== '', result.message.en !== '']).toEqual(['unreadable', true, true]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('time', () => {
  /** Milliseconds of the fastest of three runs: the least disturbed one. */
  const fastest = (text: string): number => {
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const from = performance.now();
      segmentText(text, { id: 'long' });
      best = Math.min(best, performance.now() - from);
    }
    return best;
  };

  it.each([
    ['one line of words', (n: number) => '法治'.repeat(n)],
    ['one line of numbers', (n: number) => '查处案件12件，'.repeat(n)],
    ['markers', (n: number) => '一是好。'.repeat(n)],
    ['markers on lines', (n: number) => '（一）好\n'.repeat(n)],
    ['short lines', (n: number) => '强化组织领导\n'.repeat(n)],
    ['sections', (n: number) => '一、好\n二、好\n'.repeat(n)],
    ['annexes', (n: number) => `${'这是一段完整的正文，说明有关情况。\n'.repeat(4)}${'附件1\n名词解释\n'.repeat(n)}`],
    ['admissions', (n: number) => '同时，我们也清醒认识到还存在问题：甲；乙。\n'.repeat(n)],
    ['opening brackets', (n: number) => '（（“《'.repeat(n)],
    ['blanks', (n: number) => `${' '.repeat(n * 4)}x`],
  ])(
    'grows with the length, not with its square: %s',
    (_, make) => {
      // A sixteenfold text takes about sixteen times as long; a quadratic rule would take 256 times.
      const short = fastest(make(2_000));
      const long = fastest(make(32_000));
      expect(long).toBeLessThan(Math.max(short, 1) * 100);
    },
    120_000,
  );
});
