import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('what became of those whose name says little', () => {
  it.each([
    ['what they are called', '6所学校被评为市级绿色示范校。', ['市级绿色示范校']],
    ['what they belong to', '16家企业跻身百强制造业企业行列。', ['百强制造业企业']],
    ['what they got', '9名同志考取了行政执法证件。', ['考取行政执法证件同志']],
    ['an honour', '12名个人获全省普法表彰。', ['获全省普法表彰个人']],
    ['but not where they are named', '6家软件企业获得奖励。', ['软件企业']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('predicates behind a name', () => {
  it.each([
    ['what they were made to', '16个科室重组为9个股室。', ['科室', '股室']],
    ['what they take part in', '8个单项项目参评。', ['单项项目']],
    ['what is done with them', '对36个单位采取书面督察。', ['单位']],
    ['whether they fulfil it', '对86名党政主要负责人履行职责情况开展测评。', ['党政主要负责人']],
    ['what households did', '支持860户贫困群众发展到户产业。', ['贫困群众']],
    ['of which year', '举办4期2032年度执法培训班。', ['执法培训班']],
    ['where they are', '建成860个乡镇(街道)公共法律服务工作站。', ['乡镇公共法律服务工作站']],
    ['two contests', '组织队员进行3次比武考试。', ['比武考试']],
    ['a check of what stands before', '规范性文件开展2次全面清理。', ['规范性文件全面清理']],
    ['for whom', '为16名贫困妇女提供小额贷款60万元。', ['贫困妇女', '小额贷款']],
    ['not before 行政', '举办2期依法行政培训班。', ['依法行政培训班']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('words that a cut would make another thing of', () => {
  it.each([
    ['what was not done', '处罚“三包”不落实店面8家。', ['“三包”不落实店面']],
    ['before a step', '复议受理前协商化解案件26件。', ['复议受理前协商化解案件']],
    ['a score', '平安建设考核得分为92.6分。', ['平安建设考核得分']],
    ['in force', '制定地方性法规46件，其中现行有效32件。', ['地方性法规', '现行有效地方性法规']],
    [
      'town and country',
      '城、乡居民人均可支配收入分别为26000元、11000元。',
      ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ],
    ['a remark', '环境指数为优（数值越低越好），排全市第三位，较去年提升2名。', ['环境指数']],
    ['growth', '旅游业发展态势良好，实现12%的高增长。', ['旅游业']],
    ['a place', '建成东门广场等处6公里街道绿化工程。', ['街道绿化工程']],
    ['a power', '建成火车站6兆瓦光伏应用项目。', ['光伏应用项目']],
    ['the same noun twice', '实施县级以上重点项目26个项目。', ['县级以上重点项目']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('numbers told by what they belong to', () => {
  it.each([
    ['what money was spent on', '投资6亿元，新建、改扩建城区学校9处。', ['城区学校投资', '城区学校']],
    [
      'those of them that were done',
      '首批实施的86个重点项目，按进度完成72项，占83.7%。',
      ['重点项目', '完成重点项目', '重点项目占比'],
    ],
    [
      'the same in another unit',
      '农村低保新增86户120人，退出36户52人。',
      ['农村低保', '农村低保', '退出农村低保', '退出农村低保'],
    ],
    [
      'brackets',
      '财政总收入（市口径）26亿元，财政总收入（省口径）20亿元。',
      ['财政总收入(市口径)', '财政总收入(省口径)'],
    ],
    ['partners in a list', '与交警支队、公巡大队联合执法26次。', ['联合执法']],
    [
      'who received it',
      '为860户1200人发放一次性生活补贴26万元。',
      ['一次性生活补贴', '一次性生活补贴', '一次性生活补贴'],
    ],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
