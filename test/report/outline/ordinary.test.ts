import { describe, expect, it } from 'vitest';
import { CONGRESS, open, PLANS, REVIEW, titles } from './opened.ts';

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
