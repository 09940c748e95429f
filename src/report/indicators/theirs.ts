import type { Measured } from '../statistics/index.ts';

/** The words behind the last mark. A pattern would be tried from each of them, for every name that a number may have. */
export function lastClause(words: string): string {
  const behindComma = Math.max(words.lastIndexOf(','), words.lastIndexOf(';'));
  return words.slice(Math.max(behindComma, words.lastIndexOf('。'), words.lastIndexOf(':')) + 1);
}

/** 10名工作人员申领执法证, 56人述法: of people who are called only so, what they did must be told in the same breath. */
const SOMEBODY = /^(?!参|受训).{0,8}(?:干部|同志|人员|骨干|民警|职工|领导|负责人|队员)$/u;
const DID: Readonly<Record<string, RegExp>> = {
  执法资格取得人数: /取得|通过|考取|获得|申领|领取|换领|获颁/u,
  执法资格考试人数: /执法|考试/u,
  学法考试人数: /考|测/u,
  任前考试人数: /考|测/u,
  述法人数: /述法/u,
};
/** 已列入异常名录的企业 are those that were taken off it only where that is said in the same breath. */
const SAID: Readonly<Record<string, RegExp>> = {
  异常名录移出数: /移出/u,
  党组中心组学习次数: /中心组/u,
  优秀案卷数: /优秀|优良/u,
  获表彰集体数: /表彰|荣誉|表扬/u,
  获表彰个人数: /表彰|荣誉|表扬/u,
  宪法宣誓人数: /宣誓/u,
};
/** 地方性法规和|政府规章56件, 合同、|案卷等300件: the number is of all of them, and not of the last. */
const OF_ALL: Readonly<Record<string, RegExp>> = {
  政府规章数: /法规[和及与、](?:政府)?规章$/u,
  公共服务事项数: /(?:权力|职权|许可|审批)(?:事项)?[和及与、]公共服务事项$/u,
  案卷评查数: /[、][^,;。、]{0,8}案卷等(?:共计?|合计)?$/u,
  重大执法决定法制审核数: /[、][^,;。、]{0,8}决定等(?:共计?|合计)?$/u,
};
/** 参与领导班子会议: who takes part in a meeting does not hold it. */
const TAKES_PART = /(?:参与|参加|列席|旁听|邀请|受邀)$/u;
const HELD_MEETINGS = /^(?!.*列席).*会议次数$/u;
/** 19项服务事项实现跨省通办: a part of all that there are. */
const DONE_ELSEWHERE = /^[^,;。:]{0,10}(?:通办|就近办|掌上办|一站式)/u;
const ALL_SERVICES = /^(?:公共|政务)服务事项数$/u;
/** 党委会议|3次研究部署法治工作: so often it was studied, and not so many meetings were held. */
const A_MEETING = /^(?!.*法治).*(?:党委|党组|常务|党工委|常委会?)会议?$/u;
const STUDIED = /^(?:专题)?(?:研究|部署|听取)/u;
const STUDIES = '法治议题研究次数';
/** 接收公安机关|移交案件: who takes over does not hand over. */
const TAKEN_OVER = /(?:接收|收到|接到|受理|接受)[^,;。:]{0,14}(?:移送|移交)/u;

/** 死亡3人以上的重大交通事故: what such an accident is, and not how many died. */
const OF_VICTIMS = /(?:死亡|受伤)人数$/u;
const DEFINES = /^的?[^,;。:\d]{0,10}事故/u;
/** 出动6艘船和26名执法人员, 6名执法人员借调: who went out or was lent, and not all there are. */
const WENT_OUT = /出动[^,;。]*$/u;
const LENT = /借调|抽调/u;
const STAFF = /^(?:行政执法人员|执法辅助人员)数$/u;
/** 来电63件,来信118件: calls are those of a hotline only where one is named. */
const CALLS = /^(?:群众)?来电$/u;
const HOTLINE = /热线|12345/u;

/** The words up to the next mark. */
function firstClause(words: string): string {
  const [clause = ''] = words.split(/[,;。:]/u, 1);
  return clause;
}

/** Whether who did it, and to whom, is told as a name has it. */
export function isTheirs(name: string, { act, before, behind, subject, told }: Measured): boolean {
  const clause = lastClause(before);
  if (SOMEBODY.test(subject) && DID[name]?.test(`${clause}${subject}${firstClause(behind)}`) === false) return false;
  if (SAID[name]?.test(`${clause}${subject}${firstClause(behind)}`) === false) return false;
  if (OF_ALL[name]?.test(before) || firstClause(behind).startsWith(`${subject}之一`)) return false;
  if (OF_VICTIMS.test(name) && DEFINES.test(behind)) return false;
  if (STAFF.test(name) && (WENT_OUT.test(before) || LENT.test(firstClause(behind)))) return false;
  if (name === '12345热线工单数' && CALLS.test(subject) && !HOTLINE.test(told + before + behind)) return false;
  if (A_MEETING.test(subject) && (STUDIED.test(behind) ? HELD_MEETINGS.test(name) : name === STUDIES)) return false;
  if (HELD_MEETINGS.test(name) && (TAKES_PART.test(act) || TAKES_PART.test(clause.slice(0, -subject.length)))) {
    return false;
  }
  if (ALL_SERVICES.test(name) && behind.startsWith(subject) && DONE_ELSEWHERE.test(behind.slice(subject.length))) {
    return false;
  }
  return name !== '案件线索移送数' || !TAKEN_OVER.test(clause + subject);
}
