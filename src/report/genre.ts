/**
 * The words by which the genre is recognised, kept as data in one place. 法治政府建设年度报告 follow art. 24–25 of
 * 《法治政府建设与责任落实督察工作规定》: what was done, what fell short, the leaders' own part, next year's plan.
 */

/** What a web page says. A report may say some of it too, in whole sentences: `PAGE_ONLY` is what it never does. */
export const FURNITURE =
  /浏览(?:次数|量|[:：])|访问量|点击[量数率:：]|阅读[量数次:：]|字体|字号|打印|扫一扫|二维码|无障碍|关怀版|老年模式|(?:当前|所在|您的|现在)的?位置|上一[篇条]|下一[篇条]|责任编辑|责编|版权|ICP|公网安备|网安备|备案号|主办(?:单位|[:：])|承办(?:单位|[:：])|网站(?:地图|标识|声明|导航)|联系我们|关于我们|联系电话|邮编|返回(?:顶部|首页|列表)|Copyright|分享(?:到|至)|我要纠错|语音播报|一图读懂|视频解读|相关(?:报道|链接|阅读|新闻|文档|稿件|附件|文件|文章|内容|信息|推荐|解读)|附件下载|推荐(?:阅读|文章)|公众号|关注我们|网友评论|发表评论|技术支持|位访客|阅读原文|设为首页|加入收藏|喜欢此内容|预览时标签|视力保护|索\s?引\s?号|主题词|公开方式|信息分类|^[（(]?此件(?:公开|主动)|^[-—–\s]*END[-—–\s]*$|(?:^|[\s　【（(])(?:编辑|审核|校对|监制|排版|编审|初审|复审|终审|录入|文章录入)\s?[丨|/:：]|^\d{1,2}:\d{2}(?:\s?\/\s?\d{1,2}:\d{2})?$|^[【】[\]|｜>»›→\s]+$/i;
/** What stands on pages alone, in a sentence as well; and a document's last lines, 抄送：… and …2月8日印发 (GB/T 9704-2012, 7.4). */
export const PAGE_ONLY =
  /ICP|公网安备|备案号|版权(?:所有|归)|网站(?:地图|标识|声明)|Copyright|(?:主|承)办(?:单位)?\s?[:：]|[上下]一[篇条]\s?[:：]|责任编辑\s?[:：]|网友评论|浏览次数|[本该](?:网|站|网站).{0,16}(?:转载|立场|免责|声明)|位访客|设为首页|^[抄分]\s?[送报]\s?[:：]|日\s?印发$/i;
/** Words of pages that reports use too: a line of them is furniture only where it is no sentence and opens no part. */
export const PAGE_WORDS =
  /浏览|分享|关闭|收藏|下载|全屏|加大|还原|减小|今天是|首页|长者|微信|微博|地址[:：]|登录|注册|搜索|图解|客户端|有效性|文号|摄影|记者|点赞|在看|站长|政策解读|^[大中小](?:\s?[大中小])*$|\.(?:docx?|pdf|wps|xlsx?|rar|zip|ofd|ceb)$/;

/** A line that only tells when, whence or by whom. */
export const META =
  /^[【〖]?(?:(?:原创\s{0,4})?(?:来\s?源|信息来源|文章来源|稿件来源|时间|日期|(?:更新|印发|生成|公开|提供|信息提供)(?:时间|日期)|(?:信息)?发布(?:时间|日期|机构|单位|人)|成文日期|发文(?:日期|机关|单位)|作者|供稿|报告人|生成日期)\s*[:：】〗]|[\u4e00-\u9fff]{1,12}[〔［[(（]\d{4}[〕］\])）]\s?第?\d{1,5}\s?号$)/;

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
const DATE_LINE =
  /^[（(]?\s*(?:\d{4}\s*[年\-./]\s*\d{1,2}(?:\s*[月\-./]\s*\d{1,2}\s*日?)?|[二〇○零Ｏ0一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)/;
/** A sentence that begins with when it was: 2034年1-11月，全市受理行政复议案件20件。 */
const DATED_SENTENCE = /[，,].{6,}[。；！：:]$/;
const ON_OCCASION = /会议|大会|常委会|发布|公布|印发|通过|审议|来\s?源/;
/** Whether a line begins with a date and only tells of that: when something was published, signed or read. */
export function isDateLine(words: string): boolean {
  return DATE_LINE.test(words) && (!DATED_SENTENCE.test(words) || ON_OCCASION.test(words));
}
export const SIGNATURE =
  /^[\u4e00-\u9fff（）()]{2,30}(?:人民政府|政府|管理委员会|管委会|委员会|办公室|办事处|小组|[局厅部署])(?:办公室)?$/;

/** The heads of what comes behind a report. */
export const ANNEX_LABEL = /^附(?:件|表|录)?\s*[一二三四五六七八九十\d]{0,2}\s*[：:]?$/;
export const ANNEX_TITLE = /^附(?:(?:件|表|录)\s*[一二三四五六七八九十\d]{0,2}\s*[：:.、]?|\s?[：:])\s*\S/;
export const GLOSSARY = /(?:名词|术语|用语|词语|词汇|概念)(?:的)?(?:解释|注释|说明)[：:]?$/;
