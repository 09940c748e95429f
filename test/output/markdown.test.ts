import { expect, test } from 'vitest';
import { renderReport, renderSelections } from '../../src/output/index.ts';
import { escapeMarkdown } from '../../src/output/markdown.ts';
import { selectParts } from '../../src/report/select.ts';
import { options, REPORT } from './fixture.ts';

test.each([
  ['没有记号的话', '没有记号的话'],
  ['*强调* 和 _下划线_', '\\*强调\\* 和 \\_下划线\\_'],
  ['[链接](http://x)', '\\[链接\\](http://x)'],
  ['<script>', '\\<script\\>'],
  ['`代码` ~划去~ a|b', '\\`代码\\` \\~划去\\~ a\\|b'],
  ['\\已有', '\\\\已有'],
  ['# 不是标题', '\\# 不是标题'],
  ['1. 不是列表', '1\\. 不是列表'],
  ['12) 不是列表', '12\\) 不是列表'],
  ['2021年', '2021年'],
  ['3.5万', '3\\.5万'],
  ['- 不是列表', '\\- 不是列表'],
  ['+86', '\\+86'],
  ['=====', '\\====='],
  ['R&D 与 &amp;', 'R\\&D 与 \\&amp;'],
  ['A & B', 'A & B'],
])('%s is escaped as %s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('headings by level, items as a list, the rest paragraphs', () => {
  const selections = selectParts(REPORT, ['1']);
  if (!selections.ok) throw new Error(selections.message.en);
  expect(renderSelections(REPORT, selections.value, 'md', options())).toBe(`## 一、加强组织领导，压实工作责任

### （一）落实党政主要负责人职责。

- 一是召开常务会议专题学习3次，研究重大事项12件。
- 二是制定《云溪县2021年法治建设要点\\*》，把\\[任务\\]分解到28个部门。
- 三是约谈工作滞后的单位5家。

### （二）健全考核机制。

将法治建设纳入高质量考核，占比由3%提高到5%。
`);
});

test('a whole report begins with its title', () => {
  const text = renderReport(REPORT, 'md', options());
  expect(text).toMatch(/^# 云溪县2021年度法治政府建设工作报告\n\n/);
  expect(text.match(/^# /gm)).toHaveLength(1);
  expect(text.match(/^## /gm)).toHaveLength(4);
  expect(text).not.toContain('打印此页');
});
