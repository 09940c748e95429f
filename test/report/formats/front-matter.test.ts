import { describe, expect, it } from 'vitest';
import { openBytes } from '../../../src/report/index.ts';
import type { Report } from '../../../src/report/model.ts';
import { expectInvariants } from '../invariants.ts';
import { utf8 } from './fixtures.ts';

const BODY = '## 一、主要工作\n\n全年办理行政处罚案件126件。\n\n## 二、下一步打算\n\n培训执法人员60人。\n';

async function opened(text: string): Promise<Report> {
  const report = await openBytes(utf8(text), { id: 'x' });
  if (!report.ok) throw new Error(report.message.en);
  expectInvariants(report.value);
  return report.value;
}

describe('front matter of a Markdown text', () => {
  it('tells title, source, date and address, and is no part of the words', async () => {
    const front = [
      "title: '青禾县2033年法治政府建设年度报告'",
      'date: 2034-01-18',
      'source: 青禾县司法局',
      'url: https://example.org/a.html',
      'tags:',
      '  - 法治',
      '# 注',
    ];
    const report = await opened(`---\n${front.join('\n')}\n---\n\n${BODY}`);
    expect(report.text.trimStart().startsWith('一、主要工作')).toBe(true);
    expect([report.title, report.titleFrom, report.publisher]).toEqual([
      '青禾县2033年法治政府建设年度报告',
      'page',
      '青禾县司法局',
    ]);
    expect(report.publishedAt).toBe('2034-01-18');
    expect(report.source.address).toBe('https://example.org/a.html');
    expect(report.sections.map(({ title }) => title)).toEqual(['主要工作', '下一步打算']);
  });

  it('leaves a title that is printed below it', async () => {
    const report = await opened(`---\ntitle: 首页\n---\n# 青禾县2033年政府工作报告\n\n${BODY}`);
    expect([report.title, report.titleFrom]).toEqual(['青禾县2033年政府工作报告', 'printed']);
  });

  it.each([
    ['no value', 'title:\ndate: [2034]'],
    ['a block', 'title: |\n  青禾县\ndate: >\n  2034'],
    ['words of other programs', 'layout: post\nkeywords: "年度报告"'],
  ])('says nothing where it holds %s', async (_name, front) => {
    const report = await opened(`---\n${front}\n---\n${BODY}`);
    expect([report.publisher, report.publishedAt, report.titleFrom]).toEqual([null, null, 'file']);
    expect(report.text.trimStart().startsWith('一、')).toBe(true);
  });

  it.each([
    ['rules around running text', '---\n青禾县稳步推进各项工作，办理案件126件。\n---\n', '办理案件126件'],
    ['front matter without an end', '---\ntitle: 甲\n', 'title: 甲'],
    ['nothing between two rules', '---\n---\n', '一、主要工作'],
  ])('is not seen in %s', async (_name, opening, kept) => {
    expect((await opened(`${opening}${BODY}`)).text).toContain(kept);
  });
});
