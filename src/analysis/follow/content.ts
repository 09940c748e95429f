import { isFunctionWord, type Worded, wordsIn } from '../worded.ts';
import { ORDINAL, RAREST, type Rarity } from './rarity.ts';

/** In which words plans say that something will be done, and how: they tell nothing of what. */
const DOING = new Set(
  (
    '推进 推动 推行 推广 推出 开展 实施 实行 建设 建成 建立 新建 新增 增加 增设 扩大 健全 完善 加强 加大 加快 强化 深化 提升 提高 优化 落实 制定 制订 修订 ' +
    '编制 出台 印发 发布 公布 完成 打造 实现 达到 改造 发展 促进 支持 鼓励 引导 规范 组织 组建 设立 成立 聘请 招聘 举办 召开 启动 开工 开通 探索 使用 投入 ' +
    '确保 力争 做好 抓好 抓紧 全面 持续 深入 积极 扎实 大力 着力 切实 努力 认真 严格 稳步 逐步 进一步 继续 工作 一批 年内 年底 全部 一是 二是 三是 四是 五是 ' +
    '不少于 不低于 以上 左右 以及'
  ).split(' '),
);

/** What a promise names. */
export interface Content {
  /** Of each of its characters 1 where it belongs to a word that tells what is promised. */
  marks: Uint8Array;
  /** The characters of them, each once, with how particular the rarest word is that has it: from LEAST_PARTICULAR to 1. */
  characters: ReadonlyMap<string, number>;
}

/** So particular is a word that every report of the genre has, or a character by itself as if by half: 1 is one that hardly any has. */
export const LEAST_PARTICULAR = 0.3;

export function contentOf(promise: Worded, rarity: Rarity): Content {
  const marks = new Uint8Array(promise.text.length);
  const characters = new Map<string, number>();
  let at = 0;
  for (const word of wordsIn(promise, true)) {
    if (isContent(word)) {
      marks.fill(1, at, at + word.length);
      const rare = word.length > 1 ? rarity.ofWord(word) / RAREST : LEAST_PARTICULAR;
      const particular = LEAST_PARTICULAR + (1 - LEAST_PARTICULAR) * rare;
      for (const each of word) if ((characters.get(each) ?? 0) < particular) characters.set(each, particular);
    }
    at += word.length;
  }
  return { marks, characters };
}

const isContent = (word: string): boolean =>
  word.trim() !== '' && !DOING.has(word) && !isFunctionWord(word) && !ORDINAL.test(word);
