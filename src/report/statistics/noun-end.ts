import { lexicon, wordAt, wordBefore } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { isInside, quoted } from './quotations.ts';
import { kindInBrackets } from './shorten.ts';
import { leadVerb } from './trim-words.ts';
import {
  AFTER_STOPS,
  GENERIC_NOUNS,
  HEAD_NOUNS,
  MANNER,
  SAFE_BEFORE_NOUN,
  SAFE_WORDS,
  WITHIN,
} from './words/subjects.ts';
import { CUT_VERBS, FALL, LEAD_VERBS } from './words/verbs.ts';

/** Marks at which a noun phrase ends. */
export const END_MARKS = /[,;。:!?、()…\n<>|—]/u;
/** Behind it in Unicode, as nearly every character of a text, stands none of them. */
const LAST_END_MARK = '。';
const END_OF_CLAUSE = /[,;。:!?、()\n]|^.{0,4}$/;
/** Verbs that open a predicate behind a noun of two characters or more, and hardly ever a noun themselves. */
const PREDICATES = lexicon(
  '撤并为 撤并 重组为 告别 远离 远销 畅销全 逆行 赶赴 奔赴 驰援 参评 登陆 采取 确定管控 履行 述法全覆盖 考取 申领 补签 单独 围绕 做好 争取 推送 先行人民调解 先行调解 延伸到 乔迁 削权 放权 整合为 合并为 发展到 销售农产品 申请考试',
);
/** Verbs that stand in the name of a project, and the nouns that such a name ends with. */
const NAMING = /^(?:创建|推广|应用|整改|拆除|验收|培育|改造|建设|安装)$/u;
const NAMED_SO = /^(?:项目|工程|活动|任务|试点|基地|示范区|单位)(?=[,;。:、()和及与]|$)/u;
const ADVERB = /^(?:全面|全部|全量|正式|顺利|有序|稳步|加快|提前)$/u;
/** What a verb of two characters right behind a unit describes: 11个延链项目, 25家签约企业. */
const DESCRIBED = /^(?:项目|企业|人员|群众|案件|机构|学校|单位|家庭|学生|事项|职权|权力|权限|许可)/u;
/** 11个县探索改革: places whose name of kind is one character. */
const ONE_CHARACTER = /[县镇乡村]/u;
/** 意见|征集信息: what is made of it. */
const MADE_OF_IT = /^(?!清单|台账)[\u4e00-\u9fff]{2}(?:信息|公告|通知|通告)(?=$|[,;。:、()])/u;
/** 14个市已成立仲裁院 */
const PLACES_DID = /^[市区州省旗](?:[已均都]|全部)/u;
const UNTIL =
  /^\d{1,2}(?:月?[至到-]\d{1,2})?月(?:[初中底份至到-]|\d|上旬|中旬|下旬|(?:点火|试产|投产|开工|竣工|完工|动工|启动|建成|通车|揭牌|投用))/u;
const MUST = /^要(?:加快|继续|全部|全面|实现|达到|建成|完成|开工|按照?|力争|确保)/u;
/** 跨部门调用, 跨省通办 at the end of a clause: what was done with it. */
const ACROSS = /^跨(?:部门|层级|地区|区域|省|市|县|境|系统)[\u4e00-\u9fff]{2}(?=$|[,;。:、])/u;
/** 案件|经复议后实现: by what they went. */
const PASSED = /^经(?:复议|调解|审查|审核|评估|核查|核实|排查|整改|法院|专家)/u;
/** 工作室|规范化运行: how they run. */
const RUNS = /^(?:规范化|实体化)(?:运行|运转|运作)(?=$|[,;。、])/u;
/** 会议|研究法治议题: what they met for. */
const MEETS = /(?:会议|题会|公会|席会|务会|度会|党委会)$/u;
const DISCUSSES = /^(?:研究|审议|审定|听取|部署|讨论|传达)/u;
/** 警车|全域巡控: what was done with them everywhere. */
const ALL_OVER = /^全(?:域|时|程|天候)[\u4e00-\u9fff]{2}(?=$|[,;。、])/u;
/** 单位|各级领导干部: behind a noun these begin another. */
const EACH = /^各[级类项种]/u;
/** 61份文件作公平竞争审查: what was done with them. */
const ACTED_ON = /^作(?:出|了)?[\u4e00-\u9fff]{0,8}(?:审查|审核|评估|检查|说明)(?:$|[,;。、])/u;
const GOT = /^[通有用建装办买]$/u;
const DONE_AT_END = /(?:入驻|开工|投产|落地|上市|出海|上云|上线|就业|返岗|脱贫|办理|办结|运行|出列|清零|见面)$/u;
/** 企业|亩均税收达30万元: what each of them has on average is a measure of theirs, but 企业亩均税收评价 is a name. */
const ON_AVERAGE = /^[亩户]均(?![^,;。、的]{2,8}(?:调查|评价|改革|考核|排名|论英雄))/u;

/** Whether a quotation that ends its clause says something in two parts, and is no name. */
function saysWhat(phrase: string, { start, end }: Span): boolean {
  return phrase.slice(start, end).includes('、') && (end === phrase.length || /^[,;。]/u.test(phrase.slice(end)));
}

/** 企业“拎包入驻”, 项目“拿地即开工”: whether a quotation that ends its clause says what became of those before it. */
function saysDone(phrase: string, { start, end }: Span): boolean {
  const said = phrase.slice(start + 1, end - 1);
  return said.length > 3 && DONE_AT_END.test(said) && /^[,;。、]?$/u.test(phrase.slice(end, end + 1));
}

/** Whether a verb with 了 begins at `at`: 通了, 举行了. */
function hasBeenDone(phrase: string, at: number, mark: string): boolean {
  if (phrase.charAt(at + 1) === '了') return GOT.test(mark) && !/^[解结]/u.test(phrase.slice(at + 2, at + 3));
  return phrase.charAt(at + 2) === '了' && !/^[解结却]/u.test(phrase.slice(at + 3, at + 4)) && !/^[为除]/u.test(mark);
}

/** Whether what begins at `at` with the character `mark` is no more of the noun before it. */
function beginsAnother(phrase: string, at: number, mark: string): boolean {
  switch (mark) {
    case '全':
      return phrase.startsWith('全年', at) || ALL_OVER.test(phrase.slice(at, at + 5));
    case '第':
      return /^第[\d一二三四五六七八九十]/u.test(phrase.slice(at, at + 2)) && /[\d名位]$/u.test(phrase);
    case '不':
      return phrase.startsWith('不同', at);
    case '各':
      return EACH.test(phrase.slice(at, at + 2));
    case '每':
      return /^每[人户名年月个家]/u.test(phrase.slice(at, at + 2));
    case '分':
      if ('部成学积总评得均处充水养区划'.includes(phrase.charAt(at - 1))) return false;
      return /^分(?:$|\d|[到给成批赴别期]|[一二两三四五六七八九十])/u.test(phrase.slice(at, at + 2));
    case '研':
    case '审':
    case '听':
    case '部':
    case '讨':
    case '传':
      return MEETS.test(phrase.slice(Math.max(0, at - 2), at)) && DISCUSSES.test(phrase.slice(at, at + 2));
    case '重':
      return /^重(?:获|返|归|启)/u.test(phrase.slice(at, at + 2));
    case '经':
      return PASSED.test(phrase.slice(at, at + 3));
    case '尚':
      return /^尚[未在无]/u.test(phrase.slice(at, at + 2));
    case '规':
    case '实':
      return RUNS.test(phrase.slice(at, at + 6));
    case '跨':
      return ACROSS.test(phrase.slice(at, at + 6));
    case '作':
      return ACTED_ON.test(phrase.slice(at, at + 12));
    case '亩':
    case '户':
      return ON_AVERAGE.test(phrase.slice(at, at + 14));
    case '要':
      return MUST.test(phrase.slice(at, at + 4));
    case '新':
      if ('创更革翻全最高重崭刷'.includes(phrase.charAt(at - 1))) return false;
      return leadVerb(phrase.slice(at)).length > 1 || leadVerb(phrase.slice(at + 1)).length > 1;
    default:
      return (mark <= '9' && UNTIL.test(phrase.slice(at, at + 8))) || hasBeenDone(phrase, at, mark);
  }
}

/** Where the noun phrase that begins at 0 ends: at a mark, at 的, at a verb or adverb. */
export function nounEnd(phrase: string): number {
  const names = quoted(phrase);
  const general = wordAt(GENERIC_NOUNS, phrase, 0).length;
  for (let at = 0; at < phrase.length; at++) {
    const name = isInside(names, at);
    if (name) {
      // 85项申请材料“线下当场办、线上半天办”: what became of them.
      const how =
        saysWhat(phrase, name) || saysDone(phrase, name) || /^(?:[通可即]办|办理)/u.test(phrase.slice(name.end));
      if (at >= 2 && name.start === at && how) return at;
      at = name.end - 1;
      continue;
    }
    const mark = phrase.charAt(at);
    if (at >= 2 && beginsAnother(phrase, at, mark)) return at;
    const second = kindInBrackets(phrase, at);
    // 县(市、区)PM2.5浓度: the places are counted.
    if (second > 0 && /^[A-Za-z\d]/u.test(phrase.slice(at + second))) return at + second;
    if (second > 0) {
      at += second - 1;
      continue;
    }
    if (
      mark === '、' &&
      /^[一二三四五六七八九十]、[一二三四五六七八九十]/u.test(phrase.slice(Math.max(0, at - 1), at + 2))
    )
      continue;
    if (
      (mark <= LAST_END_MARK && END_MARKS.test(mark)) ||
      (mark === '的' && !(phrase.charAt(at - 1) === '党' && at < 8))
    )
      return at;
    if (endsWithin(phrase, at)) return at;
    // 20项举措深化改革: behind a noun so general a verb begins a clause; not in 意见征集信息.
    if (at > 1 && at === general && !MADE_OF_IT.test(phrase.slice(at)) && wordAt(LEAD_VERBS, phrase, at) !== '')
      return at;
    // 促就业活动: one character before a verb is no noun by itself.
    if (at === 1 && !ONE_CHARACTER.test(phrase.charAt(0)) && !PLACES_DID.test(phrase)) continue;
    if (at > 1 && wordAt(PREDICATES, phrase, at) !== '') return at;
    const stop = wordAt(AFTER_STOPS, phrase, at) || wordAt(CUT_VERBS, phrase, at);
    const safe = wordAt(SAFE_WORDS, phrase, at);
    if (safe !== '' && safe.length >= stop.length) {
      const goesOn = wordAt(SAFE_BEFORE_NOUN, phrase, at + safe.length) !== '';
      if (stop !== safe || goesOn) {
        at += safe.length - 1;
        continue;
      }
    }
    // 10个共享充电桩: right behind a unit it tells what kind they are.
    if (stop === '' || (at === 0 && (stop === '共享' || (stop.length === 2 && DESCRIBED.test(phrase.slice(2))))))
      continue;
    // 机构|成功, 单位|居: no 构成 and no 位居 begins within a word.
    if (at > 0 && stop.length > 1 && wordAt(HEAD_NOUNS, phrase, at - 1).length > 1) continue;
    // 3个示范|创建项目: a verb that tells what the project is of.
    if (at > 1 && NAMING.test(stop) && NAMED_SO.test(phrase.slice(at + stop.length))) continue;
    if (BECOMES.test(stop)) return behindVerbs(phrase, at);
    if (!MANNER.words.has(stop) || verbFollows(phrase, at + stop.length)) return at;
    // 乡镇船舶全面纳管: behind such an adverb whatever ends the clause is a verb.
    if (ADVERB.test(stop) && phrase.slice(at + stop.length, at + stop.length + 5).search(END_OF_CLAUSE) >= 0) return at;
    at += stop.length - 1;
  }
  return phrase.length;
}

/** What something became, or where it went: behind the verb that ends before it. */
const BECOMES = /^[为到至]$/u;

/** 考核指标|精简优化为, 管理业务|部署到: where the noun ends before the verbs that stand before `at`. */
function behindVerbs(phrase: string, at: number): number {
  let end = at;
  for (let verb = verbBefore(phrase, end); verb !== '' && end - verb.length >= 3; verb = verbBefore(phrase, end))
    end -= verb.length;
  return end;
}

function verbBefore(phrase: string, at: number): string {
  const verb = wordBefore(LEAD_VERBS, phrase, at) || wordBefore(FALL, phrase, at);
  return verb.length === 2 ? verb : '';
}

/** 全面|依法治县, and no 依法. */
const RULE_OF_LAW = /^依法(?:治[国省市县区镇校州]|行政)/u;

function verbFollows(phrase: string, at: number): boolean {
  return (
    at >= phrase.length ||
    END_MARKS.test(phrase.charAt(at)) ||
    wordAt(LEAD_VERBS, phrase, at) !== '' ||
    (wordAt(AFTER_STOPS, phrase, at) !== '' && !RULE_OF_LAW.test(phrase.slice(at, at + 5)))
  );
}

/** 12个部门中,有3个: 中 is no part of the noun where a mark or 有 follows. */
function endsWithin(phrase: string, at: number): boolean {
  const word = wordAt(WITHIN, phrase, at);
  // 学前、民办教育: the end of a word.
  if (word === '' || phrase.startsWith('学前', at - 1)) return false;
  const next = phrase.charAt(at + word.length);
  // 90个普法版面里|添加法治元素
  const inside =
    word === '里' ||
    word === '内' ||
    (word === '中' && !'高初其集空命从心途手家水海市'.includes(phrase.charAt(at - 1)));
  const acts = at > 1 && inside && leadVerb(phrase.slice(at + 1)).length > 1;
  const ends =
    acts ||
    next === '' ||
    END_MARKS.test(next) ||
    '有的均都名位居排列唯首'.includes(next) ||
    phrase.startsWith('共有', at + 1);
  return ends;
}
