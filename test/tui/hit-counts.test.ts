import { describe, expect, it } from 'vitest';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { reduce } from '../../src/tui/reducer.ts';
import type { Action } from '../../src/tui/state/action.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { hitCountBar, hitCountsOf } from '../../src/tui/view/hit-counts.ts';
import { fixture, stateOf } from './fixture.ts';
import { frameOf } from './harness.tsx';

const index = buildSearchIndex(fixture());

function searched(query: string, ...actions: Action[]): AppState {
  const found: Action = { type: 'found', request: 2, hits: search(index, query) };
  const all: Action[] = [{ type: 'search' }, { type: 'write', text: query }, found, ...actions];
  return all.reduce((state, action) => reduce(state, action).state, stateOf());
}

describe('heat', () => {
  it('counts the hits of each section, and of the sections above it', () => {
    const heat = hitCountsOf(searched('执法'));
    expect(heat?.get('1')).toBe(heat?.get('1.2'));
    expect(heat?.get('1')).toBeGreaterThan(0);
    expect(heat?.get('3')).toBeGreaterThan(0);
    expect(heat?.has('2')).toBe(false);
  });

  it('is there while one searches and while a hit is highlighted, and gone with Esc', () => {
    expect(hitCountsOf(stateOf())).toBeNull();
    expect(hitCountsOf(searched(''))).toBeNull();
    const highlighted = searched('执法', { type: 'open' });
    expect(hitCountsOf(highlighted)?.get('1')).toBeGreaterThan(0);
    expect(hitCountsOf(reduce(highlighted, { type: 'close' }).state)).toBeNull();
  });

  it('is a count and a bar in the outline, in place of the counts', () => {
    const frame = frameOf(searched('执法'));
    expect(frame[1]).toMatch(/目录 ─+ +命中┬/);
    expect(frame.find((line) => line.includes('一、主要工作情况'))).toMatch(/ \d+ [▁-█]│/);
    expect(frame.find((line) => line.includes('二、优化营商'))).toMatch(/环境 +│/);
    const english = frameOf({ ...searched('执法'), lang: 'en' });
    expect(english[1]).toMatch(/hits┬/);
  });

  it('leaves its columns to the titles where nothing is found', () => {
    const frame = frameOf(searched('量子纠缠'));
    expect(frame[1]).not.toContain('命中');
    expect(frame[1]).toMatch(/目录 ─+┬/);
  });

  it.each([
    [0, ''],
    [1, 'a'],
    [5, 'b'],
    [10, 'c'],
  ])('%i of 10 is the sign "%s"', (count, sign) => {
    expect(hitCountBar(count, new Map([['1', 10]]), ['a', 'b', 'c'])).toBe(sign);
  });
});

describe('the search pane', () => {
  it('shows the kind that Tab has come to, however narrow it is', () => {
    const TAB: Action = { type: 'kind', way: 1 };
    const tabs = Array.from({ length: 6 }, () => TAB);
    const kinds = (columns: number, ...actions: Action[]): string =>
      frameOf({ ...searched('执法', ...actions), lang: 'en', columns, rows: 20 })[3]?.trimEnd() ?? '';
    expect(kinds(50)).toMatch(/^ {3}all {3}section/);
    expect(kinds(50, ...tabs)).toMatch(/plan {3}passage$/);
    expect(kinds(120, ...tabs)).toMatch(/all {3}section.* passage/);
  });

  it('has but the words of a hit in the smallest window', () => {
    const rows = frameOf({ ...searched('zhifa'), columns: 20, rows: 6 });
    expect(rows[3]).toMatch(/▸ +\S*执法/);
    expect(rows.join('\n')).not.toMatch(/拼音|举措|章节/);
  });

  it('names all kinds, and of each hit its kind and section', () => {
    const lines = frameOf(searched('执法'));
    expect(lines[3]).toMatch(/全部 +章节 +举措 +数据 +问题 +计划 +段落/);
    const at = lines.findIndex((line) => /问题 {2}一是执法力量比较薄弱/.test(line));
    expect(lines.slice(0, at).findLast((line) => /│ *[一二三四]、/.test(line))).toContain('三、存在的问题');
  });
});
