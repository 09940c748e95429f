// Writes src/search/pinyin/table.ts: the toneless readings of pinyin-pro for what normalised text can hold. A table of its own,
// because loading pinyin-pro and building its automaton take longer than everything else that a search does.
// Run by hand after an update of pinyin-pro: node scripts/pinyin-table.mjs
import { writeFileSync } from 'node:fs';
import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { pinyin } from 'pinyin-pro';
import { PatternsNormal } from 'pinyin-pro/dist/esm/data/patterns.mjs';

const SURNAME = 10;
/** What pinyin-pro does not know or reads in another way, from the language of offices; a syllable stands after the character it is of. */
const MORE = `
率shuai先 率shuai队 局长zhang 处长zhang 所长zhang 街长zhang 路长zhang 巷长zhang 楼长zhang 栋长zhang 湖长zhang 湾长zhang 田长zhang
林长zhang 警长zhang 台长zhang 园长zhang 片长zhang 点长zhang 委员长zhang 秘书长zhang 理事长zhang 审判长zhang 网格长zhang 站长zhang 州长zhang
总长zhang 库长zhang 舰长zhang 央行hang 商行hang 支行hang 分行hang 总行hang 调diao配 调diao派 调diao训 调diao阅 调diao档 重chong塑
重chong组 重chong构 重chong置 重chong铸 协调 配合 调整 调diao查 调解 三重一大 重要 重点 重大 差chai旅 巷道 剥bo离 还huan款 还huan贷 还huan本 还huan建 还huan房 还huan迁
还huan湿 还huan林 还huan草 还huan田 还huan耕 还huan绿 还huan原 六lu合 丰都du 乐yue清 洪洞tong 单shan县 黄埔bu 大埔bu 双重chong 多重chong 三重chong
行政 行动 行使 行驶 发行 进行 执行 运行 推行 实行 施行 履行 试行 践行 举行 通行 出行 先行 现行 暂行 流行 飞行 平行 比重 注重 严重 尊重 侧重 长期 长达 长度 长效
长江 长远 参加 特大 超大 加大 十大 大城 有着 大大 规划 规范 规模 规定 规则 情况 提高 提升 提出 提供
`;
const traditional = new Set(traditionalToSimplified.split('|').map((entry) => entry.split(' ')[0]));

/** Toneless, ü as v; null for what is no syllable. */
function toneless(toned) {
  const bare = toned
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');
  return /^[a-z]+$/.test(bare) ? bare : null;
}

const read = (text) => pinyin(text, { type: 'array', segmentit: 3, toneSandhi: false }).map(toneless);

/** Every ideograph of Unicode's first block under its usual reading. */
const characters = new Map();
const usual = new Map([['了', 'le']]);
for (let code = 0x4e00; code <= 0x9fff; code += 1) {
  const character = String.fromCharCode(code);
  const syllable = usual.get(character) ?? read(character)[0];
  if (syllable && !traditional.has(character)) {
    characters.set(syllable, (characters.get(syllable) ?? '') + character);
    usual.set(character, syllable);
  }
}

/** Words as 重chong庆: a syllable stands after the character that has another than its usual one. */
const words = new Set();
const listed = PatternsNormal.filter(({ zh, priority }) => priority < SURNAME && /^[\u4e00-\u9fff]{2,}$/.test(zh));
const readings = new Map(listed.map(({ zh }) => [zh, read(zh)]));
// 七一重要 holds no 一重, 统一行动 no 一行.
for (const word of readings.keys())
  if (/^[一二三四五六七八九十百千万亿零第双单两多几]+[重行斗更]$/.test(word)) readings.delete(word);
for (const entry of MORE.trim().split(/\s+/)) {
  const pieces = Array.from(entry.matchAll(/([^a-z])([a-z]*)/g));
  readings.set(
    pieces.map(([, character]) => character).join(''),
    pieces.map(([, character, syllable]) => syllable || usual.get(character)),
  );
}
for (const [word, syllables] of readings) {
  const spelled = Array.from(
    word,
    (character, at) => character + (syllables[at] === usual.get(character) ? '' : syllables[at]),
  );
  words.add(spelled.join(''));
}

const lines = (all, width) => {
  const found = [''];
  for (const each of all) {
    if (found.at(-1).length + each.length > width) found.push('');
    found[found.length - 1] += `${found.at(-1) === '' ? '' : ' '}${each}`;
  }
  return found.map((line) => `  ${line}`).join('\n');
};
const sorted = (all) => Array.from(all).sort();

writeFileSync(
  new URL('../src/search/pinyin/table.ts', import.meta.url),
  `// Made by scripts/pinyin-table.mjs from pinyin-pro (MIT License, Copyright (c) 2022-present zh-lx). Do not edit.

/** Each character under its usual reading, toneless, ü as v. */
export const CHARACTERS = \`
${lines(
  sorted(characters).map(([syllable, all]) => syllable + all),
  100,
)}
\`;

/** Words by which the text is cut: a syllable stands after the character that has another than its usual one. */
export const WORDS = \`
${lines(sorted(words), 100)}
\`;
`,
);
console.log(characters.size, usual.size, words.size, readings.size);
