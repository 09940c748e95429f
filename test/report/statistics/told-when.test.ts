import { describe, expect, it } from 'vitest';
import { statisticsIn } from './sentences.ts';

describe('what a report expects of the end of its own year', () => {
  const seen = (text: string): string[] =>
    statisticsIn(text).map(({ target, year }) => `${year}${target ? ' target' : ''}`);

  it.each([
    ['is its result', '预计到年末，地区生产总值实现95亿元，增长7%。', ['2032', '2032']],
    ['with the year too', '预计到2032年底，全县实现地区生产总值95亿元。', ['2032']],
    ['but not what is still to come', '预计到年底，可再新增污水处理能力18万吨。', ['2033 target']],
  ])('%s', (_, text, expected) => expect(seen(text)).toEqual(expected));
});

it('tells what has been counted since a congress of the party', () => {
  const [first] = statisticsIn('党的二十大以来，县委理论中心组集中学法46次。');
  expect([first?.period, first?.year]).toEqual(['党的二十大以来', 2032]);
});
