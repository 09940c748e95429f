import type { Rule } from '../model.ts';
import { before, matchesIn } from '../scan.ts';

const DIGITS = '[0-9０-９]+(?:[.．][0-9０-９]+)?';
/** 6.5-7%: two numbers with a sign of range between them, and a sign behind the second alone. */
const RANGE = new RegExp(`(?<![0-9０-９.．%％\\-－—–~～])${DIGITS}(?:[-－—–~～∼〜]{1,2}|[至到])${DIGITS}[%％‰]`, 'g');
/** 由…到…, 从…至… tell a change, and 2031-2033 are years. */
const FROM = /[由从自][^，。；、]{0,8}$/;

/** D1. GB/T 15835—2011 prints 15%～30%, not 15～30%. Of 亿 it says the same, which careful offices do not follow: that is not said. */
const rangeSigns: Rule = {
  id: 'D1',
  level: 'warning',
  scope: 'text',
  what: { zh: '数值范围的前一个数缺百分号', en: 'a range whose first number lacks its %' },
  why: {
    zh: '“6.5-7%”可以读成6.5到0.07。',
    en: '"6.5-7%" can be read as 6.5 to 0.07.',
  },
  source: { zh: 'GB/T 15835—2011《出版物上数字用法》', en: 'GB/T 15835—2011, numerals in publications' },
  mend: { zh: '两个数都写全：6.5%～7%。', en: 'Write both in full: 6.5%～7%.' },
  passes: [{ text: '增速保持在6.5%～7%之间。' }, { text: '2031-2033年投入9～16亿元。' }, { text: '由35%提高到70%。' }],
  fails: [{ text: '增速保持在6.5-7%之间。' }, { text: '提高2—3％。' }],
  find(draft) {
    const faults = matchesIn(draft, RANGE).filter(({ start, text }) => {
      const first = Number.parseFloat(text.normalize('NFKC'));
      if (/[至到]/.test(text) && FROM.test(before(draft.plain, start, 10))) return false;
      return !/[第〔年月号]$/.test(before(draft.plain, start, 1)) && !/^(?:19|20)\d\d$/.test(String(first));
    });
    return faults.map(({ start, end, text }) => {
      const sign = text.slice(-1);
      const fixed = text.replace(/([-－—–~～∼〜]{1,2}|[至到])/, `${sign}$1`);
      return {
        start,
        end,
        message: { zh: `“${text}”的前一个数缺“${sign}”`, en: `the first number of "${text}" lacks its ${sign}` },
        fix: { zh: `写作“${fixed}”。`, en: `write "${fixed}".` },
      };
    });
  },
};

const NUMERAL = '(?:[0-9０-９][0-9０-９,，.．]*|[〇零一二两三四五六七八九十百千]{1,8})[十百千]?[万亿]{0,2}';
/** The unit between a number and the word behind it, told by its characters: 个百分点, 人次, 平方公里. */
const UNIT =
  '[%％‰个百分点件项条宗起份篇部册套种类例笔单款枚张页座处所家户堂节场次轮批期人名位员口辆台艘架列班只头匹株棵元米公里亩顷吨克升瓦时度倍天年月日小平方立]{0,5}?';
const APPROXIMATE = new RegExp(
  [
    `(?:大约|约)${NUMERAL}(?:${UNIT}(?:左右|上下)|[余多])`,
    `(?:将近|接近|近)${NUMERAL}(?:${UNIT}(?:左右|上下)|[余多])`,
    `(?:超过|逾|多于|超)${NUMERAL}(?:${UNIT}(?:左右|上下|以上)|[余多])`,
    `(?:至少|不少于|不低于|不小于)${NUMERAL}${UNIT}(?:以上|左右|上下)`,
    `(?:至多|不超过|不高于|最多)${NUMERAL}${UNIT}(?:以下|以内|左右|上下)`,
  ].join('|'),
  'g',
);
/** 近10余年, 近3个多月: here 近 is "the past". */
const PAST = /^近[^年月日天周届]{1,10}[余多]?个?(?:[余多])?(?:年|月|日|天|周|届|学期|季度)/;

/** D3. Not found in any of 202 published reports. */
const doubledApproximation: Rule = {
  id: 'D3',
  level: 'warning',
  scope: 'text',
  what: { zh: '概数重复或矛盾：约…左右、近…余', en: 'doubled approximation: 约…左右, 近…余' },
  why: { zh: '两个概数词说的是同一件事，或互相矛盾。', en: 'The two words say the same, or contradict each other.' },
  source: { zh: 'GB/T 15835—2011；《现代汉语词典》', en: 'GB/T 15835—2011; usage' },
  mend: { zh: '只留一个概数词。', en: 'Keep one of the words.' },
  passes: [
    { text: '服务群众约3000人次。' },
    { text: '近10余年来，全县未发生此类案件。' },
    { text: '受理申请500件左右。' },
  ],
  fails: [{ text: '服务群众约3000人次左右。' }, { text: '发放资料近2万余份。' }, { text: '超过500人以上参加。' }],
  find: (draft) =>
    matchesIn(draft, APPROXIMATE)
      .filter(({ start, text }) => {
        if (/[附最临靠相接远]$/.test(before(draft.plain, start, 1)) && text.startsWith('近')) return false;
        if (/[节合公条盟契制签预大简]$/.test(before(draft.plain, start, 1)) && text.startsWith('约')) return false;
        return !PAST.test(draft.plain.slice(start, start + text.length + 4));
      })
      .map(({ start, end, text }) => ({
        start,
        end,
        message: { zh: `“${text}”的概数词重复或矛盾`, en: `"${text}" approximates twice` },
      })),
};

const WIDE = /[０-９％]/g;
const NARROW = /[0-9%]/g;

/** D4: said once a report. */
const mixedWidth: Rule = {
  id: 'D4',
  level: 'hint',
  scope: 'text',
  what: { zh: '全角与半角的数字或百分号混用', en: 'full-width and half-width digits or per cent signs mixed' },
  why: {
    zh: '同一份报告里应当一致；混用的数字常是从别处粘贴来的。',
    en: 'One report should be of one kind; mixed digits were mostly pasted from elsewhere.',
  },
  source: { zh: 'GB/T 15835—2011；前后一致', en: 'GB/T 15835—2011; consistency' },
  mend: { zh: '统一为半角数字和“%”。', en: 'Write half-width digits and % throughout.' },
  passes: [{ text: '办结率98.5%，满意率99%。' }],
  fails: [{ text: '办结率98.5%，满意率９９%。' }, { text: '办结率98.5％，满意率99%。' }],
  find(draft) {
    const wide = matchesIn(draft, WIDE);
    const narrow = matchesIn(draft, NARROW);
    const mixed = (pattern: RegExp): boolean =>
      [wide, narrow].every((all) => all.some(({ text }) => pattern.test(text)));
    if (!mixed(/[0-9０-９]/) && !mixed(/[%％]/)) return [];
    const [rarer, wideIsRarer] = wide.length <= narrow.length ? [wide, true] : [narrow, false];
    const [first] = rarer;
    if (first === undefined) return [];
    return [
      {
        start: first.start,
        end: first.end,
        message: wideIsRarer
          ? {
              zh: `全角数字或百分号${wide.length}处，其余为半角`,
              en: `${wide.length} full-width digits or signs, the others half-width`,
            }
          : {
              zh: `半角数字或百分号${narrow.length}处，其余为全角`,
              en: `${narrow.length} half-width digits or signs, the others full-width`,
            },
      },
    ];
  },
};

const LESS_BY_TIMES =
  /(?:减少|下降|降低|缩短|缩小|缩减|压缩|压减|回落|减小|下滑|减轻)[了约近达]{0,2}(?:[0-9０-９]+(?:[.．][0-9０-９]+)?|[一二两三四五六七八九十百]{1,4}|数|几)多?倍/g;

const lessByTimes: Rule = {
  id: 'D6',
  level: 'error',
  scope: 'text',
  what: { zh: '减少、下降若干倍', en: 'a decrease by so many times' },
  why: {
    zh: '减少一倍就是零：减少只能用百分比、几分之几或绝对数。',
    en: 'One time less is nothing left: a decrease is told in per cent, fractions or numbers.',
  },
  source: { zh: '逻辑', en: 'logic' },
  mend: { zh: '改为“下降百分之几”或“降至原来的几分之几”。', en: 'Write a percentage, or what fraction is left.' },
  passes: [{ text: '案件量下降50%，办案速度提高2倍。' }, { text: '降幅是全市平均水平的2倍。' }],
  fails: [{ text: '办理时限缩短了2倍。' }, { text: '投诉量下降1.5倍。' }],
  find: (draft) =>
    matchesIn(draft, LESS_BY_TIMES).map(({ start, end, text }) => ({
      start,
      end,
      message: { zh: `“${text}”不成立`, en: `"${text}" cannot be` },
    })),
};

export const NUMERALS: readonly Rule[] = [rangeSigns, doubledApproximation, mixedWidth, lessByTimes];
