import { describe, expect, it } from 'vitest';
import { DEPARTMENT_INDICATORS } from '../../src/report/indicators/departments.ts';
import { DISPUTE_INDICATORS } from '../../src/report/indicators/disputes.ts';
import { ECONOMY_INDICATORS } from '../../src/report/indicators/economy.ts';
import { FIRM_INDICATORS } from '../../src/report/indicators/firms.ts';
import { IndicatorList, knownIndicators, readIndicators } from '../../src/report/indicators/index.ts';
import { LAST_INDICATORS } from '../../src/report/indicators/last.ts';
import { LIVING_INDICATORS } from '../../src/report/indicators/living.ts';
import { RULE_OF_LAW_NEAR } from '../../src/report/indicators/near.ts';
import { OFFICE_INDICATORS } from '../../src/report/indicators/offices.ts';
import { RULE_OF_LAW_INDICATORS } from '../../src/report/indicators/rule-of-law.ts';
import { SERVICE_INDICATORS } from '../../src/report/indicators/services.ts';
import { SOCIETY_INDICATORS } from '../../src/report/indicators/society.ts';
import { TARGET_INDICATORS } from '../../src/report/indicators/targets.ts';
import { TOWN_INDICATORS } from '../../src/report/indicators/towns.ts';
import { RULE_OF_LAW_WORDINGS } from '../../src/report/indicators/wordings.ts';
import { WORK_INDICATORS } from '../../src/report/indicators/work.ts';
import { WORK_LAST, WORK_WORDINGS } from '../../src/report/indicators/work-wordings.ts';
import type { Measured } from '../../src/report/statistics/index.ts';
import { readIndicatorsOf, sentencesOf, statisticsIn } from './statistics/sentences.ts';

const COUNTED: Measured = {
  ...{ subject: '', act: '', stock: 'held', told: '', before: '', behind: '', list: '', shared: '' },
  ...{ unit: '件', unitKind: 'count', aspect: 'level' },
};

function nameIn(list: string, measured: Partial<Measured>): string | null {
  const read = readIndicators(list);
  return new IndicatorList(read.ok ? read.value : []).nameOf({ ...COUNTED, ...measured });
}

describe('a list of indicators', () => {
  it.each([
    ['of reports on the rule of law', RULE_OF_LAW_INDICATORS],
    ['of what is meant by a word near', RULE_OF_LAW_NEAR],
    ['of services', SERVICE_INDICATORS],
    ['of departments', DEPARTMENT_INDICATORS],
    ['of disputes', DISPUTE_INDICATORS],
    ['of further wordings', RULE_OF_LAW_WORDINGS],
    ['of work reports', WORK_INDICATORS],
    ['of firms', FIRM_INDICATORS],
    ['of further wordings of work reports', WORK_WORDINGS],
    ['of what names what nothing else does in work reports', WORK_LAST],
    ['of the economy', ECONOMY_INDICATORS],
    ['of how people live', SOCIETY_INDICATORS],
    ['of single offices', OFFICE_INDICATORS],
    ['of what names what nothing else does', LAST_INDICATORS],
    ['of targets', TARGET_INDICATORS],
    ['of towns and offices', TOWN_INDICATORS],
    ['of towns and the environment', LIVING_INDICATORS],
  ])('%s: every line can be read', (_name, list) => {
    expect(readIndicators(list)).toMatchObject({ ok: true });
  });

  it('gives no rate the name of another one', () => {
    const list = knownIndicators();
    const rates = list.indicators.filter(({ units, actless }) => units.every((unit) => unit === '%') && actless);
    expect(rates.length).toBeGreaterThan(50);
    const others = rates.flatMap(({ name, outsideWork }) => {
      const measured: Measured = { ...COUNTED, subject: name, unit: '%', unitKind: 'rate', aspect: 'share' };
      const found = list.nameOf(measured, outsideWork ? 'rule-of-law' : 'work');
      return found === null || found === name ? [] : [`${name} → ${found}`];
    });
    expect(others).toEqual([]);
  });

  it.each(['无名', '名称 | 件', '名称 | 斗 | 写法', '名称 | 件 | [写法', '名称 | 件 | {写…法}写', '名称 | 存 | 写法'])(
    'names the line that is none: %s',
    (line) => {
      expect(readIndicators(`\n# 注\n${line}`)).toMatchObject({ ok: false, code: 'unreadable' });
    },
  );

  it('takes tabs and Chinese blanks for blanks', () => {
    const list = '茶园面积\t|　亩　|　茶园\t茶山　| 开垦\t扩种';
    expect(nameIn(list, { subject: '茶山', unit: '亩', act: '扩种' })).toBe('茶园面积');
  });

  it('counts people without a unit by what they are called', () => {
    const list = '用上净水人口 | 人 | [农村]人口净水[问题]';
    expect(nameIn(list, { subject: '农村人口净水问题', unit: '' })).toBe('用上净水人口');
    expect(nameIn('净水问题数 | 人 | 净水[问题]', { subject: '净水问题', unit: '' })).toBeNull();
    expect(nameIn('净水人口支出 | 元 | 净水人口', { subject: '净水人口', unit: '' })).toBeNull();
  });

  it('tells what is newly added from what there is, and takes neither for what was changed', () => {
    const list = '茶园面积 | 亩 存 | 茶园';
    expect(nameIn(list, { subject: '茶园', unit: '亩' })).toBe('茶园面积');
    expect(nameIn(list, { subject: '茶园', unit: '亩', stock: 'added' })).toBe('新增茶园面积');
    expect(nameIn(list, { subject: '茶园', unit: '亩', stock: 'changed' })).toBeNull();
    expect(nameIn('茶园面积 | 亩 | 茶园', { subject: '茶园', unit: '亩', stock: 'changed' })).toBe('茶园面积');
  });

  it('takes for newly built what is said of neither, of what is built year by year', () => {
    const list = '凉亭座数 | 个 建 | 凉亭';
    expect(nameIn(list, { subject: '凉亭', unit: '座', stock: 'unsaid' })).toBe('新增凉亭座数');
    expect(nameIn(list, { subject: '凉亭', unit: '座', stock: 'held' })).toBe('凉亭座数');
    expect(nameIn('凉亭座数 | 个 存 | 凉亭', { subject: '凉亭', unit: '座', stock: 'unsaid' })).toBe('凉亭座数');
  });

  it('takes a verb from what the numbers before measured only where the list says so', () => {
    const told = { subject: '涉及金额', unit: '元', told: '办理免罚案件' };
    expect(nameIn('免罚金额 | 元 承 | 涉及金额 | 免罚', told)).toBe('免罚金额');
    expect(nameIn('免罚金额 | 元 | 涉及金额 | 免罚', told)).toBeNull();
    expect(nameIn('免罚金额 | 元 承 | 涉及金额 | 免罚', { ...told, told: '调解纠纷' })).toBeNull();
  });

  it('asks for a word near the number', () => {
    const list = '夜校申请数 | 件 | 申请 | - | | 夜校 学堂';
    const named = (words: Partial<Measured>): string | null => nameIn(list, { subject: '申请', ...words });
    expect(named({ before: '夜校收到申请' })).toBe('夜校申请数');
    expect(named({ told: '学堂' })).toBe('夜校申请数');
    expect(named({ behind: ',学堂答复' })).toBe('夜校申请数');
    expect(named({ before: '收到申请' })).toBeNull();
  });

  it.each([
    ['清理|现行|茶山', '茶园清理数 | 亩 | 茶山 | 清理', '清理现行茶山', '茶园清理数'],
    ['茶山|办理', '茶园办理数 | 亩 | 茶山 | 办理', '茶山办理', '茶园办理数'],
    ['茶山|入库', '茶园面积 | 亩 | 茶山', '茶山入库', '茶园面积'],
    ['仲裁|处理|案件', '仲裁案件数 | 亩 | 仲裁案件 | 处理', '仲裁处理案件', '仲裁案件数'],
    ['建设|茶山', '茶园面积 | 亩 | 茶山', '建设茶山', '茶园面积'],
    ['改造|茶山', '茶园改造面积 | 亩 | 茶山 | 改造', '改造茶山', '茶园改造面积'],
    ['a verb that is not listed', '茶园面积 | 亩 | 茶山', '取缔茶山', null],
    ['a verb within that is not listed', '茶园面积 | 亩 | 县城茶山', '县城取缔茶山', null],
    ['a verb behind another', '茶园检查数 | 亩 | 茶山 | 检查', '查处检查茶山', null],
    ['another thing', '茶园面积 | 亩 | 茶山', '招标茶山', null],
  ])('finds a name whose words are parted or turned: %s', (_what, list, subject, name) => {
    expect(nameIn(list, { subject, unit: '亩' })).toBe(name);
  });

  it('takes of names as long the one with more of its verb', () => {
    const list = '茶山检查数 | 亩 | 茶山 | 检查\n茶山复检数 | 亩 | 茶山 | 公平检查';
    expect(nameIn(list, { subject: '茶山', unit: '亩', act: '公平检查' })).toBe('茶山复检数');
    expect(nameIn(list, { subject: '茶山', unit: '亩', act: '检查' })).toBe('茶山检查数');
  });

  it('leaves without a name what was done away with or judged, unless the name says so', () => {
    const counted = { subject: '茶规', unit: '件' };
    expect(nameIn('茶规数 | 件 | 茶规', { ...counted, act: '开展' })).toBe('茶规数');
    expect(nameIn('茶规数 | 件 | 茶规', { ...counted, act: '评估' })).toBeNull();
    expect(nameIn('茶规数 | 件 | 茶规', { ...counted, shared: '评估' })).toBeNull();
    expect(nameIn('茶规评估数 | 件 | 茶规 | 评估', { ...counted, act: '评估' })).toBe('茶规评估数');
    expect(nameIn('茶规率 | % | 茶规', { ...counted, unit: '%', unitKind: 'rate', act: '评估' })).toBe('茶规率');
  });

  it('takes those that something was done with for no count of all that there are', () => {
    const list = '茶厂数 | 个 存 | 茶厂\n茶农数 | 人 存 | 茶农';
    const firms = { subject: '茶厂', unit: '家' };
    const people = { subject: '茶农', unit: '名' };
    expect(nameIn(list, { ...firms, before: '全县有' })).toBe('茶厂数');
    expect(nameIn(list, { ...firms, before: '对' })).toBeNull();
    expect(nameIn(list, { ...firms, before: '低保对象' })).toBe('茶厂数');
    expect(nameIn(list, { ...firms, act: '指导' })).toBeNull();
    expect(nameIn(list, { ...people, before: '年内', behind: '茶农参加培训' })).toBeNull();
    expect(nameIn(list, { ...people, before: '全县共有', behind: '茶农参加合作社' })).toBe('茶农数');
    expect(nameIn('管网里程 | 里 存 | 管网', { subject: '管网', unit: '公里', act: '疏通' })).toBeNull();
  });

  it('takes what a work report built for new, and in other reports only what is being built', () => {
    const read = readIndicators('茶园数 | 个 存 | 茶园');
    const list = new IndicatorList(read.ok ? read.value : []);
    const built: Measured = { ...COUNTED, subject: '茶园', unit: '个', stock: 'unsaid', act: '建成' };
    expect(list.nameOf(built, 'work')).toBe('新增茶园数');
    expect(list.nameOf({ ...built, stock: 'held' }, 'work')).toBe('茶园数');
    expect(list.nameOf(built, 'rule-of-law')).toBe('茶园数');
    expect(list.nameOf({ ...built, act: '建设' }, 'rule-of-law')).toBe('新增茶园数');
    expect(list.nameOf({ ...built, act: '推进', behind: '茶园建设' }, 'rule-of-law')).toBe('新增茶园数');
  });

  it('takes the number of kinds for no number of pieces', () => {
    expect(nameIn('茶书份数 | 件 个 | 茶书', { subject: '茶书', unit: '册' })).toBe('茶书份数');
    expect(nameIn('茶书份数 | 件 个 | 茶书', { subject: '茶书', unit: '种' })).toBeNull();
    expect(nameIn('茶书种类数 | 件 个 | 茶书', { subject: '茶书', unit: '种' })).toBe('茶书种类数');
  });

  it('takes a distance from a rate for no such rate', () => {
    const rate: Partial<Measured> = { subject: '茶价指数', unit: '个百分点', unitKind: 'rate', aspect: 'share' };
    expect(nameIn('茶价指数 | % | 茶价指数', { ...rate, before: '茶价指数上涨' })).toBe('茶价指数');
    expect(nameIn('茶价指数 | % | 茶价指数', { ...rate, before: '低于全省茶价指数' })).toBeNull();
    expect(nameIn('茶价指数 | % | 茶价指数', { ...rate, before: '茶价指数上涨2%,低于全省' })).toBe('茶价指数');
  });

  it('passes over what people or firms did, but counts only them so', () => {
    const list = '茶农人数 | 人 次 | 茶农群众';
    expect(nameIn(list, { subject: '茶农群众参加采茶', unit: '人' })).toBe('茶农人数');
    expect(nameIn(list, { subject: '茶农群众参加采茶', unit: '场次' })).toBeNull();
    expect(nameIn(list, { subject: '茶农群众茶山', unit: '人' })).toBeNull();
  });

  it('takes no court for the office that reports', () => {
    const list = '结案率 | % | 结案率';
    const rate: Partial<Measured> = { unit: '%', unitKind: 'rate', aspect: 'share' };
    expect(nameIn(list, { ...rate, subject: '仲裁院结案率' })).toBe('结案率');
    expect(nameIn(list, { ...rate, subject: '法院结案率' })).toBeNull();
  });

  it('does not name a number of a work report by words that mean other things there', () => {
    const read = readIndicators('学法研讨次数 | 次 法 | 研讨\n茶会场次 | 次 | 茶会');
    const list = new IndicatorList(read.ok ? read.value : []);
    const counted: Measured = { ...COUNTED, subject: '研讨', unit: '次' };
    expect(list.nameOf(counted, 'rule-of-law')).toBe('学法研讨次数');
    expect(list.nameOf(counted, 'other')).toBe('学法研讨次数');
    expect(list.nameOf(counted, 'work')).toBeNull();
    expect(list.nameOf({ ...counted, subject: '茶会' }, 'work')).toBe('茶会场次');
  });

  it.each([
    ['36课时', '课时', '课程课时数'],
    ['36学时', '学时', '课程课时数'],
    ['36人次', '人次', null],
    ['36场次', '场次', '课程场次'],
    ['36集', '集', '课程集数'],
    ['36门', '门', '课程门数'],
  ])('tells what a course is counted in: %s', (_printed, unit, name) => {
    const list = '课程课时数 | 课 | 课程\n课程场次 | 次 | 课程\n课程集数 | 件 | 课程\n课程门数 | 个 | 课程';
    expect(nameIn(list, { subject: '课程', unit })).toBe(name);
  });

  it('takes what is done from behind 对 and the thing it is done to', () => {
    const acts = (sentence: string): (string | null)[] => statisticsIn(sentence).map(({ indicator }) => indicator);
    expect(acts('对整改不力的3个乡镇进行约谈。')).toEqual(['约谈单位数']);
    expect(acts('年底对9个县区、14个市直单位开展实地督察。')).toEqual(['督察对象数', '督察对象数']);
    expect(acts('针对3个乡镇的问题进行约谈。')).toEqual([null]);
    expect(acts('对辖区情况摸底，3个乡镇进行约谈。')).toEqual([null]);
  });

  it('gives a name once that stands on several lines', () => {
    const read = readIndicators('茶园面积 | 亩 | 茶园\n茶园面积 | 亩 | 茶山 | 开垦');
    expect(new IndicatorList(read.ok ? read.value : []).names).toEqual(['茶园面积']);
  });

  it('lets … stand for one to eight characters', () => {
    const list = '普法活动次数 | 件 | 法治…活动';
    expect(nameIn(list, { subject: '法治进茶园活动' })).toBe('普法活动次数');
    expect(nameIn(list, { subject: '法治活动' })).toBeNull();
    expect(nameIn(list, { subject: '法治进茶园进渔村进牧场活动' })).toBeNull();
  });

  it('asks the last lines only where no other line names a number', () => {
    const read = (list: string) => readIndicators(list);
    const [first, last] = [read('投诉办结率 | % | 投诉办结率'), read('办结率 | % | …办结率')];
    const list = new IndicatorList(first.ok ? first.value : [], last.ok ? last.value : []);
    const rate = (subject: string) =>
      list.nameOf({ ...COUNTED, subject, unit: '%', unitKind: 'rate', aspect: 'share' });
    expect(rate('投诉办结率')).toBe('投诉办结率');
    expect(rate('渡口过闸办结率')).toBe('办结率');
    expect(list.names).toEqual(['投诉办结率', '办结率']);
    const own = read('办结率 | % | 过闸办结率');
    const both = list.with(own.ok ? own.value : []);
    expect(both.names).toEqual(['办结率', '投诉办结率']);
    expect(both.nameOf({ ...COUNTED, subject: '渡口办结率', unit: '%', unitKind: 'rate', aspect: 'share' })).toBeNull();
  });

  it('passes over who did it, but not over another thing', () => {
    const list = '文件审查数 | 件 | 文件 | 审查';
    expect(nameIn(list, { subject: '县司法局审查文件' })).toBe('文件审查数');
    expect(nameIn(list, { subject: '市文件', act: '审查' })).toBe('文件审查数');
    expect(nameIn(list, { subject: '审查招标文件' })).toBeNull();
    expect(nameIn(list, { subject: '县司法局文件' })).toBeNull();
  });
});

describe('the sentences of bench/indicators.tsv', () => {
  it.each(sentencesOf('indicators').map(({ sentence, expected }) => [sentence, expected] as const))(
    '%s',
    (sentence, expected) => {
      expect(readIndicatorsOf(sentence)).toEqual(expected);
    },
  );
});
