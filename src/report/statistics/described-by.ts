import type { Candidate } from './clauses.ts';
import { join, nameIn } from './name-parts.ts';
import { type NamedSubject, subjectNamed } from './named-subject.ts';
import type { NumberContext } from './number-context.ts';

/** 建成占地15亩|的街头公园: a measure of what the noun behind the number names. */
const MEASURES_IT =
  /(占地面积|占地|建筑面积|总面积|水域面积|全长|总长|总库容|库容|装机容量|总装机|总投资额?|投资|造价|价值|设计能力|日处理能力|年产能)[达为约近超]*$/u;
/** What has a length, and what is made of it. */
const LONG_THING =
  /^[^和与及、]*(?:公路|道路|[县乡村]道|水泥路|柏油路|油路|弹石路|砂石路|通[村组]路|产业路|机耕路|[新旧断]路|管网|管道|管线|支管|主管|水管|渠|渠道|绿道|碧道|步道|游步道|堤|堤防|海堤|河堤|河道|护岸|岸线|线路|围挡|护栏|电缆|隔离带|防火带|防护林|绿化带)$/u;
const LENGTH = /^(?:公里|千米|里|米|延米)$/u;
const WORKS = /^[^和与及、]*(?:项目|工程)$/u;
const ALL_WORKS = /(?:项目|工程)$/u;
/** 村道9公里|水泥硬化: what was done along it. */
const DONE_ALONG =
  /^[\u4e00-\u9fff]{0,4}(?:硬化|绿化|亮化|黑化|油化|改造|拓宽|维修|养护|修复|清淤|疏浚|整治|加固|衬砌)$/u;
/** What stands before measures something by itself: 里程, 长度. */
const NAMED_MEASURE = /(?:里程|长度|全长|总长|面积|规模|容量|产量|能力|装机|库容|长|宽|高)[达为约近超至到]*$/u;

/**
 * What the noun behind a measure names, where the measure is one of it: 占地15亩的街头公园, 完成9公里水泥路, 10兆瓦光伏项目; with what
 * was done there, where that is told behind: 村道9公里硬化. '' where the words before the number name what is measured.
 */
export function describedBy({ quantity, trend }: Candidate, context: NumberContext): string {
  const { wordsBefore, wordsAfter, noun, phrase } = context;
  if (trend !== null || noun.length < 2) return '';
  const measure = wordsAfter.startsWith('的') ? (MEASURES_IT.exec(wordsBefore)?.[1] ?? '') : '';
  if (measure !== '') return join(noun, measure);
  if (quantity.unit?.kind !== 'physical' || NAMED_MEASURE.test(wordsBefore)) return '';
  const works = wordsAfter.startsWith('的') ? ALL_WORKS : WORKS;
  if (works.test(noun)) return noun;
  if (!LENGTH.test(quantity.unit.text)) return '';
  if (LONG_THING.test(phrase.noun) && DONE_ALONG.test(noun)) return join(phrase.noun, noun);
  return LONG_THING.test(noun) ? noun : '';
}

const INVESTED_IN = /(?:项目|工程|投资|[铁公道]路|[省县乡]道|快线|机场|水库|电站)$/u;

/** 重点项目76个, 完成投资19亿元: whose investment was made; null where `words` say another thing, or `carried` is nothing that is invested in. */
export function investedIn(words: string, carried: string): NamedSubject | null {
  if (words !== '完成投资' || !INVESTED_IN.test(carried)) return null;
  const name = subjectNamed(join(nameIn(carried), words), carried);
  return name.subject.endsWith(words) ? { ...name, measures: words } : name;
}

const INVESTMENT = /(?:^|[^\u4e00-\u9fff]|[签引进建工施动入]了?)((?:计划|协议)?总?投资额?|造价|占地)[达为约近超过]*$/u;

/** 项目总投资 of 总投资60亿元的37个项目: of those that the number behind counts, `next`; '' elsewhere. */
export function ofThoseBehind(
  text: string,
  { quantity, sentence, trend }: Candidate,
  next: Candidate | undefined,
): string {
  if (next?.sentence !== sentence || trend !== null || text.slice(quantity.end, next.quantity.start) !== '的')
    return '';
  const counts = (next.quantity.unit?.kind ?? 'count') === 'count' && next.own && next.subject.length > 1;
  const measure = counts ? INVESTMENT.exec(text.slice(sentence.start, quantity.start))?.[1] : undefined;
  return measure === undefined ? '' : join(next.subject, measure);
}
