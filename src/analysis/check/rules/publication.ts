import type { Span } from '../../../report/index.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../model.ts';
import { plainOf } from '../scan.ts';
import { ARTICLE } from './articles.ts';
import { titleAgainstText } from './copies.ts';
import { WHOLE } from './samples.ts';

/** A name of a place or an organ at the head of a title. */
const ISSUER =
  /^(?:关于)?(?:中共)?[\u4e00-\u9fff]{1,30}?(?:省|市|县|区|旗|州|盟|镇|乡|街道|兵团|师|局|厅|部|委|办|院|会|署|政府|中心|支队|总队|大队|公司|集团)/;
const YEAR = /(?:19|20)[0-9]{2}|二[〇○零][〇○零一二三四五六七八九]{2}/;

const namelessTitle: Rule = {
  id: 'C6',
  level: 'warning',
  scope: 'rule-of-law',
  what: { zh: '标题没有年度或制发主体', en: 'the title has no year or no issuer' },
  why: {
    zh: '2023年起各省指引要求标题写明“××（主体）××××年度法治政府建设年度报告”，离开网页也能看出是谁、哪一年的报告。',
    en: 'Since 2023 provincial guides ask for both, so that a report can be told without its page.',
  },
  source: {
    zh: '各省法治政府建设年度报告工作指引（2023年起）',
    en: 'provincial guides on the yearly report, from 2023 on',
  },
  mend: { zh: '标题写全：主体＋年度＋法治政府建设年度报告。', en: 'Write issuer, year, and 法治政府建设年度报告.' },
  passes: [
    { text: WHOLE },
    { text: WHOLE.replace('云溪县2033年度', '云溪县司法局二〇三三年度') },
    { text: WHOLE.replace('云溪县2033年度', '云溪县卫生健康局\n2033年度') },
  ],
  fails: [{ text: WHOLE.replace('云溪县2033年度', '2033年度') }, { text: WHOLE.replace('云溪县2033年度', '云溪县') }],
  find(draft) {
    const { title } = draft;
    if (title === null) return [];
    const words = plainOf(draft, title).replace(/\s/g, '');
    const covers = draft.report.covers ?? yearPrinted(draft);
    if (covers === null || covers < 2023) return [];
    const noYear = !YEAR.test(words.normalize('NFKC'));
    const noIssuer =
      !hasIssuerAbove(draft, title) &&
      !ISSUER.test(
        words
          .normalize('NFKC')
          .replace(YEAR, '')
          .replace(/^[^\u4e00-\u9fff]*(?:年度?)?/, '')
          .replace(/(?:法治|依法行政).*$/, ''),
      );
    if (!noYear && !noIssuer) return [];
    const [zh, en] =
      noYear && noIssuer
        ? ['年度和制发主体', 'year and no issuer']
        : noYear
          ? ['年度', 'year']
          : ['制发主体', 'issuer'];
    return [{ ...title, message: { zh: `标题没有${zh}`, en: `the title has no ${en}` } }];
  },
};

/** Titles of two lines: the issuer stands on the one above, by itself. */
const ISSUER_LINE =
  /^[\u4e00-\u9fff]{2,28}(?:政府|局|厅|部|办公室|委员会|委|会|院|署|中心|支队|总队|大队|街道办事处|街道|镇|乡|公司|集团)$/;

function hasIssuerAbove({ plain }: Draft, title: Span): boolean {
  const above = plain.slice(Math.max(0, title.start - 60), title.start).trim();
  return ISSUER_LINE.test(above.slice(above.lastIndexOf('\n') + 1).replace(/\s/g, ''));
}

/** The year that the text speaks of first, where the title names none. */
function yearPrinted(draft: Draft): number | null {
  const [first] = draft.report.sections;
  const opening = draft.plain.slice(draft.missingAt.end, Math.max(draft.missingAt.end + 200, first?.start ?? 0));
  const found = /(20[0-9]{2})年/.exec(opening.normalize('NFKC'));
  return found === null ? null : Number(found[1]);
}

const DATE = /(20[0-9]{2})\s?[年\-./]\s?([0-9]{1,2})\s?[月\-./]\s?([0-9]{1,2})/;
const HAN_DATE =
  /([二][〇○零][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;
const HAN_DIGITS = '〇一二三四五六七八九';

/** The dates printed in the head and at the end, with where they stand; the one labelled 发布 first. */
function datesPrinted(draft: Draft): (Span & { date: string })[] {
  const lines = [...draft.report.head, ...draft.report.furniture].sort((a, b) => a.start - b.start);
  const dates = lines.flatMap((line) => {
    const words = plainOf(draft, line);
    if (/^[^\d]{0,8}(?:会议|大会)|[第区县市州省].{1,4}届|会议上|访问|今天是|上一篇|下一篇/.test(words)) return [];
    const date = dateIn(words);
    return date === null
      ? []
      : [{ start: line.start, end: line.end, date, labelled: /发布|公开|印发|成文/.test(words) }];
  });
  return [...dates.filter(({ labelled }) => labelled), ...dates.filter(({ labelled }) => !labelled)];
}

function dateIn(line: string): string | null {
  const found = DATE.exec(line.normalize('NFKC'));
  const han = found === null ? HAN_DATE.exec(line) : null;
  const [, year, month, day] = found ?? han ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const digits = (words: string): number =>
    Number(Array.from(words, (char) => HAN_DIGITS.indexOf(char.replace(/[○零]/, '〇'))).join(''));
  const number = (words: string): number => {
    if (/^\d+$/.test(words)) return Number(words);
    const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['0', words];
    return 10 * (tens === '' ? 1 : Math.max(0, HAN_DIGITS.indexOf(tens))) + Math.max(0, HAN_DIGITS.indexOf(ones));
  };
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${han === null ? year : digits(year)}-${two(number(month))}-${two(number(day))}`;
}

const late: Rule = {
  id: 'C7',
  level: 'error',
  scope: 'rule-of-law',
  what: { zh: '公布日期在次年4月1日或以后', en: 'published on 1 April of the next year or later' },
  why: {
    zh: '法治政府建设年度报告应于每年4月1日前向社会公开。',
    en: 'The yearly report must be published before 1 April.',
  },
  source: ARTICLE('二十四条', 'art. 24'),
  mend: { zh: '核对日期；按时公开。', en: 'Check the date; publish in time.' },
  passes: [
    { text: `${WHOLE}云溪县人民政府\n2034年3月31日\n` },
    { text: WHOLE },
    { text: WHOLE.replace('报告\n', '报告\n——2034年4月22日在县五届人大常委会第十六次会议上\n') },
    { text: `${WHOLE.replace('一、主要', '一、2034年主要').replace('2033年，', '')}云溪县人民政府\n2035年2月6日\n` },
  ],
  fails: [{ text: `${WHOLE}云溪县人民政府\n2034年4月1日\n` }],
  find(draft) {
    const covers = draft.report.covers;
    const [printed] = datesPrinted(draft);
    if (covers === null || printed === undefined || printed.date < `${covers + 1}-04-01`) return [];
    // The year of the title is wrong, not the date.
    if (titleAgainstText(draft, covers) !== null) return [];
    const { start, end, date } = printed;
    return [
      {
        start,
        end,
        message: {
          zh: `${covers}年度报告的日期是${date}，晚于${covers + 1}年3月31日`,
          en: `the report on ${covers} is dated ${date}, later than 31 March ${covers + 1}`,
        },
      },
    ];
  },
};

/** 《整治形式主义为基层减负若干规定》 (2024) art. 1: documents of this kind within 5,000 characters. */
const LONGEST = 5000;

const long: Rule = {
  id: 'C9',
  level: 'hint',
  scope: 'rule-of-law',
  what: { zh: '超过5000字', en: 'longer than 5,000 characters' },
  why: {
    zh: '为基层减负的规定要求文件一般不超过5000字；年度报告不在硬性范围内。',
    en: 'Documents should keep to 5,000 characters; yearly reports are not strictly bound.',
  },
  source: { zh: '《整治形式主义为基层减负若干规定》', en: 'Provisions on cutting formalism (2024)' },
  mend: { zh: '删去套话。', en: 'Leave out stock phrases.' },
  passes: [{ text: WHOLE }],
  fails: [{ text: WHOLE.replace('全年制定', `${'评查案卷，整改问题，回访当事人，汇总成册；'.repeat(250)}全年制定`) }],
  find(draft) {
    const length = draft.body.reduce((sum, span) => sum + plainOf(draft, span).replace(/\s/g, '').length, 0);
    if (length <= LONGEST) return [];
    return [
      {
        ...draft.missingAt,
        message: { zh: `全文${length}字，超过${LONGEST}字`, en: `${length} characters, more than ${LONGEST}` },
      },
    ];
  },
};

/** Title, date and length. */
export const PUBLICATION: readonly Rule[] = [namelessTitle, late, long];
