import { describe, expect, it } from 'vitest';
import { pageText } from '../../../src/report/formats/page/index.ts';
import { segmentText } from '../../../src/report/index.ts';
import type { PageFacts } from '../../../src/report/place/index.ts';
import { REPORTS } from './fixtures.ts';

function textOf(html: string): string[] {
  const text = pageText(html);
  if (!text.ok) throw new Error(text.message.en);
  return text.value.text.split('\n').filter((line) => line.trim() !== '');
}

const links = `<ul>${['首页', '要闻动态', '政务公开', '互动交流'].map((words) => `<li><a href="/x">${words}</a></li>`).join('')}</ul>`;
const news =
  '<div><h3>热点</h3><p>本网讯：某某市昨日召开全市法治工作会议，会议强调要全面推进各项任务落到实处。</p></div>';
const foot = '<div>版权所有：某某市人民政府　主办：某某市人民政府办公室　网站标识码：3600000000。</div>';
const half = (lines: readonly string[]): number => lines.length >> 1;
const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('\n');

/** How pages of government sites are made, older and newer. */
const LAYOUTS: readonly (readonly [string, (title: string, lines: readonly string[]) => string])[] = [
  [
    'tables in tables, lines set off by <br>',
    (title, lines) =>
      `<body><form>${links}<table><tr><td>${news}</td><td><table><tr><td><b>${title}</b></td></tr><tr><td>${lines.map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${line}`).join('<br>\n')}</td></tr><tr><td><a href="javascript:print()">打印</a></td></tr></table></td></tr></table>${foot}</form>`,
  ],
  [
    'a Word file saved as a page',
    (title, lines) =>
      `<body>${links}<div class=Section1><p class=MsoNormal><span lang=EN-US>${title}</span></p>${lines.map((line) => `<p class=MsoNormal><span\n style='font-family:仿宋'>${line.slice(0, half([...line]))}</span><span lang=EN-US><o:p></o:p></span><span>${line.slice(half([...line]))}</span></p>`).join('\n')}</div>${foot}`,
  ],
  [
    'a report in two parts, the second in what is called a sidebar',
    (title, lines) =>
      `<body>${links}<h2>${title}</h2><div>${paragraphs(lines.slice(0, half(lines)))}</div><div class="sidebar">${paragraphs(lines.slice(half(lines)))}</div>${foot}`,
  ],
  [
    'an element of its own for every paragraph, asides among them',
    (title, lines) =>
      `<body><header>${links}</header><main><article><h1>${title}</h1>${lines.map((line) => `<section><div>${line}</div></section>`).join('')}<aside><p>相关阅读，这里有一段不短的话，它讲的是别的事情，不应当进入正文。</p></aside></article></main><footer>${foot}</footer>`,
  ],
  [
    'a tag of the content system, the title in the head alone',
    (title, lines) =>
      `<head><meta name="ArticleTitle" content="${title}"></head><body>${links}<div><UCAPCONTENT>${paragraphs(lines)}</UCAPCONTENT></div>${foot}`,
  ],
  ['no page around it at all', (title, lines) => `<h1>${title}</h1>${paragraphs(lines)}`],
];

describe.each(REPORTS)('%s is found in', (_, [title = '', ...lines]) => {
  it.each(LAYOUTS)('%s', (name, make) => {
    const printed = name.includes('the title in the head alone') ? lines : [title, ...lines];
    expect(textOf(make(title, lines))).toEqual(printed);
  });
});

describe('lines', () => {
  const body = '<p>全年审查规范性文件21件，提出修改意见60余条，备案率达到100%。</p>';
  it.each([
    [
      'a row of a table',
      '<table><tr><th>指标</th><th>数值</th></tr><tr><td>审查</td><td>21件</td></tr></table>',
      ['指标\t数值', '审查\t21件'],
    ],
    [
      'numbers that the browser counts',
      '<ol start="3"><li>完善制度</li><li>严格执法</li></ol>',
      ['3.完善制度', '4.严格执法'],
    ],
    ['a line broken in the source', '<p>推进依法\n   行政，use plain\n words</p>', ['推进依法行政，use plain words']],
    ['hidden parts', '<p>看得见<span style="display: none">看不见</span></p><div hidden>看不见</div>', ['看得见']],
    ['blanks and marks without width', '<p>　　&nbsp;法治\u200b政府&nbsp;</p>', ['法治政府']],
    [
      'leads in bold without a numeral',
      '<p><b>强化组织领导</b>区政府专题研究法治建设4次，推动任务落到实处。</p><p><strong>规范权力运行</strong>　全年审查文件21件，提出意见60余条，都已采纳。</p>',
      [
        '强化组织领导',
        '区政府专题研究法治建设4次，推动任务落到实处。',
        '规范权力运行',
        '全年审查文件21件，提出意见60余条，都已采纳。',
      ],
    ],
    [
      'a lead in bold with a numeral',
      '<p><b>一是强化组织领导。</b>区政府专题研究法治建设4次，推动任务落到实处。</p>',
      ['一是强化组织领导。区政府专题研究法治建设4次，推动任务落到实处。'],
    ],
  ])('%s', (_, html, wanted) => {
    expect(textOf(`<div>${body}${html}${body}</div>`).slice(1, -1)).toEqual(wanted);
  });
});

describe('what a page says of itself outside of what it shows', () => {
  const body = '<p>一、主要工作。全年审查规范性文件21件，提出修改意见60余条，备案率达到100%。</p>';
  const factsOf = (head: string): PageFacts | null => {
    const text = pageText(`<html><head>${head}</head><body><div>${body}</div></body></html>`);
    if (!text.ok) throw new Error(text.message.en);
    expect(text.value.text).toMatch(/^一、主要工作。[^\n]*$/);
    return text.value.page ?? null;
  };

  it('title, source, date and site, by <meta>', () => {
    expect(
      factsOf(
        '<title>办事指南_某某政府网</title><meta name="SiteName" content="临江区人民政府"><meta name="ArticleTitle" content="临江区2019年法治政府建设年度报告"><meta name="ContentSource" content="临江区司法局"><meta name="PubDate" content="2020-03-20 10:00">',
      ),
    ).toEqual({
      title: '临江区2019年法治政府建设年度报告',
      publisher: '临江区司法局',
      publishedAt: '2020-03-20 10:00',
      address: null,
      site: '临江区人民政府',
    });
  });

  it.each([
    ['临江区2019年法治政府建设年度报告_法治政府建设_临江区人民政府', '临江区2019年法治政府建设年度报告'],
    ['临江区人民政府门户网站', null],
    ['临江区人民政府-临江区2019年法治政府建设年度报告', '临江区2019年法治政府建设年度报告'],
    ['法治建设纪实 | 临江区人民政府网', '法治建设纪实'],
  ])('the title without the site: %s', (title, expected) => {
    expect(factsOf(`<title>${title}</title>`)?.title).toBe(expected);
  });

  it.each([
    ['<link rel="canonical" href="https://www.example.cn/a/1.html">', 'https://www.example.cn/a/1.html'],
    ['<meta property="og:url" content="http://www.example.cn/b.html">', 'http://www.example.cn/b.html'],
    ['<link rel="canonical" href="javascript:alert(1)">', null],
    ['<link rel="stylesheet" href="https://www.example.cn/c.css">', null],
  ])('its address: %s', (head, expected) => {
    expect(factsOf(head)?.address).toBe(expected);
  });

  it('its address, as a browser wrote it into the saved page', () => {
    const text = pageText(
      `<!DOCTYPE html>\n<!-- saved from url=(0031)https://www.example.cn/d/1.html -->\n<html><body>${body}</body></html>`,
    );
    expect(text.ok && text.value.page?.address).toBe('https://www.example.cn/d/1.html');
  });
});

describe('all of the body is shown', () => {
  const paragraphs = Array.from(
    { length: 30 },
    (_, i) => `第${i + 1}项工作有序推进，全年办理案件${i + 10}件，群众满意度持续提升。`,
  );
  const html = paragraphs.map((words) => `<p>${words}</p>`).join('');

  it.each([
    [
      'behind an early </html>',
      `<html><head><title>x</title></head><body><p>${paragraphs[0]}</p></body></html>${paragraphs
        .slice(1)
        .map((words) => `<p>${words}</p>`)
        .join('')}`,
    ],
    [
      'behind an early </body>',
      `<html><body><p>${paragraphs[0]}</p></body>${paragraphs
        .slice(1)
        .map((words) => `<p>${words}</p>`)
        .join('')}</html>`,
    ],
    [
      'two documents, one behind the other',
      `<!DOCTYPE html><html><body><div>${paragraphs
        .slice(0, 15)
        .map((words) => `<p>${words}</p>`)
        .join('')}</div></body></html><!DOCTYPE html><html><head><meta charset="utf-8"></head><body><div>${paragraphs
        .slice(15)
        .map((words) => `<p>${words}</p>`)
        .join('')}</div></body></html>`,
    ],
    ['under unclosed tags', `<div>${paragraphs.map((words) => `<font><span><b>${words}<br>`).join('')}</div>`],
    ['under 5,000 nested elements', `${'<div>'.repeat(5000)}${html}`],
  ])('%s', (_, page) => {
    expect(textOf(page)).toEqual(paragraphs);
  });

  it('a page that makes its text in a script says so', () => {
    const page = `<html><body><div id="app">加载中</div><script>var data="${paragraphs.join('').repeat(3)}"</script></body></html>`;
    expect(pageText(page)).toMatchObject({ ok: false, code: 'unreadable' });
  });

  it.each([
    ['a table', '<table><tr><td>发布机构</td><td>县发改局</td><td>公开日期</td><td>2034-01-17</td></tr></table>'],
    ['a list', '<dl><dt>发文机关</dt><dd>县发改局</dd><dt>发文日期</dt><dd><span>2034-01-17</span></dd></dl>'],
  ])('the data of the document in %s without colons', (_, table) => {
    const page = `<html><body>${table}<h1>云溪县2033年法治政府建设情况报告</h1><div class="content">${html}</div></body></html>`;
    const text = pageText(page);
    const report = text.ok ? segmentText(text.value.text, { id: 'r', hints: text.value.hints }) : null;
    expect(report).toMatchObject({ publisher: '县发改局', publishedAt: '2034-01-17' });
  });

  it('a list of definitions with long ones, or with lists inside, is read line by line', () => {
    const long = '指名词解释中所称的、以一句完整的话加以说明的内容，'.repeat(16);
    expect(textOf(`<div>${html}<dl><dt>名词</dt><dd>${long}</dd></dl></div>`)).toEqual([...paragraphs, '名词', long]);
    const nested = `${'<dl><dt>名词</dt><dd>'.repeat(40)}释义${'</dd></dl>'.repeat(40)}`;
    expect(textOf(`<div>${html}${nested}</div>`).at(-1)).toBe('名词\t释义');
  });

  it('a title on several lines is the one that the page’s own data tell', () => {
    const page = `<html><head><title>云溪县人民政府转发县司法局关于推进法治建设意见的通知_云溪县人民政府</title></head><body><div><p>云溪县人民政府转发县司法局</p><p>关于推进法治建设意见的通知</p><p>各乡镇人民政府：</p>${html}</div></body></html>`;
    const text = pageText(page);
    const report = text.ok ? segmentText(text.value.text, { id: 'r', hints: text.value.hints }) : null;
    expect(report).toMatchObject({
      title: '云溪县人民政府转发县司法局关于推进法治建设意见的通知',
      titleFrom: 'printed',
    });
  });
});

it('keeps the short lines of a report that has a single long paragraph', () => {
  const lines = [
    '一、主要工作',
    '（一）开展检查。检查企业35家，完成率达98.5%，效果良好。',
    '二、存在的不足',
    '执法力量不足。',
  ];
  const page = `<html><body><div>首页 | 打印</div><h1>某县2021年法治政府建设情况报告</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`;
  expect(textOf(page).slice(-lines.length)).toEqual(lines);
});
