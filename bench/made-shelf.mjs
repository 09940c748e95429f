// A shelf of reports that nobody has published: in the manner of the genre, from word lists and a seed, as plain text.

import { random } from './random.mjs';

const list = (words) => words.trim().split(/\s+/);
/** Names of places are made of three of these and a kind. */
const PLACE_SYLLABLES = list(
  '青 白 东 云 临 松 南 长 金 石 柳 平 永 安 清 高 双 龙 新 望 宁 河 江 岭 海 溪 湾 泉 峰 桥 浦 滩',
);
const PLACE_KINDS = list('区 县 市');
/** So many years of each place, from the first on. */
const [YEARS, FIRST_YEAR] = [5, 2031];
const VERBS =
  list(`推进 加强 完善 健全 落实 强化 深化 优化 规范 开展 组织 制定 修订 出台 印发 建立 推动 提升 夯实 压实 统筹 严格 坚持 创新 探索 实施 畅通 拓宽 整合 搭建
  打造 培育 巩固 细化 量化 清理 公布 审查 备案 督办 整改 通报 考核 评估 研究 部署 调度 化解 排查 整治`);
const OBJECTS =
  list(`法治政府建设 行政执法 营商环境 政务服务 依法行政 行政复议 行政应诉 行政审批 行政处罚 普法宣传 法律援助 公证服务 人民调解 社区矫正 规范性文件 重大行政决策
  合法性审查 公平竞争审查 政府信息公开 权责清单 执法监督 执法案卷 执法人员培训 双随机监管 信用监管 柔性执法 包容审慎监管 综合执法改革 放管服改革 一网通办 最多跑一次 告知承诺制
  证明事项清理 数字政府 智慧城市 雪亮工程 平安小区 矛盾纠纷 信访积案 扫黑除恶 反诈宣传 安全生产 食品安全 生态环境 河湖治理 城市管理 违法建设 市场监管 知识产权 民营经济
  法律顾问 公职律师 述法制度 学法制度 督察整改 府院联动 司法建议 检察建议 突发事件应对 应急预案 疫情防控 基层治理 网格化管理 村居法律顾问 法治文化阵地 法治副校长 民法典宣传 宪法宣传周
  行政调解 仲裁制度 行政裁决 执法装备 执法记录仪 移动执法终端 证照分离 企业开办 项目审批 惠企政策 招商引资 乡村振兴 粮食安全 耕地保护 医疗保障 养老服务 义务教育 就业帮扶 住房保障`);
/** What else a government sees to: a field and a thing of it. */
const FIELDS =
  list(`水利 交通 文化 旅游 教育 医疗 养老 社保 就业 住房 农业 林业 渔业 工业 商贸 物流 金融 财政 税务 审计 统计 科技 人才 体育 民政 民族 宗教 侨务 台港 外事 国防 双拥 消防 气象 地震 测绘 土地 矿产
  海洋 园林 市容 环卫 供水 供电 燃气 供热 公交 地铁 机场 港口 公路 铁路 通信 广电 档案 史志 妇女 儿童 青年 老年 残疾人 红十字 慈善 志愿 社区 街道 村镇 园区 景区 学校 医院 企业 商会 协会 工地`);
const THINGS =
  list(`设施 项目 平台 队伍 标准 资源 数据 流程 台账 清单 目录 场所 网点 窗口 渠道 载体 阵地 品牌 示范点 试点 方案 预案 规划 计划 指标 台阶 短板 隐患 风险 薄弱环节 难点 堵点 痛点 需求 诉求 保障
  经费 装备 编制 岗位 职责 权限 边界 档案 信息 系统 网络 接口 技术 产品 产业 市场 秩序 行为 活动 节庆 赛事 课程 教材 师资 骨干 专家 联盟 合作 交流 协作 联动`);
const ORGANS =
  list(`区政府 区委 司法局 公安局 市场监管局 城管局 生态环境局 应急管理局 农业农村局 卫生健康局 教育局 财政局 审计局 人社局 住建局 自然资源局 交通运输局 文旅局 医保局 税务局
  各镇街 各部门 各单位 政务服务中心 法治办 信访局 综合执法大队 行政复议委员会 依法治区办 人民法院`);
const HOW = list('持续 全面 深入 扎实 有效 切实 着力 大力 稳步 积极 进一步 有序 科学 精准 常态化 一体');
const COUNTED =
  list(`案件:件 行政复议申请:件 行政诉讼案件:件 规范性文件:件 执法人员:人 法律援助案件:件 培训班:期 宣传活动:场次 矛盾纠纷:起 政务服务事项:项 证明事项:项 惠企政策:条
  公证事项:件 视频监控:个 平安小区:个 罚没款:万元 资金:亿元 市场主体:户 审批事项:项 检查对象:家次 咨询群众:人次 宣传资料:份 法律顾问:名 执法案卷:宗 投诉举报:件 信访积案:件 学法讲座:场 整改问题:个`);
const RATES = list('办结率 调解成功率 出庭应诉率 满意率 合格率 覆盖率 按时办结率 整改率 网上可办率 破案率');
const LINKS = list('与 和 及 中的 方面的 工作中的 领域的 同步于 服务于 融入');
const LACKS = list('不够到位 有待提高 还不均衡 力量不足 不够深入 不够规范 存在短板 针对性不强 衔接不畅 仍需加强');
/** Names of campaigns and platforms are made of these: each shelf has many that occur once or twice. */
const SYLLABLES = list(
  `和 安 智 慧 民 心 桥 云 星 火 春 雨 清 风 明 镜 利 剑 护 航 暖 阳 金 盾 银 帆 蓝 天 净 土 百 川 千 山 万 家 灯 塔 先 锋 红 叶 绿 洲 海 燕 飞 鹰 石 榴 同 舟 领 跑 破 浪 问 渠 听 涛 连 枝 聚 力 融 合 惠 企 速 达 通 途 一 站 直 办 码 上 掌 中 指 尖`,
);
/** How many of its sentences a report has from the year before, and how many of its measures are what was planned then. */
const [REPEATED, KEPT] = [0.15, 0.2];
const NUMERALS = '一二三四五六七八九十';

/**
 * One made report. `before`: what `makeReport` gave for the year before, of which a report repeats some sentences and does some of
 * the plans; null for a first one.
 */
function makeReport(place, year, characters, seed, before) {
  const next = random(seed);
  const below = (count) => Math.floor(next() * count);
  // The first words of a list are commoner than the last, as words are.
  const pick = (words) => words[Math.floor(words.length * next() ** 1.6)];
  const name = () => `“${Array.from({ length: 2 + below(3) }, () => SYLLABLES[below(SYLLABLES.length)]).join('')}”`;
  const number = () =>
    next() < 0.5 ? 1 + below(99) : next() < 0.7 ? 100 + below(9900) : `${1 + below(90)}.${1 + below(9)}万`;
  const thing = () => (next() < 0.22 ? pick(OBJECTS) : FIELDS[below(FIELDS.length)] + THINGS[below(THINGS.length)]);
  const clause = () => {
    const drawn = next();
    if (drawn < 0.11) {
      const [what, unit] = pick(COUNTED).split(':');
      return `${pick(['办理', '受理', '完成', '新增', '开展', '梳理'])}${what}${number()}${next() < 0.2 ? '余' : ''}${unit}`;
    }
    if (drawn < 0.14) return `${pick(RATES)}达${50 + below(50)}.${10 + below(90)}%`;
    if (drawn < 0.22)
      return `${pick(VERBS)}${name()}${pick(['专项行动', '工作机制', '服务平台', '工作模式', '服务品牌'])}`;
    if (drawn < 0.5)
      return `${pick(ORGANS)}、${pick(ORGANS)}${pick(HOW)}${pick(VERBS)}${thing()}${next() < 0.5 ? '工作' : ''}`;
    if (drawn < 0.7) return `${pick(HOW)}${pick(VERBS)}${thing()}、${thing()}和${thing()}`;
    return `${next() < 0.4 ? pick(HOW) : ''}${pick(VERBS)}${thing()}${pick(LINKS)}${thing()}`;
  };
  const sentences = [];
  const said = () => `${Array.from({ length: 3 + below(6) }, clause).join('，')}${next() < 0.25 ? '；' : '。'}`;
  const sentence = () => {
    const own = before !== null && next() < REPEATED ? pick(before.sentences) : said();
    sentences.push(own);
    return own;
  };
  const body = (count) => Array.from({ length: count }, sentence).join('').replace(/；$/, '。');
  const task = () => (before !== null && next() < KEPT ? pick(before.plans) : pick(VERBS) + thing());
  const items = (count, most) =>
    Array.from({ length: count }, (_, at) => `${NUMERALS[at]}是${pick(HOW)}${task()}。${body(1 + below(most))}`).join(
      '',
    );
  const lines = [
    `${place}${year}年度法治政府建设工作报告`,
    `发布时间：${year + 1}-03-${10 + below(20)}　来源：${place}人民政府`,
    `${year}年，${place}坚持以习近平法治思想为指导，${clause()}，${clause()}。现将有关情况报告如下。`,
  ];
  let length = 0;
  const write = (line) => {
    lines.push(line);
    length += line.length + 1;
  };
  const main = characters - 1200;
  for (let section = 0; section < 6; section += 1) {
    write(`${NUMERALS[section]}、${pick(HOW)}${pick(VERBS)}${pick(OBJECTS)}，${pick(VERBS)}${pick(OBJECTS)}`);
    for (let at = 0; at < 10 && length < (main * (section + 1)) / 6; at += 1) {
      write(`（${NUMERALS[at]}）${pick(VERBS)}${pick(OBJECTS)}`);
      write(items(2 + below(4), 3));
    }
  }
  write('七、存在的主要问题');
  write(
    Array.from(
      { length: 5 },
      (_, at) => `${NUMERALS[at]}是${pick(OBJECTS)}${pick(LACKS)}，${pick(ORGANS)}${pick(OBJECTS)}${pick(LACKS)}。`,
    ).join(''),
  );
  write(`八、${year + 1}年工作计划`);
  const plans = Array.from({ length: 5 }, () => pick(VERBS) + pick(OBJECTS));
  for (const [at, plan] of plans.entries()) write(`（${NUMERALS[at]}）${pick(HOW)}${plan}。${body(2)}`);
  return { text: `${lines.join('\n')}\n`, sentences, plans };
}

/** A place that there is not: of three syllables, as few real ones are. There are thousands. */
function placeAt(number) {
  const { length } = PLACE_SYLLABLES;
  const [first, second] = [number % length, Math.floor(number / length) % length];
  // Moved on, so that the places of a small shelf do not all end alike.
  const syllables = [first, (second + 7 * first + 1) % length, (5 * first + 11 * second + 2) % length];
  const kind = PLACE_KINDS[Math.floor(number / length ** 2) % PLACE_KINDS.length];
  return syllables.map((at) => PLACE_SYLLABLES[at]).join('') + kind;
}

/** Reports of places that there are not, the years of each one after another. `characters` is their mean length. */
export function* makeShelf({ reports = 200, characters = 18_500, seed = 1 } = {}) {
  let before = null;
  for (let at = 0; at < reports; at += 1) {
    const year = FIRST_YEAR + (at % YEARS);
    const size = characters * (0.5 + random(seed * 7919 + at)());
    const place = placeAt(Math.floor(at / YEARS));
    before = makeReport(place, year, size, seed * 104729 + at, year === FIRST_YEAR ? null : before);
    yield { id: `made-${String(at + 1).padStart(5, '0')}-${year}`, text: before.text };
  }
}
