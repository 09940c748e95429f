import { chineseNumber } from '../../../text/index.ts';
import type { Draft } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { matchesIn } from '../scan.ts';
import { type Break, type Numeral, numberingOf, printedLike, RANKS, type Series } from '../series.ts';

const LAYERS = { zh: 'GB/T 9704—2012《党政机关公文格式》7.3.3', en: 'GB/T 9704—2012, layers of the text, 7.3.3' };

/** Words that stand for a numeral in a list: what is skipped is then a mixture (S4), not a gap. */
const ORDER_WORDS = /(?:^|[。；;，,：:\s])(?:首先|其次|再次|再者|最后)/;

/** Whether another way of counting fills the gap: 首先…其次…第三. */
function isMixed(draft: Draft, { numeral, after }: Break, numerals: readonly Numeral[]): boolean {
  if (numeral.form !== 'is' && numeral.form !== 'ordinal') return false;
  const from = after?.end ?? Math.max(0, numeral.start - 1500);
  if (ORDER_WORDS.test(draft.plain.slice(from, numeral.start))) return true;
  const wanted = (numeral.number ?? 0) - 1;
  return numerals.some(
    ({ form, number, start }) =>
      start >= from &&
      start < numeral.start &&
      form !== numeral.form &&
      (form === 'is' || form === 'ordinal') &&
      number === wanted,
  );
}

const skipped: Rule = {
  id: 'S1',
  level: 'error',
  scope: 'text',
  what: { zh: '同级序号跳号或重号', en: 'a numeral skipped or repeated' },
  why: { zh: '读者会以为缺了一段；引用时也指不准。', en: 'Readers will miss a part, and cannot cite it.' },
  source: LAYERS,
  mend: { zh: '把序号改为连续的。', en: 'Number the parts without a gap.' },
  passes: [
    { text: '一、主要成效\n（一）健全制度。\n（二）强化监督。\n二、存在问题\n（一）队伍偏弱。' },
    { text: '1.健全制度。\n2.强化监督。\n( )公开信息。\n4.抓好培训。\n5.加强保障。' },
    { text: '一是健全制度；二是强化监督，一是查、二是改；三是抓好培训。' },
  ],
  fails: [
    { text: '一、主要成效\n工作有序。\n二、存在问题\n队伍偏弱。\n四、下一步打算\n抓好培训。' },
    { text: '（一）健全制度。\n（二）强化监督。\n（二）抓好培训。' },
    { text: '一是健全制度。二是强化监督。四是抓好培训。' },
  ],
  find(draft) {
    const { breaks, numerals } = numberingOf(draft);
    return breaks
      .filter((broken) => !isMixed(draft, broken, numerals))
      .map(({ numeral, after, expected }) => {
        const should = printedLike(numeral, expected);
        const fix = {
          zh: `此处应为“${should}”，或补上所缺的部分。`,
          en: `"${should}" belongs here, or the missing part before it.`,
        };
        const { start, end, text } = numeral;
        if (after === null) {
          return {
            start,
            end,
            fix,
            message: {
              zh: `序号从“${text}”开始，前面没有“${should}”`,
              en: `numerals begin with "${text}", without "${should}"`,
            },
          };
        }
        return {
          start,
          end,
          fix,
          message: { zh: `“${after.text}”之后是“${text}”`, en: `"${text}" follows "${after.text}"` },
        };
      });
  },
};

const empty: Rule = {
  id: 'S2',
  level: 'error',
  scope: 'text',
  what: { zh: '空的序号（）', en: 'an empty numeral ()' },
  why: { zh: '序号漏填，读者不知是第几条。', en: 'The numeral was never filled in.' },
  source: LAYERS,
  mend: { zh: '填上序号。', en: 'Fill in the numeral.' },
  passes: [{ text: '（一）健全制度。\n（二）强化监督。' }],
  fails: [{ text: '（一）健全制度。\n（二）强化监督。\n（）抓好培训。' }, { text: '( )抓好培训。' }],
  find(draft) {
    const { numerals } = numberingOf(draft);
    return numerals
      .filter(({ number }) => number === null)
      .map(({ start, end, text }) => ({
        start,
        end,
        message: { zh: `序号“${text}”是空的`, en: `the numeral "${text}" is empty` },
      }));
  },
};

/** 1、 for 1. and （一）、 for （一）: GB/T 9704—2012 7.3.3, GB/T 15834—2011 4.5.3.5. */
const WRONG_MARK = /^(?:[0-9０-９]{1,3}、|[（(][一二三四五六七八九十0-9０-９]{1,3}[）)][、．.，])/;

/** Where layers come in the wrong order, or a numeral has the wrong mark behind it. */
function misplaced(draft: Draft): { numeral: Numeral; inside: Numeral | null }[] {
  const { numerals } = numberingOf(draft);
  const found: { numeral: Numeral; inside: Numeral | null }[] = [];
  const above: Numeral[] = [];
  for (const numeral of numerals) {
    if (!numeral.opensLine) continue;
    if (WRONG_MARK.test(draft.plain.slice(numeral.start, numeral.start + 8))) found.push({ numeral, inside: null });
    const rank = RANKS.get(numeral.form) ?? 7;
    if (rank > 4) continue;
    // What a new list of this form stands in: the last numeral of a higher rank closes all below it.
    const lower = above.findLast((open) => (RANKS.get(open.form) ?? 7) > rank);
    if (numeral.number === 1 && rank > 1 && lower !== undefined) found.push({ numeral, inside: lower });
    const same = above.findIndex((open) => (RANKS.get(open.form) ?? 7) >= rank);
    if (same >= 0) above.length = same;
    const parent = above.at(-1);
    const step = parent === undefined ? 0 : rank - (RANKS.get(parent.form) ?? 7);
    const allowed = step <= 1 || parent?.form === 'chapter' || (parent?.form === 'han' && numeral.form === 'arabic');
    if (parent !== undefined && numeral.number === 1 && !allowed) found.push({ numeral, inside: parent });
    above.push(numeral);
  }
  return found;
}

const layers: Rule = {
  id: 'S3',
  level: 'warning',
  scope: 'text',
  what: {
    zh: '层次序号用法：应为一、（一）1.（1）；不写“1、”“（一）、”',
    en: 'layers out of order (一、（一）1.（1）), or 1、 and （一）、',
  },
  why: { zh: '层次不清，自动编目也会出错。', en: 'The layers cannot be told, nor a table of contents be made.' },
  source: { zh: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011《标点符号用法》', en: 'GB/T 9704—2012, 7.3.3; GB/T 15834—2011' },
  mend: {
    zh: '依次用“一、”“（一）”“1.”“（1）”；只有两层时第二层可用“1.”。',
    en: 'Use 一、 （一） 1. （1） in that order; 1. may follow 一、 at once.',
  },
  passes: [
    { text: '一、主要成效\n1.健全制度。\n2.强化监督。' },
    { text: '一、主要成效\n（一）健全制度\n1.修订规则。\n（1）立项。' },
  ],
  fails: [
    { text: '一、主要成效\n1、健全制度。\n2、强化监督。' },
    { text: '一、主要成效\n（一）、健全制度。' },
    { text: '一、主要成效\n1.健全制度。\n（一）修订规则。' },
    { text: '一、主要成效\n（1）健全制度。\n（2）强化监督。' },
  ],
  find(draft) {
    const [first, ...rest] = misplaced(draft);
    if (first === undefined) return [];
    const { numeral, inside } = first;
    const printed = draft.plain.slice(numeral.start, numeral.end);
    const more =
      rest.length === 0 ? { zh: '', en: '' } : { zh: `（共${rest.length + 1}处）`, en: ` (${rest.length + 1} places)` };
    const message =
      inside === null
        ? { zh: `序号写作“${printed}”${more.zh}`, en: `the numeral is written "${printed}"${more.en}` }
        : {
            zh: `“${printed}”用在“${inside.text}”之下${more.zh}`,
            en: `"${printed}" stands under "${inside.text}"${more.en}`,
          };
    return [{ start: numeral.start, end: numeral.end, message }];
  },
};

const NUMBER = '[一二两三四五六七八九十]{1,2}|[0-9０-９]{1,2}';
/** What announces a list, right before its first item: 以下三个方面：, 主要体现在四个方面。 */
const ANNOUNCED = new RegExp(
  `(?:(?<![第每各])(${NUMBER})个?方面|(?:以下|如下|下列|这)(${NUMBER})(?:个|大|项|点|条|类))[^。；：:，,0-9０-９一二三四五六七八九十]{0,12}[。：:，,—]{0,2}\\s*$`,
);

/** Lists that are announced with another number than they have. */
function miscounted(draft: Draft, series: readonly Series[]): Fault[] {
  return series.flatMap((list): Fault[] => {
    const [first] = list.items;
    const last = list.items.at(-1);
    if (first?.number !== 1 || last === undefined || list.items.length < 2) return [];
    const from = Math.max(0, first.start - 40);
    const found = ANNOUNCED.exec(draft.plain.slice(from, first.start));
    const announced = found === null ? null : chineseNumber(found[1] ?? found[2] ?? '');
    if (found === null || announced === null || announced === last.number || announced === list.items.length) return [];
    const start = from + found.index;
    const words = found[0].trim();
    return [
      {
        start,
        end: start + found[0].trimEnd().length,
        message: {
          zh: `“${words}”之后列了${last.number}项`,
          en: `${last.number} items follow "${words}"`,
        },
        fix: { zh: '改数目，或增删各项。', en: 'Change the number, or the items.' },
      },
    ];
  });
}

/** 第一…其次…: 其次 goes with 首先 alone. */
const SECONDLY = /(?<=[。；;，,\s])其次(?=[，,是要])/g;

function mixtures(draft: Draft): Fault[] {
  const { breaks, numerals } = numberingOf(draft);
  const fix = {
    zh: '统一用“首先、其次、再次”，或“第一、第二、第三”，或“一是、二是、三是”。',
    en: 'count in one way throughout.',
  };
  const gaps = breaks.filter((broken) => isMixed(draft, broken, numerals));
  const faults: Fault[] = gaps.map(({ numeral: { start, end, text } }) => ({
    start,
    end,
    fix,
    message: { zh: `“${text}”与前面的列举方式不一致`, en: `"${text}" goes on from another way of counting` },
  }));
  for (const { start, end } of matchesIn(draft, SECONDLY)) {
    const before = draft.plain.slice(Math.max(0, start - 600), start);
    const opening = numerals.findLast((numeral) => numeral.start < start && numeral.start > start - 600);
    if (opening === undefined || opening.number !== 1 || before.lastIndexOf('首先') > 0) continue;
    if (opening.form !== 'is' && opening.form !== 'ordinal') continue;
    faults.push({
      start,
      end,
      fix,
      message: { zh: `“${opening.text}”之后是“其次”`, en: `其次 follows "${opening.text}"` },
    });
  }
  return faults;
}

const lists: Rule = {
  id: 'S4',
  level: 'warning',
  scope: 'text',
  what: {
    zh: '列举方式混用，或所说项数与所列不符',
    en: 'ways of counting mixed, or another number of items than announced',
  },
  why: {
    zh: '“首先、其次”之后接“第三”，“三个方面”之下列四项，都是改稿的痕迹。',
    en: 'Such lists show that a text was edited in part.',
  },
  source: { zh: '前后一致', en: 'consistency' },
  mend: { zh: '统一列举方式；项数与所列一致。', en: 'Count in one way, and as many as you list.' },
  passes: [
    { text: '首先，健全制度；其次，强化监督；再次，抓好培训。' },
    { text: '重点抓好以下三个方面工作：一是建机制；二是强监督；三是抓培训。' },
  ],
  fails: [
    { text: '首先，健全制度；其次，强化监督；第三，抓好培训。' },
    { text: '重点抓好以下三个方面工作：一是建机制；二是强监督；三是抓培训；四是促公开。' },
  ],
  find(draft) {
    const { series } = numberingOf(draft);
    return [...mixtures(draft), ...miscounted(draft, series)].sort((a, b) => a.start - b.start);
  },
};

export const NUMBERING: readonly Rule[] = [skipped, empty, layers, lists];
