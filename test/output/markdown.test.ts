import { expect, test } from 'vitest';
import { renderReport, renderSelections } from '../../src/output/index.ts';
import { escapeMarkdown } from '../../src/output/markdown.ts';
import { selectParts } from '../../src/report/select.ts';
import { options, REPORT, reportOf } from './fixture.ts';

test.each([
  ['没有记号的话', '没有记号的话'],
  ['*强调* 和 _下划线_', '\\*强调\\* 和 \\_下划线\\_'],
  ['[链接](http://x)', '\\[链接\\](http\\://x)'],
  ['WWW.x.cn 或 a@x.cn', 'WWW\\.x.cn 或 a\\@x.cn'],
  ['下午3:00', '下午3:00'],
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

test('a title with its letters apart, on two lines, is the heading and printed once', () => {
  const report = reportOf(
    '云 溪 县 人 民 政 府\n2021年 政 府 工 作 报 告\n（2022年1月8日）\n各位代表：\n一、2021年工作回顾\n办理案件12件。\n',
  );
  expect(renderReport(report, 'md', options())).toMatch(
    /^# 云溪县人民政府2021年政府工作报告\n\n（2022年1月8日）\n\n各位代表：\n\n## 一、2021年工作回顾\n/,
  );
});

test('what stands behind a report is printed once', () => {
  const report = reportOf(
    '云溪县2021年法治政府建设报告\n一、主要工作\n（一）健全制度。制定文件5件，审查合同9份。\n（二）规范执法。开展检查12次，处罚3起。\n二、下一步打算\n（一）加强培训。全年培训300人次。\n（二）强化监督。开展评查2次。\n附件：1.行政执法情况统计表\n2.法律顾问名单\n云溪县司法局\n2022年1月5日\n',
  );
  expect(report.annexes.length).toBeGreaterThan(0);
  for (const format of ['md', 'text'] as const)
    expect(renderReport(report, format, options()).split('法律顾问名单')).toHaveLength(2);
});
