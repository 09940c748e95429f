import type { Span } from '../../../report/index.ts';
import type { Draft } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { context, matchesIn } from '../scan.ts';

/** A half-width mark between two Han characters; brackets need one at their outer side and one inside. */
const HALF_WIDTH = /(?<=[\u4e00-\u9fff])[,;:()](?=[\u4e00-\u9fff])/g;

/** P1: said once a report, with the count: a text typed with half-width marks is so throughout. */
const halfWidthMarks: Rule = {
  id: 'P1',
  level: 'hint',
  scope: 'text',
  what: { zh: '汉字之间用了半角标点', en: 'half-width marks between Chinese characters' },
  why: {
    zh: '中文标点应为全角；半角标点使排版参差，也使检索漏字。',
    en: 'Chinese marks are full-width; half-width ones set badly and are missed by searches.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011, use of punctuation' },
  mend: { zh: '改为全角的，；：（）。', en: 'Write the full-width ，；：（）.' },
  passes: [{ text: '2033年，全县受理案件12件，办结12件。' }, { text: '办结率98.5%，比例为3:2。' }],
  fails: [{ text: '全县受理案件12件,办结12件。' }, { text: '各机关(单位)按时报告。' }],
  find(draft) {
    const found = matchesIn(draft, HALF_WIDTH);
    const [first] = found;
    if (first === undefined) return [];
    return [
      {
        start: first.start,
        end: first.end,
        message: {
          zh: `汉字之间的半角标点共${found.length}处，第一处是“${first.text}”`,
          en: `${found.length} half-width marks between Chinese characters, the first "${first.text}"`,
        },
      },
    ];
  },
};

/** Two marks that cannot stand side by side; a blank between them does not part them. */
const DOUBLED =
  /[，、；：。](?:[ \u3000]?[，、；：。])+|[，、；：。][ \u3000]?[,;]|[,;][ \u3000]?[，、；：。]|(?<=[\u4e00-\u9fff])[,;]{2,3}(?=[\u4e00-\u9fff])/g;

const doubledMarks: Rule = {
  id: 'P2',
  level: 'error',
  scope: 'text',
  what: { zh: '标点重复或相连', en: 'doubled marks' },
  why: {
    zh: '句内点号和句末点号不能相连，多是删改后留下的。',
    en: 'Such marks never stand side by side; mostly they are left over from editing.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011, use of punctuation' },
  mend: { zh: '只留一个。', en: 'Keep one of them.' },
  passes: [{ text: '依法行政有待加强……我们将改进。' }, { text: '会上提出：“要抓落实。”会后印发通知。' }],
  fails: [{ text: '推进依法行政，，落实责任。' }, { text: '加强培训、，提高能力。' }, { text: '工作有序推进。。' }],
  find: (draft) =>
    matchesIn(draft, DOUBLED).map(({ start, end, text }) => ({
      start,
      end,
      message: { zh: `标点“${text}”相连`, en: `the marks "${text}" stand side by side` },
    })),
};

/** Each opening mark with its closing one; half-width brackets close full-width ones. */
const CLOSES = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['（', '）'],
  ['(', '）'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
]);
const CLOSERS = new Map([...CLOSES.values()].map((close) => [close, close]));
CLOSERS.set(')', '）');
const PAIRED = new RegExp(`[${[...CLOSES.keys(), ...CLOSERS.keys()].join('')}]`, 'gu');
/** 1） and a) open an item: their bracket has no other half. */
const ITEM_BRACKET = /(?:^|[。；;：:，,、\s])(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/;
/** How many lines further a mark may be closed: quotations run over paragraphs, and copied text breaks lines anywhere. */
const REACH = 3;

interface Open {
  at: number;
  close: string;
  line: number;
}

/** More marks are not open at once, but in a text that no mark closes. */
const DEEPEST = 100;

/** The marks without their other half, in order. */
function unpaired(draft: Draft): { at: number; line: Span }[] {
  const { plain } = draft;
  const lone: { at: number; line: Span }[] = [];
  const lines = draft.lines();
  let waiting: Open[] = [];
  const give = (marks: readonly Open[]): void => {
    for (const { at, line } of marks) lone.push({ at, line: lines[line] ?? { start: at, end: at + 1 } });
  };
  lines.forEach((line, number) => {
    give(waiting.filter((open) => open.line < number - REACH));
    waiting = waiting.filter((open) => open.line >= number - REACH);
    const stack: Open[] = [];
    for (const { 0: char, index } of plain.slice(line.start, line.end).matchAll(PAIRED)) {
      const at = line.start + index;
      const close = CLOSES.get(char);
      if (close !== undefined) stack.push({ at, close, line: number });
      if (stack.length > DEEPEST) give(stack.splice(0, 1));
      const closed = CLOSERS.get(char);
      if (closed === undefined || isPartOfWord(plain, at, line)) continue;
      const inner = stack.findLastIndex((open) => open.close === closed);
      if (inner >= 0) give(stack.splice(inner).slice(1));
      else {
        const outer = waiting.findLastIndex((open) => open.close === closed);
        if (outer >= 0) waiting.splice(outer, 1);
        else give([{ at, close: closed, line: number }]);
      }
    }
    waiting.push(...stack);
  });
  give(waiting);
  return lone.sort((a, b) => a.at - b.at);
}

/** The apostrophe of People’s, the bracket of 1）. */
function isPartOfWord(plain: string, at: number, line: Span): boolean {
  const char = plain.charAt(at);
  if (char === '’') return /[A-Za-z]/.test(plain.charAt(at - 1));
  if (char !== '）' && char !== ')') return false;
  const words = plain.slice(Math.max(line.start, at - 5), at);
  return ITEM_BRACKET.test(words) || isFollowed(plain, at, line, words);
}

/** How far behind a label the next one is looked for. */
const NEXT_LABEL = 80;

/** 列出a）、b）两类: the next label follows. */
function isFollowed(plain: string, at: number, line: Span, words: string): boolean {
  const label = /(?:^|[^0-9A-Za-z（(])([0-9a-zA-Z])$/.exec(words)?.[1];
  if (label === undefined) return false;
  const next = String.fromCharCode(label.charCodeAt(0) + 1);
  return new RegExp(`${next}[）)]`).test(plain.slice(at, Math.min(line.end, at + NEXT_LABEL)));
}

/** One finding a line and kind of mark: one typed wrongly leaves two alone. */
function unpairedFaults(draft: Draft): Fault[] {
  const said = new Set<string>();
  const faults: Fault[] = [];
  for (const { at, line } of unpaired(draft)) {
    const mark = draft.plain.charAt(at);
    const pair = CLOSES.get(mark) ?? CLOSERS.get(mark) ?? mark;
    const key = `${line.start} ${pair}`;
    if (said.has(key)) continue;
    said.add(key);
    const words = context(draft.plain, { start: at, end: at + 1 }, line);
    faults.push({
      start: at,
      end: at + 1,
      message: { zh: `“${words}”里的${mark}不成对`, en: `${mark} in "${words}" has no other half` },
      fix: { zh: '补上另一半，或删去多余的。', en: 'Add the other half, or delete what is too much.' },
    });
  }
  return faults;
}

/** A pair of straight quotation marks around Chinese words. */
const STRAIGHT = /"[^"\n]{0,60}[\u4e00-\u9fff][^"\n]{0,60}"|(?<=[\u4e00-\u9fff])"|"(?=[\u4e00-\u9fff])/g;

const unpairedMarks: Rule = {
  id: 'P3',
  level: 'error',
  scope: 'text',
  what: {
    zh: '引号、括号、书名号不成对，或用了直引号',
    en: 'quotation marks, brackets or title marks without their other half, or straight quotes',
  },
  why: {
    zh: '少一半，引文和书名的起止就不明；直引号分不出左右。',
    en: 'Without its other half nobody can tell where a quotation ends; straight quotes have no sides.',
  },
  source: { zh: 'GB/T 15834—2011《标点符号用法》', en: 'GB/T 15834—2011, use of punctuation' },
  mend: { zh: '补成一对；直引号改为“”。', en: 'Complete the pair; write “” for straight quotes.' },
  passes: [
    { text: '落实“三重一大”决策制度（含《议事规则》）。' },
    { text: '主要有：1）加强培训；2）强化监督。' },
    { text: '梳理出a）简易、b）普通两类流程。' },
    { text: '推行“双随机、一公开”监管，做到“应查尽查”。' },
  ],
  fails: [{ text: '落实“三重一大“决策制度。' }, { text: '印发《工作要点，明确任务。' }, { text: '推进"放管服"改革。' }],
  find(draft) {
    const straight = matchesIn(draft, STRAIGHT);
    const [first] = straight;
    const faults = unpairedFaults(draft);
    if (first === undefined) return faults;
    faults.push({
      start: first.start,
      end: first.end,
      level: 'warning',
      message: {
        zh: `直引号共${straight.length}处，第一处是${first.text}`,
        en: `straight quotes in ${straight.length} places, the first ${first.text}`,
      },
      fix: { zh: '改为“”。', en: 'Write “”.' },
    });
    return faults.sort((a, b) => a.start - b.start);
  },
};

export const MARKS: readonly Rule[] = [halfWidthMarks, doubledMarks, unpairedMarks];
