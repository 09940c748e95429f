import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { renderReport, renderSelections } from '../../src/output/index.ts';
import { selectParts } from '../../src/report/index.ts';
import { visible } from '../../src/text/index.ts';
import { hostileText } from '../program/hostile.ts';
import { options, reportOf, SOURCE } from './fixture.ts';

/** What our Markdown is made of; anything else would be words of the report taken for marks. */
const OURS = /^(?:H[1-6]|P|UL|LI)$/;

/** As a reader of GitHub's Markdown shows it, with raw HTML let through, so that it would be seen here. */
function rendered(markdown: string): { words: string; elements: string[] } {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const elements = [...document.body.querySelectorAll('*')];
  return { words: wordsOf(document.body.textContent ?? ''), elements: elements.filter(foreign).map(String) };
}

/** GitHub links an address that is printed as it is; that shows and hides nothing. */
function foreign(element: {
  tagName: string;
  textContent: string | null;
  getAttribute(name: string): string | null;
}): boolean {
  if (element.tagName !== 'A') return !OURS.test(element.tagName);
  return !(element.getAttribute('href') ?? '').endsWith(element.textContent ?? '');
}

function wordsOf(text: string): string {
  return text.replace(/[\s\ufffd]+/gu, '');
}

function expectOnlyWords(source: string): void {
  const report = reportOf(source);
  const text = renderReport(report, 'text', options());
  const { words, elements } = rendered(renderReport(report, 'md', options()));
  expect(elements).toEqual([]);
  // A title that is printed nowhere stands above what is printed.
  const above = report.titleFrom === 'printed' ? '' : wordsOf(visible(report.title));
  expect(words).toBe(above + wordsOf(text));
}

/** Sentences that mean something in CommonMark or GitHub's Markdown, in every place where a sentence may stand. */
const MARKS = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- 注释 -->',
  '<?php echo 1 ?>',
  '<https://evil.example>',
  '![图](http://evil.example/x.png)',
  '[链接](javascript:alert(1))',
  '[链接][1]',
  '[1]: http://evil.example "x"',
  '[^1] 脚注',
  '[^1]: 脚注',
  '- [x] 任务',
  '~~划去~~ ~划去~',
  '**强调**和__强调__和***强调***',
  '`代码` ``代码``',
  '```js',
  '~~~',
  '| 甲 | 乙 |',
  '|---|---|',
  '--- ',
  '===',
  '***',
  '# 标题 #',
  '> 引文',
  '+ 列表',
  '1. 列表',
  '2) 列表',
  '&lt;b&gt; &#60; &copy; &amp;',
  '\\<b\\> \\\\ 行末\\',
  '$x$ $$y$$',
  'www.evil.example/<b>',
  '    缩进四格',
  '\t制表',
  '<div',
  '<details open>',
];

test('every mark of Markdown in every kind of place is shown as its characters', () => {
  expectOnlyWords(SOURCE);
  for (const mark of MARKS) {
    expectOnlyWords(
      [
        `云溪县2021年度${mark}法治政府建设工作报告`,
        `2021年，${mark}全面推进依法行政。`,
        `一、${mark}加强领导`,
        mark,
        `（一）${mark}落实职责。一是${mark}召开会议3次。二是办理案件12件。${mark}`,
        `${mark}。${mark}`,
        `二、存在的${mark}问题`,
        `一是${mark}认识不足。二是力量薄弱${mark}`,
        mark,
      ].join('\n'),
    );
  }
});

test('a hostile report is shown as its words, without the signs that no terminal gets', () => {
  expectOnlyWords(hostileText());
});

test('any line of marks and words is shown as its characters', () => {
  const piece = fc.oneof(
    fc.constantFrom(...MARKS),
    fc.constantFrom(
      '*',
      '_',
      '`',
      '~',
      '|',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '&',
      '#',
      '\\',
      '!',
      '-',
      '+',
      '=',
      ':',
      '.',
    ),
    fc.constantFrom('检查', '1', '12', ' ', '。', '一、', '（一）', '一是', 'http://', '"', "'"),
  );
  const line = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      expectOnlyWords(`云溪县2021年度法治政府建设工作报告\n一、加强领导\n${lines.join('\n')}\n检查单位10家。`);
    }),
    { numRuns: 400 },
  );
});

test('one part by itself too', () => {
  const report = reportOf(
    `云溪县2021年法治政府建设报告\n一、*工作*\n（一）<b>重点</b>。[检查](x)单位10家。\n二、问题\n一是\`不足\`。`,
  );
  const parts = selectParts(report, ['1', 'problems']);
  if (!parts.ok) throw new Error(parts.message.en);
  const { words, elements } = rendered(renderSelections(report, parts.value, 'md', options()));
  expect(elements).toEqual([]);
  expect(words).toBe(wordsOf(renderSelections(report, parts.value, 'text', options())));
});
