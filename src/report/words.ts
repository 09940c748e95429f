/**
 * The words by which the genre is recognised, kept as data in one place. 法治政府建设年度报告 follow art. 24–25 of
 * 《法治政府建设与责任落实督察工作规定》: what was done, what fell short, the leaders' own part, next year's plan.
 */

/** What a web page says. A report may say some of it too, in whole sentences: `PAGE_ONLY` is what it never does. */
export const FURNITURE =
  /浏览(?:次数|量|[:：])|访问量|点击[量数率:：]|阅读[量数次:：]|字体|字号|打印|扫一扫|二维码|无障碍|关怀版|老年模式|(?:当前|所在|您的|现在)的?位置|上一[篇条]|下一[篇条]|责任编辑|责编|版权|ICP|公网安备|网安备|备案号|主办(?:单位|[:：])|承办(?:单位|[:：])|网站(?:地图|标识|声明|导航)|联系我们|关于我们|联系电话|邮编|返回(?:顶部|首页|列表)|Copyright|分享(?:到|至)|我要纠错|语音播报|一图读懂|视频解读|相关(?:报道|链接|阅读|新闻|文档|稿件|附件|文件|文章|内容|信息|推荐|解读)|附件下载|推荐(?:阅读|文章)|公众号|关注我们|网友评论|发表评论|技术支持|位访客|阅读原文|设为首页|加入收藏|喜欢此内容|预览时标签|视力保护|索\s?引\s?号|主题词|公开方式|信息分类|^[（(]?此件(?:公开|主动)|^[-—–\s]*END[-—–\s]*$|(?:^|[\s　【（(])(?:编辑|审核|校对|监制|排版|编审|初审|复审|终审|录入|文章录入)\s?[丨|/:：]|^\d{1,2}:\d{2}(?:\s?\/\s?\d{1,2}:\d{2})?$|^[【】[\]|｜>»›→\s]+$/i;
/** What stands on pages alone, in a sentence as well. */
export const PAGE_ONLY =
  /ICP|公网安备|备案号|版权(?:所有|归)|网站(?:地图|标识|声明)|Copyright|(?:主|承)办(?:单位)?\s?[:：]|[上下]一[篇条]\s?[:：]|责任编辑\s?[:：]|网友评论|浏览次数|[本该](?:网|站|网站).{0,16}(?:转载|立场|免责|声明)|位访客|设为首页/i;
/** Words of pages that reports use too: a line of them is furniture only where it is no sentence and opens no part. */
export const PAGE_WORDS =
  /浏览|分享|关闭|收藏|下载|全屏|加大|还原|减小|今天是|首页|长者|微信|微博|地址[:：]|登录|注册|搜索|图解|客户端|有效性|文号|摄影|记者|点赞|在看|站长|政策解读|^[大中小](?:\s?[大中小])*$|\.(?:docx?|pdf|wps|xlsx?|rar|zip|ofd|ceb)$/;

/** A line that only tells when, whence or by whom. */
export const META =
  /^(?:(?:原创\s{0,4})?(?:来\s?源|信息来源|文章来源|稿件来源|时间|日期|(?:更新|印发|生成|公开|提供|信息提供)(?:时间|日期)|(?:信息)?发布(?:时间|日期|机构|单位|人)|成文日期|发文(?:日期|机关|单位)|作者|供稿|报告人|生成日期)\s*[:：]|[\u4e00-\u9fff]{1,12}[〔［[(（]\d{4}[〕］\])）]\s?第?\d{1,5}\s?号$)/;

/** The title of a report of the kind. */
export const TITLE =
  /(?:法治政府|依法行政|法治建设|政府工作|工作).{0,24}报告|报告$|(?:法治政府|依法行政).{0,16}(?:情况|总结)$/;

/** Who a report is addressed to. */
export const SALUTATION =
  /^(?!.*(?:如下|汇报|报告))(?:各位(?:代表|委员|领导|同志)|同志们|主任|尊敬的|.{2,24}(?:人民政府|政府|委员会|常委会|办公室|司法[局厅]|党委|党组|[省市区县]委|办))[^。；]{0,24}[：:！!]$/;

/** Where and when a report was read, and by whom. */
export const OCCASION = /(?:会议|大会|全会|常委会)(?:第.{1,8}次会议)?(?:上|通过|审议)?[）)]?$/;
export const SPEAKER =
  /^.{0,16}(?:省长|市长|区长|县长|州长|旗长|盟长|主席|总理|主任|局长|厅长)\s*[:：]?\s*[\u4e00-\u9fff·](?:\s?[\u4e00-\u9fff·]){1,4}$/;
export const DATE_LINE =
  /^[（(]?\s*(?:\d{4}\s*[年\-./]\s*\d{1,2}(?:\s*[月\-./]\s*\d{1,2}\s*日?)?|[二〇○零Ｏ0一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)/;
export const SIGNATURE =
  /^[\u4e00-\u9fff（）()]{2,30}(?:人民政府|政府|管理委员会|管委会|委员会|办公室|办事处|小组|[局厅部署])(?:办公室)?$/;

/** The heads of what comes behind a report. */
export const ANNEX_LABEL = /^附(?:件|表|录)?\s*[一二三四五六七八九十\d]{0,2}\s*[：:]?$/;
export const ANNEX_TITLE = /^附(?:件|表|录)\s*[一二三四五六七八九十\d]{0,2}\s*[：:.、]?\s*\S/;
export const GLOSSARY = /(?:名词|术语|用语|词语|词汇|概念)(?:的)?(?:解释|注释|说明)$/;

/** A title that speaks of what fell short: 存在的主要问题, …的不足和原因. */
export const PROBLEM_TITLE =
  /(?:存在|面临|仍有|还有)(?:的|着|一些|主要|突出|几个|几方面|诸多)*(?:问题|不足|困难|短板|差距|薄弱|挑战)|(?:问题|不足|短板|差距|困难|薄弱环节|挑战)(?:之处)?(?:$|和|与|及|以及|、|分析|的?原因)/;
/** Titles of work done on problems, which are no admissions. */
export const PROBLEM_WORK =
  /(?:解决|破解|化解|防范|处理|整治|治理|整改|聚焦|紧盯|紧扣|围绕|坚持|突出|查摆|补齐|应对|排查|直面|克服).{0,16}(?:问题|短板|不足|困难|薄弱|挑战)/;
/** A heading that only groups the problems under it. */
export const BARE_PROBLEM_TITLE =
  /^(?:20\d{2}年度?)?(?:当前|目前|工作中|建设中|工作)?(?:仍|还)?(?:存在|面临)?的?(?:主要|突出|一些)?(?:问题|不足|短板|困难|差距|薄弱环节)(?:之处)?$|^.{0,12}存在的?(?:主要|突出|一些)?(?:问题|不足|短板|困难|差距)(?:之处)?$/;

/** Words that say when: next year's work. */
export const PLAN_TIME =
  /下一?步|下一?阶段|下一年|今后|明年|来年|新一年|新的一年|(?:对|做好)今年|今年.{0,12}(?:工作|建议|安排|任务|目标)$/;
/** A title that names a plan by its class, as its head: the word stands at its end. */
export const PLAN_CLASS =
  /(?:计划|打算|安排|思路|展望|努力方向|改进(?:措施|方向|意见)|整改措施|(?:发展|工作|预期|奋斗)目标|工作重点|重点工作|(?:目标|重点|主要)任务|工作的?建议)$/;
/** … unless it is what the work was done on: 落实年度工作计划. */
export const PLAN_WORK =
  /(?:落实|压实|聚焦|围绕|制定|完成|实施|执行|推进|细化|明确|编制|纳入|紧扣|坚持|锚定|对标|抓好|抓实|分解|强化|加强|健全|完善)/;
export const REVIEW_TITLE =
  /回顾|总结|情况|成效|(?:主要|取得的?|工作)成绩|成就|完成|进展|做法|以来|过去|亮点|履职|履行|落实.{0,12}责任/;
/** A title that heads a whole chapter by its kind: what was done, in the words that reports without numerals use for it. */
export const CHAPTER_TITLE =
  /(?:回顾|总结|成效|成绩|做法|进展|举措|亮点|(?:工作|建设|基本|总体|主要|完成|履职)情况|主要工作|20\d{2}年(?:主要|重点)?工作)$/;
/** Goals for more than a year: no plan of next year's, where the report has one. */
export const LONG_TERM = /“?十[一二三四五六七八九]五”?|今后五年|未来五年|五年(?:发展|规划|目标|奋斗)|远景|中长期/;

/** A sentence that admits that something falls short; together with a word of SHORTFALL. */
export const ADMITS =
  /(?:清醒|深刻|充分|客观)地?(?:认识|看|意识|感)到|(?:也|还)(?:要|应|应该|必须)?(?:看到|认识到|意识到|清醒)|(?:还|仍|也|尚|依然|仍然|还有|也有)(?:旧|是|会)?(?:存在|面临).{0,24}(?:问题|不足|短板|差距|困难|弱项|薄弱)|(?:还|仍|尚)有.{0,16}(?:差距|不足|问题|短板|困难)|面临.{0,16}(?:困难|挑战|问题)|查找.{0,24}(?:问题|不足|短板)|正视.{0,16}(?:问题|不足|短板|困难)/;
export const SHORTFALL = /问题|不足|困难|挑战|短板|差距|弱项|薄弱|矛盾/;

/** The sentence that ends an admission: what will be done about it. */
export const CLOSES_ADMISSION =
  /^(?:对于?|针对|面对|为此|因此)?(?:上述|以上|对此|这些|此类|存在的)|^(?:对此|为此|因此|今后|下一?步|接下来)|^(?:我们|我[省市区县州局]|区?政府)(?:将|要|必须|一定|已|正|会|决心)|^.{0,8}所望/;

/** The paragraph with which the chapter itself goes on, behind its last headed part. */
export const CONCLUDES =
  /^(?:各位代表|各位委员|同志们|此外|同时[，,]|与此同时|总之|综上|总的来[看说]|过去一年|一年来[，,]|这一年|回顾|成绩|以上|在(?:看到|肯定|总结|取得|充分肯定)|尽管|虽然|但|我们也|我们清醒|全力支持国防|让我们|专此报告|特此报告)/;

export const REGION =
  /[\u4e00-\u9fff]{1,12}?(?:特别行政区|自治[区州县旗]|新区|开发区|高新区|合作区|[省市区县旗州盟镇乡]|街道)/;

/** Where a chapter of problems and plans turns from the ones to the others. */
export const TURNS_TO_PLANS =
  /^(?:针对|下一?步|下一?阶段|今后|20\d{2}年[，,]?.{0,12}将|新的一年|明年|为此|对此|接下来)/;

/** The first sentence of a plan without numbers that only says that a list follows. */
export const PLAN_INTRODUCTION = /以下|几?个?方面|总体(?:思路|要求)|指导思想|[：:]$/;

/** A 政府工作报告, which carries the year that it plans for. */
export const RULE_OF_LAW = /法治|依法/;
export const TO_CONGRESS = /各位代表|向大会/;

/** A part of a chapter of problems that groups them, and one that tells why. */
export const CAUSES_TITLE = /^(?:产生|存在|形成)?(?:上述|以上)?(?:问题|不足)?的?(?:主要|具体)?(?:原因|成因)/;

/** A sentence with which a paragraph of thanks or praise turns to what fell short. */
export const TURNS_TO_PROBLEMS =
  /^(?:同时|但|与此同时|当然|虽然|尽管|然而|在(?:看到|肯定|总结|取得|充分肯定)|我们(?:也|还))/;
