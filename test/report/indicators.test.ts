import { describe, expect, it } from 'vitest';
import { IndicatorList, readIndicators } from '../../src/report/indicators/index.ts';
import { RULE_OF_LAW_INDICATORS } from '../../src/report/indicators/rule-of-law.ts';
import { WORK_INDICATORS } from '../../src/report/indicators/work.ts';
import type { Measured } from '../../src/report/statistics/index.ts';

const COUNTED: Measured = { subject: '', act: '', stock: 'held', unit: '件', unitKind: 'count', aspect: 'level' };

function nameIn(list: string, measured: Partial<Measured>): string | null {
  const read = readIndicators(list);
  return new IndicatorList(read.ok ? read.value : []).nameOf({ ...COUNTED, ...measured });
}

describe('a list of indicators', () => {
  it.each([
    ['of reports on the rule of law', RULE_OF_LAW_INDICATORS],
    ['of work reports', WORK_INDICATORS],
  ])('%s: every line can be read', (_name, list) => {
    expect(readIndicators(list)).toMatchObject({ ok: true });
  });

  it.each(['无名', '名称 | 件', '名称 | 斗 | 写法', '名称 | 件 | [写法', '名称 | 存 | 写法'])(
    'names the line that is none: %s',
    (line) => {
      expect(readIndicators(`\n# 注\n${line}`)).toMatchObject({ ok: false, code: 'unreadable' });
    },
  );

  it('tells what is newly added from what there is, and takes neither for what was changed', () => {
    const list = '茶园面积 | 亩 存 | 茶园';
    expect(nameIn(list, { subject: '茶园', unit: '亩' })).toBe('茶园面积');
    expect(nameIn(list, { subject: '茶园', unit: '亩', stock: 'added' })).toBe('新增茶园面积');
    expect(nameIn(list, { subject: '茶园', unit: '亩', stock: 'changed' })).toBeNull();
    expect(nameIn('茶园面积 | 亩 | 茶园', { subject: '茶园', unit: '亩', stock: 'changed' })).toBe('茶园面积');
  });

  it('gives a name once that stands on several lines', () => {
    const read = readIndicators('茶园面积 | 亩 | 茶园\n茶园面积 | 亩 | 茶山 | 开垦');
    expect(new IndicatorList(read.ok ? read.value : []).names).toEqual(['茶园面积']);
  });

  it('lets … stand for one to eight characters', () => {
    const list = '普法活动次数 | 件 | 法治…活动';
    expect(nameIn(list, { subject: '法治进茶园活动' })).toBe('普法活动次数');
    expect(nameIn(list, { subject: '法治活动' })).toBeNull();
    expect(nameIn(list, { subject: '法治进茶园进渔村进牧场活动' })).toBeNull();
  });

  it('passes over who did it, but not over another thing', () => {
    const list = '文件审查数 | 件 | 文件 | 审查';
    expect(nameIn(list, { subject: '县司法局审查文件' })).toBe('文件审查数');
    expect(nameIn(list, { subject: '市文件', act: '审查' })).toBe('文件审查数');
    expect(nameIn(list, { subject: '审查招标文件' })).toBeNull();
    expect(nameIn(list, { subject: '县司法局文件' })).toBeNull();
  });
});
