import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findStatistics } from '../../../src/report/statistics/index.ts';

const text = readFileSync(new URL('../../../content/sources/hongutan-2020.txt', import.meta.url), 'utf8');

/** Every line of the page as a passage of its own, as it stands: navigation, date and all. */
function found(): string[] {
  let start = 0;
  const passages = text.split('\n').map((line) => {
    const passage = { start, end: start + line.length, part: '', planned: false };
    start = passage.end + 1;
    return passage;
  });
  return findStatistics(text, passages).map((s) => `${text.slice(s.start, s.end)} ${s.subject}`);
}

describe('the shipped report', () => {
  it('gives every number that counts, with its subject, and no other', () => {
    expect(found()).toMatchInlineSnapshot(`
      [
        "55个 “智慧平安小区”",
        "40个 智慧平安小区",
        "115个 综治中心",
        "796个 基础网格",
        "50余万条 人地事物数据",
        "30个 VR智慧小区",
        "超过5000万条 数据",
        "50万条以上 每天数据",
        "8600余个 公共安全视频监控",
        "975个 “智慧平安小区”监控",
        "20000余个 社会视频资源",
        "166个 重点场所点位",
        "426人 重点人员",
        "2218起 刑事警情",
        "7.27起 日均刑事警情",
        "155起 可防性刑事警情",
        "1.95起 日均可防性刑事警情",
        "8.8% 刑事警情",
        "29% 可防性刑事警情",
        "284起 接触性刑事警情破案",
        "50.44% 接触性刑事警情破案率",
        "189个 住宅小区",
        "123个 零发案住宅小区",
        "65.1% 住宅小区占比",
        "44项 专项行动工作任务",
        "44项 专项行动工作任务",
        "31项 已完成工作任务",
        "20个 部门",
        "89964件 部门电子证照数据",
        "10个 高频“无证办理”事项",
        "254人 系统注册人数",
        "143人 省系统注册",
        "952项 监管事项",
        "100% 认领率",
        "317项 检查实施清单",
        "50篇 监管动态",
      ]
    `);
  });
});
