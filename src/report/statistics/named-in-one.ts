import { phraseBefore } from './noun-before.ts';

/** 三次产业实现增加值, 一二三产业增加值. */
const THREE_INDUSTRIES = /^(?:三次|三大|一二三)次?产业(?:实现|完成)?(增加值|比重|占比)$/u;

/** The names that one word stands for, before as many numbers: 三次产业增加值, 产销量, 城乡居民收入, 存贷款余额; none elsewhere. */
export function namedInOne(words: string, count: number): string[] {
  // 三次产业增加值分别为: of each of the three.
  const ofThree = count === 3 ? THREE_INDUSTRIES.exec(words)?.[1] : undefined;
  if (ofThree !== undefined) return ['一', '二', '三'].map((rank) => `第${rank}产业${ofThree}`);
  // 新能源车产销量分别为: made, and sold.
  const [, made = ''] = (count === 2 ? /^(.{2,})产销量$/u.exec(words) : null) ?? [];
  if (made !== '') return [`${phraseBefore(made).noun || made}产量`, `${phraseBefore(made).noun || made}销量`];
  // 城乡居民人均可支配收入分别为: in town, and in the country.
  const both =
    count === 2 && words.includes('城乡') && !words.includes('、')
      ? /城乡(?:常住|[年月])?(居民.{2,}|居民|年?低保.*)$/.exec(words)?.[1]
      : undefined;
  if (both !== undefined) return [`城镇${both}`, `农村${both}`];
  // 存贷款余额分别为: of the one, and of the other.
  const [, ofBoth = ''] = (count === 2 ? /存贷款(余额|总量|规模)$/u.exec(words) : null) ?? [];
  if (ofBoth !== '') return [`存款${ofBoth}`, `贷款${ofBoth}`];
  return [];
}
