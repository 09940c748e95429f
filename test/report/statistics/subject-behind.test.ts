import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('where the name behind a unit ends', () => {
  it.each([
    ['not within a word', '8家新型检测机构成功落户。', ['新型检测机构']],
    ['not within another', '8家单位居全省首位。', ['单位']],
    ['not at a verb that names what it is of', '报送了5个法治创建项目。', ['法治创建项目']],
    ['not before what is handed down', '承接人力资源等领域36项下放权限。', ['下放权限']],
    ['not at a joint before another number', '成立3个中小学教育联盟和2个幼教联盟。', ['中小学教育联盟', '幼教联盟']],
    ['not within quotation marks', '引进3个“桥头堡”团队和18位知名专家。', ['“桥头堡”团队', '知名专家']],
    ['but at a joint that is the end of a verb', '18个部门涉及46项事项。', ['部门', '事项']],
    ['behind a clause that describes it', '进驻16个长期无专业管理的住宅楼院。', ['住宅楼院']],
    ['not behind 跨', '建成3个全县性跨部门电子证照应用平台。', ['电子证照应用平台']],
    ['at the head of a list of bodies', '12位县人大、政府、政协领导挂点6个村。', ['政协领导', '村']],
    ['behind two purposes', '开展36场促就业、促创业活动。', ['促就业、促创业活动']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what a sum is for', () => {
  it.each([
    ['not half a list', '投入3600万元扶持学前、民办教育发展。', ['投入']],
    ['with what another number counts', '投入6亿元启动剩余386个台区改造。', ['台区改造投入', '台区改造']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('shares of what a clause before names', () => {
  it.each([
    [
      'behind what it stands for',
      '代表新动能的未来产业增加值首次接近两位数增长，占GDP比重为6.3%。',
      ['未来产业占GDP比重'],
    ],
    [
      'as a share, where the whole has no room',
      '全社会研发经费投入超过86亿元，占GDP比重3.1%。',
      ['全社会研发经费投入', '研发经费投入占GDP比重'],
    ],
    ['cut behind the word that 大 ends', '重大执法决定法制审核执行率达98%。', ['执法决定法制审核执行率']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
