import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { segmentText } from '../../src/report/index.ts';
import { buildSearchIndex, type HitKind, search } from '../../src/search/index.ts';

const source = readFileSync(new URL('../../content/sources/hongutan-2020.txt', import.meta.url), 'utf8');
const index = buildSearchIndex(segmentText(source, { id: 'hongutan-2020' }));

/** Query, words of the passage that must come first, and its kind where it matters. */
const FOUND: [query: string, words: string, kind?: HitKind][] = [
  ['营商环境', '五、提升营商环境', 'section'],
  ['yshj', '五、提升营商环境', 'section'],
  ['yingshang', '五、提升营商环境', 'section'],
  ['营商坏境', '营商环境'],
  ['第七', '存在的不足', 'section'],
  ['四', '强化基层社会治理', 'section'],
  ['存在的不足', '七、存在的不足', 'section'],
  ['（一）', '提高政府工作人员法治意识', 'plan'],
  ['50.44', '破案率达50.44%', 'statistic'],
  ['破案率', '破案率达50.44%', 'statistic'],
  ['poanlv', '破案率达50.44%', 'statistic'],
  ['8600', '8600余个', 'statistic'],
  ['监控', '监控8600余个', 'statistic'],
  ['44项', '44项工作任务', 'statistic'],
  ['5000万', '超过5000万条', 'statistic'],
  ['认领率', '认领率100%', 'statistic'],
  ['扫黑除恶', '扫黑除恶成果全面巩固', 'measure'],
  ['掃黑除惡', '扫黑除恶成果全面巩固', 'measure'],
  ['扫黑出恶', '扫黑除恶成果全面巩固', 'measure'],
  ['民法点', '民法典专题学习会', 'measure'],
  ['zhihui平安', '智慧平安小区'],
  ['法律明百人', '法律明白人', 'measure'],
  ['無證辦理', '无证办理'],
  ['懂法律', '懂法律的专职人员', 'problem'],
  ['案卷 抽查', '行政执法案卷评查', 'plan'],
  ['放管服', '六、优化政务服务', 'section'],
];

describe('on the page that ships', () => {
  test.each(FOUND)('%s', (query, words, kind) => {
    const hit = search(index, query)[0];
    expect(hit?.text).toContain(words);
    if (kind) {
      expect(hit?.kind).toBe(kind);
    }
  });

  test.each(['量子计算机', '区块恋爱', 'zzzz', '元宇宙', '高铁', '乡村振兴', 'blockchain', '77.7'])(
    '%s is not in it',
    (query) => {
      expect(search(index, query)).toEqual([]);
    },
  );

  test('navigation and share links are not searched', () => {
    expect(search(index, '打印此页')).toEqual([]);
    expect(search(index, '无障碍')).toEqual([]);
  });

  test('initials are ranked by what the report is about', () => {
    const hits = search(index, 'fz', { limit: 10 });
    const words = hits.flatMap((hit) => hit.matches.map(([start, end]) => source.slice(start, end)));
    expect(new Set(words)).toEqual(new Set(['法治']));
  });
});
