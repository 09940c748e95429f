// Queries nobody has read before: words of any report, typed in every way that people type. Seeded: two runs ask the same.
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { random } from './random.mjs';
import { clausesOf, firsts, letters, read, slur, soundsOf, spells, tokens, wordsOf } from './search-words.mjs';

const traditional = OpenCC.Converter({ from: 'cn', to: 'hk' });
const NUMERALS = /[〇零一二两三四五六七八九十百千万亿]/;
/** Characters that are taken for one another by their shape. */
const ALIKE = `环坏怀 末未 己已巳 人入 土士工 干千于 徽微 复夏 城域诚 拔拨 督瞥 辩辨辫 治冶 政改 建健 法洁 设没役 备各 执热抉 管菅
  监临 全金 民氏 平乎 安按 贷货贵 侯候 析折拆 困因囚 间问闻 检捡险验 决快 审宙 查杳 任仕 务条 处外 防访仿 培陪倍 训川 协办 提堤
  优忧 普晋 宣宜 传转 贯惯 责贵 落洛 革草 部陪 案宗 评坪 区巨 级吸 会合 众丛 制刮 度渡 障章 体休 领岭 组租 织积 化花 服报 综棕 合台
  规现 范苑 推准 进近 作昨 基墓 层尽 解触 深探 强虽 保堡 证征 标际 准难 社杜 网冈 科料 公分 共兵 项顶 目日`;
const alike = new Map(
  ALIKE.split(/\s+/).flatMap((group) => [...group].map((each) => [each, [...group].filter((other) => other !== each)])),
);

function grouped(list, key) {
  const groups = new Map();
  for (const each of list) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}

/** Whether a hit lights a word, or most of it, where it stands. */
function shows(hit, word) {
  for (let at = hit.text.indexOf(word); at >= 0; at = hit.text.indexOf(word, at + 1)) {
    const [low, high] = [hit.start + at, hit.start + at + word.length];
    let highlighted = 0;
    for (const [start, end] of hit.matches) highlighted += Math.max(0, Math.min(end, high) - Math.max(start, low));
    if (highlighted * 2 >= word.length) return true;
  }
  return false;
}

/**
 * Makes queries of every kind from a report that `study` has read.
 * @param others reports whose words may be absent from this one
 * @param options.each about so many queries of a kind; `seed` chooses which
 * @returns of each query its `kind` and whether a hit is `best`: right, and in a title where the word stands in one; `none`:
 *   nothing may be found
 */
export function makeQueries(known, others, { seed, each }) {
  const maker = new Maker(known, others, seed, each);
  maker.words();
  maker.numbers();
  maker.spelled();
  maker.slips();
  maker.letterSlips();
  maker.forms();
  maker.headings();
  maker.absent();
  return maker.made;
}

class Maker {
  made = [];

  constructor(known, others, seed, each) {
    Object.assign(this, { known, others, each, next: random(seed) });
    this.byId = new Map(known.parts.map((part) => [part.id, part]));
    const common = [...new Set([known, ...others].flatMap((one) => [...one.clauses.join('')]))];
    const sound = new Map(common.map((character) => [character, read(character)[0]]));
    this.common = common;
    this.sound = (character) => sound.get(character) ?? '';
    this.bySound = grouped(common, this.sound);
    this.bySlur = grouped(common, (character) => slur(this.sound(character)));
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  /** Words of some lengths, more of titles and subjects than there are. */
  some(least = 2, most = 6) {
    const fits = (word) => word.length >= least && word.length <= most;
    const [keyed, all] = [this.known.keyed.filter(fits), this.known.all.filter(fits)];
    const chosen = () => this.pick(this.next() < 0.4 && keyed.length > 0 ? keyed : all);
    return Array.from({ length: this.each }, chosen).filter(Boolean);
  }

  keyOf(hit) {
    const { statistics } = this.known;
    if (hit.kind !== 'statistic') return this.byId.get(hit.id)?.title ?? '';
    return `${statistics.find(({ id }) => id === hit.id)?.subject}|${hit.text}`;
  }

  add(kind, query, best) {
    this.made.push({ kind, query, best, none: false });
  }

  /** A query that means a word: it is best found in a title or a subject, if it stands in one. */
  means(kind, query, word) {
    const keyed = [...this.known.titles, ...this.known.subjects].some((key) => key.includes(word));
    this.add(kind, query, (hit) => shows(hit, word) && (!keyed || this.keyOf(hit).includes(word)));
  }

  /** Letters: any stretch of whole words that is spelled so is right. */
  spells(kind, query, word) {
    const { edges, text } = this.known;
    const whole = ([start, end]) => edges.has(start) && edges.has(end) && spells(query, text.slice(start, end));
    this.add(kind, query, (hit) => shows(hit, word) || hit.matches.some(whole));
  }

  words() {
    const { all, text } = this.known;
    for (const word of this.some()) this.means('word', word, word);
    for (const word of this.some(4)) {
      const length = 2 + Math.floor(this.next() * (word.length - 2));
      const at = Math.floor(this.next() * (word.length - length + 1));
      const piece = word.slice(at, at + length);
      // A part is typed as a word, not as the end of one and the beginning of another.
      if (wordsOf(piece).includes(piece)) this.means('part', piece, piece);
    }
    const sentences = text.split(/[。；\n]/).filter((sentence) => sentence.length > 12);
    for (let count = 0; count < this.each; count += 1) {
      const inside = [...new Set(clausesOf(this.pick(sentences)).flatMap(wordsOf))].filter((word) =>
        all.includes(word),
      );
      const taken = Array.from({ length: this.next() < 0.7 ? 2 : 3 }, () => this.pick(inside));
      if (!taken.includes(undefined) && new Set(taken).size === taken.length) {
        const query = taken.join(this.next() < 0.8 ? ' ' : '　');
        this.add('several', query, (hit) => taken.every((word) => shows(hit, word)));
      }
    }
  }

  numbers() {
    const { report, statistics } = this.known;
    for (let count = 0; count < this.each && statistics.length > 0; count += 1) {
      const { start, end, unit, subject } = this.pick(statistics);
      const number = /\d[\d.,]*(?:万亿|[万亿])?/.exec(report.text.slice(start, end))?.[0];
      if (!number) continue;
      const best = (hit) => hit.kind === 'statistic' && shows(hit, number);
      this.add('number', this.pick([number, number, number + unit]), best);
      const word = clausesOf(subject).flatMap(wordsOf).at(-1);
      if (word && report.text.includes(word)) this.add('subject + number', `${word} ${number}`, best);
    }
  }

  spelled() {
    const poly = (character) => pinyin(character, { multiple: true, type: 'array', toneType: 'none' }).length > 1;
    for (const word of this.some()) this.spells('pinyin', letters(word), word);
    for (const word of this.some()) if ([...word].some(poly)) this.spells('polyphone', letters(word), word);
    for (const length of [2, 3, 4, 5]) {
      for (const word of this.some(length, length === 5 ? 6 : length))
        this.spells(`initials ${length}`, firsts(word), word);
    }
    for (const word of this.some(3)) {
      const readings = read(word);
      const shape = readings.map((reading, at) => this.pick([word[at], word[at], reading, reading[0]]));
      if (shape.join('') !== word && shape.some((piece, at) => piece === word[at])) {
        this.spells('mixed', shape.join(''), word);
      }
      const cut = 1 + Math.floor(this.next() * (word.length - 1));
      const begun = readings.map((reading, at) => (at < cut ? reading : reading[0])).join('');
      this.spells('mixed letters', begun, word);
    }
  }

  /** A slip counts only where it does not happen to be in the report itself; another number is another fact, no slip. */
  slip(kind, query, word) {
    const numbered = NUMERALS.test(word) || NUMERALS.test(query);
    if (query !== word && !numbered && !this.known.plain.includes(query)) this.means(kind, query, word);
  }

  slips() {
    const replaced = (word, at, by) => word.slice(0, at) + (by ?? word[at]) + word.slice(at + 1);
    const place = (word) => Math.floor(this.next() * word.length);
    for (const word of this.some()) {
      const at = place(word);
      this.slip('same sound', replaced(word, at, this.pick(this.bySound.get(this.sound(word[at])) ?? [])), word);
    }
    for (const word of this.some(4)) {
      const at = place(word);
      this.slip(
        'wrong, near sound',
        replaced(word, at, this.pick(this.bySlur.get(slur(this.sound(word[at]))) ?? [])),
        word,
      );
      const other = this.pick([...word].flatMap((character, each) => (alike.has(character) ? [each] : [])));
      if (other !== undefined)
        this.slip('wrong, alike', replaced(word, other, this.pick(alike.get(word[other]))), word);
      this.slip('wrong, any', replaced(word, place(word), this.pick(this.common)), word);
    }
    // Names and slogans, which no segmenter knows.
    const quoted = [...this.known.text.matchAll(/[“《]([\u4e00-\u9fff]{4,8})[”》]/g)].map(([, name]) => name);
    for (let count = 0; count < this.each && quoted.length > 0; count += 1) {
      const word = this.pick(quoted);
      const slips = [replaced(word, place(word), this.pick(this.common)), replaced(word, place(word), '')];
      for (const [at, query] of slips.entries()) {
        if (query !== word && !this.known.plain.includes(query)) {
          this.means(at === 0 ? 'name, wrong' : 'name, missing', query, word);
        }
      }
    }
    for (const word of this.some(4, 4)) this.slip('missing of 4', replaced(word, place(word), ''), word);
    for (const word of this.some(5)) this.slip('missing of 5-6', replaced(word, place(word), ''), word);
    for (const word of this.some(4)) {
      const at = Math.floor(this.next() * (word.length - 1));
      this.slip('swapped', word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2), word);
      this.slip('doubled', word.slice(0, at) + word[at] + word.slice(at), word);
    }
  }

  spoken() {
    this.sounds ??= soundsOf(this.known);
    return this.sounds;
  }

  /** Slips of the fingers among the letters of a word that a title or a subject has. */
  letterSlips() {
    const { text, keyed } = this.known;
    const words = keyed.filter((word) => letters(word).length >= 6);
    const { letters: all } = this.spoken();
    for (let count = 0; count < this.each && words.length > 0; count += 1) {
      const word = this.pick(words);
      const right = letters(word);
      const at = 1 + Math.floor(this.next() * (right.length - 2));
      const slips = {
        swapped: right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2),
        missing: right.slice(0, at) + right.slice(at + 1),
        doubled: right.slice(0, at) + right[at] + right.slice(at),
      };
      const same = ([start, end]) => letters(text.slice(start, end).replace(/[^\u4e00-\u9fff]/g, '')) === right;
      for (const [slip, typed] of Object.entries(slips)) {
        // A slip that is itself the spelling of words of the report means them.
        if (typed === right || all.has(typed)) continue;
        this.add(`pinyin, ${slip}`, typed, (hit) => shows(hit, word) || hit.matches.some(same));
      }
    }
  }

  forms() {
    const full = (word) => word.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
    for (const word of this.some()) if (traditional(word) !== word) this.means('traditional', traditional(word), word);
    const latin = new Set(this.known.text.match(/[A-Za-z][A-Za-z0-9]+[\u4e00-\u9fff]{0,2}/g) ?? []);
    for (const word of [...latin].slice(0, this.each)) {
      this.means('case', word.toLowerCase(), word);
      this.means('full width', full(word), word);
    }
  }

  headings() {
    const { report, parts } = this.known;
    for (const section of report.sections) {
      const numeral = section.marker.replace(/[^〇一二三四五六七八九十]/g, '');
      const best = (hit) => hit.id === section.id && hit.kind === section.kind;
      if (section.number !== null && numeral !== '') {
        for (const query of [numeral, `第${numeral}`, `${numeral}、`]) this.add('marker', query, best);
      }
    }
    const headed = parts.filter((part) => part.heading !== null && part.title.length < 40);
    for (let count = 0; count < this.each && headed.length > 0; count += 1) {
      const { title } = this.pick(headed);
      const inside = [...new Set(clausesOf(title).flatMap(wordsOf))];
      const [one, two] = [this.pick(inside), this.pick(inside)];
      if (one) this.means('heading', one, one);
      if (one && two && one !== two) {
        this.add('heading, two words', `${one} ${two}`, (hit) =>
          [one, two].every((word) => this.keyOf(hit).includes(word)),
        );
      }
      if (this.next() < 0.3) this.means('heading, whole', title, title);
    }
  }

  /** Words of other reports that are not in this one, nor anything that sounds like them. */
  absent() {
    const { plain, clauses } = this.known;
    const elsewhere = this.others.flatMap((other) => other.all);
    const here = elsewhere.length > 0 ? this.spoken() : null;
    const none = (kind, query) => this.made.push({ kind: `absent, ${kind}`, query, best: () => false, none: true });
    for (let count = 0; here && count < this.each * 4; count += 1) {
      const word = this.pick(elsewhere);
      // Words that stand in one clause in their order are there, though something stands between them.
      const apart = new RegExp(tokens(word).join('.{0,8}'));
      if (
        plain.includes(word) ||
        here.row.includes(` ${read(word).join(' ')} `) ||
        clauses.some((each) => apart.test(each))
      ) {
        continue;
      }
      none(`${Math.min(5, word.length)}${word.length > 4 ? '-6' : ''}`, word);
      const slurred = here.slurred.includes(` ${read(word).map(slur).join(' ')}`);
      if (count % 2 === 0 && !slurred && !here.letters.has(letters(word))) none('pinyin', letters(word));
      if (word.length > 3 && !here.firsts.has(firsts(word))) none('initials', firsts(word));
    }
  }
}
