import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from '../../src/search/index.ts';
import { suggest } from '../../src/search/suggest.ts';
import { makeReport } from './reports.ts';

function suggested(body: string, query: string, figures: readonly (readonly [string, string])[] = []): string[] {
  const report = makeReport({ sections: [{ title: '工作', body, figures }] });
  return suggest(buildSearchIndex(report), query);
}

describe('words of the report that are like one that is not in it', () => {
  test.each([
    ['half of its characters', '预防违法。', '犯法', ['违法']],
    ['less than half of them', '办理行政诉讼。', '行政许可法', []],
    ['two of three', '设立派出所。', '派驻所', ['派出所']],
    ['the likest first', '派出干部，派出人员，设立派出所。', '派出所法', ['派出所', '派出']],
    ['the commoner of equals first', '预防违法。查处违法。推进司法改革。', '犯法', ['违法', '司法']],
    ['of equals as common in the order of their characters', '预防违法。推进司法改革。', '犯法', ['司法', '违法']],
    [
      'a hundred times is as common as can be',
      `${'违法，'.repeat(101)}${'司法，'.repeat(100)}。`,
      '犯法',
      ['司法', '违法'],
    ],
    ['ninety-nine times is less', `${'违法，'.repeat(100)}${'司法，'.repeat(99)}。`, '犯法', ['违法', '司法']],
    ['of the same sound before what only has a character', '推进法治，司法公正。', '法制化', ['法治']],
    ['at most three', '违法、司法、执法、普法、守法。', '犯法', ['司法', '守法', '执法']],
    ['what is in the report suggests nothing', '预防犯罪。', '犯罪', []],
    ['only of the word that is missing', '预防违法，办理案件。', '案件 犯法', ['违法']],
  ])('%s', (_, body, query, expected) => {
    expect(suggested(body, query)).toEqual(expected);
  });

  test('a subject of six characters is one of them, a longer one is not', () => {
    expect(suggested('行政诉讼案件数12件。', '行政诉讼案件量', [['12件', '行政诉讼案件']])).toContain('行政诉讼案件');
    expect(suggested('行政诉讼案件数12件。', '行政诉讼案件量', [['12件', '行政诉讼案件数']])).not.toContain(
      '行政诉讼案件数',
    );
  });
});

describe('words of the report whose pinyin is like some letters', () => {
  test.each([
    ['a letter wrong', '维护市场秩序。', 'shichamg', ['市场']],
    ['a letter more', '维护市场秩序。', 'shichaang', ['市场']],
    ['another word', '维护市场秩序。', 'jiaoyu', []],
    ['three letters more', '维护市场秩序。', 'shichangshi', []],
  ])('%s', (_, body, query, expected) => {
    expect(suggested(body, query)).toEqual(expected);
  });
});
