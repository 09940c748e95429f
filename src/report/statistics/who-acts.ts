import { startVerb } from './start-verb.ts';
import { begins, behindVerb, leadVerb } from './trim-words.ts';
import { STEP_VERBS } from './words/verbs.ts';

/** 中心截止目前共|接受咨询, 在川投资共|到位资金: who did it, or for what, stands before. */
const IN_ALL =
  /^(?:[省市县区州镇乡]|.{2,}?)(?<![公总一中国])共计?(?![同享产和富性治识管存育融赢用通青体建计](?!成))(?=.{2,})/;
/** 监察机构主动检查用人单位: the adverb shows that the body acts. */
const BODY_CHECKS =
  /^[\u4e00-\u9fff]{0,8}(?:机构|机关|部门|法院|委员会|人员)(?:主动|依法|先后)(?=(?:检查|监察|排查|巡查|走访|调解|化解|抽查|约谈|审查|审核)[\u4e00-\u9fff]{2,})/u;
/** 河长上报污染源: people whose office shows that they act. */
const OFFICE = /^[\u4e00-\u9fff]{0,6}(?:河长|林长|田长|网格员|民警|律师|志愿者|警方)(?=[\u4e00-\u9fff]{4,}$)/u;
/** 执法人员检查经营户: people who were sent out, and what they did. */
const PEOPLE_ACT =
  /^[\u4e00-\u9fff]{0,6}(?:人员|民警|警力|警员|干部|队员|律师|专家|志愿者)(?:共|累计|主动)?(?=(?:开展|上路|下乡|入户|检查|排查|巡查|走访|调解|化解|宣讲|抽查|摸排|清理|巡逻)[\u4e00-\u9fff]{2,})/u;
/** 通过各种渠道安置困难人员: by which way. */
const BY_WAY = /^.*?通过[^,、]{2,12}?(?:渠道|途径|方式|形式|平台)(?=.{2,})/;
/** 因酒后驾驶引发交通事故: why. */
const BECAUSE = /^因[^,的]{2,10}?(?:引发|造成|导致)的?(?=.{2,})/;
/** 依托基层站点提供意见: by what means; the first verb with its object remains. */
const MEANS = /^(?:依托|围绕|借助|结合|针对|立足|运用|聚焦)(?=.{6,})/;

/** 协助邻省查办案件: what is another's stays so. */
const ELSEWHERE = /[省市县区州局院部门关队所]$/u;
const CALLED = /(?:工作|行动|活动|机制|平台|契机|要求|建设)/gu;

const HELPS = /^(?:帮助|指导|协助|督促|引导)(?=.{6,})/u;

/** 帮助村社理清发展思路: what they were helped to do, where a verb with an object says so. */
export function withoutHelp(core: string): string {
  const help = HELPS.exec(core)?.[0].length ?? 0;
  for (let at = help + 2; help > 0 && at <= core.length - 4; at++) {
    const verb = leadVerb(core.slice(at));
    if (verb.length > 1 && core.length - at - verb.length >= 2)
      return core.startsWith('协助') && ELSEWHERE.test(core.slice(2, at)) ? `协助${core.slice(at)}` : core.slice(at);
  }
  return core;
}

/** 街道已|建成电梯: who stands before an adverb with a verb and its object. */
function behindAdverb(core: string): string {
  for (let at = core.indexOf('已'); at > 1; at = core.indexOf('已', at + 1)) {
    const act = core.slice(at + 1).replace(/^经/u, '');
    const verb = leadVerb(act) || startVerb(act);
    const object = act.slice(behindVerb(act, verb.length));
    const place = /[省市县区州乡镇村]$/u.test(core.slice(0, at));
    if (verb.length > 1 && object.length >= 2 && (place || !STEP_VERBS.words.has(object))) return act;
  }
  return core;
}

const THAT_BODY = /^该[\u4e00-\u9fff]{1,5}?(?:已经?|共|累计)+(?=[\u4e00-\u9fff]{2})/u;
const WORKS = /(?:公路|道路|[县乡]道|项目|工程|住房|管网|农田|水库|大棚)$/u;

/** 通组公路共开工建设: works are what was begun, and nobody who acts. */
function withoutInAll(words: string): string {
  const act = words.replace(IN_ALL, '');
  const works = words.slice(0, -act.length).replace(/共计?$/u, '');
  const verb = leadVerb(act);
  return act !== words && WORKS.test(works) && verb + leadVerb(act.slice(verb.length)) === act ? works + act : act;
}

/** The words without the body or the people that act in them: 该中心共接受咨询 → 接受咨询. */
export function withoutActing(words: string): string {
  if (words.length < 4) return words;
  // 该大队已累计出动: who did it is named before.
  if (words.startsWith('该')) words = words.replace(THAT_BODY, '');
  const office = /[长员警师者]|警方/u.test(words) ? (OFFICE.exec(words)?.[0].length ?? 0) : 0;
  const acting = office > 0 && leadVerb(words.slice(office)).length > 1 ? words.slice(office) : words;
  const people = /[员警力部队师家者]/u.test(acting) ? acting.replace(PEOPLE_ACT, '') : acting;
  const adverb = people.includes('主动') || people.includes('依法') || people.includes('先后');
  const sent = adverb ? people.replace(BODY_CHECKS, '') : people;
  return behindAdverb(sent.includes('共') ? withoutInAll(sent) : sent);
}

/** 依托基层站点|提供意见: what was done by those means, where a verb with an object says so. */
export function withoutMeans(words: string): string {
  if (words.includes('通过')) return words.replace(BY_WAY, '');
  if (words.startsWith('因')) return words.replace(BECAUSE, '');
  if (!begins(words, '依围借结针立运聚')) return words;
  const means = MEANS.exec(words)?.[0].length ?? 0;
  // 结合专项整治工作|优化服务事项: what the means are called ends before the verb.
  for (const { index, 0: called } of means > 0 ? words.matchAll(CALLED) : []) {
    const rest = words.slice(index + called.length);
    const verb = leadVerb(rest);
    if (verb.length > 1 && rest.length - verb.length >= 2) return rest;
  }
  for (let at = means + 2; means > 0 && at <= words.length - 4; at++) {
    const verb = leadVerb(words.slice(at));
    if (verb.length > 1 && words.length - at - verb.length >= 2) return words.slice(at);
  }
  return words;
}
