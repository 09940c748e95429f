import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('what the words behind a number name', () => {
  it.each([
    ['what people took part in', '举行了300余人参加的“强素质”队列会操活动。', ['“强素质”队列会操活动']],
    ['who were left out', '除3名按规定免考外，其余全部参加。', ['按规定免考']],
    ['where they are from is no name', '组织全系统86人参加普法考试。', ['参加普法考试']],
    ['what they were gathered for', '先后6次组织全体人员集中学习学法直播课程。', ['学习学法直播课程']],
    ['whose price it is', '以每年5万元的价格购买专业律师服务。', ['专业律师服务价格']],
    ['what each of them gets', '确保每人接受不少于60学时的业务培训。', ['业务培训']],
    ['what was done in some places', '完成鱼滩路、雁岭路合计2300平方米的路面重铺。', ['路面重铺']],
    ['a noun behind a remark', '其中开展4次（每季度一次）“双随机”检查。', ['“双随机”检查']],
    ['no predicate', '诉讼案件3件，另2件尚未作出判决。', ['诉讼案件', '未作出判决诉讼案件']],
    ['nor how much of it', '80项权力清单事项全量实现网办。', ['权力清单事项']],
    ['nor that it is done no more', '对77个电子证照不再收取纸质材料。', ['电子证照']],
    ['nor what is good of them', '10个国省考断面水质达到要求。', ['国省考断面']],
    ['the party within a name', '先后14次组织学习党的代表大会精神。', ['组织学习党的代表大会精神']],
    ['kinds of places', '26个省（区、市）建立制度。', ['省(区、市)']],
    [
      'a rank without its noun',
      '建成2个省级、2个市级、4个县应急普法基地。',
      ['省级应急普法基地', '市级应急普法基地', '县应急普法基地'],
    ],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what the words before a number name', () => {
  it.each([
    ['several rates of one value', '参考率、合格率、优秀率均为100%。', ['参考率、合格率、优秀率']],
    ['the mean mark', '参考率100%，平均分94.3分。', ['参考率', '平均分']],
    ['two of one kind and rank', '其中市级总林长、副总林长11名。', ['市级总林长、副总林长']],
    ['the party that was sued', '办理以区政府为被告行政应诉案件90件。', ['区政府为被告']],
    ['by whom it was taken', '被市司法局采纳优秀案例3篇。', ['优秀案例']],
    ['who took part', '组织执法人员参加各类线上培训6批次。', ['线上培训']],
    ['two verbs', '公开发布典型案例5个。', ['典型案例']],
    ['the time before', '日均登记咨询件200件，同比上线前增长近一倍。', ['登记咨询件', '登记咨询件']],
    ['whose area it is', '高标准农田910万亩，建成面积占永久基本农田的66%。', ['高标准农田', '高标准农田面积占比']],
    ['that it is most of all', '县属部门案件14件，占受理案件数比例最高，达92%。', ['县属部门案件', '县属部门案件占比']],
    ['the whole of which it is a part', '微信平台882条，占总量的85%。', ['微信平台', '微信平台占比']],
    ['an approval that is no verb', '压缩审批服务时限22项。', ['审批服务时限']],
    ['for many years', '连续多年抽查任务按时完成率100%。', ['任务按时完成率']],
    ['an exam without a figure', '培训3次，职工全员参与法治考试，合格率100%。', ['培训', '法治考试合格率']],
    ['by turns', '500余名队员分6期参训。', ['队员', '参训']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
