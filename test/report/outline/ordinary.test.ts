import { describe, expect, it } from 'vitest';
import { CONGRESS, LAW, open, PLANS, REVIEW, titles } from './opened.ts';

/** What ordinary reports of towns, bureaus and cities print, each as a small report of our own. */

describe('problems', () => {
  it('the last headed part of the review is on them, under a title of two words for them', () => {
    const report = open(
      `${CONGRESS}${REVIEW}（三）存在的困难和问题\n总结成绩的同时，我们也清醒地认识到工作中的问题：\n1.集体经济薄弱。收入10万元以上的村仅有5个。\n2.产业链条不长。果品以鲜销为主。\n${PLANS}`,
    );
    expect(titles(report.problems)).toEqual(['集体经济薄弱', '产业链条不长']);
    expect(titles(report.measures)).toEqual(['产业发展提速', '城乡面貌改善']);
  });
});

describe('what stands at the end of a report', () => {
  it('A、B、C等薄弱环节 admits, whatever words A, B and C are made of, and next year follows in its paragraph', () => {
    const report = open(
      `${LAW}强化理论武装，筑牢思想根基\n街道开展专题学法5次，举办夜校18期。\n聚焦依法履职，提升服务效能\n受理事项2.3万件，推出便民举措9项。\n多元化解纠纷，守护和谐安宁\n受理纠纷586件，化解571件。\n过去一年，法治建设虽然取得了一定成绩，但仍存在辅助人员流动性大、纠纷化解手段有限、法律顾问坐班时间不足等薄弱环节。2032年，街道将围绕以下两个方面持续发力：\n1.聚力建强队伍。开展实务培训12次。\n2.聚力源头治理。选聘专职调解员6名。\n`,
    );
    expect(titles(report.problems)).toEqual(['辅助人员流动性大', '纠纷化解手段有限', '法律顾问坐班时间不足']);
    expect(titles(report.plans)).toEqual(['聚力建强队伍', '聚力源头治理']);
  });

  it.each([
    [
      'on lines of their own are the plans',
      '\n一要提高政治能力。\n二要提高执行能力。\n',
      ['提高政治能力', '提高执行能力'],
    ],
    ['in one paragraph are not', '\n一要提高政治能力；二要提高执行能力。\n', ['加强政府自身建设']],
  ])('items %s in the chapter on the government itself', (_, items, wanted) => {
    const report = open(`${CONGRESS}${REVIEW}${PLANS}三、加强政府自身建设\n打铁还需自身硬。${items}`);
    expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村', ...wanted]);
  });
});
