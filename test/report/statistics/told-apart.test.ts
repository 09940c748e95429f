import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('figures of one sentence with the same subject are told apart', () => {
  it.each([
    ['by what was done', '新收复议案件21件，增长9%；依法办结复议案件19件。', ['复议案件', '复议案件', '办结复议案件']],
    [
      'the changes behind them too',
      '新收复议案件21件；办结复议案件19件，增长4%。',
      ['复议案件', '办结复议案件', '办结复议案件'],
    ],
    [
      'by the act at the head of a list',
      '约谈64人、5个单位；问责26人、8个单位。',
      ['约谈', '单位', '问责', '问责单位'],
    ],
    ['by the act at the head of the clause', '新开办青禾等7所小学，改扩建云岭等4所小学。', ['小学', '改扩建小学']],
    [
      'by the manner of the act',
      '收到信访件30件，已办结7件、阶段性办结17件。',
      ['信访件', '办结信访件', '阶段性办结信访件'],
    ],
    ['by the sum', '新增上市企业2家，累计培育上市企业14家。', ['上市企业', '累计培育上市企业']],
    ['by what became of them', '4个公园开工，青禾园等5个公园建成。', ['公园', '建成公园']],
    [
      'by the end of a long predicate',
      '48项服务事项中，31项纳入本级中心一体化管理。',
      ['服务事项', '纳入管理服务事项'],
    ],
    ['by a predicate without a noun', '28项经办事项全部进驻，其中21项可以网上办。', ['经办事项', '网上办经办事项']],
    ['by what they are', '9个司法所已达标，其中3个被评为省级五星司法所。', ['司法所', '省级五星司法所']],
    ['by what describes them', '车辆达到80万辆，其中9万辆新增车辆是货车。', ['车辆', '新增车辆']],
    ['by their size', '引进亿元以上项目12个，其中5亿元以上2个。', ['亿元以上项目', '亿元以上项目', '5亿元以上项目']],
    ['by what they are compared with', '煤炭产量164万吨，超出省下达任务43万吨。', ['煤炭产量', '煤炭产量超出任务']],
    ['by how they were counted', '按小区数计开工率为82%、按户数计开工率为84%。', ['开工率', '按户数计开工率']],
    ['by another base', '税收下降2%（剔除退税因素，同口径增长9%）。', ['税收', '同口径税收']],
    ['by what is theirs', '印发15家单位的规定和24家单位的调整通知。', ['单位', '单位调整通知']],
    [
      'by whose they are',
      '新增幼儿园23所、学位800个；新改扩建小学34所，新增学位3万个。',
      ['幼儿园', '学位', '小学', '新增学位'],
    ],
    [
      'by what was counted before',
      '工业产值25亿元，完成年度计划76%；困难人员就业15人，完成年度计划25%。',
      ['工业产值', '工业产值', '困难人员就业', '困难人员就业'],
    ],
    [
      'by the head of their group',
      '市级清单事项29项，取消3项；县级清单事项30项，取消5项。',
      ['市级清单事项', '取消市级清单事项', '县级清单事项', '取消县级清单事项'],
    ],
    [
      'by the place at the head',
      '全市办件306件，其中许可16件；市本级办件96件，其中许可9件。',
      ['办件', '许可', '市本级办件', '市本级许可'],
    ],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });

  it.each([
    ['from what to what', '规上企业由12家增加到30家。', ['规上企业', '规上企业']],
    ['another time', '规上企业30家（上年12家）。', ['规上企业', '规上企业']],
    ['a mark that was passed', '税收突破200亿元，达到229亿元。', ['税收', '税收']],
    ['what they became', '88个园区整合优化为20个。', ['园区', '园区']],
  ])('but not %s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });

  it('never makes a subject longer than twelve characters, or empty', () => {
    const noun = fc.constantFrom('政务服务事项', '公园', '智能制造标杆项目', '行政复议案件', '厂房面积');
    const act = fc.constantFrom('新增', '累计办结', '改造', '推动', '');
    const end = fc.constantFrom('建成', '纳入省级平台统一管理', '获评省级示范', '被撤销', '');
    fc.assert(
      fc.property(
        noun,
        fc.array(fc.tuple(act, fc.integer({ min: 2, max: 90 }), end), { minLength: 2, maxLength: 6 }),
        (name, items) => {
          const sentence = `${items.map(([done, count, what]) => `${done}${name}${count}个${what}`).join('，其中')}。`;
          for (const subject of subjects(sentence)) {
            expect(subject.length).toBeGreaterThanOrEqual(2);
            expect(subject.length).toBeLessThanOrEqual(12);
          }
        },
      ),
    );
  });
});
