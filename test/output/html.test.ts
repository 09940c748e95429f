import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/output/index.ts';
import { statisticsOf } from '../../src/report/index.ts';
import { visible } from '../../src/text/index.ts';
import { HOSTILE, REPORT, reportOf, UNSAFE } from './fixture.ts';

const page = renderHtml(REPORT, 'en');

/** What a browser shows of some HTML, without blanks. */
function shown(html: string): string {
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => entities[name] ?? '')
    .replace(/\s+/g, '');
}
const mainOf = (html: string): string => /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
const titleOf = (html: string): string => /<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '';

describe('a report as a page', () => {
  test('shows all of the text but the furniture, in its order, its title as the heading of the page', () => {
    const { text, furniture } = REPORT;
    let wanted = '';
    let at = 0;
    for (const span of furniture) {
      wanted += text.slice(at, span.start);
      at = span.end;
    }
    expect(shown(titleOf(page) + mainOf(page))).toBe(visible(wanted + text.slice(at)).replace(/\s+/g, ''));
  });

  test('has an id for each part and statistic, and no link that leads nowhere', () => {
    const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(ids).toContain(link);
    for (const { id } of statisticsOf(REPORT)) expect(links).toContain(id);
    for (const { id } of [...REPORT.problems, ...REPORT.plans]) expect(links).toContain(`p${id}`);
    // On a phone they are far below.
    expect(links).toEqual(expect.arrayContaining(['problems', 'plans', 'statistics']));
    expect(Array.from(page.matchAll(/href="([^#])/g))).toEqual([]);
  });

  test('opens and closes every element in order', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of page.replace(/<!doctype html>/, '').matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
      if (name === 'meta') continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });

  test('runs nothing and loads nothing, whatever the report says', () => {
    // A carriage return is a line's end, and no character of the text.
    const evil = `${HOSTILE.replace('\r', '')}<script>alert(1)</script><img src=x onerror=alert(1)>" onmouseover="x'&lt;`;
    const report = reportOf(
      `${evil}报告\n\n一、${evil}\n\n一是${evil}，办理案件35件。\n\n二、存在的问题\n\n一是${evil}不足。\n`,
      evil,
    );
    const html = renderHtml(report, 'zh');
    expect(html).not.toMatch(/<script|<img|<iframe|<link|<base|<form|javascript:/i);
    for (const [tag] of html.matchAll(/<[a-z][^>]*>/g)) expect(tag).not.toMatch(/\son\w+=|\ssrc=/i);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(UNSAFE);
    expect(shown(mainOf(html))).toContain(visible(evil).replace(/\s+/g, ''));
  });

  test('shows what was selected only', () => {
    const [, section] = REPORT.sections;
    if (section === undefined) throw new Error('no section');
    const html = renderHtml(REPORT, 'zh', [{ start: section.start, end: section.end, part: section }]);
    expect(shown(mainOf(html))).toBe(REPORT.text.slice(section.start, section.end).replace(/\s+/g, ''));
    expect(html).not.toContain('class="problem"');
    expect(html).toMatch(/<summary>数据 \d+<\/summary>/);
  });
});
