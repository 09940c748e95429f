import { describe, expect, it } from 'vitest';
import { admittedProblems } from '../../../src/report/outline/admissions.ts';
import { findAdmission } from '../../../src/report/outline/find-admission.ts';

type Trust = Parameters<typeof admittedProblems>[2];

function problems(text: string, trust: Trust = 'none'): string[] {
  const { items } = admittedProblems(text, { start: 0, end: text.length }, trust, 2031);
  return items.map(({ start, end }) => text.slice(start, end));
}

describe('sentences that name weaknesses and do not say that they admit any', () => {
  const WEAK = ['执法力量薄弱。', '普法形式单一。', '案卷质量不高。'];

  it('are problems from three on, where nothing else speaks for it', () => {
    expect(problems(WEAK.slice(0, 2).join(''))).toEqual([]);
    expect(problems(WEAK.join(''))).not.toEqual([]);
  });

  it('from two on where they are likely', () => {
    expect(problems(WEAK.slice(0, 1).join(''), 'likely')).toEqual([]);
    expect(problems(WEAK.slice(0, 2).join(''), 'likely')).not.toEqual([]);
  });

  it('in any case where the heading says so', () => {
    expect(problems('会议听取了汇报。', 'known')).toEqual(['会议听取了汇报。']);
  });

  it('only where most sentences name some: two of three, or half where they are likely', () => {
    const plain = '会议听取了汇报。';
    expect(problems(`${WEAK.join('')}${plain}`)).not.toEqual([]);
    expect(problems(`${WEAK.join('')}${plain.repeat(2)}`)).toEqual([]);
    expect(problems(`${WEAK.join('')}${plain.repeat(3)}`, 'likely')).not.toEqual([]);
    expect(problems(`${WEAK.join('')}${plain.repeat(4)}`, 'likely')).toEqual([]);
  });
});

describe('what leads in to a list of problems', () => {
  it.each([
    ['one colon', '存在的问题：执法力量薄弱；普法形式单一。'],
    ['a second one, before a list with commas', '存在的问题：主要表现在：执法力量薄弱，普法形式单一。'],
    ['a second one behind a few words', '存在的问题：主要表现在：执法力量薄弱；普法形式单一。'],
    ['a second one behind twelve characters', '存在的问题：在过去一年的工作里看得到：执法力量薄弱；普法形式单一。'],
  ])('%s', (_, text) => {
    expect(problems(text, 'known').map((each) => each.replace(/[，。；]$/, ''))).toEqual([
      '执法力量薄弱',
      '普法形式单一',
    ]);
  });
});

describe('the paragraph of a report without a chapter of problems that admits them', () => {
  const plain = (count: number): string => '召开会议部署工作，各项任务有序推进。\n'.repeat(count);
  const found = (text: string): string | null => {
    const span = findAdmission(text, [{ start: 0, end: text.length }], 2031);
    return span === null ? null : text.slice(span.start, span.end);
  };
  const ADMITS = '执法力量薄弱，普法形式单一。案卷质量不高，队伍不稳。我们将认真加以解决。';

  it('is one of the last three, where it does not say that it admits', () => {
    const TWO = '基层执法力量薄弱；普法宣传形式单一。\n';
    expect(found(`${plain(4)}${TWO}${plain(2)}`)).not.toBe(null);
    expect(found(`${plain(4)}${TWO}${plain(3)}`)).toBe(null);
  });

  it('is long enough to admit anything', () => {
    expect(found(`${plain(2)}还有差距和不足。\n`)).toBe(null);
  });

  it('the last of several as good', () => {
    const text = `${plain(1)}我们清醒认识到，${ADMITS}\n${plain(2)}我们清醒认识到，${ADMITS}\n`;
    expect(findAdmission(text, [{ start: 0, end: text.length }], 2031)?.start).toBe(text.lastIndexOf('我们清醒'));
  });
});
