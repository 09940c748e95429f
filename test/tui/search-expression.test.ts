import { it } from 'vitest';
import { Run } from './harness.tsx';
import { fakeShelf } from './shelf-fixture.ts';

it('a regular expression is searched in the report, a wrong one is said to be', async () => {
  const browser = new Run(120, 40);
  await browser.shows('目录');
  browser.type('//培训.*[0-9]+人次/');
  await browser.until((screen) => screen.some((line) => /计划.*培训执法人员500人次/.test(line)));
  browser.type('\u0015/(/');
  // In whole, where the list would be.
  await browser.shows('│   正则表达式 /(/ 有误（缺右括号 ): `(`）：写法见 RE2，没有反向引用和环视。');
  browser.type('\u0015量子纠缠');
  await browser.shows('│   没有找到');
  browser.type('\t');
  await browser.shows('│   这一类里没有找到');
  browser.type('\u0003');
  await browser.result;
});

it('a wrong one is said to be where all reports are searched', async () => {
  const browser = new Run(120, 40, { report: null, shelf: fakeShelf() });
  await browser.shows('云溪县');
  browser.type('\ta');
  await browser.shows('查找全部报告');
  browser.type('/[/');
  await browser.shows('有误');
  browser.type('\u0003');
  await browser.result;
});
