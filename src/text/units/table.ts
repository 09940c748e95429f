/**
 * The units of the genre. Data only: what may follow a number, grouped by what it measures.
 * Sources: the measure words of GB/T 15835 examples and the statistics bulletins' usual units.
 */
import { lexicon } from '../lexicon.ts';

/** Counts of things and people: the noun may stand before the number or after the unit. */
const COUNT = [
  // things and cases
  `
    个 件 项 条 宗 起 份 篇 部 册 本 套 种 类 样 例 则 笔 单 款 枚 块 面 张 页 幅 封 幢 栋 座 间 层 处 所 家 户
    门 堂 节 场 次 轮 批 期 届次 回 趟 遍 段 组 对 双 支 只 头 匹 口 尾 羽 株 棵 丛 束 盏 顶 把 副 台 辆 艘 架
    列 班 站 桩 根 片 颗 粒 枝 杆 盆 幕 集 首 出 曲 尊 帧 案 票 包 袋 箱 盒 瓶 桶 罐 桌 餐 床 席 剂 针 眼 道 环
    宿 课 讲 帖 句 词 字 路 栏 版次 网 管 炉 卷 桩次 方案 大类 小类 大项 小项 子项
  `,
  `金 银 铜`,
  // people
  `
    人 名 位 员 口人 人口 人次 人数 户次 家次 件次 起次 场次 项次 条次 批次 车次 班次 架次 艘次 航次 班列 台次
    台套 台班 套次 宗次 户人 篇次 期次 例次 头次 只次 点次 队次 网次 课次 轮次 频次 剂次 针次 床次 张次 份次
    册次 本次 辆次 趟次 列次 单次 笔次 门次 款次 亩次 组次 堂次 村次 户数 件套 处次 个次 人（次） 人(次) 件（次）
    件(次) 家（次） 家(次) 户（次） 户(次) 场（次） 场(次) 批（次） 批(次) 个（次） 个(次) 起（次） 起(次)
    辆（次） 辆(次) 套（间） 套(间) 套（栋） 套(栋) 台（套） 台(套) 台（件） 台(件) 台（辆） 台(辆) 座（次） 座(次) 宗（次） 宗(次) 项（次）
    项(次) 条（次） 条(次) 架（次） 架(次) 艘（次） 艘(次) 幢（栋） 栋（座） 栋(座) 份（册） 册（份） 个（件）
    人年 人月 人天 天次 日次
    件（个） 件（起） 起（件） 处（个） 处（座） 户（家） 家（户） 座（处） 人·次 人•次 户·次
  `,
  `
    床位 学位 席位 车位 泊位 机位 工位 铺位 摊位 标准箱 标箱 国际标准箱 集装箱 标准车 标台 标准台 自然箱 重量箱
    TEU 标准间 标准舱位 课时 学时 工时 工日 位数 个点 枪次 平台次
  `,
];
export const COUNT_UNITS = lexicon(...COUNT);

/** Shares and changes of shares. */
const RATE = `% ‰ ‱ /10万 /千 /万 %个点 个百分点 百分点 个千分点 个基点 基点 个BP BP bp 倍 成 折 番`;
export const RATE_UNITS = lexicon(RATE);

/** Money. `人民币` after 元 is left out of the unit. */
const MONEY = `
    元 圆 美元 美金 港元 港币 澳门元 澳元 欧元 日元 韩元 英镑 卢布 加元 加拿大元 新元 新加坡元 新台币 台币 瑞士法郎
    法郎 泰铢 卢比 迪拉姆 马克 块钱 元钱 人民币 角 分钱
  `;
export const MONEY_UNITS = lexicon(MONEY);

/** Length, area, volume, weight, energy, data: measured, not counted. */
const PHYSICAL = `
    公里 千米 米 厘米 公分 毫米 微米 纳米 海里 英里 英寸 英尺 分米 延米 延长米 车道公里 单线公里 双线公里 皮长公里
    芯公里 沟公里 里程 华里 km KM m cm CM mm nm 平方公里 平方千米 平方米 平方厘米 平方分米 平方 平米 公顷 顷 亩
    市亩 标准亩 m² km² ㎡ ㎢ m2 km2 hm² 公亩 立方米 立方公里 立方厘米 立方 方 升 毫升 m³ ㎥ m3 L mL 蒸吨
    标立方米 标方 标准立方米 库容 吨 公斤 千克 克 毫克 微克 纳克 市斤 斤 两 担 吨级 总吨 载重吨 综合吨 载货吨 净吨
    吨位 标吨 吨标准煤 吨标煤 千克标准煤 公斤标准煤 克标准煤 吨煤 吨二氧化碳 吨二氧化碳当量 吨油当量 吨标油
    千瓦小时 吨公里 人公里 车公里 人·公里 吨·公里 吨海里 换算吨公里 列公里 t kg g mg μg 千瓦时 瓦时 度 千瓦 瓦 兆瓦 吉瓦
    兆瓦时 吉瓦时 千伏 伏 千伏安 兆伏安 伏安 万伏 安 kW KW kw MW GW kWh KWh kwh MWh GWh kV KV kVA 大卡 千卡 焦
    千焦 兆焦 吉焦 百万千焦 马力 帕 千帕 兆帕 百帕 牛 千牛 赫兹 兆赫 兆赫兹 千兆赫 吉赫 GHz MHz 摄氏度 ℃ °C 分贝
    dB 流明 坎德拉 字节 千字节 比特 千比特 兆 兆字节 吉字节 太字节 拍字节 KB MB GB TB PB EB Gbps Mbps Tbps G比特 兆比特 Gbit
    GB/s P EFLOPS PFLOPS Pflops EFlops Eflops P算力 标准机架 机架 PFlops 皮摩尔 当量 人份 毫克当量 贝克 微西弗
    NTU 毫西弗 分 岁 周岁
  `;
export const PHYSICAL_UNITS = lexicon(PHYSICAL);

/** Durations: a statistic only where one is measured, which report/statistics decides. */
const TIME = `
    年 个月 个多月 个季度 个学期 周 个星期 星期 个工作日 工作日 个自然日 自然日 日历天 天 日 个小时 小时 个钟头
    分钟 分 秒钟 秒 毫秒 微秒 纳秒 个交易日 个学年 周年 个年度 个年头
  `;
export const TIME_UNITS = lexicon(TIME);

/** All of them. */
export const UNITS = lexicon(...COUNT, RATE, MONEY, PHYSICAL, TIME);

/** What may follow a slash, or 每, in a compound unit: 元/月, 立方米/秒, 件/万人. */
export const PER_UNITS = lexicon(
  `
    年 月 日 天 周 季 季度 时 小时 分 分钟 秒 s h d a 人 万人 十万人 百万人 千人 百人 户 家 名 位 亩 公顷 公里
    百公里 万公里 平方公里 平方米 平米 平方 ㎡ m² 立方米 立方 m³ m3 m2 ㎥ 吨 公斤 千克 斤 克 升 毫升 L 千瓦时 度 千瓦 次
    人次 车 车次 台 套 件 个 张 床 班 班次 班期 生 学生 生均 学年 年度 株 头 只 羽 辆 场 所 村 社区 元 万元 亿元
    百亿元 十亿元 百元 美元 箱 标箱 座 人·年 人•年 人·月 人•月 人年 人月 亩·年 吨·年 吨公里 人公里 kWh kW 比特
    孔 年·人 月·人 单 kg t
  `,
);

/**
 * Where a unit of one character goes on into another word, it is none: 3部 but not 3部门.
 * unit → the characters that may not follow it.
 */
export const NOT_BEFORE: ReadonlyMap<string, string> = new Map([
  ['部', '门委队'],
  ['家', '庭'],
  ['间', '接距隔'],
  ['组', '织建'],
  ['项', '目'],
  ['条', '例'],
  ['场', '所地馆'],
  ['处', '级理'],
  ['台', '账湾胞'],
  ['座', '谈'],
  ['面', '积'],
  ['口', '岸'],
  ['班', '子'],
  ['站', '点'],
  ['课', '程题'],
  ['讲', '话解座好'],
  ['门', '户店诊'],
  ['期', '间限货工建项'],
  ['批', '准复'],
  ['本', '科'],
  ['套', '餐'],
  ['份', '额'],
  ['层', '面级次'],
  ['户', '籍外口'],
  ['升', '级学'],
  ['路', '段面灯网径口边基线程'],
  ['圆', '满梦形桌心圈明柱'],
  ['方', '面案式向'],
  ['案', '件例情'],
  ['单', '位元价'],
  ['包', '括含'],
  ['例', '如外'],
  ['道', '路德理'],
  ['集', '中体团群'],
  ['首', '次批个'],
  ['网', '络格民友点店购'],
  ['环', '境保节'],
  ['片', '区面'],
  ['列', '入为'],
  ['支', '持付'],
  ['员', '工'],
  ['人', '员民类才格情间心文体力气'],
  ['对', '于口外接标照应件人'],
  ['根', '据'],
  ['节', '约能气日假目点奏课'],
  ['只', '有能需'],
  ['头', '部'],
  ['安', '全置排'],
  ['针', '对'],
  ['票', '据'],
  ['成', '立员果本效功为都熟长就绩交套品片年形分败因'],
  ['平方', '公'],
  ['兆', '瓦赫'],
  ['克', '服'],
  ['担', '当任'],
  ['字', '节符'],
  ['段', '落'],
  ['架', '构'],
  ['餐', '饮'],
  ['样', '本板'],
  ['双', '创向'],
  ['折', '合算旧射页叠断磨返服价中'],
]);

/** Units that are too short or too common to stand without 万, 亿 before them. */
export const NEEDS_MULTIPLIER = lexicon(
  `管 字 词 路 方 度 两 网 单 伏 安 票 金 银 铜 讲 员 案 句 出 餐 宿 环 栏 曲 眼 方案 P`,
);
