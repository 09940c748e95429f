import { afterEach, describe, expect, it } from 'vitest';
import { type Report, segmentText } from '../../src/report/index.ts';
import { done, fail } from '../../src/text/result.ts';
import { displayWidth } from '../../src/text/width.ts';
import { Analyst } from '../../src/tui/analyst.ts';
import type { BrowserOptions } from '../../src/tui/index.tsx';
import type { OtherReports } from '../../src/tui/options.ts';
import { givenRow } from '../../src/tui/state/shelf.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { Store } from '../../src/tui/store.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { fakeOthers, reportOf, THREE } from './analysis-fixture.ts';
import { stateOf } from './fixture.ts';
import { frameOf, paintedFrame, Run } from './harness.tsx';
import { fakeShelf } from './shelf-fixture.ts';

const runs: Run[] = [];

const LINES = THREE.map((report) => ({ ...givenRow(report), id: report.id }));
const SHELF = fakeShelf({
  load: async () => ({ reports: LINES, unreadable: [] }),
  open: async (id) => done({ report: reportOf(id) }),
});

/** The browser on the later of two reports of a place, with a shelf behind it. */
async function start(columns: number, rows: number, options: Partial<BrowserOptions> = {}): Promise<Run> {
  const report = options.report === undefined ? reportOf('yunxi-2032') : options.report;
  const own = report ? { report, id: report.id } : { report };
  const run = new Run(columns, rows, { shelf: SHELF, others: fakeOthers(), ...options, ...own });
  runs.push(run);
  await run.shows(report ? report.title : '霖江市');
  return run;
}

afterEach(async () => {
  for (const run of runs.splice(0)) {
    run.signal('SIGTERM');
    await run.result.catch(() => undefined);
  }
});

async function golden(run: Run, name: string): Promise<void> {
  const screen = await run.screen();
  const { columns, rows } = run.output;
  for (const line of screen) {
    expect(displayWidth(line, 1)).toBeLessThanOrEqual(columns - 1);
  }
  expect(screen).toHaveLength(rows);
  const text = screen.map((line) => line.trimEnd()).join('\n');
  await expect(`${text.trimEnd()}\n`).toMatchFileSnapshot(`frames/${name}.txt`);
}

const SIZES = [
  [200, 50],
  [120, 40],
  [80, 24],
  [50, 20],
] as const;
const SCENES = [
  { name: 'follow', keys: ['V', '\r'], shown: { zh: /有回应 +组织培训综合执法/, en: /traced +组织培训综合执法/ } },
  { name: 'compare', keys: ['V', '\x1b[B\r'], shown: { zh: /对照 1\/\d/, en: /compared 1\/\d/ } },
  { name: 'compare-figures', keys: ['V', '\x1b[B\r', 's'], shown: { zh: /增减/, en: /difference/ } },
  { name: 'similar', keys: ['V', '\x1b[B\x1b[B\r'], shown: { zh: /外地/, en: /peer/ } },
  {
    name: 'terms',
    keys: ['V', '\x1b[B\x1b[B\x1b[B\r', '执法 培训 行政复议\r'],
    shown: { zh: /培训：\d/, en: /培训: \d/ },
  },
  { name: 'figure', keys: ['/', '受理行政复议案件', '\r', 'I'], shown: { zh: /各地/, en: /Other places/ } },
] as const;

describe('whole frames of what is shown of several reports (vitest -u writes them anew)', () => {
  const all = SCENES.flatMap((scene) =>
    SIZES.flatMap(([columns, rows]) => (['zh', 'en'] as const).map((lang) => ({ ...scene, columns, rows, lang }))),
  );
  it.each(all)('$name at $columns×$rows in $lang', async ({ name, keys, shown, columns, rows, lang }) => {
    const run = await start(columns, rows, { lang });
    for (const key of keys) {
      run.type(key);
      await run.screen();
      if (key === 'V') await run.shows(lang === 'zh' ? '跟踪：' : 'follow: ');
      if (key.startsWith('受理')) await run.until((screen) => screen.some((line) => /^.*▸.*行政复议/.test(line)));
    }
    await run.until((screen) => screen.some((line) => shown[lang].test(line)));
    const text = (await run.screen()).join('\n');
    // No passage begins with the end of the sentence before.
    if (name === 'similar') expect(text).not.toMatch(/^[│ ]*[。，；…]/m);
    // Names stand near their values, however wide the window is.
    if (name === 'figure') expect(/^▸ 2032 .*$/m.exec(text)?.[0].trimEnd().length).toBeLessThan(119);
    await golden(run, `${name}-${columns}x${rows}-${lang}`);
  });
});

describe('y and Y', () => {
  /** What went to the clipboard last. */
  function copiedBy(run: Run): string {
    const last = [...run.bytes.matchAll(/\x1b\]52;c;([^\x07]*)\x07/g)].at(-1)?.[1] ?? '';
    return Buffer.from(last, 'base64').toString('utf8');
  }

  it.each([
    [
      'follow',
      ['V', '\r'],
      /有回应 +组织培训/,
      /^组织培训综合执法人员500人次/,
      /《云溪县2031年度法治政府建设工作报告》/,
    ],
    ['compare', ['V', '\x1b[B\r'], /有改动/, /^健全制度体系。$/, /《云溪县2032年度/],
    ['figures of both', ['V', '\x1b[B\r', 's'], /增减/, /36件|41件/, /《云溪县203/],
    ['similar', ['V', '\x1b[B\x1b[B\r'], /外地/, /组织培训综合执法人员612人次/, /《云溪县2032年度/],
    ['figure', ['/', '受理行政复议案件', '\r', 'I'], /各地/, /^受理行政复议案件63件/, /云溪县2032年度/],
  ] as const)('copy what is chosen, alone and with its source: %s', async (_, keys, shown, words, source) => {
    const run = await start(120, 40);
    for (const key of keys) {
      run.type(key);
      await run.screen();
      if (key === 'V') await run.shows('跟踪：');
      if (key.startsWith('受理')) await run.until((screen) => screen.some((line) => /▸.*行政复议/.test(line)));
      if (key === 's') await run.shows('增减');
      if (key === '\x1b[B\r') await run.shows('有改动');
    }
    await run.until((screen) => screen.some((line) => shown.test(line)));
    run.type('y');
    await run.shows('已复制');
    expect(copiedBy(run)).toMatch(words);
    expect(copiedBy(run)).not.toContain('——');
    run.type('Y');
    await run.until(() => copiedBy(run).includes('——'));
    expect(copiedBy(run)).toMatch(source);
  });
});

describe('V follows promises', () => {
  it('shows each with its label, the evidence and the figures beside each other', async () => {
    const run = await start(120, 40);
    run.type('V');
    await run.shows('跟踪：');
    run.type('\r');
    const screen = await run.shows('组织培训综合执法');
    const text = screen.join('\n');
    expect(text).toMatch(/▸→ 有回应 +组织培训综合执法人员500人次/);
    expect(text).toMatch(/→ 未见 +开展专项清理/);
    expect(text).toContain('目标 500人次，报告 612人次');
    expect(text).toContain('2031、2032年都有');
    expect(text).toContain('标签只说有没有相同的具体词语');
  });

  it('opens either side at the sentence, and Esc comes back to the same line', async () => {
    const run = await start(120, 40);
    run.type('V');
    await run.shows('跟踪：');
    run.type('\r');
    await run.shows('组织培训综合执法');
    run.type('j\r');
    // The promise, in the earlier report.
    await run.until(([header = '']) => header.includes('云溪县2031年度'));
    await run.until((screen) => screen.some((line) => line.includes('▸') && line.includes('青石渡口')));
    run.type('\x1b');
    await run.shows('怎么说');
    await run.until((screen) => screen.some((line) => line.includes('承诺的回应 2/')));
    run.type('\t\r');
    await run.until(([header = '']) => header.includes('云溪县2032年度'));
    await run.until((screen) => screen.some((line) => line.includes('▸') && line.includes('青石渡口')));
    // Backspace comes back too.
    run.type('\x7f');
    await run.shows('怎么说');
    run.type('\x1b');
    await run.until(([header = '', titles = '']) => header.includes('云溪县2032年度') && titles.includes('正文'));
  });

  it.each([
    ['zh', '书架上没有前后一年的报告：导入一份'],
    ['en', 'no report of the year before: import one'],
  ] as const)('says what is missing, in %s', async (lang, sentence) => {
    const run = await start(80, 24, { lang, report: reportOf('linjiang-2032') });
    run.type('V');
    await run.shows(lang === 'zh' ? '跟踪：' : 'follow: ');
    run.type('\r');
    await run.shows(sentence);
    run.type('\x1b');
    await run.shows(lang === 'zh' ? '正文' : 'Text');
  });

  it('is left by Esc while the other report is read, and the late answer shows nothing', async () => {
    let answer: (() => void) | undefined;
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const others = fakeOthers();
    const run = await start(80, 24, { others: { ...others, pair: (id) => waiting.then(() => others.pair(id)) } });
    run.type('V');
    await run.shows('跟踪：');
    run.type('\r');
    await run.shows('正在读入另一份报告');
    run.type('\x1b');
    await run.shows('正文');
    answer?.();
    await new Promise((resolve) => setImmediate(resolve));
    await new Promise((resolve) => setImmediate(resolve));
    expect((await run.screen()).join('\n')).not.toContain('承诺的回应');
  });

  it('loads nothing before it is asked for', async () => {
    const asked: string[] = [];
    const others = fakeOthers();
    const run = await start(80, 24, {
      others: {
        ...others,
        pair: (id) => {
          asked.push(id);
          return others.pair(id);
        },
      },
    });
    run.type('jj');
    await run.screen();
    expect(asked).toEqual([]);
    run.type('V');
    await run.shows('跟踪：');
    expect(asked).toEqual([]);
  });
});

describe('I shows years and peers', () => {
  it('from the table: values, differences, rank; Enter opens the report at the sentence, Esc is back in the table', async () => {
    const run = await start(120, 40);
    run.type('s');
    await run.shows('数值');
    run.type('/受理\r');
    await run.shows('1/5 条');
    run.type('I');
    const screen = (await run.shows('各地（2032年）')).join('\n');
    expect(screen).toMatch(/2031 +45/);
    expect(screen).toMatch(/▸ 2032 +63 +\+18 \+40\.0%/);
    expect(screen).toMatch(/1 +210 +霖江市/);
    expect(screen).toMatch(/2 +63 +云溪县/);
    run.type('k\r');
    await run.until(([header = '']) => header.includes('云溪县2031年度'));
    await run.until((lines) => lines.some((line) => line.includes('▸') && line.includes('45件')));
    run.type('\x1b');
    await run.shows('各地（2032年）');
    run.type('G\x1b[A\r');
    await run.until(([header = '']) => header.includes('霖江市2032年度'));
    run.type('\x1b');
    await run.shows('各地（2032年）');
    run.type('\x1b');
    await run.shows('1/5 条');
  });

  it('from the text takes the statistic on the line, and ] the next one', async () => {
    const run = await start(120, 40);
    run.type('I');
    await run.shows('这一行没有数据');
    run.type('1\tjj');
    await run.until((screen) => screen.some((line) => line.includes('▸') && line.includes('41件')));
    run.type('I');
    await run.until((screen) => screen.some((line) => /▸ 2032 +41/.test(line)));
    run.type(']');
    await run.until((screen) => screen.some((line) => /▸ 2032 +60 {2}\+8/.test(line)));
    run.type(']]]][');
    await run.until((screen) => screen.some((line) => /▸.*612/.test(line)));
    run.type('[[[[[');
    await run.shows('没有更多数据');
  });

  it('says what is missing where there is no shelf', async () => {
    const run = await start(80, 24, { others: fakeOthers({ figures: async () => [] }) });
    run.type('1\tjjI');
    await run.shows('书架上没有这项数据的别的年份');
  });
});

describe('two reports compared', () => {
  it('stand at the same pair of sentences on both sides, ] goes to the next difference', async () => {
    const run = await start(120, 40);
    run.type('V');
    await run.shows('对照：');
    run.type('\x1b[B\r');
    await run.shows('有改动');
    const row = (screen: string[]): string => screen.find((line) => line.includes('│▸')) ?? '';
    run.type('G');
    await run.until((screen) => row(screen) !== '');
    run.type('g');
    const counted = await run.until((screen) => /▸.*│▸/.test(row(screen)));
    const first = row(counted);
    // Each sentence is counted once.
    const [, of, ...counts] =
      /\/(\d+) +相同 (\d+)、有改动 (\d+)、新增 (\d+)、不再有 (\d+)/.exec(counted.join('\n')) ?? [];
    expect(counts.map(Number).reduce((sum, count) => sum + count, 0)).toBe(Number(of));
    expect(first).toMatch(/36件.*│.*41件|健全制度体系.*│.*健全制度体系/);
    run.type(']');
    await run.until((screen) => row(screen) !== first && row(screen) !== '');
  });

  it('opens the side that has the keys, or says that it has no such sentence', async () => {
    const run = await start(120, 40);
    run.type('V');
    await run.shows('对照：');
    run.type('\x1b[B\r');
    await run.shows('有改动');
    run.type('\x1b[D\r');
    await run.until(([header = '']) => header.includes('云溪县2031年度'));
    run.type('\x1b');
    await run.shows('有改动');
    run.type('G\t\r');
    await run.until(
      (screen) => screen.some((line) => line.includes('这一边没有这一句')) || (screen[0] ?? '').includes('2032'),
    );
  });

  it('list the figures of both, with how much they differ; Enter opens the side that has the keys, Esc is back at the sentences', async () => {
    const run = await start(120, 40);
    run.type('V');
    await run.shows('对照：');
    run.type('\x1b[B\r');
    await run.shows('有改动');
    run.type('s');
    const listed = await run.until((screen) => screen.some((line) => /45件 +63件/.test(line)));
    expect(listed.find((line) => line.includes('45件'))).toMatch(/行政复议.* 45件 +63件 +\+18 +\+40\.0%/);
    expect(listed[2]).toMatch(/对象 +2031 +2032 +增减 +%/);
    run.type('j');
    await run.until((screen) => screen.some((line) => /^▸ .*52条 +60条 +\+8/.test(line)));
    run.type('G');
    const last = await run.until((screen) => screen.some((line) => /^▸/.test(line)) && !/^▸/.test(screen[4] ?? ''));
    expect(last.filter((line) => /^▸/.test(line))).toHaveLength(1);
    run.type('g\t\r');
    await run.until(([header = '', rule = '']) => header.includes('云溪县2031年度') && /━ 正文 ━/.test(rule));
    run.type('\u007f');
    await run.shows('增减');
    run.type('\x1b');
    await run.shows('有改动');
    run.type('\x1b');
    await run.until(([header = '', rule = '']) => header.includes('云溪县2032年度') && /正文|概览/.test(rule));
  });

  it('on the shelf takes the two that are chosen', async () => {
    const run = await start(120, 40, { report: null });
    run.type('\tV');
    await run.until((screen) => /^▸ +词语/.test(screen[3] ?? ''));
    run.type('\x1b[B\x1b[B\r');
    await run.shows('先用空格选中两份');
    run.type('g ');
    run.type('G V');
    await run.until((screen) => /^▸ +对照：逐句对照选中的两份/.test(screen[3] ?? ''));
    run.type('\r');
    await run.until((screen) => /霖江市2032.*┬.*云溪县2032/.test(screen[2] ?? ''));
    run.type('\x1b');
    await run.shows('按 / 筛选');
  });

  it('on the shelf counts words and lists all statistics too, and goes back there', async () => {
    const run = await start(120, 40, { report: null });
    run.type('\tV');
    await run.shows('词语：');
    run.type('\r');
    await run.until((screen) => /━ 词语 ━/.test(screen[1] ?? ''));
    run.type('培训');
    await run.until((screen) => /回车 数词/.test(screen.join('\n')));
    run.type('\r');
    await run.shows('培训：');
    run.type('\x1b');
    await run.shows('按 / 筛选');
    run.type('V');
    await run.shows('数据：');
    run.type('\x1b[B\r');
    await run.until((screen) => /━ 全部报告的数据 ━/.test(screen[1] ?? '') && screen.some((line) => /^▸/.test(line)));
    run.type('a');
    await run.shows('按 / 筛选');
  });

  it('says why a report cannot be read', async () => {
    const others = fakeOthers({ pair: async () => fail('unreadable', '读不了它', 'it cannot be read') });
    const run = await start(80, 24, { others });
    run.type('V');
    await run.shows('对照：');
    run.type('\x1b[B\r');
    await run.shows('读不了它');
  });
});

describe('words in common', () => {
  it('list the reports that have them, the most first, and the passages; Enter opens the other one there', async () => {
    const run = await start(120, 40);
    run.type('V');
    await run.shows('相同：');
    run.type('\x1b[B\x1b[B\r');
    const screen = (await run.shows('外地')).join('\n');
    expect(screen).toMatch(/▸ *\d\d\.\d% {2}外地 .*霖江市2032年度/);
    expect(screen).toMatch(/\d\.\d% {2}本地往年 .*云溪县2031年度/);
    expect(screen).toContain('也在：霖江市2032年度');
    run.type(']');
    await run.shows('也在：云溪县2031年度');
    // The longest passage first, highlighted in the other report.
    await run.until((lines) => lines.some((line) => /│ {2}一、主要工作情况 +\d+|│ {2}二、存在的问题 +\d+/.test(line)));
    run.type('\tG\r');
    await run.until(([header = '']) => header.includes('云溪县2031年度'));
    run.type('\x1b');
    await run.shows('也在：云溪县2031年度');
    run.type('\x1b');
    await run.until(([, titles = '']) => titles.includes('正文'));
  });

  it.each([
    ['zh', '书架上没有与它有相同文字的报告。'],
    ['en', 'No report on the shelf shares any words with it.'],
  ] as const)('are none where there is nothing to compare with, in %s', async (lang, sentence) => {
    const run = await start(80, 24, { lang, others: fakeOthers({ similar: async () => [] }) });
    run.type('V');
    await run.shows(lang === 'zh' ? '相同：' : 'similar: ');
    run.type('\x1b[B\x1b[B\r');
    await run.shows(sentence);
  });
});

describe('words counted', () => {
  it('are asked for in a line, stand by place and year, and Enter lights those of the report that is opened', async () => {
    const run = await start(120, 40);
    run.type('V');
    await run.shows('词语：');
    run.type('\x1b[B\x1b[B\x1b[B\r');
    await run.shows('输入要数的词');
    expect(run.cursorShown).toBe(true);
    run.type('行政复议 公园\r');
    const screen = await run.until((lines) => lines.some((line) => /▸ 霖江市/.test(line)));
    expect(screen.join('\n')).toMatch(/▸ 霖江市 +2032 [^\n]*‰[^\n]*\n +云溪县 +2031 [^\n]*‰[^\n]*\n +云溪县 +2032 /);
    run.type('G>>>');
    await run.until((lines) => lines.some((line) => /公园↓/.test(line)));
    run.type('<<');
    await run.until((lines) => lines.some((line) => /年份↑/.test(line)));
    // The earliest year stands first, and both words are meant.
    run.type('\r');
    await run.until(([header = '']) => header.includes('云溪县2031年度'));
    await run.until((lines) => lines.some((line) => /\/行政复议 公园 1\/3/.test(line)));
    run.type('n');
    await run.until((lines) => lines.some((line) => /\/行政复议 公园 2\/3/.test(line)));
    // Back from the second place, then from the report.
    run.type('\x7f\x7f');
    await run.until((lines) => lines.some((line) => /年份↑/.test(line)));
    run.type('\x1b');
    await run.until(([header = '', titles = '']) => header.includes('云溪县2032年度') && titles.includes('正文'));
  });

  it('are those last searched where none are named and none are new', async () => {
    const run = await start(80, 24);
    run.type('/培训');
    await run.until((lines) => lines.some((line) => /▸.*培训/.test(line)));
    run.type('\r');
    await run.until((lines) => lines.some((line) => /\/培训 \d\/2/.test(line)));
    run.type('V');
    await run.shows('词语：');
    run.type('\x1b[B\x1b[B\x1b[B\r');
    await run.shows('培训：');
    run.type('\r');
    await run.shows('上次查找的词');
  });

  it.each([
    ['zh', '与上年相比新出现的词', '这份报告里没有'],
    ['en', "new against last year's report", 'not in this report'],
  ] as const)('are those that are new where none are named, in %s', async (lang, from, none) => {
    const [earlier, later] = [reportOf('yunxi-2031'), reportOf('yunxi-2032')];
    const grown = segmentText(`${later.text}\n（二）推广柔性执法。各乡镇推广柔性执法，柔性执法清单公开。\n`, {
      id: later.id,
    });
    const pair = [
      { id: earlier.id, report: earlier },
      { id: grown.id, report: grown },
    ] as const;
    const run = await start(80, 24, { lang, others: fakeOthers({ pair: async () => done(pair) }) });
    run.type('V');
    await run.shows(lang === 'zh' ? '词语：' : 'words: ');
    run.type('\x1b[B\x1b[B\x1b[B\r');
    await run.until((lines) => lines.some((line) => /柔性执法/.test(line)));
    run.type('\r');
    await run.shows(from);
    run.type('\r');
    await run.shows(none);
  });

  it('are asked for again where there are none, and an unreadable report leaves the table there', async () => {
    const report = async () => fail('unreadable', '读不了那一份', 'that one cannot be read');
    const run = await start(80, 24, { lang: 'en', others: fakeOthers({ report }) });
    run.type('V');
    await run.shows('words: ');
    run.type('\x1b[B\x1b[B\x1b[B\r');
    await run.shows('No words to count yet');
    run.type('执法\r');
    await run.until((lines) => lines.some((line) => /▸ 霖江市/.test(line)));
    run.type('\r');
    await run.until((lines) => lines.some((line) => /that one cannot be read/.test(line)));
    await run.until((lines) => lines.some((line) => /▸ 霖江市/.test(line)));
  });
});

describe('stock phrases', () => {
  it.each([
    ['zh', 120, '套话 '],
    ['en', 120, 'stock phrases '],
    ['zh', 50, '套话 '],
  ] as const)(
    'are dimmed with ~, and the header says how much of the report they are, in %s at %i columns',
    async (lang, columns, words) => {
      const run = await start(columns, 24, { lang, colorLevel: 1 });
      run.type('~');
      const [header = ''] = await run.until(([first = '']) => first.includes(words));
      const share = Number(/(\d+)%/.exec(header)?.[1]);
      expect(share).toBeGreaterThan(5);
      expect(share).toBeLessThan(60);
      run.type('~');
      await run.until(([first = '']) => !first.includes(words));
    },
  );

  it('are the sentences that last year has too, and no others', async () => {
    const state = await stateAfter(reportOf('yunxi-2032'), fakeOthers(), '~');
    const { stock, doc, isStockDimmed } = state.view;
    expect(isStockDimmed).toBe(true);
    const sentences = (stock?.spans ?? []).map(({ start, end }) => doc.report.text.slice(start, end));
    expect(sentences.join()).toContain('乡镇综合执法人员不足');
    expect(sentences.join()).not.toContain('白鹭湾');
    const lines = paintedFrame({ ...state, columns: 120 }, 0);
    expect(lines.find((line) => line.includes('乡镇综合执法人员不足'))).toContain('\x1b[2m');
    expect(lines.find((line) => line.includes('白鹭湾'))).not.toContain('\x1b[2m');
  });

  it('are not known without other reports, which is said', async () => {
    const run = await start(120, 24, { others: fakeOthers({ sentences: async () => null }) });
    run.type('~');
    await run.shows('书架上没有别的报告');
    expect((await run.screen())[0]).not.toContain('套话');
  });
});

/** The state after keys, everything that they ask for answered. */
async function stateAfter(report: Report, others: OtherReports, ...keys: string[]): Promise<AppState> {
  const failures: unknown[] = [];
  const store: Store = new Store(
    stateOf({ report, id: report.id }),
    (effect) => {
      if (effect.type === 'analyse') analyst.ask(effect);
      if (effect.type === 'find-stock') analyst.findStock(effect.report);
    },
    (work) => work(),
    () => false,
  );
  const analyst = new Analyst(store, { others }, (error) => failures.push(error));
  for (const name of keys) {
    const isTyped = /^\p{Script=Han}+$/u.test(name);
    store.press(isTyped ? { kind: 'text', text: name, pasted: false } : { kind: 'key', name });
    const isWaiting = (): boolean => {
      const { mode, view } = store.state();
      const isSeeking = view.isStockDimmed && view.stock === null;
      return isSeeking || ('underView' in mode && mode.data === null && mode.failure === null);
    };
    while (isWaiting() && failures.length === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(failures).toEqual([]);
  return store.state();
}

const OPENED = [
  { name: 'follow', keys: ['V', 'enter'] },
  { name: 'compare', keys: ['V', 'down', 'enter'] },
  { name: 'compare', keys: ['V', 'down', 'enter', 's'] },
  { name: 'similar', keys: ['V', 'down', 'down', 'enter'] },
  { name: 'terms', keys: ['V', 'down', 'down', 'down', 'enter', '执法', 'enter'] },
  { name: 'figure', keys: ['1', 'tab', 'j', 'j', 'I'] },
];

describe('frames of what is shown of several reports', () => {
  it.each(OPENED)('$name keep to their panes in any window, for a screen reader too', async ({ keys, name }) => {
    const opened = await stateAfter(reportOf('yunxi-2032'), fakeOthers(), ...keys);
    expect(opened.mode.kind).toBe(name);
    for (const ambiguous of [1, 2] as const) {
      for (let columns = 20; columns <= 140; columns += 7) {
        const state = { ...opened, columns, rows: 6 + (columns % 30), ambiguous };
        const lines = frameOf(state);
        expect(lines.length).toBeLessThanOrEqual(state.rows - 1);
        for (const line of [...lines, ...screenReaderLines(state)]) {
          expect(displayWidth(line, ambiguous)).toBeLessThanOrEqual(columns - 1);
        }
      }
    }
    const said = screenReaderLines(opened).join('\n');
    expect(said).toMatch(
      { follow: /有回应/, compare: /36件|健全/, similar: /外地/, figure: /41 件/, terms: /执法: \d+, \d+\.\d\d‰/ }[
        name
      ] ?? /^$/,
    );
  });

  it('have a report in the smallest window: its name, or its place and counts', async () => {
    const small = async (...keys: string[]): Promise<string[]> => {
      const state = await stateAfter(reportOf('yunxi-2032'), fakeOthers(), ...keys);
      return frameOf({ ...state, columns: 20, rows: 6 });
    };
    expect(await small('V', 'down', 'down', 'enter')).toContainEqual(expect.stringMatching(/^▸ \d\d\.\d% 霖江市/));
    const counted = await small('V', 'down', 'down', 'down', 'enter', '执法', 'enter');
    expect(counted).toContainEqual(expect.stringMatching(/^▸ .* 2032 /));
  });

  it('let nothing of a report reach the terminal but words', async () => {
    const nasty = (id: string): Report => {
      const { text } = reportOf(id);
      const bad = text.replace('组织培训', '组\x1b[31m织\u202e培训').replace('件，提出', '件\x07，提\x9b出');
      return segmentText(bad.replaceAll('规范性文件', '规\x1b]0;x\x07范性文件'), { id });
    };
    const [first, second] = [nasty('yunxi-2031'), nasty('yunxi-2032')];
    const others = fakeOthers({
      report: async () => done(second),
      pair: async () =>
        done([
          { id: 'yunxi-2031', report: first },
          { id: 'yunxi-2032', report: second },
        ] as const),
    });
    for (const { keys } of OPENED) {
      const state = await stateAfter(second, others, ...keys);
      const words = paintedFrame(state, 1).map((line) => line.replace(/\x1b\[[\d;]*m/g, ''));
      expect([...words, ...screenReaderLines(state)].join('')).not.toMatch(
        /[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e]/,
      );
    }
  });

  it('say without colour what they say with colour', async () => {
    for (const { keys } of OPENED) {
      const state = await stateAfter(reportOf('yunxi-2032'), fakeOthers(), ...keys);
      const trimmed = (lines: string[]): string[] => lines.map((line) => line.trimEnd());
      expect(trimmed(frameOf(state, 0))).toEqual(trimmed(frameOf(state, 1)));
    }
    const compared = await stateAfter(reportOf('yunxi-2032'), fakeOthers(), 'V', 'down', 'enter');
    // The words that changed are underlined.
    expect(paintedFrame(compared, 0).join('\n')).toMatch(/\x1b\[4m36\x1b\[24m/);
  });
});
