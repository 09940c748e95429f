import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('what was held, and by whom', () => {
  it.each([
    ['within the clause', '围绕宪法、民法典等法律法规组织专题学习6次。', ['法律法规专题学习']],
    ['by a meeting', '局党委会组织集体学法9次。', ['局党委会集体学法']],
    [
      'by people, one clause before',
      '组织镇村、社区全体人员开展法治专题集中学习，全年累计开展26次。',
      ['法治专题集中学习'],
    ],
    ['two of them', '全年开展普法学习和工作部署共计16次。', ['普法学习和工作部署']],
    ['in what they took part', '动员党员干部积极参加普法建档考试，均100%通过。', ['普法建档考试']],
    ['in what counsel took part', '县政府法律顾问参与重大事项讨论会26次。', ['重大事项讨论会']],
    ['whose meeting', '召开县政府常务会议12次。', ['县政府常务会议']],
    ['a check before a joint', '对规范性文件开展1次全面清理和评估。', ['规范性文件全面清理']],
    ['by which campaign', '结合专项整治工作优化便民服务事项16类。', ['便民服务事项']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('names that hold a verb, a bracket or an extreme', () => {
  it.each([
    ['派出所', '6个办证窗口、18个派出所实现了事项“一网通办”。', ['办证窗口', '派出所']],
    ['派出机构', '设9个派出机构即9个乡镇司法所。', ['派出机构', '乡镇司法所']],
    ['a second kind of place', '培养乡村(社区)“法律明白人”2600名。', ['乡村“法律明白人”']],
    ['who serves', '1200名村(居)法律顾问提供现场服务6万人次。', ['村(居)法律顾问', '现场服务']],
    ['the most', '月最低工资标准最高的是沿海的2600元。', ['月最低工资标准']],
    ['who gave it in the year', '全年获省司法厅等单位表彰4次。', ['获表彰']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
