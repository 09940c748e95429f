import { hardBreaks } from './hard-breaks.ts';

/**
 * The CJK radicals that are not letters of a word but look like one (⻓ for 长), each before the ideograph that it stands for: Unicode's
 * EquivalentUnifiedIdeograph (UAX #44), where that is one UTF-16 unit. The Kangxi radicals have theirs as a compatibility form.
 */
const RADICALS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示' +
  '⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺶羊⺹耂⺺肀⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞' +
  '⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

function ideographOf(radical: string): string {
  const at = RADICALS.indexOf(radical);
  return at % 2 === 0 ? RADICALS.charAt(at + 1) : radical.normalize('NFKC');
}

/** The radicals of a text (U+2E80–2FDF), which some fonts and PDFs put for characters, as the characters they stand for. Every offset stays. */
export function foldRadicals(text: string): string {
  if (!/[\u2e80-\u2fdf]/.test(text)) return text;
  return text.replace(/[\u2e80-\u2fdf]/g, (radical) => {
    const ideograph = ideographOf(radical);
    return ideograph.length === 1 ? ideograph : radical;
  });
}

/** What shows nothing and parts nothing: zero-width space, joiners, word joiner, byte order mark, soft hyphen. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/;

/** A text as it is read, and where its characters stand in the source. */
export interface Reading {
  text: string;
  /** `map[i]`: the offset in the source of `text[i]`; null where all offsets are the same. */
  map: Uint32Array | null;
}

/** The indent of a paragraph behind another on its line. */
const INDENT = /(\S)\u3000(?=\u3000+\S)/g;
/** A line of so many characters with so many such indents and so many full stops has lost its line breaks. */
const LOST_LENGTH = 300;
const LOST_INDENTS = 4;
const LOST_STOPS = 4;

/** Puts line breaks where a page lost them and left the indents: 一、主要工作　　（一）健全制度。　　（二）规范执法。 Every offset stays. */
function breakAtIndents(text: string): string {
  if (!text.includes('\u3000\u3000')) return text;
  return text
    .split('\n')
    .map((line) => {
      if (line.length < LOST_LENGTH || line.split('。').length <= LOST_STOPS) return line;
      return (line.match(INDENT)?.length ?? 0) < LOST_INDENTS ? line : line.replace(INDENT, '$1\n');
    })
    .join('\n');
}

/**
 * A text as it is read: radicals as the characters they stand for, line breaks where only indents are left of them, without
 * those with which a page broke its paragraphs at its width, and without what shows nothing. Linear.
 */
export function readingOf(text: string): Reading {
  const folded = breakAtIndents(foldRadicals(text));
  const breaks = hardBreaks(folded);
  if (breaks.length === 0 && !INVISIBLE.test(folded)) return { text: folded, map: null };
  const map = new Uint32Array(text.length);
  const kept: string[] = [];
  let count = 0;
  let passed = 0;
  for (let at = 0; at < text.length; at++) {
    while ((breaks[passed]?.end ?? at + 1) <= at) passed++;
    const unit = folded[at] ?? '';
    if (INVISIBLE.test(unit) || at >= (breaks[passed]?.start ?? text.length)) continue;
    map[count++] = at;
    kept.push(unit);
  }
  return { text: kept.join(''), map: map.subarray(0, count) };
}
