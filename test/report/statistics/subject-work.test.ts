import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('what those that are counted do', () => {
  it.each([
    ['what they left', '全市2.6万名贫困人口告别贫困。', ['贫困人口']],
    ['where goods went', '260吨高山苹果远销泰国、老挝等国家。', ['高山苹果']],
    ['where people went', '60名援外医疗队员奔赴一线。', ['援外医疗队员']],
    ['in quotation marks', '21家企业“拎包入驻”，园区活力增强。', ['企业']],
    ['soon', '松林园等5个更新项目投入使用，3个即将竣工，带动就业。', ['更新项目', '即将竣工更新项目']],
    ['to whom it was sent', '向城南工业园输送贫困劳动力40人。', ['贫困劳动力']],
    ['that it doubled', '供热能力实现翻番、达到80亿立方米。', ['供热能力']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('words that are whole', () => {
  it.each([
    ['亩均', '完成180家企业亩均税收调查。', ['企业亩均税收调查']],
    ['家居', '总投资90亿元的乐居家居产业城开工。', ['乐居家居产业城总投资']],
    ['非公有制', '非公有制经济加快发展，实现增加值700亿元。', ['非公有制经济增加值']],
    ['还林', '投资4100万元的退耕还林工程完工。', ['退耕还林工程投资']],
    ['共计', '全年共计申报人才项目20个。', ['人才项目']],
    ['工业', '工业增加值增长16%，占生产总值的比重提高到39%。', ['工业增加值', '工业占生产总值的比重']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('what a measure is, and is not, of', () => {
  it.each([
    ['no rate has a profit', '产品销售率97%；实现利润51亿元。', ['产品销售率', '利润']],
    ['a place has the people', '辖7个行政村、90个村民小组，总人口9800人。', ['行政村', '村民小组', '总人口']],
    ['a quoted plan', '人均生产总值由“十五”末的2100美元提高到5000美元。', ['人均生产总值', '人均生产总值']],
    ['upon what', '生产总值在去年90亿元的基础上增长9%以上。', ['生产总值', '生产总值']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('rows of numbers', () => {
  it.each([
    [
      'three industries',
      '三次产业增加值分别为60亿元、300亿元和200亿元，分别增长3%、15%和10%。',
      [...Array(2)].flatMap(() => ['第一产业增加值', '第二产业增加值', '第三产业增加值']),
    ],
    ['made and sold', '新能源客车产销量分别是上年的3倍、2.4倍。', ['新能源客车产量', '新能源客车销量']],
    [
      'a second row behind 、',
      '城镇和农村居民人均可支配收入分别达36000元和16000元、年均增长6%和9%。',
      [...Array(2)].flatMap(() => ['城镇居民人均可支配收入', '农村居民人均可支配收入']),
    ],
    [
      '分别 behind the year',
      '全市存、贷款余额2027年底达到900亿元、600亿元，年分别增长16%和15%。',
      ['存款余额', '贷款余额', '存款余额', '贷款余额'],
    ],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
