import { expect, test } from 'vitest';
import { renderAllDoubts } from '../../src/output/index.ts';
import { options, REPORT } from './fixture.ts';

const WORDS = '自二〇三一年起每年六月都要召开一次全县的会议';

test('a doubt shows twenty-four characters of its place, and none of the whole report', () => {
  const text = `一、工作\n一是${WORDS}再议。\n二、计划\n做丙事。\n`;
  const report = { ...REPORT, text };
  const doubt = { about: 'number', message: { zh: '没有作为数据', en: 'not counted' }, cost: 'trifle' } as const;
  const at = text.indexOf('一是');
  const shown = (start: number, end: number): string =>
    renderAllDoubts([{ report, doubts: [{ ...doubt, start, end }] }], 'text', options({ lang: 'zh' })).split('\n')[1] ??
    '';
  expect(`一是${WORDS}`).toHaveLength(24);
  expect(shown(at, text.length)).toMatch(new RegExp(`一是${WORDS}$`));
  expect(shown(0, 0)).not.toContain('一是');
});
