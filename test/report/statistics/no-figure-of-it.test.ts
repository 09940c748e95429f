import { describe, expect, it } from 'vitest';
import { statisticsIn } from './sentences.ts';

function read(text: string): string[] {
  return statisticsIn(text).map(({ indicator, aspect }) => `${indicator ?? '-'} ${aspect}`);
}

describe('a difference from another, or a size that is asked for, is no figure of the thing itself', () => {
  it.each([
    ['above the province', '人均地区生产总值6.3万元，比全省高1.2万元。', ['人均地区生产总值 average', '- change']],
    ['above what was planned', '财政总收入完成31亿元，超年初任务2.4亿元。', ['财政总收入 level', '- change']],
    ['of which size investments are counted', '500万元以上固定资产投资完成29亿元。', ['- level', '固定资产投资 level']],
    ['but a sum of the thing is', '全年完成超500亿元的固定资产投资。', ['固定资产投资 level']],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
});
