import { describe, expect, it } from 'vitest';
import { placeOrder, segmentText } from '../../../src/report/index.ts';
import type { Report } from '../../../src/report/model.ts';
import { readFileName } from '../../../src/report/place/file-name.ts';
import { NO_ORIGIN } from '../../../src/report/place/index.ts';

const open = (text: string, path = ''): Report => segmentText(text, { id: 'r', origin: { ...NO_ORIGIN, path } });
const placeOf = (text: string, path = ''): string | null => {
  const { place } = open(text, path);
  return place === null ? null : `${place.names.join('/')} ${place.code ?? '-'}`;
};
const BODY = '各项事业持续发展，人民生活稳步改善，社会大局保持稳定。';
const CHAPTERS = `一、2033年工作回顾\n${BODY}\n二、2034年工作安排\n${BODY}\n`;

describe('whose report it is', () => {
  it.each([
    [
      'who speaks',
      `各位代表：\n现在，我代表青田县人民政府，向大会报告工作。\n${CHAPTERS}`,
      '浙江省/丽水市/青田县 331121',
    ],
    ['the State Council', `各位代表：\n现在，我代表国务院，向大会报告政府工作。\n${CHAPTERS}`, '全国 -'],
    [
      'a zone’s committee',
      `各位代表：\n现在，我代表大鹏新区管理委员会向大会作工作报告。\n${CHAPTERS}`,
      '广东省/深圳市/大鹏新区 -',
    ],
    [
      'who thanks, where the opening is bare',
      `各位代表：\n现在，我代表区人民政府向大会作工作报告。\n${CHAPTERS.replace('\n二', '在此，我代表盐田区人民政府表示感谢！\n二')}`,
      '广东省/深圳市/盐田区 440308',
    ],
    [
      'the congress',
      `政府工作报告\n——2034年1月12日在青田县第十八届人民代表大会第三次会议上\n各位代表：\n${CHAPTERS}`,
      '浙江省/丽水市/青田县 331121',
    ],
    ['the speaker', `政府工作报告\n青田县县长　林望\n各位代表：\n${CHAPTERS}`, '浙江省/丽水市/青田县 331121'],
    [
      'the signature',
      `现将有关情况报告如下：\n${CHAPTERS}青田县人民政府\n2034年1月12日\n`,
      '浙江省/丽水市/青田县 331121',
    ],
    [
      'who published it',
      `发布机构：青田县司法局　发布日期：2034-01-12\n现将有关情况报告如下：\n${CHAPTERS}`,
      '浙江省/丽水市/青田县 331121',
    ],
    ['its opening', `现将青田县2033年法治政府建设情况报告如下：\n${CHAPTERS}`, '浙江省/丽水市/青田县 331121'],
    [
      'the place that it names most',
      `现将我县有关情况报告如下：\n一、工作\n青田县常务会议专题研究，印发《青田县规划》。青田侨乡建设加快。我县各级依法行政。${BODY}\n`,
      '浙江省/丽水市/青田县 331121',
    ],
    ['nothing', `现将我县有关情况报告如下：\n${CHAPTERS}`, null],
    ['a bare province', `各位代表：\n现在，我代表省人民政府，向大会报告工作。\n${CHAPTERS}`, null],
  ])('is told by %s', (_, text, expected) => {
    expect(placeOf(text)).toBe(expected);
  });

  it.each([
    ['深圳', '广东省/深圳市/南山区 440305'],
    ['鹤岗', '黑龙江省/鹤岗市/南山区 230404'],
    ['', '南山区 -'],
  ])('a name that several places have is the one beside %s', (city, expected) => {
    const words = city === '' ? '' : `${city}市委全面部署。${city}河治理见效。`;
    expect(placeOf(`南山区2033年法治政府建设情况报告\n一、工作\n${words}${BODY}\n`)).toBe(expected);
  });

  it('a name that several places have, in the folder of its city', () => {
    const text = `鼓楼区2033年法治政府建设情况报告\n一、工作\n${BODY}\n`;
    expect(placeOf(text, '/data/徐州市/鼓楼区2033.txt')).toBe('江苏省/徐州市/鼓楼区 320302');
    expect(placeOf(text, '/data/2033.txt')).toBe('鼓楼区 -');
  });

  it('a town lies in the county that its page names', () => {
    const page = `船寮镇2033年法治政府建设情况报告\n来源：青田县船寮镇人民政府　发布时间：2034-01-12\n一、工作\n${BODY}\n`;
    expect(placeOf(page)).toBe('浙江省/丽水市/青田县/船寮镇 -');
    expect(open(page).place?.level).toBe('town');
  });

  it('a department speaks for itself, a judicial bureau for its county', () => {
    const report = (voice: string): Report =>
      open(`2033年度法治政府建设情况报告\n来源：青田县水利局\n一、工作\n${voice}坚持依法行政。${voice}组织培训。\n`);
    expect(report('我局').place).toMatchObject({ code: '331121', office: '水利局' });
    expect(report('我县').place).toMatchObject({ code: '331121', office: null });
  });
});

describe('what a file is called', () => {
  it.each([
    ['云溪县2033年法治政府建设报告.docx', '', '云溪县', 2033],
    ['青田县/2033.txt', '', '青田县', 2033],
    ['浙江省/青田县/2033年政府工作报告.pdf', '', '青田县', 2033],
    ['2033年青田县政府工作报告.html', '', '青田县', 2033],
    ['青田2033.txt', '', '青田县', 2033],
    ['qingtian-2033.txt', '青田侨乡', '青田县', 2033],
    ['qingtianxian_2033.txt', '青田侨乡', '青田县', 2033],
    ['qingtian-2033.txt', '别处', null, 2033],
    ['20330118.txt', '', null, null],
    ['report.txt', '', null, null],
    ['', '', null, null],
  ])('%s', (path, text, place, year) => {
    const { chain, year: own } = readFileName(path, text);
    expect([chain?.names.at(-1) ?? null, own]).toEqual([place, year]);
  });

  it('speaks last: the report is believed first', () => {
    const report = open(`青田县2033年法治政府建设情况报告\n一、工作\n${BODY}\n`, '云溪县2031.txt');
    expect([report.region, report.year, report.source.name]).toEqual(['浙江省丽水市青田县', 2033, '云溪县2031.txt']);
  });

  it('makes a name where no title is printed, told apart by its brackets', () => {
    const report = open(`各位代表：\n现在，我代表青田县人民政府，向大会报告政府工作。\n${CHAPTERS}`);
    expect(report).toMatchObject({ titleFrom: 'file', title: 'r', name: '〔浙江省丽水市青田县 2034年 政府工作报告〕' });
  });
});

describe('who published it', () => {
  const publisher = (head: string): string | null => open(`${head}\n一、工作\n${BODY}\n`).publisher;
  const TITLE = '云溪县2033年法治政府建设情况报告';
  it.each([
    [`${TITLE}\n来源：云溪县司法局　发布时间：2034-01-12　浏览次数：12`, '云溪县司法局'],
    [`${TITLE}\n来源：　发布时间：2034-01-12`, null],
    [`${TITLE}\n来源：本站　发布时间：2034-01-12`, null],
    [`${TITLE}\n【来源】云溪县发展和改革局　【时间】2034-01-17\n`, '云溪县发展和改革局'],
    [`${TITLE}\n〖来源：云溪县发展和改革局〗〖发布日期：2034-01-17〗〖字号：大 中 小〗\n`, '云溪县发展和改革局'],
    [`发布机构\t云溪县发展和改革局\t公开日期\t2034-01-17\n${TITLE}`, '云溪县发展和改革局'],
    [`来　源：云溪县司法局\n${TITLE}`, '云溪县司法局'],
    [`来源：\n云溪县司法局\n${TITLE}`, '云溪县司法局'],
    ['云溪县人民政府关于2033年度法治政府建设情况的报告\n来源：云溪日报', '云溪县人民政府'],
    ['云溪县水利局关于2033年度法治政府建设情况的报告', '云溪县水利局'],
    ['云溪县人民政府2033年政府信息公开工作年度报告', '云溪县人民政府'],
    ['云溪县水利局2033年法治政府建设情况报告\n来源：云溪县人民政府办公室', '云溪县人民政府办公室'],
    ['云溪县人民政府办公室转发县司法局关于推进法治建设意见的报告', '云溪县人民政府办公室'],
    ['关于2033年度法治政府建设情况的报告', null],
  ])('%s', (head, expected) => {
    expect(publisher(head)).toBe(expected);
  });

  it('when: the label of the page, not the day on which it was read', () => {
    const report = open(
      `政府工作报告\n——2034年1月12日在云溪县第十八届人民代表大会第三次会议上\n发布时间：2034-01-20 09:30 来源：云溪县人民政府办公室\n各位代表：\n${CHAPTERS}`,
    );
    expect(report.publishedAt).toBe('2034-01-20T09:30');
  });
});

it('places stand in the order of their codes', () => {
  const place = (title: string) => open(`${title}2033年法治政府建设情况报告\n一、工作\n${BODY}\n`).place;
  const names = [
    '云溪县',
    '深圳市福田区',
    '广东省',
    '青田县船寮镇',
    '深圳市',
    '青田县',
    '浙江省',
    '大鹏新区',
    '北京市',
  ];
  const sorted = names.map(place).sort((a, b) => (placeOrder(a) < placeOrder(b) ? -1 : 1));
  expect(sorted.map((each) => each?.names.at(-1))).toEqual([
    '北京市',
    '浙江省',
    '青田县',
    '船寮镇',
    '广东省',
    '深圳市',
    '大鹏新区',
    '福田区',
    '云溪县',
  ]);
  expect(placeOrder(null) > placeOrder(sorted.at(-1) ?? null)).toBe(true);
});
