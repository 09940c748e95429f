import { describe, expect, test } from 'vitest';
import { statisticsOf } from '../../src/report/index.ts';
import { buildSearchIndex, type HitKind, search } from '../../src/search/index.ts';
import { makeReport } from './reports.ts';

const report = makeReport({
  sections: [
    {
      marker: '一、',
      title: '推进复议应诉工作',
      items: [
        {
          marker: '一是',
          title: '办好复议案件',
          body: '全年收到复议申请126件，受理119件，审结112件，其中纠错8件。复议申请比上年增加17件。',
          figures: [
            ['126件', '复议申请'],
            ['119件', '受理'],
            ['112件', '审结'],
            ['8件', '纠错'],
            ['17件', '复议申请'],
          ],
        },
      ],
    },
  ],
});
const index = buildSearchIndex(report);
const found = (query: string, kinds: HitKind[] = []) => search(index, query, { kinds });

describe('without a kind one hit a sentence', () => {
  test('the figure itself first, those of its sentence beside it', () => {
    const [first, ...others] = found('126');
    expect(first).toMatchObject({ kind: 'statistic', id: 's1', statistics: ['s1', 's2', 's3', 's4'] });
    expect(others).toEqual([]);
  });

  test('figures that were found before those that were not', () => {
    expect(found('纠错')[0]?.statistics).toEqual(['s4', 's1', 's2', 's3']);
  });

  test('each sentence once, whatever is in it', () => {
    const hits = found('复议申请');
    const sentences = hits.map(({ start }) => report.text.lastIndexOf('。', start));
    expect(new Set(sentences).size).toBe(hits.length);
    expect(hits.flatMap(({ statistics }) => statistics)).toContain('s5');
  });

  test('all of them where figures are asked for, by their kind or by a comparison', () => {
    for (const hits of [found('复议', ['statistic']), found('复议 >0')]) {
      expect(hits.map(({ id }) => id).sort()).toEqual(['s1', 's2', 's3', 's4', 's5']);
      for (const { id, statistics } of hits) expect(statistics).toEqual([id]);
    }
  });
});

test('a hit names the heading of its section as printed', () => {
  for (const hit of [...found('审结'), ...found('推进复议'), ...found('复议 >0')]) {
    expect([hit.section, hit.sectionTitle]).toEqual(['1', '一、推进复议应诉工作']);
  }
});

test('planned figures are told from results', () => {
  const planned = makeReport({
    sections: [
      {
        title: '明年安排',
        role: 'plans',
        items: [{ title: '培训执法人员', body: '力争培训300人次。', figures: [['300人次', '培训']] }],
      },
    ],
  });
  for (const statistic of statisticsOf(planned)) statistic.target = true;
  const hits = search(buildSearchIndex(planned), '培训');
  expect(hits.find(({ statistics }) => statistics.includes('s1'))?.targets).toEqual(['s1']);
  expect(found('126')[0]?.targets).toEqual([]);
});
