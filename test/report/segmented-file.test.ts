import { describe, expect, it } from 'vitest';
import { parseReport, recordOf, segmentText, writeSegmented } from '../../src/report/index.ts';
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

  it('takes what the front matter says, null too, and the rest from the text', () => {
    const set = (key: string, value: string): string =>
      file.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`);
    expect(open(set('year', '1999'))).toMatchObject({ id: 'qinghe', year: 1999 });
    expect(open(set('publisher', 'null')).publisher).toBeNull();
    expect(open(set('plansFor', 'null')).plansFor).toBeNull();
    const told = open(file);
    expect(open(file.replace(/^year: .*\n/m, '').replace(/^kind: .*\n/m, ''))).toEqual(told);
    expect(open(file.replace(/^---\n.*?^---\n/ms, '---\nschema: report-tui/2\nid: qinghe\n---\n'))).toEqual(told);
  });

  it('takes the place by its names, from the table where it is there', () => {
    const placed = (place: string): Report =>
      open(file.replace(/^place: .*$/m, place).replace(/^(?:code|placeLevel|office): .*\n/gm, ''));
    expect(placed('place: [浙江省, 丽水市, 青田县]').place).toMatchObject({
      names: ['浙江省', '丽水市', '青田县'],
      code: '331121',
      level: 'county',
    });
    expect(placed('place: 青田县')).toMatchObject({ region: '浙江省丽水市青田县' });
    expect(placed('place: [云溪县, 清河镇]')).toMatchObject({ region: '云溪县清河镇', place: { code: null } });
    expect(placed('place: null')).toMatchObject({ region: null, place: null });
    expect(placed('region: 某地')).toMatchObject({
      region: '某地',
      place: { names: ['某地'], code: null, level: null },
    });
  });

  it('reads files of the first schema', () => {
    const old = open(
      '---\nschema: report-tui/1\nid: a\ntitle: 云溪县2033年法治政府建设情况报告\nregion: 云溪县\nyear: 2033\npublisher: null\npublishedAt: null\n---\n<!-- head -->\n# 云溪县2033年法治政府建设情况报告\n## 一、工作\n依法行政。\n',
    );
    expect(old).toMatchObject({
      schema: 'report-tui/2',
      title: '云溪县2033年法治政府建设情况报告',
      titleFrom: 'printed',
      kind: 'rule-of-law',
      region: '云溪县',
      covers: 2033,
      publisher: null,
    });
  });

  it.each(['kind: letter', 'placeLevel: village', 'titleFrom: me', 'code: 36', 'covers: soon', 'place: [a, [b]]'])(
    'says what %s should be',
    (line) => {
      const result = parseReport(`---\nschema: report-tui/2\n${line}\n---\n正文\n`, { id: 'x' });
      expect(result).toMatchObject({ ok: false, code: 'unreadable' });
      expect(!result.ok && result.message.zh).toContain(line.split(':')[0]);
    },
  );

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

  it('opens whatever could be put on the shelf: the words are counted, not the signs', () => {
    const long = `云溪县2033年法治政府建设情况报告\n一、工作\n${'一是抓。\n二是改。\n'.repeat(40_000)}${'工'.repeat(1_590_000)}`;
    const report = parseReport(long, { id: 'long' });
    const written = report.ok ? writeSegmented(report.value) : '';
    expect(written.length).toBeGreaterThan(2_000_000);
    expect(parseReport(written, { id: 'long' })).toMatchObject({ ok: true, value: { text: long } });
    expect(parseReport(`---\nschema: report-tui/2\n---\n${'工'.repeat(2_000_001)}`, { id: 'x' })).toMatchObject({
      ok: false,
    });
  }, 120_000);

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

  it('makes each line furniture of what turns out to be no preamble', () => {
    const report = open(
      '---\nschema: report-tui/1\n---\n没有标记的话\n又一行\n<!-- head -->\n# 标题\n<!-- preamble -->\n引言。\n## 一、标题\n正文\n',
    );
    expectInvariants(report);
    expect(report.furniture.map(({ start, end }) => report.text.slice(start, end))).toEqual(['没有标记的话', '又一行']);
    expect(open(writeSegmented(report))).toEqual(report);
  });
});

describe('what is hard to write', () => {
  it.each([
    [
      'a section whose first item is its title',
      '产业结构不优，龙头企业偏少；公共服务供给不足，城乡差距仍然较大。对于这些问题，我们将采取有力措施加以解决。\n二、2034年重点工作\n（一）聚力工业强县。建设标准厂房10万平方米。\n',
    ],
    [
      'deeper headings behind a section',
      '我局法治建设虽取得一定成效，但还存在一些不足：一是执法人员配备不足；二是数据共享不够顺畅。\n（一）加强执法。新增执法人员35人。\n（二）推进智慧水务。建设监测站点120个。\n',
    ],
  ])('%s opens as it was', (_, text) => {
    const report = segmentText(text, { id: 'any' });
    const back = parseReport(writeSegmented(report), { id: 'other' });
    expect(back.ok && recordOf(back.value)).toEqual(recordOf(report));
  });
});
