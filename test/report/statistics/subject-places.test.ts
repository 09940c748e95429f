import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('where, when and whose, which name nothing', () => {
  it.each([
    ['where people did it', '辖区参保人员在县内各医疗机构就诊860人次。', ['参保人员就诊']],
    ['where they are', '在中学就读的随迁子女360人。', ['中学就读的随迁子女']],
    ['until when it can be', '早稻年内可完成种植6万亩。', ['早稻种植']],
    ['who planned it', '2031年青石县计划的油菜种植面积8万亩。', ['油菜种植面积']],
    ['who has it', '全县高企建有研发机构96个。', ['研发机构']],
    ['but not half a word', '传达法治政府建设有关会议精神6次。', ['法治政府建设有关会议精神']],
    ['what is left', '低保对象仅剩86户、210人。', ['低保对象', '低保对象']],
    ['each of them a year', '五保供养标准为人年7200元。', ['五保供养标准']],
    ['since when it grows', '全县茶叶连续三年增产，2032年产量达到86吨。', ['茶叶产量']],
    ['which places', '所辖区各类投诉举报160件。', ['投诉举报']],
    ['a task that was set', '单位产值能耗下降6%，超额完成市考核目标1.2个百分点。', ['单位产值能耗', '单位产值能耗']],
    ['works that were begun', '全县农村公路共开工建设360公里。', ['农村公路开工建设']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('words that are no verbs in a name', () => {
  it.each([
    ['people sent abroad', '外派劳务人员260人。', ['外派劳务人员']],
    ['those who benefit', '受益区群众自筹36万元。', ['受益区群众自筹']],
    ['all of an income', '全部财政收入达到36亿元。', ['全部财政收入']],
    ['whose output it is', '新材料企业实现工业产值26亿元。', ['新材料企业工业产值']],
    ['a total that has no room', '专精特新企业主营业务收入总额92亿元。', ['专精特新企业主营业务收入']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what stands behind the number', () => {
  it.each([
    ['of what size they are', '形成2个产值超千亿元的产业集群。', ['产值超千亿元的产业集群', '产值超千亿元的产业集群']],
    ['what was invested in it', '投资260万元的榨油厂投产。', ['榨油厂投资']],
    ['what it is worth', '发放价值3.6万元的爱心包裹。', ['爱心包裹价值']],
    ['what was done with all', '9件信访积案100%化解。', ['信访积案', '信访积案化解']],
    ['what was done to them', '对26家企业进行安全生产检查。', ['安全生产检查企业']],
    ['what was done in turns', '分3次对全镇9个村、2个社区进行了环境卫生评比。', ['环境卫生评比', '村', '社区']],
    ['works for both kinds', '将36个中小学（幼儿园）建设项目纳入计划。', ['中小学建设项目']],
    ['what each household has', '260户610人享受农村低保。', ['农村低保', '农村低保']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
