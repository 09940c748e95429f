import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBytes, parseReport, segmentText, writeSegmented } from '../../../src/report/index.ts';
import type { Part, Report } from '../../../src/report/model.ts';
import { extractedFrom, type MarkedLine } from '../../../src/report/outline/hints.ts';
import { expectInvariants } from '../invariants.ts';
import { REPORTS, utf8, word } from './fixtures.ts';
import { COUNTY, PREFECTURE, TOWN } from './reports.ts';

const TITLE = '青禾市2021年度法治政府建设情况报告';
const CHAPTERS = [
  [
    '强化组织领导、压实各方责任，推动法治建设走深走实',
    ['健全工作机制', '召开专题会议4次。'],
    ['压实主体责任', '开展督察2轮，发现问题36个。'],
  ],
  ['规范行政执法', ['推行三项制度', '公示执法信息320条。'], ['加强执法监督', '评查案卷56宗，合格率98.2%。']],
  ['存在的不足', ['执法力量偏弱', '持证人员仅有12名。'], ['普法形式单一', '线上活动不多。']],
  ['下一步工作打算', ['充实执法队伍', '新招录执法人员5名。'], ['创新普法形式', '建设法治文化阵地3处。']],
] as const;

async function opened(bytes: Uint8Array): Promise<Report> {
  const report = await openBytes(bytes, { id: 'x' });
  if (!report.ok) throw new Error(report.message.en);
  expectInvariants(report.value);
  const again = parseReport(writeSegmented(report.value), { id: 'x' });
  if (!again.ok) throw new Error(again.message.en);
  expect(tree(again.value.sections), 'the segmented file keeps what the format told').toEqual(
    tree(report.value.sections),
  );
  return report.value;
}

const tree = (parts: readonly Part[]): unknown =>
  parts.map(({ title, heading, kind, role, children }) => [title, heading, kind, role, tree(children)]);

const page = (body: string): Uint8Array => utf8(`<html><body><h1>${TITLE}</h1><div>${body}</div></body></html>`);

/** What each of the documents below says: chapters, in them headed parts. */
const HEADED = CHAPTERS.map(([chapter, ...parts]) => [chapter, parts.map(([title]) => title)]);
const headed = (report: Report): unknown =>
  report.sections.map(({ title, children }) => [title, children.map((child) => child.title)]);

describe('headings that the format marks, without numerals', () => {
  it('h2 and h3 of a page', async () => {
    const body = CHAPTERS.map(
      ([chapter, ...parts]) =>
        `<h2>${chapter}</h2>${parts.map(([title, text]) => `<h3>${title}</h3><p>${text}</p>`).join('')}`,
    ).join('');
    const report = await opened(page(body));
    expect(headed(report)).toEqual(HEADED);
    expect(report.sections.map(({ role }) => role)).toEqual(['work', 'work', 'problems', 'plans']);
    expect(report.problems.map(({ title }) => title)).toEqual(['执法力量偏弱', '普法形式单一']);
    expect(report.plans.map(({ title }) => title)).toEqual(['充实执法队伍', '创新普法形式']);
  });

  it.each([
    ['in English', (level: number) => (level === 0 ? 'Title' : `heading ${level}`)],
    ['in Chinese', (level: number) => (level === 0 ? '标题' : `标题 ${level}`)],
  ])("Word's styles, named %s", async (_, name) => {
    const paragraph = (text: string, style?: number): string =>
      `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="S${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      paragraph(TITLE, 0),
      ...CHAPTERS.flatMap(([chapter, ...parts]) => [
        paragraph(chapter, 1),
        ...parts.flatMap(([title, text]) => [paragraph(title, 2), paragraph(text)]),
      ]),
    ].join('');
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[0, 1, 2].map((level) => `<w:style w:type="paragraph" w:styleId="S${level}"><w:name w:val="${name(level)}"/></w:style>`).join('')}</w:styles>`;
    const report = await opened(word([], { body, styles }));
    expect(report.title).toBe(TITLE);
    expect(headed(report)).toEqual(HEADED);
  });

  it('# of Markdown', async () => {
    const body = CHAPTERS.map(
      ([chapter, ...parts]) =>
        `## ${chapter}\n\n${parts.map(([title, text]) => `### ${title}\n\n${text}\n`).join('\n')}`,
    ).join('\n');
    expect(headed(await opened(utf8(`# ${TITLE}\n\n${body}`)))).toEqual(HEADED);
  });

  it('paragraphs in bold that end in a full stop', async () => {
    const body = ['强化组织领导。', '规范权力运行。', '存在的不足。']
      .map((title) => `<p><strong>${title}</strong></p><p>全年审查规范性文件21件，提出修改意见60余条，都已采纳。</p>`)
      .join('');
    const report = await opened(page(body));
    expect(report.sections.map(({ title }) => title)).toEqual(['强化组织领导', '规范权力运行', '存在的不足']);
  });

  it('a chapter that lost its numeral among numbered ones', async () => {
    const chapters = ['一、主要工作', '存在的问题', '三、下一步打算', '四、其他事项'];
    const body = chapters.map((title) => `<h2>${title}</h2><p>开展检查12次。</p><p>印发文件3件。</p>`).join('');
    const report = await opened(page(body));
    expect(report.sections.map(({ title, number }) => [title, number])).toEqual([
      ['主要工作', 1],
      ['存在的问题', 2],
      ['下一步打算', 3],
      ['其他事项', 4],
    ]);
  });

  it('a title whose words are no report’s', async () => {
    const report = await opened(
      utf8(
        '<html><body><div><h1>青禾市法治答卷</h1><p>一、主要工作。全年审查规范性文件21件，提出修改意见60余条，备案率达到100%。</p></div></body></html>',
      ),
    );
    expect(report.title).toBe('青禾市法治答卷');
  });
});

describe('first sentences in bold', () => {
  const led = (lead: string, text: string): string => `<p><strong>${lead}</strong>${text}</p>`;
  const body = `<p>一、主要工作</p><p>一年来，全市法治政府建设扎实推进。</p>${led('健全工作机制。', '召开专题会议4次。')}${led('规范行政执法。', '一是公示执法信息320条；二是评查案卷56宗。')}<p>上述工作获得肯定。</p>${led('深化普法宣传。', '举办讲座6场，受众1200余人次。')}<p>二、存在的问题</p>${led('执法力量偏弱。', '持证人员仅有12名。')}${led('普法形式单一。', '线上活动不多。')}<p>三、下一步打算</p>${led('充实执法队伍。', '新招录执法人员5名。')}${led('创新普法形式。', '建设法治文化阵地3处。')}`;

  it('open measures, problems and plans with that lead', async () => {
    const report = await opened(page(body));
    expect(report.sections[0]?.children.map(({ title, kind }) => [title, kind])).toEqual([
      ['健全工作机制', 'measure'],
      ['规范行政执法', 'section'],
      ['深化普法宣传', 'measure'],
    ]);
    expect(report.measures.map(({ title }) => title)).toEqual([
      '健全工作机制',
      '公示执法信息320条',
      '评查案卷56宗',
      '深化普法宣传',
    ]);
    expect(report.problems.map(({ title }) => title)).toEqual(['执法力量偏弱', '普法形式单一']);
    expect(report.plans.map(({ title }) => title)).toEqual(['充实执法队伍', '创新普法形式']);
  });

  it('say nothing where numerals open the paragraphs', async () => {
    const numbered = `<p>一、主要工作</p>${led('总的要求。', '坚持依法行政。')}${led('一是健全机制。', '召开会议4次。')}${led('二是规范执法。', '评查案卷56宗。')}${led('此外。', '按时报送。')}`;
    const report = await opened(page(numbered));
    expect(report.measures.map(({ marker }) => marker)).toEqual(['一是', '二是']);
  });
});

describe('numerals come first', () => {
  const texts = [...REPORTS.map(([, lines]) => lines), ...[COUNTY, TOWN, PREFECTURE].map((text) => text.split('\n'))];
  const numbered = texts.filter((lines) => lines.some((line) => line.startsWith('一、')));

  it('whatever is marked on numbered lines', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...numbered),
        fc.array(fc.record({ heading: fc.nat(6), strong: fc.boolean() }), { minLength: 1, maxLength: 20 }),
        (lines, marks) => {
          const marked = lines.map((text, i): MarkedLine => {
            const mark = marks[i % marks.length] ?? { heading: 0, strong: false };
            const own = /^(?:[一二三四五六七八九十]+[、是]|（.）|\d+[.、])/.test(text);
            const bold = own ? text.indexOf('。') + 1 : 0;
            return own ? { text, ...mark, bold } : { text, heading: 0, strong: false, bold: 0 };
          });
          const { text, hints } = extractedFrom(marked);
          const report = segmentText(text, { id: 'x', hints });
          expect(tree(report.sections)).toEqual(tree(segmentText(lines.join('\n'), { id: 'x' }).sections));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('whatever is marked on any lines, the invariants hold', () => {
    const line = fc.record({
      text: fc.constantFrom(...texts.flat()),
      heading: fc.nat(6),
      strong: fc.boolean(),
      bold: fc.nat(30),
    });
    const plain = { heading: 0, strong: false, bold: 0 };
    const nested: MarkedLine[] = [
      { ...plain, text: '三、存在问题' },
      { ...plain, text: TITLE },
      { ...plain, text: '存在的不足', heading: 2 },
      { ...plain, text: TITLE, heading: 1 },
    ];
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const { text, hints } = extractedFrom(lines);
        expectInvariants(segmentText(text, { id: 'x', hints }));
      }),
      { numRuns: 500, examples: [[nested]] },
    );
  });
});

it('takes no mark for a heading that running text has as well', () => {
  const lines = ['一个标题', '全年审查规范性文件21件，提出修改意见60余条，备案率达到100%，各项任务全部落实到位。'];
  const marked = lines.map((text): MarkedLine => ({ text, heading: 4, strong: false, bold: 0 }));
  expect(extractedFrom([...marked, ...marked]).hints).toEqual([]);
});
