import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, PERHAPS, TRACED } from '../../src/analysis/index.ts';
import { type Report, segmentText } from '../../src/report/index.ts';
import { input } from '../fuzz/inputs.ts';

/** Two years of a county of our own invention. */
const open = (name: string): Report =>
  segmentText(readFileSync(new URL(`pairs/${name}.txt`, import.meta.url), 'utf8'), { id: name });
const [earlier, later] = [open('earlier'), open('later')];
const followed = follow(earlier, later);

function of(words: string) {
  const found = followed.find(({ start, end }) => earlier.text.slice(start, end).includes(words));
  if (found === undefined) throw new Error(`nothing follows ${words}`);
  return found;
}

describe('commitments', () => {
  test.each([
    ['建设青溪法治文化公园', '青溪法治文化公园建成开放'],
    ['打造“望川说事”', '“望川说事”入选'],
    ['推行柔性执法', '公布轻微违法不予处罚清单'],
    ['在工业园区设立企业法律服务站', '挂牌成立园区企业法律服务站3个'],
    ['建立府院联席会议制度', '召开府院联席会议2次'],
    ['完成行政复议体制改革', '行政复议服务中心建成投用'],
    ['组织县直单位主要负责人', '现场述法6人'],
  ])('%s is traced to %s', (promise, answer) => {
    const { label, evidence } = of(promise);
    expect(label).toBe('traced');
    const [first] = evidence;
    expect(first === undefined ? '' : later.text.slice(first.start, first.end)).toContain(answer);
  });

  test.each(['开展拖欠企业账款', '利用短视频平台', '引进法学专业人才', '完善法律顾问考核办法', '行政诉讼败诉率'])(
    '%s is not traced: what the later report says of its plans is no answer',
    (promise) => {
      expect(of(promise).label).not.toBe('traced');
    },
  );

  test('figures stand side by side, target and reported', () => {
    const pairs = of('行政机关负责人出庭应诉率').figures.map(({ target, reported }) => [target.value, reported.value]);
    expect(pairs).toContainEqual([95, 96.2]);
    const [park] = of('培育农村“法律明白人”').figures;
    expect([park?.target.value, park?.reported.value]).toEqual([800, 856]);
  });

  describe('one promise and one sentence of the next report', () => {
    const of = (promise: string, said: string) => {
      const first = segmentText(`${earlier.text.trimEnd()}\n（八）${promise}\n`, { id: 'a' });
      const second = segmentText(later.text.replace(/(?<=一、主要举措和成效\n)/, `${said}\n`), { id: 'b' });
      const found = follow(first, second).filter(({ start, end }) =>
        first.text.slice(start, end).includes(promise.slice(0, -1)),
      );
      return found[0];
    };
    const label = (promise: string, said: string): string => of(promise, said)?.label ?? 'not listed';

    test('a name tells more between quotation marks', () => {
      const score = (name: string): number =>
        of(`开展${name}行动，严查周边书刊网点。`, `${name}收缴图书。`)?.evidence[0]?.score ?? 0;
      expect(score('“平安护航”')).toBeGreaterThan(score('平安护航') + 1);
    });

    test.each([
      ['发放消费券2000万元。', '全年发放消费券1800万元。', 'traced'],
      ['新培养“河湖小卫士”300名。', '新认证“河湖小卫士”318人。', 'traced'],
      ['新改建盘山公路80公里。', '盘山公路提质83公里。', 'traced'],
      ['开展夜校宣讲30场。', '夜校宣讲36场次。', 'traced'],
      // Words that every report has, with a figure of the same size; of another size they say nothing.
      ['新建高标准农田26万亩。', '高标准农田新建27.3万亩。', 'traced'],
      ['新建高标准农田26万亩。', '高标准农田新建2.3万亩。', 'perhaps'],
      ['改造老旧小区30个。', '老旧小区改造完工28个。', 'traced'],
      // The same indicator with a figure of that size, however little else of a long promise is told.
      [
        '坚持稳中求进、以进促稳，着力扩大内需、优化结构、提振信心，地区生产总值增长6.5%左右。',
        'GDP同比增长6.9%。',
        'traced',
      ],
      // What is added is told as a rise.
      ['新增义务教育学位3000个。', '义务教育学位增加1850个。', 'traced'],
      ['高新技术企业占比达到20%。', '高新技术企业增长21%。', 'perhaps'],
      // A name between quotation marks.
      ['开展“平安护航”专项行动，严查校园周边书刊网点。', '“平安护航”收缴图书。', 'traced'],
      // One clause of several.
      ['优化营商环境，深化审批改革，推行扫码入企，提振企业信心。', '扫码入企系统4月上线。', 'traced'],
      // Of another size, and of another unit.
      ['发放消费券2000万元。', '发放消费券18万元。', 'perhaps'],
      ['发放消费券2000万元。', '发放消费券300张。', 'traced'],
      // All that is named stands in one passage, though each word is a stock word; half of it is not enough, nor are four characters.
      ['建成儿童医院门诊。', '儿童医院门诊完成装修。', 'traced'],
      ['推进事业单位改革。', '事业单位分类改革有序推进。', 'traced'],
      ['推进市属国有林场改革。', '国有企业分类改革有序推进。', 'perhaps'],
      // More than half of the characters that are named, whatever the words; of those that few passages have.
      ['完成回迁群众安置。', '拆迁户全部安置，老百姓搬进回迁新居。', 'traced'],
      ['组建企业服务专员队伍。', '选派干部联系企业。', 'none'],
      // Nothing but words that every report has.
      ['推进单位改革。', '单位分类改革有序推进。', 'perhaps'],
      // The same in other words, with a figure of nearly the size.
      ['整治沿河排污口86处。', '沿河两岸91处排口完成封堵。', 'traced'],
      ['新招引亿元以上项目100个。', '引进总投资过亿元的项目113个。', 'traced'],
      ['新招引亿元以上项目100个。', '引进总投资过亿元的项目12个。', 'none'],
      // What every report professes is no answer.
      ['打造渡槽思想展馆“四个自信”专区。', '渡槽思想展馆“四个自信”专区开放。', 'not listed'],
      ['推动新时代中国特色社会主义思想进渡槽。', '新时代中国特色社会主义思想进渡槽。', 'none'],
      ['建立败诉案件通报制度，定期向县委依法治县委员会报告。', '县委依法治县委员会听取汇报4次。', 'none'],
    ])('%s — %s', (promise, said, expected) => {
      expect(label(promise, said)).toBe(expected);
    });
  });

  test('at most three sentences of evidence, the likeliest first, in the later report', () => {
    for (const { evidence, label } of followed) {
      expect(evidence.length).toBeLessThanOrEqual(3);
      expect(evidence.length > 0).toBe(label !== 'none');
      const scores = evidence.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      if (label === 'traced') expect(scores[0]).toBeGreaterThanOrEqual(TRACED);
      if (label === 'perhaps') expect(scores[0]).toBeGreaterThanOrEqual(PERHAPS);
      for (const { start, end, matches } of evidence) {
        expect(start < end && end <= later.text.length).toBe(true);
        for (const match of matches)
          expect(start <= match.start && match.start < match.end && match.end <= end).toBe(true);
      }
    }
  });
});

test('a problem that is admitted again says in which years', () => {
  const again = followed.filter(({ kind, years }) => kind === 'problem' && years.length > 0);
  expect(again.map(({ start, end, years }) => [earlier.text.slice(start, end).slice(0, 8), years])).toEqual([
    ['四是普法宣传形式', [2032, 2033]],
  ]);
});

test('a problem of still earlier years says in which, also where the later report is silent', () => {
  const years = (before: [year: number | null, text: string][]): number[][] => {
    const reports = before.map(([year, text]) => ({ year, text, problems: [{ start: 0, end: text.length }] }));
    return follow(earlier, later, { before: reports }).flatMap(({ kind, years: own }) =>
      kind === 'problem' ? [own] : [],
    );
  };
  expect(years([])).toEqual([[], [], [], [2032, 2033]]);
  const form = '普法宣传形式较为单一，针对性还不强。';
  const force = '基层執法力量薄弱，執法裝備不足，對執法規範業務審查監督責任總體問題計劃發展經濟實現進度關係還要強化。';
  expect(years([[2030, form]])).toEqual([[], [], [], [2030, 2032, 2033]]);
  expect(
    years([
      [2031, force],
      [2030, form],
      [2030, force],
      [null, force],
    ]),
  ).toEqual([[2030, 2031, 2032], [], [], [2030, 2032, 2033]]);
  expect(years([[2031, '执法工作有待加强。']])).toEqual(years([]));
});

test('words that every report uses are no evidence', () => {
  const plan = '深入推进依法行政，全面加强法治政府建设，不断提高工作能力和水平。';
  const first = segmentText(
    `望川县2032年度法治政府建设情况报告\n一、工作\n工作有序。\n二、下一步工作计划\n一是${plan}`,
    { id: 'a' },
  );
  const second = segmentText(
    `望川县2033年度法治政府建设情况报告\n一、工作\n一年来，深入推进依法行政，全面加强法治政府建设。`,
    { id: 'b' },
  );
  expect(follow(first, second).map(({ label }) => label)).not.toContain('traced');
});

test('a title answers nothing: what stands below it does', () => {
  const [first, second] = ['2032', '2033'].map((year) =>
    segmentText(
      `望川县${year}年度法治政府建设情况报告\n一、工作\n（一）渡槽维权站增效。组织各类活动。\n（二）执法有力。查处案件。\n二、下一步工作计划\n一是在渡口建立渡槽维权站。`,
      { id: year },
    ),
  );
  if (first === undefined || second === undefined) throw new Error('two reports');
  expect(follow(first, second).map(({ label }) => label)).toEqual(['none']);
});

test('the same report twice: all that is read of its own plans is left out', () => {
  const plans = new Set(earlier.plans.map(({ start }) => start));
  for (const { evidence } of follow(earlier, earlier)) {
    for (const { start } of evidence) expect(plans.has(start)).toBe(false);
  }
});

test('any two texts can be followed', () => {
  const report = input.map(({ bytes }) => segmentText(new TextDecoder().decode(bytes), { id: 'any' }));
  fc.assert(
    fc.property(report, report, (a, b) => {
      for (const { evidence, start, end } of follow(a, b)) {
        expect(start < end && end <= a.text.length).toBe(true);
        for (const each of evidence) expect(each.end).toBeLessThanOrEqual(b.text.length);
      }
    }),
    { numRuns: 60 },
  );
});
