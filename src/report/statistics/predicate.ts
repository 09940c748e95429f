import { END_MARKS } from './noun-end.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { trimLeading } from './trim-words.ts';

/** Nouns that say next to nothing of those who are counted, where a predicate tells which they are. */
const THIN =
  /^(?:同志|执法人员|执法干部|业务骨干|教职工|职工|干部职工|工作者|民警|辅警|队员|执法队员|律师|集体|个人|学校|单位|项目|案例|案卷|学生|党支部|支部|企业|人员|工作人员|干部|部门|街道|社区|村|作品|公司)$/u;
const HOW = /^(?:均|全部|都|先后|成功|顺利|已经?|分别|依法|当年|年内)*/u;
const CALLED =
  /^(?:被?(?:评选?为|评定为|认定为|授予|命名为|确定为|推荐为)|创成|争创(?=.{2,}示范)|获评为?|入选|入围|跻身|上榜)(?:了|为)?([^,;。、]{3,}?)(?:名单|行列|称号)?$/u;
/** 16个项目|开工建设: which of them. */
const AT_STEP =
  /^(?:集中|顺利|陆续|相继|正式|新)*((?:开工|建成|竣工|完工|投产|投用|开业|签约|落地|入库|升规|纳统|上市|实施技改|获批|入驻|投入使用|投入运营)(?:建设|投产|投用|入规|纳统|运营|达效|达产|见效)?)$/u;
const FIRMS = /^(?:项目|企业)$/u;
const GOT = /^(荣?获得?|通过|考取|取得|申领|持有|参加|参与)了?([^,;。、]{2,})$/u;
const TREATED = /^(?:不予|免予|免于|从轻|减轻|适用|责令|暂缓)[\u4e00-\u9fff]{2,7}$/u;
const CARRIED_OUT = /^(?:进行|开展)([\u4e00-\u9fff]{0,6}(?:测试|考试|考核|培训|轮训|述法))$/u;
/** A rank alone: 获评国家级. */
const RANK = /[级等]$/u;

/**
 * 5所学校|被评为党建示范校 → 党建示范校, 6名同志|考取执法证件 → 考取执法证件同志: for a noun that says next to nothing what became of it, as far as a
 * subject has room; '' where the noun says enough, or nothing of the kind stands behind it. `after`: the words behind the unit.
 */
export function namedByPredicate(noun: string, after: string, cut: boolean): string {
  const words = after.trimStart();
  if (!words.startsWith(noun)) return '';
  const who = THIN.test(noun) ? noun : (THIN_FIRST.exec(noun)?.[0] ?? '');
  return who === '' ? '' : toldOf(who, words, cut);
}

/** 同志|持有执法证, 企业|适用简易程序处罚: where the words behind a noun so general were taken for more of it. */
const THIN_FIRST =
  /^(?:同志|执法人员|工作人员|教职工|干部职工|干部|民警|职工|单位|企业)(?=(?:持有|取得|考取|依法|不予|免予|免于|适用|责令|进行))/u;

/** What the clause behind the thin noun `noun`, with which `words` begin, says became of those that are counted. */
function toldOf(noun: string, words: string, cut: boolean): string {
  const rest = words.slice(noun.length).replace(HOW, '');
  const mark = rest.search(END_MARKS);
  if (mark < 0 && cut) return '';
  const clause = mark < 0 ? rest : rest.slice(0, mark);
  const called = trimLeading(CALLED.exec(clause)?.[1] ?? '');
  if (called !== '') {
    const name = shorten(called, LONGEST_SUBJECT - noun.length);
    return RANK.test(name) ? name + noun : shorten(called);
  }
  const act = TREATED.exec(clause)?.[0] ?? CARRIED_OUT.exec(clause)?.[1] ?? '';
  if (act !== '') return act.length + noun.length <= LONGEST_SUBJECT ? act + noun : '';
  const step =
    FIRMS.test(noun) && !/^(?:均|全部|都)/u.test(words.slice(noun.length)) ? AT_STEP.exec(clause)?.[1] : undefined;
  if (step !== undefined) return step + noun;
  const [, verb = '', what = ''] = GOT.exec(clause) ?? [];
  const room = LONGEST_SUBJECT - verb.length - noun.length;
  if (verb === '' || room < 2) return '';
  return what.endsWith(noun) ? verb + shorten(what, room + noun.length) : verb + shorten(what, room) + noun;
}
