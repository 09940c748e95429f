import { describe, expect, it } from 'vitest';
import { parseReport, segmentText, writeSegmented } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';
import { DEPARTMENT } from './fixtures.ts';
import { expectInvariants } from './invariants.ts';

const open = (file: string): Report => {
  const result = parseReport(file, { id: 'file' });
  if (!result.ok) throw new Error(result.message.en);
  return result.value;
};

describe('a segmented file corrected by hand', () => {
  const file = writeSegmented(segmentText(DEPARTMENT, { id: 'qinghe' }));

  it('opens with the kind and role that its sign names', () => {
    const corrected = open(file.replace('### {measure} （一）完善', '### {problem} （一）完善'));
    expect(corrected.problems[0]).toMatchObject({ id: '1.1', role: 'problems', title: '完善制度体系' });
  });

  it('opens with a heading where the hand put one', () => {
    const before = open(file);
    const corrected = open(
      file.replace('### {measure} （一）', '### （一）').replace('清理规范性文件', '\\\n- 清理规范性文件'),
    );
    expectInvariants(corrected);
    expect(corrected.text).toBe(before.text);
    expect(corrected.sections[0]?.children[0]?.children[0]).toMatchObject({
      kind: 'measure',
      marker: '',
      title: '清理规范性文件14件',
    });
  });

  it('takes title, region, year, publisher and date from the front matter', () => {
    const corrected = open(file.replace(/^year: .*$/m, 'year: 1999').replace(/^region: .*$/m, 'region: 某地'));
    expect(corrected).toMatchObject({ id: 'qinghe', year: 1999, region: '某地' });
  });

  it('says so when the front matter is no YAML', () => {
    expect(parseReport('---\nschema: report-tui/1\ntitle: [\n---\n', { id: 'x' })).toMatchObject({
      ok: false,
      code: 'unreadable',
    });
  });

  it.each([
    ['an unknown name', '## {Problem} 一、标题', '{Problem}'],
    ['a mistyped name', '## 一、标题\n- {problm} 一是', '{problm}'],
    ['no blank behind the sign', '## 一、标题\n##二、标题', 'line 5'],
    ['an item outside of any section', '- 无处可挂', 'line 4'],
    ['a directive that is none', '<!-- heading -->', 'line 4'],
    ['a part that is not open', '## 一、标题\n<!-- #### -->', 'line 5'],
    ['a title that is a list', null, 'title'],
  ])('says where a sign is wrong: %s', (_, body, expected) => {
    const front = body === null ? 'title: [a, b]\n' : '';
    const result = parseReport(`---\nschema: report-tui/1\n${front}---\n${body ?? '正文'}\n`, { id: 'x' });
    expect(result).toMatchObject({ ok: false, code: 'unreadable' });
    expect(!result.ok && result.message.en).toContain(expected);
  });

  it.each(['20212021202120212021', '-5', '2021.5', '0', '99999', '二〇二一', '.inf'])(
    'says that %s is no year',
    (year) => {
      const result = parseReport(`---\nschema: report-tui/1\nyear: ${year}\n---\n正文\n`, { id: 'x' });
      expect(result).toMatchObject({ ok: false, code: 'unreadable' });
      expect(!result.ok && result.message.en).toContain('a year of four digits');
    },
  );

  it('takes what a backslash guards for words', () => {
    const odd = open(
      '---\nschema: report-tui/1\n---\n\\- 无处可挂\n\\### 无处可挂\n\\<!-- #### -->\n## 一、标题\n正文\n',
    );
    expectInvariants(odd);
    expect(odd.text).toBe('- 无处可挂\n### 无处可挂\n<!-- #### -->\n一、标题\n正文\n');
  });

  it('has one preamble: the marked one, whatever stands apart from it', () => {
    const front = '---\nschema: report-tui/1\n---\n';
    const before = open(`${front}没有标记的话\n<!-- head -->\n# 标题\n<!-- preamble -->\n引言。\n## 一、标题\n正文\n`);
    const twice = open(
      `${front}<!-- preamble -->\n引言。\n<!-- head -->\n# 标题\n<!-- preamble -->\n又一段。\n## 一、标题\n正文\n`,
    );
    for (const report of [before, twice]) {
      expectInvariants(report);
      const { start = 0, end = 0 } = report.preamble ?? {};
      expect(report.text.slice(start, end)).toBe('引言。');
      expect(report.furniture).toHaveLength(1);
    }
  });
});
