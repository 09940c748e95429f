/** The words by which running text admits weaknesses, promises to mend them, and turns to causes or to next year's work. */

/** What a sentence that admits names. */
export const SHORTFALL =
  /问题|不足|困难|挑战|短板|差距|弱项|薄弱|矛盾|难题|瓶颈|欠账|硬仗|难关|隐忧|堵点|痛点|差一截|很长的路|硬骨头|烦恼|制约|难关|不尽如人意|不(?:如意|满意)|遗憾|愧疚|忧患|不小(?:的)?(?:距离|空间)|美中不足/;

/** That it is seen. */
export const AWARE =
  /(?:保持|必须|更要|要)(?:头脑)?清醒|清醒(?:头脑|认识)|(?:清醒|深刻|充分|客观|深切|真切|切实|冷静|理性)地?(?:认识|看|意识|感|体会|审视)到?|(?:也|还|更|又|但|同时)(?:要|应|应该|应当|必须|须|需|需要|不得不)?(?:看到|认识到|意识到|注意到|清醒|正视|直面|承认)|不(?:能|得)不(?:看到|正视|承认|说)|深知|美中不足|不(?:讳言|回避|容忽视)|正视|反思|回头(?:看|审视)|审视|查找|对照.{0,20}(?:要求|期待|期盼|指出)/;

/** A clause that only says that something falls short, and what does follows: 与上级要求相比还有一定差距，. */
export const GENERAL =
  /(?:存在|有|面临)(?:着|了)?(?:一定|一些|不少|不小|较大|很大|明显|许多|诸多|很多|若干|以下|如下|相当|较多)(?:的|大的)?(?:(?:差距|不足|问题|短板|困难|矛盾|挑战|弱项|薄弱环节|欠缺|地方)(?:之处)?[和与及、]{0,2}){1,3}[，,。；;：:]?$/;
/** Whose shortfall it is, where it is that of the whole: 当前发展面临诸多困难挑战。 */
export const OF_THE_WHOLE =
  /^(?:当前|目前|现阶段)?[，,]?(?:(?:我们|我?[国省市区县州局镇乡]|全[国省市区县州局镇乡])的?)?(?:经济|社会|和|与|及|、|法治政府|法治|建设|发展|改革|政府|各项|工作|前进|道路|路上|中|上|过程|自身)*(?:还|仍|也|依然|仍然|尚)*(?:存在|有|面临)/;

/** That it is there. */
export const EXISTS =
  /(?:还|仍|也|尚|依然|仍然|还是|依旧)(?:旧|是|会|要|将|然)?(?:存在|面临|有|不少)|存在(?:着|一些|不少|诸多|许多|以下|的|一定|[^，。；]{2,60}等)|面临(?:着|一些|不少|诸多|许多|[^，。；]{0,8}(?:困难|挑战|问题|难题|形势))|(?:还|仍|尚)有.{0,16}(?:差距|不足|问题|短板|困难|欠账|薄弱)|不(?:容|可)忽视|有待|还(?:差|欠)|任重道远|主要(?:问题|不足|困难|短板)?(?:是|有|表现|体现|集中)/;

/** The sentence that ends an admission: what will be done about it. */
export const PROMISE =
  /^(?:对于?|针对|面对|围绕)?(?:上述|以上|对此|这些|此类|存在的|这一切|前进(?:中|道路上)的)|^(?:对此|为此|因此|今后|下一?步|接下来|下阶段)|^(?:我们|我[省市区县州局镇旗]|本[省市区县州局镇]|区?政府|新区)(?:既?将|既?要|必须|一定|已|正|会|决心|应|需要|有责任|有信心|绝不|决不|务必)|^.{0,8}所[望盼忧]|^(?:正视|直面)(?:这些|问题|差距|困难)|^.{0,30}(?:高度重视.{0,12}(?:解决|改进|措施)|(?:认真|切实|逐步|努力|着力|加快|尽快|下大?(?:力气|决心))(?:加以|予以)?(?:解决|改进|克服|整改|破解))|^有(?:问题|困难)不可怕|^(?:我们)?(?:既要|要(?![素件害道])|必须|务必)(?!(?:[^，。]{0,6}(?:清醒|看到|认识到|意识到|承认|指出)))/;
/** That those who speak are resolved to do something, wherever in a sentence it stands. */
export const RESOLVED =
  /(?:我们|政府|大家|必须|务必)(?:唯有|只有|一定|定|定当|务必|将|必须|要|会|有信心)(?![^，。]{0,6}(?:清醒|看到|认识|承认))|唯有[^。]{2,40}才[能会]|^(?:这些|所有这些|以上|上述)[^。；]{0,16}(?:都|均|，)?(?:要|需要|必须|将|有待)[^。；]{0,24}(?:改进|解决|克服|改善|加以|提高|整改)/;
/** An apology, thanks, a greeting. */
export const COURTESY =
  /(?:表示|致以|深表|道).{0,12}(?:歉意|歉|感谢|敬意|谢意|问候)|^借此机会|^(?:恳请|敬请|请)|感谢.{0,40}(?:理解|支持|包容|关心)/;
/** A sentence that tells why. */
export const CAUSES =
  /^(?:究其|分析(?:其)?|剖析)?(?:主要|根本|深层次|问题|产生|存在|形成|上述|以上|这些|出现|造成|的)*(?:问题|不足|短板|困难)?(?:的)?(?:主要|具体|根本)?(?:原因|成因|根源)(?:分析)?(?:是|在于|有|主要|：|:|，|[^。]{0,12}(?:是|在于|有)|$)|^究其|^(?:这些|上述|以上|出现|产生)[^。；]{0,20}(?:原因|由于|源于|是因为|造成的)/;

/** Words that lead in to the first clause of an admission and are no part of it. */
export const LEAD_IN =
  /^[^，。；：:]{0,10}[：:]|^(?:回头看|回顾|总的来?[看说]|客观地?[看说]|坦率地?[看说])[^，。；：:]{0,10}[，,]|^(?:与此同时|同时|此外|另外|再加上|特别是|尤其是|其中|比如|譬如|例如|再比?如|又如|还有|首先|其次|再者|突出表现(?:在|为)|(?:主要|集中|具体|突出)?(?:是|有|表现|体现|反映|集中)(?:在|为|是|有)?(?:以下)?(?:[一二两三四五六七八九十几]个?方面)?|表现在)[，,：:]/;

/** Where a sentence turns to next year's work; `SAYS_WHEN` with a year is judged apart. */
export const TURNS_TO_PLANS =
  /^(?:(?:针对|围绕|面对|对照|聚焦|结合|根据)[^。；]{0,30}[，,])?(?:下一?步|下一?阶段|下阶段|今后|明年|来年|新的?一?年度?|接下来)/;
/** A label at a sentence's start: what follows are remedies and plans. */
export const PLAN_LABEL =
  /^(?:[（(]?[一二三四五六七八九十\d]?[）)、.]?)?(?:具体|主要|今后|下一?步|下阶段)?(?:的)?(?:工作|改进|整改|解决|应对)?(?:措施|打算|办法|思路|方向|对策|建议|计划|安排|改进情况|整改情况)(?:是|为|如下|[一二三四五六七八九十\d]{1,2})?[：:]/;
/** A label over who does what a plan says, and until when: no plan of its own. */
export const DUTY_LABEL =
  /^[（(]?(?:责任|牵头|配合|主办|承办|完成|整改|办结)(?:单位|部门|主体|领导|人|时限|时间|期限)[：:]/;
/** A sentence that turns from problems to a list of what is done about them. */
export const REMEDIES =
  /^(?:针对|对照|围绕|对于?|结合|为解决)?(?:上述|以上|这些|存在的?)[^。；]{0,40}(?:措施|办法|工作|打算|对策|方面|如下)[^。；]{0,12}[：:]/;
/** A label at a sentence's start: what follows are problems. */
export const PROBLEM_LABEL =
  /^(?:目前|当前|工作中)?(?:还|仍|仍然)?(?:存在|面临)?的?(?:主要|突出)?(?:问题|不足|短板|困难|差距)(?:是|有|为|主要有|如下|表现在|主要表现在|[一二三四五六七八九十\d]{1,2})?[：:]/;
/** Behind a turn: that something will be done. */
export const INTENDS =
  /将|要|继续|重点|着力|计划|打算|抓好|做好|进一步|坚持|推动|推进|加强|强化|深化|聚焦|紧扣|围绕|[：:]|一是/;

/** The first sentence of a plan without numbers that only says that a list follows, or states the aim. */
export const PLAN_INTRODUCTION = /以下|如下|几?个?方面|几项工作|总体(?:思路|要求)|指导思想|[：:]$/;

/** The paragraph with which the chapter itself goes on, behind its last headed part. */
export const CONCLUDES =
  /^(?:各位代表|各位委员|同志们|主任|此外|同时[，,]|与此同时|总之|综上|总的来[看说]|过去一年|一年来[，,]|五年来|这一年|回顾|成绩|以上|上述成绩|这些成绩|在(?:看到|肯定|总结|取得|充分肯定)|尽管|虽然|但|我们也|我们清醒|全力支持国防|让我们|专此报告|特此报告|附[：:])/;

/** A sentence with which a paragraph of thanks or praise turns to what fell short. */
export const TURNS_TO_PROBLEMS =
  /^(?:同时|但|与此同时|当然|虽然|尽管|然而|不过|在(?:看到|肯定|总结|取得|充分肯定)|我们(?:也|还))/;
