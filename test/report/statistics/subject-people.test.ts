import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('people for whom something is done', () => {
  it.each([
    ['who they are, and what they got', '为16名单亲母亲家庭争取助学金9万元。', ['单亲母亲家庭', '助学金']],
    ['however long it is', '为28名患病贫困妇女申请“暖心”互助金36万元。', ['患病贫困妇女', '“暖心”互助金']],
    ['what they were helped to do', '支持320户贫困群众发展家庭养殖。', ['贫困群众']],
    [
      'what they got, where nobody is named',
      '为75户210人发放节日慰问金8万元。',
      ['节日慰问金', '节日慰问金', '节日慰问金'],
    ],
    ['villages by their own', '48个村集体经济收入全部过万元。', ['村']],
    [
      'in town and in the country',
      '城、乡居民人均可支配收入分别为3.1万元、1.4万元。',
      ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ],
    ['each year', '城乡年低保标准分别达到6000元、4200元。', ['城镇低保标准', '农村低保标准']],
    ['without per how long', '分散供养五保对象月生活标准提高到300元。', ['分散供养五保对象生活标准']],
    ['to the end of a name', '建成18个易地扶贫搬迁集中安置点。', ['易地扶贫搬迁集中安置点']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
