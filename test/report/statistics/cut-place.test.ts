import { describe, expect, it } from 'vitest';
import { statisticsIn } from './sentences.ts';

describe('a name that is too long is cut where a word begins', () => {
  it.each([
    ['the name of a river', '清溪河流域劣Ⅴ类一级支流数量46条。', '劣Ⅴ类一级支流数量'],
    ['two words known together', '重大行政执法决定法制审核执行率100%。', '执法决定法制审核执行率'],
    ['a word the dictionary lacks', '青禾湾全球招商大会签约项目总投资额90亿元。', '招商大会签约项目总投资额'],
    ['a prefix of one character', '落实外商白名单企业员工培训覆盖率95%。', '白名单企业员工培训覆盖率'],
    ['a title', '传达总书记重要讲话和重要指示批示精神21次。', '重要指示批示精神'],
    ['a suffix of one character', '城市功能区声环境质量昼间总达标率96%。', '环境质量昼间总达标率'],
    ['no word that ends another', '获得国内生产总值单位生产安全事故死亡率12%。', '单位生产安全事故死亡率'],
    ['no verb where a noun follows', '召开加快推进全面建设法治政府工作会议4次。', '法治政府工作会议'],
  ])('%s: %s', (_name, sentence, want) => {
    expect(statisticsIn(sentence)[0]?.subject).toBe(want);
  });
});
