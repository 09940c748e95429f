import { describe, expect, test } from 'vitest';
import type { HitKind } from '../../src/search/index.ts';
import { buildSearchIndex, type Hit, search } from '../../src/search/index.ts';
import { makeReport, sample } from './reports.ts';

const index = buildSearchIndex(sample);
const highlighted = (hit: Hit | undefined) => hit?.matches.map(([start, end]) => sample.text.slice(start, end));

/** Query, the first hit's kind and id, how, and the words highlighted in it. */
type Row = [query: string, kind: HitKind, id: string, words: string[]];

function first(query: string) {
  const hit = search(index, query)[0];
  return [hit?.kind, hit?.id, hit?.how, highlighted(hit)];
}

describe('exact words', () => {
  test.each<Row>([
    ['营商环境', 'section', '2', ['营商环境']],
    ['营商', 'section', '2', ['营商']],
    ['平安青石', 'section', '3', ['平安青石']],
    ['无证办理', 'measure', '2.1', ['无证办理']],
    ['雪亮工程', 'measure', '3.1', ['雪亮工程']],
    ['法治意识', 'problem', '4.1', ['法治意识']],
    ['案卷评查', 'plan', '5.2', ['案卷评查']],
    ['现将有关情况', 'passage', 'preamble', ['现将有关情况']],
    ['社会一体建设 较好完成', 'passage', 'preamble', ['社会一体建设', '较好完成']],
    ['决策科学化、民主化', 'measure', '1.2', ['决策科学化', '民主化']],
    ['推行无证办理', 'measure', '2.1', ['推行', '无证办理']],
    ['VR', 'measure', '3.1', ['VR']],
    ['vr', 'measure', '3.1', ['VR']],
    ['ＶＲ智慧', 'statistic', 's7', ['VR智慧']],
    ['無證辦理', 'measure', '2.1', ['无证办理']],
    ['專題學習會', 'measure', '3.2', ['专题学习会']],
    ['“無證辦理”', 'measure', '2.1', ['无证办理']],
  ])('%s', (query, kind, id, words) => {
    expect(first(query)).toEqual([kind, id, 'exact', words]);
  });

  test('words in any order, adjacent or not', () => {
    for (const query of ['民法典 专家', '专家 民法典', '专家　民法典']) {
      const hit = search(index, query)[0];
      expect(hit?.id).toBe('3.2');
      expect(new Set(highlighted(hit))).toEqual(new Set(['民法典', '专家']));
    }
  });

  test('words in different sentences of one part are one hit over both', () => {
    const hit = search(index, '雪亮工程 破案率')[0];
    expect([hit?.kind, hit?.id]).toEqual(['measure', '3.1']);
    expect(highlighted(hit)).toEqual(['雪亮工程', '破案率']);
  });

  test('every word must occur', () => {
    expect(search(index, '民法典 量子')).toEqual([]);
    expect(search(index, '民法典 雪亮工程')).toEqual([]);
  });

  test('a title before a body, adjacent words before scattered ones', () => {
    expect(search(index, '营商环境').map((hit) => hit.id)).toEqual(['2', '2.1']);
    const ids = search(index, '持证 人员').map((hit) => hit.id);
    expect(ids).toEqual(['5.1', '4.2']);
  });
});

describe('numbers', () => {
  test.each([
    ['50.44', '50.44', '破案率达50.44%'],
    ['50.44%', '50.44%', '破案率达50.44%'],
    ['8600', '8600', '接通公共安全视频监控8600余个'],
    ['８６００', '8600', '接通公共安全视频监控8600余个'],
    ['8600个', '8600|个', '接通公共安全视频监控8600余个'],
    ['44项', '44项', '44项任务已完成31项'],
    ['31项', '31项', '44项任务已完成31项'],
    ['5000万条', '5000万条', '汇聚数据超过5000万条'],
    ['2.3亿', '2.3亿', '为企业提供贷款2.3亿元'],
    ['50%', '50%', '行政审批时限压缩50%'],
    ['监控 8600', '监控8600', '接通公共安全视频监控8600余个'],
  ])('%s', (query, words, clause) => {
    const hits = search(index, query);
    expect(hits[0]?.kind).toBe('statistic');
    expect(hits[0]?.text).toBe(clause);
    expect(highlighted(hits[0])?.join('|')).toBe(words);
  });

  test('a number is not found inside another', () => {
    expect(search(index, '44').every((hit) => !hit.text.includes('50.44'))).toBe(true);
    expect(search(index, '600')).toEqual([]);
    expect(search(index, '50')).toHaveLength(1);
  });

  test('a number being typed finds those that begin so', () => {
    expect(search(index, '50.4')[0]?.text).toBe('破案率达50.44%');
    expect(search(index, '860')[0]?.text).toContain('8600余个');
  });

  test('the statistic whose subject it is, and not its paragraph as well', () => {
    expect(search(index, '破案率').map((hit) => hit.kind)).toEqual(['statistic']);
    expect(search(index, '监控').map((hit) => hit.kind)).toEqual(['statistic']);
    expect(search(index, '监控', { kinds: ['measure'] }).map((hit) => hit.id)).toEqual(['3.1']);
  });

  test('a subject finds its statistic though the sentence has words between', () => {
    const report = makeReport({
      sections: [
        {
          title: '平安建设',
          body: '接触性刑事警情破案284起，破案率达50.44%。',
          figures: [['50.44%', '接触性刑事警情破案率']],
        },
      ],
    });
    const hit = search(buildSearchIndex(report), '刑事警情破案率')[0];
    expect([hit?.kind, hit?.id]).toEqual(['statistic', 's1']);
    expect(hit?.matches.map(([from, to]) => report.text.slice(from, to)).join('')).toContain('破案率');
  });

  test('a statistic does not answer for other words of its clause', () => {
    expect(search(index, '接通').map((hit) => hit.kind)).toEqual(['measure']);
  });
});

describe('pinyin', () => {
  test.each<Row>([
    ['yingshang', 'section', '2', ['营商']],
    ['yingshanghuanjing', 'section', '2', ['营商环境']],
    ['YingShang', 'section', '2', ['营商']],
    ['ｙｓｈｊ', 'section', '2', ['营商环境']],
    ['yshj', 'section', '2', ['营商环境']],
    ['yingshj', 'section', '2', ['营商环境']],
    ['yingshanghj', 'section', '2', ['营商环境']],
    ['ying shang huan jing', 'section', '2', ['营商环境']],
    ['minfadian', 'measure', '3.2', ['民法典']],
    ['mfd', 'measure', '3.2', ['民法典']],
    ['xueliang', 'measure', '3.1', ['雪亮']],
    ['paxq', 'statistic', 's7', ['平安小区']],
    ['pal', 'statistic', 's11', ['破案率']],
    ['chongqing', 'measure', '2.2', ['重庆']],
    ['changsha', 'measure', '2.2', ['长沙']],
    ['yinhang', 'measure', '2.2', ['银行']],
    ['rencai', 'problem', '', []],
    ['vrzhihui', 'statistic', 's7', ['VR智慧']],
  ])('%s', (query, kind, id, words) => {
    const hits = search(index, query);
    if (words.length === 0) {
      expect(hits).toEqual([]);
      return;
    }
    expect([hits[0]?.kind, hits[0]?.how, highlighted(hits[0])]).toEqual([kind, 'pinyin', words]);
    if (id !== '') {
      expect(hits[0]?.id).toBe(id);
    }
  });

  test.each([
    ['fz政府', '法治政府'],
    ['fazhi政府', '法治政府'],
    ['法治zf', '法治政府'],
    ['法zhi政府', '法治政府'],
    ['zhengzhao照', null],
  ])('mixed with characters: %s', (query, words) => {
    const hits = search(index, query);
    expect(hits.length > 0).toBe(words !== null);
    for (const hit of hits) {
      expect(hit.how).toBe('pinyin');
      expect(new Set(highlighted(hit))).toEqual(new Set([words]));
    }
  });

  test('polyphones are read in their words', () => {
    const found = (query: string) => search(index, query).flatMap((hit) => highlighted(hit) ?? []);
    expect(new Set(found('xingzheng'))).toEqual(new Set(['行政']));
    expect(found('yinxing')).toEqual([]);
    expect(found('hangzheng')).toEqual([]);
    expect(found('zhongqing')).toEqual([]);
    expect(found('zhangsha')).toEqual([]);
  });

  test('a syllable still being typed', () => {
    expect(highlighted(search(index, 'yingsh')[0])).toEqual(['营商']);
    expect(highlighted(search(index, 'xueli')[0])).toEqual(['雪亮']);
  });

  test('nothing is spelled over a comma or a marker', () => {
    expect(search(index, 'lingdaoyashi')).toEqual([]);
    expect(search(index, 'yishijianquan')).toEqual([]);
  });
});

describe('typing mistakes', () => {
  test.each<Row>([
    ['民法点', 'measure', '3.2', ['民法典']],
    ['民发典', 'measure', '3.2', ['民法典']],
    ['法治政俯', 'measure', '1.2', ['法治政府']],
    ['赢商环境', 'section', '2', ['营商环境']],
    ['雪量工程', 'measure', '3.1', ['雪亮工程']],
    ['只会平安小区', 'statistic', 's7', ['智慧平安小区']],
    ['重青', 'measure', '2.2', ['重庆']],
    ['VR智惠', 'statistic', 's7', ['VR智慧']],
  ])('same sound: %s', (query, kind, id, words) => {
    const [foundKind, foundId, how, found] = first(query);
    expect([foundKind, how, found]).toEqual([kind, 'same-sound', words]);
    if (id !== '') {
      expect(foundId).toBe(id);
    }
  });

  test('法制 finds what is so printed first, then 法治, which the report prints more often', () => {
    const hits = search(index, '法制');
    expect([hits[0]?.how, highlighted(hits[0])]).toEqual(['exact', ['法制']]);
    expect(hits.slice(1).every((hit) => hit.how === 'same-sound')).toBe(true);
    expect(hits.slice(1).map((hit) => hit.id)).toContain('1');
  });

  test('a word that is printed does not bring rarer words of its sound', () => {
    expect(search(index, '法治').every((hit) => hit.how === 'exact')).toBe(true);
  });

  test.each([
    ['营商坏境', ['营商', '境'], '2'],
    ['营伤还境', [], ''],
    ['电子证书', ['电子证'], ''],
    ['电子证点', ['电子证'], ''],
    ['公共安全视屏监控', ['公共安全视', '监控'], ''],
    ['法治政建设', ['法治政', '建设'], '1.2'],
    ['专题学会', ['专题学', '会'], '3.2'],
    ['专题学习大会', ['专题学习会'], '3.2'],
  ])('one character in four: %s', (query, words, id) => {
    const hit = search(index, query)[0];
    if (words.length === 0) {
      expect(hit).toBeUndefined();
      return;
    }
    expect([hit?.how, highlighted(hit)]).toEqual(['fuzzy', words]);
    if (id !== '') {
      expect(hit?.id).toBe(id);
    }
  });

  test.each([
    ['yinshanghuanjing', '营商环境'],
    ['yingsanhuanjing', '营商环境'],
    ['mingfadian', '民法典'],
    ['minfadin', '民法典'],
    ['xueliagngong', '雪亮工'],
    ['zhuamtixuexihui', '专题学习会'],
  ])('pinyin misspelled: %s', (query, words) => {
    const hit = search(index, query)[0];
    expect([hit?.how, highlighted(hit)]).toEqual(['fuzzy', expect.arrayContaining([words])]);
  });

  test.each([
    ['法治府', ['法治', '府']],
    ['雪工程', ['雪', '工程']],
  ])('three characters of a word of four: %s', (query, words) => {
    const hit = search(index, query)[0];
    expect([hit?.how, highlighted(hit)]).toEqual(['fuzzy', words]);
  });

  test('a word that the report has is no slip for another', () => {
    const report = makeReport({
      sections: [{ title: '着力打造品牌', body: '大家努力工作。' }, { title: '提升政务服务' }],
    });
    const built = buildSearchIndex(report);
    expect(search(built, '努力打造')).toEqual([]);
    expect(search(built, '看力打造')[0]?.how).toBe('fuzzy');
  });

  test.each(['liangzi', 'minfadan', 'fazhenzhi'])('well-spelled pinyin means what it says: %s', (query) => {
    expect(search(index, query)).toEqual([]);
  });

  test.each(['zhongqing', 'yinxing', 'python', 'blockchain'])('but not so far: %s', (query) => {
    expect(search(index, query)).toEqual([]);
  });

  test('no digit is ever guessed', () => {
    expect(search(index, '监控8601个')).toEqual([]);
    expect(search(index, '监控9600')).toEqual([]);
    expect(search(index, '贷款3.3亿元')).toEqual([]);
    expect(search(index, '超过500万条')).toEqual([]);
    expect(search(index, '000万条')).toEqual([]);
    expect(search(index, '600余个')).toEqual([]);
  });

  test('pieces of a word that stand apart come last', () => {
    const hits = search(index, '优化环境');
    expect(hits[0]?.how).toBe('fuzzy');
    expect(highlighted(hits[0])).toEqual(['优化', '环境']);
  });
});

describe('junk finds nothing', () => {
  test.each([
    '量子计算机',
    '区块恋爱',
    'zzzz',
    'qwerty',
    'hello',
    '元宇宙',
    '火箭',
    '恋爱',
    '大熊猫',
    '人工智能',
    '99999',
    '3.14',
    '😀',
    'ß',
    'の',
  ])('%s', (query) => {
    expect(search(index, query)).toEqual([]);
  });

  test.each(['', ' ', '　', '\n', '。', '()', '""', '+', '|', "'", '!', '^', '$', '=', '\\', '\0'])(
    'marks alone: %j',
    (query) => {
      expect(search(index, query)).toEqual([]);
    },
  );
});

describe('markers', () => {
  test.each(['三', '第三', '三、', '第三部分', '第3章'])('%s is the third section', (query) => {
    const hit = search(index, query)[0];
    expect([hit?.kind, hit?.id, highlighted(hit)]).toEqual(['section', '3', ['三']]);
  });

  test('an arabic number is the section too, where no figure is so', () => {
    expect(search(index, '3')[0]?.id).toBe('3');
  });

  test.each(['三项', '三条', '3项'])('%s counts something', (query) => {
    expect(search(index, query).filter((hit) => hit.kind === 'section')).toEqual([]);
  });

  test('in brackets, the item so marked', () => {
    expect(search(index, '（二）').map((hit) => hit.id)).toEqual(['5.2']);
    expect(search(index, '(二)').map((hit) => hit.id)).toEqual(['5.2']);
  });

  test('a number that the sequence implies is found though it is not printed', () => {
    const report = makeReport({ sections: [{ title: '加强领导' }, { title: '优化服务' }] });
    const hits = search(buildSearchIndex(report), '第二');
    expect(hits.map((hit) => [hit.id, hit.matches])).toEqual([['2', []]]);
  });
});

describe('kinds and limit', () => {
  test('only hits of the kinds asked for', () => {
    expect(new Set(search(index, '法治', { kinds: ['problem'] }).map((hit) => hit.kind))).toEqual(new Set(['problem']));
    expect(search(index, '三', { kinds: ['statistic'] })).toEqual([]);
    expect(search(index, '法治', { kinds: [] })).toEqual(search(index, '法治'));
  });

  test('the first hits of the whole list', () => {
    expect(search(index, '法治', { limit: 2 })).toEqual(search(index, '法治').slice(0, 2));
    expect(search(index, '法治', { limit: 0 })).toEqual([]);
  });

  test('a hit knows its section', () => {
    expect(search(index, '雪亮')[0]?.section).toBe('3');
    expect(search(index, '破案率')[0]?.section).toBe('3');
    expect(search(index, '现将有关情况')[0]?.section).toBe('');
  });

  test('the first hits show different parts', () => {
    const report = makeReport({
      sections: [
        {
          title: '工作',
          items: [
            { title: '甲', body: '开展普法。加强普法。深化普法。' },
            { title: '乙', body: '推进普法。' },
          ],
        },
      ],
    });
    const ids = search(buildSearchIndex(report), '普法').map((hit) => hit.id);
    expect(ids).toEqual(['1.1', '1.2', '1.1', '1.1']);
  });
});

describe('comparisons', () => {
  const report = makeReport({
    sections: [
      {
        marker: '一、',
        number: 1,
        title: '优化政务服务',
        items: [
          {
            marker: '一是',
            title: '办理事项',
            body: '汇聚数据超过5000万条，办理许可2万余件，好评率99.8%。全年投诉12起，立案3起。',
            figures: [
              ['超过5000万条', '汇聚数据'],
              ['2万余件', '许可'],
              ['99.8%', '好评率'],
              ['12起', '投诉'],
              ['3起', '立案'],
            ],
          },
          {
            marker: '二是',
            title: '建设平台',
            body: '投资1.5亿元，建成网点20000个。',
            figures: [
              ['1.5亿元', '投资'],
              ['20000个', '网点'],
            ],
          },
        ],
      },
    ],
  });
  const figures = buildSearchIndex(report);
  const shown = (query: string, kinds: HitKind[] = []) =>
    search(figures, query, { kinds }).map((hit) =>
      hit.matches.map(([from, to]) => report.text.slice(from, to)).join('|'),
    );

  test.each<[query: string, figures: string[]]>([
    ['>1000万', ['超过5000万条', '1.5亿元']],
    ['＞１０００万', ['超过5000万条', '1.5亿元']],
    ['> 1000万条', ['超过5000万条']],
    ['>1000 万条', ['超过5000万条']],
    ['大于1000万条', ['超过5000万条']],
    ['不低于5000 万条', ['超过5000万条']],
    ['>1,000万', ['超过5000万条', '1.5亿元']],
    ['>5000万', ['1.5亿元']],
    ['>=5000万', ['超过5000万条', '1.5亿元']],
    ['≥0.5亿', ['超过5000万条', '1.5亿元']],
    ['》5000w', ['1.5亿元']],
    ['<100 起', ['12起', '3起']],
    ['＜100起', ['12起', '3起']],
    ['<=3起', ['3起']],
    ['≤12 起', ['12起', '3起']],
    ['《十起', ['3起']],
    ['=20000', ['2万余件', '20000个']],
    ['=2万', ['2万余件', '20000个']],
    ['96%..100%', ['99.8%']],
    ['98..100%', ['99.8%']],
    ['98％…100％', ['99.8%']],
    ['5000..3万', ['2万余件', '20000个']],
    ['1..2亿', ['1.5亿元']],
    ['>1万 <3万', ['2万余件', '20000个']],
    ['>1万个', ['20000个']],
    ['>1000万户', []],
    ['>2亿', []],
  ])('%s', (query, expected) => {
    expect(shown(query)).toEqual(expected);
    expect(search(figures, query).every((hit) => hit.kind === 'statistic')).toBe(true);
  });

  test.each<[query: string, figures: string[]]>([
    ['许可 >1000', ['许可2万余件']],
    ['>1000 许可', ['许可2万余件']],
    ['许可>1000', ['许可2万余件']],
    ['>1000件许可', ['许可2万余件']],
    ['xuke >1000', ['许可2万余件']],
    ['政务服务 >1亿', ['1.5亿元']],
    ['建设平台 >1', ['1.5亿元', '20000个']],
    ['许可 >10亿', []],
    ['量子 >1', []],
  ])('with words, what stands nearest to them, then what is under their heading: %s', (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });

  test.each(['许可', '政务服务', '建设平台', '投资', '汇聚', '量子'])(
    '-k statistic %s finds what %s >0 finds',
    (word) => {
      const ids = (query: string, kinds: HitKind[]) => search(figures, query, { kinds }).map(({ id }) => id);
      expect(ids(word, ['statistic']).sort()).toEqual(ids(`${word} >0`, []).sort());
      const scores = search(figures, word, { kinds: ['statistic'] }).map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    },
  );

  test('other kinds are what holds such a figure', () => {
    expect(search(figures, '>1亿', { kinds: ['measure'] }).map((hit) => hit.id)).toEqual(['1.2']);
    expect(search(figures, '>1亿', { kinds: ['problem'] })).toEqual([]);
  });

  test('a book title that begins with a year is no comparison', () => {
    expect(search(figures, '《2020年工作要点》')).toEqual([]);
  });

  test.each([
    ['20000', ['20000', '2万余件']],
    ['2万', ['2万', '20000个']],
    ['2万件', ['2万|件']],
    ['0.5亿', ['超过5000万条']],
    ['15000万元', ['1.5亿元']],
    ['五千万', ['超过5000万条']],
    ['十二起', ['12起']],
  ])('an amount written in another way: %s', (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });
});
