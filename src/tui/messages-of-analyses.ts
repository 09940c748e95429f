import { labels } from '../output/index.ts';
import type { Localized } from '../text/index.ts';

/** Labels and sentences of what is shown of several reports. */
export const analysisMessages = {
  views: { zh: '与别的报告', en: 'With other reports' },
  follow: { zh: '承诺的回应', en: 'What became of promises' },
  figure: { zh: '历年和各地', en: 'Years and peers' },
  compare: { zh: '两份对照', en: 'Two reports compared' },
  followTip: {
    zh: '跟踪：上年的承诺和问题，今年的报告怎么说',
    en: "follow: what this year's report says of last year's promises",
  },
  similar: { zh: '相同文字', en: 'Words in common' },
  similarTip: {
    zh: '相同：书架上哪些报告有逐字相同的文字',
    en: 'similar: which reports of the shelf have the same words',
  },
  terms: { zh: '词语', en: 'Words counted' },
  termsTip: {
    zh: '词语：在书架上哪些报告里出现多少次',
    en: 'words: how often they stand in which report of the shelf',
  },
  typeTerms: {
    zh: '输入要数的词，用空格分开，回车',
    en: 'type the words to count, blanks between them, and Enter',
  },
  termsFrom: {
    new: { zh: '与上年相比新出现的词；/ 另数别的词', en: "new against last year's report; / counts other words" },
    searched: { zh: '上次查找的词；/ 另数别的词', en: 'the words last searched; / counts other words' },
  },
  noTerms: {
    zh: '还没有要数的词：按 / 输入，用空格分开，回车。',
    en: 'No words to count yet: press / and type them, blanks between, then Enter.',
  },
  noTermIn: { zh: '这份报告里没有', en: 'not in this report' },
  columnsShown: (first: number, last: number, of: number): Localized => ({
    zh: `第 ${first}—${last} 词，共 ${of} 词`,
    en: `words ${first}–${last} of ${of}`,
  }),
  allFiguresTip: {
    zh: '数据：书架上全部报告的数据，成一张表',
    en: 'statistics: those of all reports of the shelf in one table',
  },
  comparePairTip: {
    zh: '对照：逐句对照选中的两份',
    en: 'compare: the two that are chosen, sentence by sentence',
  },
  compareTip: { zh: '对照：与上年的报告逐句对照', en: "compare: sentence by sentence with last year's report" },
  readingOther: { zh: '正在读入另一份报告', en: 'reading the other report' },
  gathering: { zh: '正在从书架上收集', en: 'gathering from the shelf' },
  promisesOf: (name: string): Localized => ({ zh: `承诺和问题：${name}`, en: `Promises and problems: ${name}` }),
  saidIn: (name: string): Localized => ({ zh: `怎么说：${name}`, en: `What is said: ${name}` }),
  sharing: (name: string): Localized => ({ zh: `与它有相同文字的：${name}`, en: `In common with ${name}` }),
  sharedWith: (name: string): Localized => ({ zh: `也在：${name}`, en: `Also in ${name}` }),
  wholeSentences: (share: number): Localized => ({
    zh: `整句 ${Math.round(share * 100)}%`,
    en: `sentences ${Math.round(share * 100)}%`,
  }),
  characterCount: (count: number): Localized => ({
    zh: `${count} 字`,
    en: `${count} ${count === 1 ? 'character' : 'characters'}`,
  }),
  nothingShared: { zh: '书架上没有与它有相同文字的报告。', en: 'No report on the shelf shares any words with it.' },
  noEvidence: {
    zh: '没有见到相同的具体词语。这不是完成与否的判断：可以打开后一份报告再查。',
    en: 'No particular words in common were found. That is no verdict on the promise: open the later report and search it.',
  },
  noPromises: {
    zh: '前一份报告里没有认出承诺和问题。',
    en: 'No promises and no problems were recognised in the earlier report.',
  },
  noVerdict: {
    zh: '标签只说有没有相同的具体词语，不是完成与否的判断',
    en: 'labels tell of words in common, not whether a promise was kept',
  },
  again: (years: readonly number[]): Localized => ({ zh: `${years.join('、')}年都有`, en: `in ${years.join(', ')}` }),
  targetAndReported: (target: string, reported: string): Localized => ({
    zh: `目标 ${target}，报告 ${reported}`,
    en: `target ${target}, reported ${reported}`,
  }),
  ofYears: { zh: '历年', en: 'Through the years' },
  ofPeers: (year: number | null): Localized => ({
    zh: `各地${year === null ? '' : `（${year}年）`}`,
    en: `Other places${year === null ? '' : `, ${year}`}`,
  }),
  difference: labels.onLastYear,
  byItsWords: labels.byItsWords,
  nothingAround: {
    zh: '书架上没有这项数据的别的年份，也没有别的地区：用 report-tui import 导入更多报告。',
    en: 'The shelf has no other year and no other place of this figure: import more reports with report-tui import.',
  },
  noPlaceOf: {
    zh: '认不出这份报告的地区，找不到它的历年和各地：用 report-tui set 编号 --place 补上。',
    en: 'The place of this report is not known, so neither are its years and peers: give it with report-tui set ID --place.',
  },
  findingsAgainst: (name: string): Localized => ({ zh: `对照${name}`, en: `against ${name}` }),
  stockShare: (share: number): Localized => ({
    zh: `套话 ${Math.round(share * 100)}%`,
    en: `stock phrases ${Math.round(share * 100)}%`,
  }),
  seekingStock: { zh: '正在找套话', en: 'looking for stock phrases' },
  noStock: {
    zh: '书架上没有别的报告，认不出套话：用 report-tui import 导入',
    en: 'the shelf has no other reports to know stock phrases by: import some with report-tui import',
  },
  noStatisticHere: { zh: '这一行没有数据：s 列出全部', en: 'no statistic on this line: s lists them all' },
  noFurtherStatistic: { zh: '没有更多数据', en: 'no further statistic' },
  commonFigures: { zh: '两份都有的数据', en: 'Figures of both' },
  noCommonFigures: { zh: '没有两份都有的数据', en: 'no figure that both reports give' },
  differs: { zh: '增减', en: 'difference' },
  noFurtherDifference: { zh: '没有更多不同', en: 'no further difference' },
  notOnThisSide: { zh: '这一边没有这一句', en: 'this side has no such sentence' },
  chooseTwo: { zh: '先用空格选中两份，再对照', en: 'choose two reports with Space first' },
  sentenceStates: (same: number, changed: number, added: number, gone: number): Localized => ({
    zh: `相同 ${same}、有改动 ${changed}、新增 ${added}、不再有 ${gone}`,
    en: `same ${same}, changed ${changed}, new ${added}, gone ${gone}`,
  }),
} as const;
