import type { Span } from '../report/index.ts';
import { wordSegments } from '../text/index.ts';

/** So many characters are segmented by one call: the time of one call grows faster than the text. */
const CHUNK = 400;
/** One UTF-16 unit each, so that offsets stay. */
const NO_LETTER = /[^\u4e00-\u9fff\u3400-\u4dbfA-Za-z0-9]/g;
const CAPITAL = /[A-Z]/g;

/** A span of a text as words. */
export interface Worded extends Span {
  /** The span, in which whatever is no letter or digit, and every number that counts something, is a blank. */
  text: string;
  /** Whether a word begins or ends before the character; one more than there are characters. */
  readonly edges: Uint8Array;
}

/** A span that is parted into words when these are first asked for, for most of what `follow` does a report's passages never are. */
class WordedSpan implements Worded {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  #edges: Uint8Array | undefined;

  constructor({ start, end }: Span, text: string) {
    this.start = start;
    this.end = end;
    this.text = text;
  }

  get edges(): Uint8Array {
    this.#edges ??= edgesIn(this.text);
    return this.#edges;
  }
}

/**
 * The words of a span, by Intl.Segmenter. Numbers that count something (`counted`, offsets of `plain`) and bodies that every report names are
 * left out: that two texts both have 50家, or 县委常委会, says nothing. Characters that stand alone one behind the other are one word: they are names.
 */
export function wordsOf(plain: string, span: Span, counted: readonly Span[]): Worded {
  let text = plain
    .slice(span.start, span.end)
    .replace(NO_LETTER, ' ')
    .replace(CAPITAL, (letter) => letter.toLowerCase());
  for (const { start, end } of [...counted, ...bodiesIn(plain, span)]) {
    const from = Math.max(start, span.start) - span.start;
    const to = Math.min(end, span.end) - span.start;
    if (from < to) text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  }
  return new WordedSpan(span, text);
}

function edgesIn(text: string): Uint8Array {
  const edges = new Uint8Array(text.length + 1);
  edges[text.length] = 1;
  for (let from = 0; from < text.length; from += CHUNK) {
    let single = false;
    let word = false;
    for (const { segment, index } of wordSegments(text.slice(from, from + CHUNK))) {
      const lone = segment.length === 1 && segment !== ' ' && !FUNCTION_WORDS.has(segment);
      const ends = word && SUFFIXES.has(segment);
      if (!(lone && single) && !ends) edges[from + index] = 1;
      single = lone && !ends;
      word = segment.length > 1 && HAN.test(segment);
    }
  }
  return edges;
}

/** Who acts or is told is no evidence: every report has these bodies. 依法治县 is one word to no list, for each place has its own. */
const BODIES =
  /(?:[省市县区州旗]委)?(?:全面)?依法治[国省市县区州旗](?:委员会|办公室|办|委)?|[省市县区州旗]委(?:常委会|常委|书记|办|全会)|[省市县区州旗](?:人民)?政府(?:常务会议|全体会议|办公室|办|党组)|[省市县区州旗]?人大(?:常委会)?|[省市县区州旗]?政协/g;

/** Where such bodies are named in a span, in order. */
function bodiesIn(plain: string, { start, end }: Span): Span[] {
  return Array.from(plain.slice(start, end).matchAll(BODIES), ({ 0: name, index }) => {
    return { start: start + index, end: start + index + name.length };
  });
}

/** Characters that belong to the word before them: 资源化, 先导区. */
const SUFFIXES = new Set(
  '化性区率式园站院馆厂局路桥城镇村街河江山湖湾港线网员者家制法案类型级度量机器车店所室厅办处部会团队组群带圈谷楼业站',
);
const HAN = /^[\u4e00-\u9fff]/;

/** Words of one character that begin or end no name. */
const FUNCTION_WORDS = new Set(
  '的了和与及在对把为是等将以于由从向到或并也都还而其之所被让使每各本该此就要能可应须已未不无有再更最',
);

/** Whether a name begins with no such word: 的, or a character that belongs to the word before it. */
export const beginsNone = (word: string): boolean => FUNCTION_WORDS.has(word) || SUFFIXES.has(word);

/** Whether a word is one of those of one character that name nothing. */
export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);

/** The words of a span, in order; with `blanks` also what stands between them. */
export function wordsIn({ text, edges }: Worded, blanks = false): string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && edges[at] !== 1) continue;
    const word = text.slice(start, at);
    if (blanks || word.trim() !== '') words.push(word);
    start = at;
  }
  return words;
}

/** Whether one of the words of a span is this one. */
export function hasWord({ text, edges }: Worded, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const end = at + word.length;
    if (edges[at] === 1 && edges[end] === 1 && !edges.subarray(at + 1, end).includes(1)) return true;
  }
  return false;
}
