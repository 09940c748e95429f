import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderMarked, renderReport, renderSelections } from '../../src/output/index.ts';
import { recordOf, statisticsOf } from '../../src/report/index.ts';
import { type Selection, selectParts } from '../../src/report/select.ts';
import { displayWidth } from '../../src/text/width.ts';
import { HOSTILE, marks, options, REPORT, reportOf, UNSAFE } from './fixture.ts';

function selected(...selectors: string[]): Selection[] {
  const selections = selectParts(REPORT, selectors);
  if (!selections.ok) throw new Error(selections.message.en);
  return selections.value;
}

function words(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('text without a width', () => {
  test('a section is the very slice of the report', () => {
    const [section] = selected('2').flatMap(({ parts }) => parts);
    if (section === undefined) throw new Error('no section 2');
    expect(renderSelections(REPORT, selected('2'), 'text', options())).toBe(
      `${REPORT.text.slice(section.start, section.end).trimEnd()}\n`,
    );
  });

  test('one paragraph is one line', () => {
    const text = renderSelections(REPORT, selected('1.1'), 'text', options());
    expect(text.split('\n')).toHaveLength(2);
    expect(text).toMatch(/^（一）落实.*5家。\n$/);
  });

  test('several selections come in the order asked, an empty line between them', () => {
    const text = renderSelections(REPORT, selected('3', 'preamble'), 'text', options());
    expect(text.indexOf('存在的问题')).toBeLessThan(text.indexOf('“放管服”'));
    expect(text).toMatch(/缺乏。\n\n2021年/);
  });

  test('the whole report has all but the furniture', () => {
    const text = renderReport(REPORT, 'text', options());
    expect(text).toMatch(/^云溪县2021年度法治政府建设工作报告\n/);
    expect(text).not.toContain('打印此页');
    expect(text).not.toContain('当前位置');
    for (const { start, end } of REPORT.sections) expect(text).toContain(REPORT.text.slice(start, end).trim());
  });

  test('headings, leads, statistics, problems and plans are told apart', () => {
    const text = renderReport(REPORT, 'text', options({ styles: marks }));
    expect(text).toContain('<h>二、规范行政执法</h>');
    expect(text).toContain('<l>一是全面推行执法公示制度。</l>');
    expect(text).toContain('<s>1286件</s>');
    expect(text).toContain('<q>一是部分单位');
    expect(text).toContain('<p>（一）加强学习培训。</p>');
    expect(text.replace(/<\/?[a-z]>/g, '')).toBe(renderReport(REPORT, 'text', options()));
  });
});

describe('text with a width', () => {
  test('items begin lines of their own and hang under their markers', () => {
    const text = renderSelections(REPORT, selected('1.1'), 'text', options({ width: 40 }));
    expect(text.split('\n')).toEqual([
      '（一）落实党政主要负责人职责。',
      '  一是召开常务会议专题学习3次，研究重大',
      '      事项12件。',
      '  二是制定《云溪县2021年法治建设要点',
      '      *》，把[任务]分解到28个部门。',
      '  三是约谈工作滞后的单位5家。',
      '',
    ]);
  });

  test('no line is wider, and no word is lost, at any width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 200 }), fc.constantFrom(1 as const, 2 as const), (width, ambiguous) => {
        const text = renderReport(REPORT, 'text', options({ width, ambiguous }));
        for (const line of text.split('\n')) expect(displayWidth(line, ambiguous)).toBeLessThanOrEqual(width);
        expect(words(text)).toBe(words(renderReport(REPORT, 'text', options())));
      }),
    );
  });

  test('any text at all is set safely', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.integer({ min: 10, max: 90 }), (source, width) => {
        const report = reportOf(`标题\n\n正文${source}`);
        for (const each of [null, width]) {
          for (const format of ['text', 'md'] as const) {
            expect(renderReport(report, format, options({ width: each }))).not.toMatch(UNSAFE);
          }
        }
      }),
    );
  });
});

describe('what was marked', () => {
  test('parts and statistics in the order given; an unknown id is passed over', () => {
    const [first] = statisticsOf(REPORT);
    const text = renderMarked(REPORT, ['2.2', first?.id ?? '', '9.9'], 'text', options());
    expect(text).toBe(
      '二是加强执法人员培训。举办培训班6期，培训1200人次。\n\n一是召开常务会议专题学习3次，研究重大事项12件。\n',
    );
  });

  test('as JSON, parts have their text and statistics their sentence', () => {
    const records: unknown = JSON.parse(renderMarked(REPORT, ['preamble', '3.1', 's1'], 'json', options()));
    expect(records).toMatchObject([
      { id: 'preamble', text: expect.stringMatching(/^2021年.*进展。\s*$/s) },
      { id: '3.1', kind: 'problem', text: expect.stringMatching(/^一是部分单位/) },
      { id: 's1', text: '3次', sentence: expect.stringContaining('专题学习3次') },
    ]);
  });
});

test('JSON of selections: positions hold, children too', () => {
  const records: { start: number; end: number; text: string; children: { text: string }[] }[] = JSON.parse(
    renderSelections(REPORT, selected('1', '3-4'), 'json', options()),
  );
  expect(records).toHaveLength(3);
  for (const { start, end, text } of records) expect(text).toBe(REPORT.text.slice(start, end));
  expect(records[0]?.children[0]?.text).toMatch(/^（一）落实/);
});

test('JSON of the whole is the Report itself', () => {
  expect(JSON.parse(renderReport(REPORT, 'json', options()))).toEqual(JSON.parse(JSON.stringify(recordOf(REPORT))));
});

test('a hostile report reaches no terminal', () => {
  const report = reportOf(`${HOSTILE}报告\n\n一、${HOSTILE}\n\n一是${HOSTILE}35件。二是${HOSTILE}`);
  for (const width of [null, 40]) {
    for (const format of ['text', 'md', 'json'] as const) {
      expect(renderReport(report, format, options({ width, styles: marks }))).not.toMatch(UNSAFE);
    }
  }
});

test('annexes are printed behind the report', () => {
  const report = reportOf(
    '青禾县2031年度法治政府建设情况报告\n一、主要工作\n（一）健全制度。制定文件5件。\n（二）规范执法。开展检查12次，处罚3起。\n二、下一步打算\n（一）加强培训。全年培训300人次。\n名词解释\n1.府院联动：指协调机制。\n',
  );
  expect(report.annexes).toHaveLength(1);
  for (const format of ['text', 'md'] as const) {
    expect(renderReport(report, format, options()).trimEnd()).toMatch(/名词解释\n+1\\?\.府院联动：指协调机制。$/);
  }
});
