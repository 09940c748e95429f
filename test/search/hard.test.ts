import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/search/fold.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { WordEdges } from '../../src/search/word-edges.ts';
import { makeReport, sample } from './reports.ts';

/** A report with one section of one sentence, and what a query lights in its first hit, or in all. */
function asked(body: string, title = '工作') {
  const report = makeReport({ sections: [{ title, body }] });
  const index = buildSearchIndex(report);
  const highlighted = (query: string) =>
    search(index, query).map((hit) => hit.matches.map(([start, end]) => report.text.slice(start, end)).join('|'));
  return { first: (query: string) => highlighted(query)[0], all: (query: string) => [...new Set(highlighted(query))] };
}

describe('letters mean whole words before parts of them', () => {
  test.each([
    ['用好剩余资源。各省羽毛球队。', 'shengyu', ['剩余']],
    ['实现增长。建设石化升级基地。', 'shsj', ['石化升级']],
    ['接受社会监督。', 'jssh', ['接受社会']],
    ['推进综合治理。保持质量增长。', 'zhzl', ['综合治理']],
    ['完善法治化环境，推动发展。', 'fzh', ['法治化']],
    ['出台方案，依法办事。', 'fa', ['方案|法']],
    ['治安良好。杂物清理。', 'za', ['治安', '杂']],
    ['公布提案。累计十天。', 'tian', ['提案']],
    ['保障平安。申请 PATENT 三项。', 'pa', ['PA', '平安']],
  ])('%s %s', (body, query, words) => {
    expect(new Set(asked(body).all(query))).toEqual(new Set(words));
  });

  test.each([
    ['高分子材料等行业。', 'zcld'],
    ['税收增长明显。', 'shzz'],
    ['在“一小”保障方面。', 'yxbz'],
    ['加强“商产”业带建设。', 'scyd'],
    ['到各省羽毛球队调研。', 'shengy'],
  ])('of %s nothing is %s', (body, query) => {
    expect(asked(body).all(query)).toEqual([]);
  });

  test.each([
    ['全面推行行政审批服务。', 't行xzhengshenp', '推行行政审批'],
    ['过去一年任务艰巨繁重。', 'yinianrenwu艰j', '一年任务艰巨'],
    ['颁发技能等级证书。', 'jinengdengjizhengs', '技能等级证书'],
    ['深化放管服改革，全面优化法治化营商环境。', 'quanmianyouhuafazhihuayingshanghuanjing', '全面优化法治化营商环境'],
  ])('however long: %s %s', (body, query, words) => {
    expect(asked(body).first(query)).toBe(words);
  });

  test.each([
    ['开展调查研究。', 'diaocha', '调查'],
    ['及时调整。', 'tiaozheng', '调整'],
    ['在行政机关推行。', 'xingzheng', '行政'],
    ['各行政执法单位。', 'xzzfdw', '行政执法单位'],
    ['推动央行金融科技。', 'yanghang', '央行'],
    ['预算执行情况良好。', 'zhixing', '执行'],
    ['省长质量奖。', 'shengzhang', '省长'],
    ['建立长效机制。', 'changxiao', '长效'],
    ['推动企业重组。', 'chongzu', '重组'],
    ['提高比重。', 'bizhong', '比重'],
    ['超大城市治理。', 'chaoda', '超大'],
  ])('polyphones by their words: %s %s', (body, query, words) => {
    expect(asked(body).first(query)).toBe(words);
  });
});

describe('slips', () => {
  test.each([
    ['优化营商环境。', '营环商境', '营商环境'],
    ['优化营商环境。', '营商商环境', '营商环境'],
    ['优化营商环境。', '营商环', '营商环'],
    ['优化营商环境。', '营环境', '营|环境'],
    ['优化营商环境。', '商营环境', '营商环境'],
    ['优化营商环境。', '英商环境', '营商环境'],
    ['优化营商环境。', '音商环境', '商环境'],
    ['优化营商环境。', '营商坏境', '营商|境'],
    ['公共安全视频监控。', '公共安全视平监控', '公共安全视|监控'],
    ['推进五大工程。', '大五工程', '五大工程'],
    ['完善城市发展规划。', '发展现划', '发展|划'],
    // It may be a slip: only a word that the report has is certainly meant.
    ['着力打造品牌。', '努力打造', '力打造'],
    ['推进三项清单。', '主项清单', '项清单'],
  ])('%s %s', (body, query, words) => {
    expect(asked(body).first(query)).toBe(words);
  });

  test.each([
    ['着力打造品牌，努力工作。', '努力打造', 'another word of the report'],
    ['落实三项制度。', '五项制度', 'another number'],
    ['推进千万工程。', '万千工程', 'another number'],
    ['以下六个方面。', '以下七个方面', 'another number'],
    ['开展十四五规划。', '十五规划', 'a number more'],
    ['城市战略定位。', '城市展', 'no word in the text'],
    ['推进行政审批。', '推行政', 'a part of the text as it is'],
  ])('%s is not %s: %s', (body, query, why) => {
    expect(asked(body).all(query)).toEqual(why.startsWith('a part') ? ['推|行政'] : []);
  });

  test('only the likeliest typos are shown', () => {
    const { all } = asked('完善工作机制。设置工作机构。推动文化产业。强化产业链。');
    expect(all('工作机木')).toEqual(['工作机']);
    expect(all('产业化强')).toEqual([]);
    // A character in the place of another before one too many.
    expect(asked('发展中小企业。服务中小微企业。').all('中小徽企业')).toEqual(['中小|企业']);
  });

  test('a long word may hold a slip that happens to make a word', () => {
    expect(asked('举办民法典专题学习会。').first('专题学习大会')).toBe('专题学习会');
  });
});

describe('numbers, markers and words stay apart', () => {
  test.each(['3,共领取95', '3共领取95', '共3领取95'])('no digit of %s is missing where a clause begins', (query) => {
    expect(asked('全年发放补贴，共领取955万元。').all(query)).toEqual([]);
    expect(asked('全年发放补贴，共领取955万元。').first('共领敢955')).toBe('共领|955');
  });

  test('the point of a marker is not that of a number', () => {
    const report = makeReport({ sections: [{ marker: '20.', title: '2026年10件民生实事', body: '加大支持。' }] });
    const hit = search(buildSearchIndex(report), '2026年10件民生实事')[0];
    expect([hit?.kind, hit?.id, hit?.how]).toEqual(['section', '1', 'exact']);
  });
});

describe('what is highlighted is what was asked for', () => {
  const index = buildSearchIndex(sample);
  const words = Array.from(
    new Intl.Segmenter('zh', { granularity: 'word' }).segment(sample.text),
    ({ segment }) => segment,
  );
  const typed = [...new Set(words.filter((word) => /^[\u4e00-\u9fff]{2,}$/.test(word)))];
  const spelled = (text: string, pattern: 'pinyin' | 'first') =>
    pinyin(text, { type: 'array', toneType: 'none', pattern, v: true }).join('');

  test.each(['pinyin', 'first'] as const)('every word of the sample by its %s', (pattern) => {
    for (const word of typed.filter((each) => pattern === 'pinyin' || each.length > 3)) {
      const hits = search(index, spelled(word, pattern));
      const shown = hits.flatMap((hit) => hit.matches.map(([start, end]) => sample.text.slice(start, end)));
      expect(shown, word).toContain(word);
      expect(
        shown.filter((each) => spelled(each, pattern) !== spelled(word, pattern)),
        word,
      ).toEqual([]);
    }
  });
});

describe('words', () => {
  const folded = fold('推行“一窗”审批，组织整顿。法治政府建设营商环境'.repeat(20));

  test('read one by one or all at once, they are the same', () => {
    const [one, all] = [new WordEdges(folded), new WordEdges(folded)];
    all.readAll();
    for (let place = folded.text.length; place >= 0; place -= 1) {
      expect(one.isEdge(place)).toBe(all.isEdge(place));
    }
  });

  test('marks and the ends of the text part words', () => {
    const text = fold('推行“一窗”审批，组织整顿');
    const words = new WordEdges(text);
    const at = (word: string) => text.text.indexOf(word);
    expect(words.isWhole(at('一窗'), at('一窗') + 2)).toBe(true);
    expect(words.isWhole(at('整顿'), at('整顿') + 2)).toBe(true);
    expect(words.isWhole(at('织整'), at('织整') + 2)).toBe(false);
    expect(words.isWhole(0, text.text.length)).toBe(true);
  });
});
