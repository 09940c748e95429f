/** Words that set a number in time: reached or planned, and of which period. Data only. */
import { lexicon } from '../../../text/index.ts';

/**
 * In a review these make the number a target. 争取 and 确保 do not (争取专项债券8亿元, 确保播种面积9万亩 report what was reached), nor does what
 * a measure is estimated to bring (预计可减轻负担8亿元), nor 将 before an object (将增值税税率降至13%), nor what the year is expected to end with
 * (预计到年末,地区生产总值实现95亿元), but for what is still to be added by then (预计到年底新设12个).
 */
export const TARGET_MARKS =
  /力争(?!目标)|争取(?:更好|今年|明年|年[内底]|实现|达到)|预期目标|预期指标|目标(?=[为是:])|发展目标|拟(?=提高|提升|增加|减少|新建|建设|投资|于|引进|安排|[入出]库|[实处]|对|在|开展|组织|举办|建成|完成|改造|推出|培育|招)|将(?=(?:努力|全力|力争)?(?:实现|达到|完成)|达|新[建增]|建成|增(?:长|加|至|到)|建设|继续|超过|突破|是|投入|投资|于)|预计(?=到(?!(?:20\d\d)?年[底末](?!,?[可将还再新]))|明年)|(?<!学习|工作|检查|培训|执法|考试)计划(?=用|到|于|今年|明年|年内|新[建增]|建[成设]|完成|投资|实[现施]|引进|开[工展]|改造|在|安排)(?!总)|今年(?=再(?:解决|新建|改造|安排|取消|下放|开工|减少|压减|培训)|计划|要|将|安排|预计)|明年|下一?步|要(?=实现|达到|确保)/gu;

/** 占年度目标(1700公里), 造林17015亩(任务14815亩): a number in brackets that says what was to be reached. */
export const TARGET_IN_BRACKETS =
  /(?:目标|任务)(?:值|数|量)?\([^()]*$|\((?:全?年度?|[省市县区]|上级|下达|计划|原)*(?:目标|任务)(?:值|数|量)?(?:为|是|:)?$/u;

/** 完成全年16%的挑战目标, 超全年目标53亿元的序时进度: the number is the goal's own. */
export const GOAL_BEHIND =
  /^(?:以上|左右)?的?(?:全年|年度|挑战|预期|预定|既定|增长|发展|控制|考核|规划)*目标(?!任务|[、和])/u;
export const GOAL_BEFORE = /目标$/u;
export const ON_SCHEDULE = /^的?[序时]{2}进度/u;
/** 占年度计划1700公里的138%, 达到预计收入12525元的80%: the number is what the share behind it is of. */
export const GOAL_OF_SHARE = /(?:目标|计划|任务|预计)[^,;。:、\d]{0,6}$/u;
export const SHARE_OF_IT = /^的\d[\d.]*[%倍]/u;
/** 超额完成市下达的12件任务, 今年投资计划13亿元. */
export const SET_BEFORE = /下达[^,;。、\d]{0,10}$/u;
export const TASK_BEHIND = /^的?(?:目标|工作)?任务/u;
export const PLANNED_SUM =
  /(?:^|[,;。:])[^,;。:、占完超达比较按照据]{0,16}(?:今年|全年|年度)[^,;。:、占完超达比较高低按照]{0,10}计划(?:数|为)?$/u;

/** 今冬计划完成土石方12万方;修复水渠3处: a sentence that opens so is planned to its end. */
export const PLAN_OPENS =
  /^(?:20\d\d年)?[^,;。:\d计]{0,30}:?(?<![按照据依原])计划(?:完成|实施|新建|改造|建设|修建|开展)(?![的了])/u;
/** Nothing of this stands in it: it tells what was reached. */
export const TELLS_RESULT = /[已截]|实际|达到?|同比|目前|超额|\d月|增长|完成率/u;

/** Behind these a plan or a goal is what the result is measured by: 完成年初计划的103%, 高于预期目标, 按计划. */
export const TARGET_NOUN_OF_RESULT =
  /(?:完成|实现|超过|超额|[高低快好优多]于|高出|达到|超出|超|占|为|对照|按照?|按期|比|较|原)(?:了|全面|顺利|圆满|提前|完成|实现)*(?:年初|年度|全年|省|市|区|县|上级|既定|下达|预定|确定|的|“?十[一二三四]?五”?|规划|主要|约束性|任务|[:]){0,4}(?:计划|预期目标|发展目标|预期指标|目标)$/u;

/** In a later clause than the word of planning these turn back to what was reached: 预期目标增长6%, 实际增长6.3%. */
export const REACHED_AGAIN = /实际(?!使用|利用|到位)|已(?:经|建|有|完|达|实|形|累|在|引|获|培|开|到|投|落)|累计完成/u;

/** 由85%提高到90%: what something is to rise or fall from is no target. */
export const BASELINE_BEFORE = /[由从][^,;。:、]{0,10}$/;
export const BASELINE_BEHIND =
  /^[^,;。:、]{0,8}(?:提高|提升|增加|增长|增|扩大|上升|升|下降|降低|降|减少|减|压缩|压减|缩短|缩小|调整)(?:至|到|为)/;

/** 从12家、8家分别增加到30家、15家: behind 由 or 从, before what it rose or fell to; other numbers of one list may stand between. */
export const FROM_BEFORE = /[由从][^,;。:、\d]{0,10}(?:\d[\d.]*[^\d,;。:、.]{0,6}[、和]){0,4}$/u;
export const TO_BEHIND =
  /^(?:[、和]\d[\d.]*[^\d,;。:、.]{0,6}){0,4}(?:分别|大幅|逐步|稳步|[^,;。:、\d]{0,4})(?:提高|提升|增加|增长|增|扩大|上升|升|下降|降低|降|减少|减|压缩|压减|缩短|缩小|调整)[至到为]/u;

/** A year by which something is to be reached; the year itself is its first group. 增长到2020年的8亿元 is a result. */
export const BY_YEAR = /到(20\d\d)年(?:底|末)?(?!底|末|的|.{0,6}已)/g;

/** In the plans these make the number a result already reached. 累计达 is as often a target: 新增5处、累计达80处. */
export const REACHED_MARKS =
  /去年|上年|过去[一三五]年|一年来|五年来|已(?:经|建|有|完|达|实|形|累|在|引|获|培)?|现有|目前|累计完成|同期|截[至止]/u;

/** In the plans these lead up to what is planned, though they name the past: 比去年增加, 在现有基础上再减. */
export const MEASURED_AGAINST = /[比较](?:去年|上年)(?:同期)?|[由从][^,;]{0,30}?[到至为]|[^,;]{0,40}基础上/g;

/** Each of these is said of a number by itself: 日均7.27起. */
export const FREQUENCY = lexicon(
  `
    日均 月均 年均 周均 每天 每日 每月 每年 每周 每季度 每半年 每两年 每学期 每季 每小时 每分钟 每班 单日 当日 单月 月平均 日平均 年平均
    平均每天 平均每月 平均每年
  `,
);

/** Names of periods, as they are printed. Linear: every part is bounded. */
export const PERIODS =
  /(?:截至|截止到?|自)?(?:(?:19|20)\d{2}(?:[-—–至]{1,2}(?:19|20)?\d{2})?年度?(?:以来|底|末|初|上半年|下半年|全年|前[一二三四]季度|第?[一二三四]季度|期间)?(?:\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?(?:[-—–至到]{1,2}(?:20\d{2}年)?\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?)?(?:以来)?|\d{1,2}[-—–至到]{1,2}\d{1,2}月(?:份|底|末)?)?|(?:19|20)\d{2}(?=总共|全年|[上下]半年)|今年以来|(?:今年|去年|前年|明年)(?:同期|上半年|下半年|全年|第?[一二三四]季度|前[一二三]季度)?|上年(?:同期)?(?=[为是仅]|的?(?:\d|$))|全年|本年度|年内|上半年|下半年|近[一二两三四五六七八九十]年来?|[一二两三四五六七八九十]年来|过去[一二三四五六七八九十]年|前[一二三]季度|[一二三四]季度|(?<!\d)\d{1,2}[-—–至到]{1,2}\d{1,2}月(?:份|底|末)?|\d{1,2}月(?:份|底)?(?:[-—–至到]{1,2}\d{1,2}月(?:份|底)?)?|“十[一二三四五]五”(?:时期|期间|末|以来)?|(?:党的)?(?:十[六七八九]|二十)大以来|[一二三四五六七八九十]年累计)/gu;

/** Right before a period, these say that the number is measured against it: 比2012年增长, 接近“十三五”总和. */
export const AGAINST = /(?:创|比|较|超过?|接近|相当于|[高低优好快慢多少]于)$/u;

/** Right behind it as well: 与2020年相比, 按2020年价格. */
export const COMPARED =
  /^(?:同期|底|末)?(?:相比|比(?![例重])|对比|持平|价格|可比价|不变价)|^[^,;。]{0,20}(?:基础上|相比|相较)/;

/** 较2030年172件增加43件, 比2030年的3.7人提高: what it was then, right behind the year that the new one is measured against. */
export const EARLIER_VALUE =
  /^[底末]?的?\d[\d.]*[万亿]?(?![\d.%倍]|个百分)[^,;。\d]{1,5}(?:增|减|上升|下降|提高|提升|降|扩大|多|少)/u;
export const MEASURED_AT = /[比较]$/u;

/** 去年同期为12件,增长8%: said of its own number only. */
export const THEN_ONLY = /同期$|^上年/u;

/** 2031年以来, 自2031年5月: from then on until the report is made. A span that has an end (自2031年1月至5月) is none. */
export const SINCE = /^自(?!.*[至到—–-])|以来$/u;

/** From the period on: 2012年分区以来首次, 近六年新高. It says since when there was no such number. */
export const UNMATCHED_SINCE = /^[^,;。]{1,20}(?:来的?(?:首|最)|新低|新高(?!地))/;

/** 是2015年的2.2倍, 恢复到2019年的95%: a number that is measured in the period's own. */
export const MULTIPLE_OF = /(?:[是为到达]|相当于)$/u;

/** A period in the name of a document: “十四五”规划, 2021年工作要点. Not 计划: 今年计划建设5所. */
export const NAMED_AFTER = /^(?:规划|纲要|(?:工作)?要点)/u;

/** Before a period, besides adverbs and conjunctions, these leave it at the head of its clause: 建议今年, 提出到2027年. */
export const OPENS_CLAUSE = /^(?:建议|提出|明确|回顾|展望)/u;
