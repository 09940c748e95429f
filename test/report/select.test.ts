import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { selectParts } from '../../src/report/select.ts';
import { CONGRESS, DEPARTMENT } from './fixtures.ts';

const report = segmentText(DEPARTMENT, { id: 'test' });
const ids = (...selectors: string[]): string[][] => {
  const result = selectParts(report, selectors);
  return result.ok ? result.value.map((selection) => selection.parts.map((part) => part.id)) : [[result.code]];
};

describe('selectParts', () => {
  it.each([
    ['1', ['1']],
    ['1.2.1', ['1.2.1']],
    ['1-2', ['1', '2']],
    ['二', ['2']],
    ['第二', ['2']],
    ['problems', ['2.1', '2.2']],
    ['problems.2', ['2.2']],
    ['plans', ['2.3', '2.4']],
    ['执法', ['1.2', '2.1', '2.3']],
    ['規範 執法', ['1.2']],
    ['preamble', []],
    ['s1', ['1.1']],
  ])('%s', (selector, expected) => {
    expect(ids(selector)).toEqual([expected]);
  });

  it('keeps the order asked', () => {
    expect(ids('2', '1.1', '2')).toEqual([['2'], ['1.1'], ['2']]);
  });

  it.each(['9', '1.9', '0', '八', 'problems.7', '量子', '', '8-9', '2-1'])(
    'fails for %j with a sentence that says what to do',
    (selector) => {
      const result = selectParts(report, [selector]);
      expect(result).toMatchObject({ ok: false, code: 'nothing' });
      expect(!result.ok && result.message.en).toContain('report-tui toc');
    },
  );

  it('knows that a report without problems has none', () => {
    const plain = segmentText(CONGRESS.replace(/同时，我们也清醒.*\n/, ''), { id: 'plain' });
    expect(selectParts(plain, ['problems']).ok).toBe(false);
  });
});
