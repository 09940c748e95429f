import { describe, expect, it } from 'vitest';
import { numberedParagraphs } from '../../../src/report/formats/doc/numbered.ts';
import { doubtsOf, extractedOf, openBytes } from '../../../src/report/index.ts';
import { compound } from './fixtures.ts';

/** A paragraph, the list it is in (1 is the first, 0 none), the level there, and its style. */
interface Paragraph {
  text: string;
  list?: number;
  level?: number;
  style?: number;
}

const DECIMAL = 0;
const CHINESE = 0x27;
const BULLET = 0x17;
const NO_NUMBER = 0xff;
/** A property of MS-DOC 2.6.2 with its operand. */
const ofList = (list: number): number[] => [0x0b, 0x46, list & 0xff, list >> 8];
const ofLevel = (level: number): number[] => [0x0a, 0x26, level];
/** What stands between: a table's columns, which say their length in two bytes, and a border of four. */
const OTHERS = [0x08, 0xd6, 0x03, 0x00, 0x01, 0x02, 0x4d, 0x64, 0, 0, 0, 0];

function word16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

function word32(value: number): number[] {
  return [...word16(value & 0xffff), ...word16(value >>> 16)];
}

/** A style of paragraphs made from another, with properties of its own (MS-DOC 2.9.260 STD). */
function style(base: number, properties: readonly number[]): number[] {
  const fixed = [...word16(0), ...word16(1 | (base << 4)), ...word16(0), ...word16(0), ...word16(0)];
  const name = [...word16(1), ...word16(0x41), ...word16(0)];
  const own = [...word16(2 + properties.length), ...word16(0), ...properties];
  const whole = [...fixed, ...name, ...own];
  return [...word16(whole.length), ...whole, ...(whole.length % 2 === 1 ? [0] : [])];
}

/** A level of a list with its kind of number (MS-DOC 2.9.148 LVLF), and the text 〔number〕、 */
function level(kind: number): number[] {
  return [...word32(1), kind, 0, ...Array<number>(18).fill(0), 2, 1, 0, 0, 9, 9, 9, ...word16(2), 0, 0, 1, 0x30];
}

const NO_BASE = 0xfff;
/** 0 plain, 1 numbered by the first list, 2 made from that, 3 made from that and numbered no more. */
const STYLES = [style(NO_BASE, []), style(0, ofList(1)), style(1, []), style(1, ofList(0))];

/** The streams of a .doc with these paragraphs, whose lists have these kinds of numbers, level by level. */
function streams(paragraphs: readonly Paragraph[], lists: readonly (readonly number[])[]): [Buffer, Buffer] {
  const text = paragraphs.map((paragraph) => `${paragraph.text}\r`).join('');
  const page = Math.ceil((0x800 + text.length * 2) / 512);
  const document = Buffer.alloc((page + 1) * 512);
  const table = Buffer.alloc(8192);
  const table_ = (at: number, bytes: readonly number[]): void => void table.set(bytes, at);
  const place = (field: number, at: number, bytes: readonly number[]): void => {
    document.writeUInt32LE(at, field);
    document.writeUInt32LE(bytes.length, field + 4);
    table_(at, bytes);
  };
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x0200, 0x0a);
  document.writeUInt32LE(text.length, 0x4c);
  document.write(text, 0x800, 'utf16le');
  place(0x1a2, 0, [2, ...word32(16), ...word32(0), ...word32(text.length), 0, 0, ...word32(0x800), 0, 0]);
  const header = [...word16(STYLES.length), ...word16(10), ...Array<number>(14).fill(0)];
  place(0xa2, 0x400, [...word16(header.length), ...header, ...STYLES.flat()]);
  place(0x102, 0x200, [...word32(0x800), ...word32(0x800 + text.length * 2), ...word32(page)]);
  const names = lists.flatMap((kinds, i) => [
    ...word32(700 + i),
    ...Array<number>(22).fill(0),
    kinds.length === 1 ? 1 : 0,
    0,
  ]);
  place(0x2e2, 0x800, [...word16(lists.length), ...names]);
  const levels = lists.flatMap((kinds) =>
    kinds.length === 1 ? kinds : [...kinds, ...Array<number>(9).fill(BULLET)].slice(0, 9),
  );
  table_(0x800 + 2 + names.length, levels.flatMap(level));
  const overrides = lists.flatMap((_, i) => [...word32(700 + i), ...Array<number>(12).fill(0)]);
  place(0x2ea, 0x300, [...word32(lists.length), ...overrides]);
  writePage(document.subarray(page * 512), paragraphs);
  return [document, table];
}

/** The properties of the paragraphs, on a page of 512 bytes (MS-DOC 2.9.185 PapxFkp); what is longer tells its length in a second byte. */
function writePage(block: Buffer, paragraphs: readonly Paragraph[]): void {
  let at = 0x800;
  let end = 510;
  paragraphs.forEach((paragraph, i) => {
    block.writeUInt32LE(at, i * 4);
    at += (paragraph.text.length + 1) * 2;
    const { list, level: depth } = paragraph;
    const own = [
      ...word16(paragraph.style ?? 0),
      ...(list === undefined ? [] : [...OTHERS, ...ofList(list)]),
      ...(depth === undefined ? [] : ofLevel(depth)),
    ];
    const even = own.length % 2 === 0;
    const bytes = even ? [0, own.length / 2, ...own] : [(own.length + 1) / 2, ...own];
    end -= bytes.length + (bytes.length % 2);
    block.set(bytes, end);
    block.writeUInt8(end / 2, (paragraphs.length + 1) * 4 + i * 13);
  });
  block.writeUInt32LE(at, paragraphs.length * 4);
  block.writeUInt8(paragraphs.length, 511);
}

describe('the paragraphs of a .doc that Word itself numbers', () => {
  const count = (paragraphs: readonly Paragraph[], lists: readonly (readonly number[])[]): number =>
    numberedParagraphs(...streams(paragraphs, lists));

  it.each<[string, Paragraph[], number[][], number]>([
    ['none', [{ text: '一、工作' }, { text: '二、计划' }], [], 0],
    ['in a list', [{ text: '工作', list: 1 }, { text: '正文' }, { text: '计划', list: 1 }], [[CHINESE]], 2],
    ['with a level, at an odd length', [{ text: '工作', list: 1, level: 0 }], [[DECIMAL]], 1],
    ['in a list that was taken away', [{ text: '工作', list: 0xf801 }], [[CHINESE]], 0],
    ['with bullets', [{ text: '工作', list: 1 }], [[BULLET]], 0],
    ['with nothing', [{ text: '工作', list: 1 }], [[NO_NUMBER]], 0],
    [
      'in the second of two lists',
      [
        { text: '工作', list: 1 },
        { text: '计划', list: 2 },
      ],
      [[BULLET], [CHINESE]],
      1,
    ],
    [
      'at the second level of nine',
      [
        { text: '圆点', list: 1, level: 0 },
        { text: '工作', list: 1, level: 1 },
      ],
      [[BULLET, DECIMAL]],
      1,
    ],
    ['behind a list of nine levels', [{ text: '工作', list: 2 }], [[BULLET, BULLET], [DECIMAL]], 1],
    ['by their style', [{ text: '工作', style: 1 }], [[CHINESE]], 1],
    ['by the style that theirs is made from', [{ text: '工作', style: 2 }], [[CHINESE]], 1],
    ['by a style that takes the number away', [{ text: '工作', style: 3 }], [[CHINESE]], 0],
    ['by a style, but not this one', [{ text: '工作', style: 1, list: 0 }], [[CHINESE]], 0],
  ])('%s', (_name, paragraphs, lists, expected) => {
    expect(count(paragraphs, lists)).toBe(expected);
  });

  it('are not counted where the tables are broken', () => {
    const [document, table] = streams([{ text: '工作', list: 1 }], [[CHINESE]]);
    expect(numberedParagraphs(document, table.subarray(0, 0x300))).toBe(0);
    document.writeUInt32LE(0xffffffff, 0x102);
    expect(numberedParagraphs(document, table)).toBe(0);
  });
});

describe('a report from a .doc', () => {
  const lines = ['云溪县2034年度法治政府建设情况报告', '加强组织领导。召开会议12次。', '规范执法。', '云溪县人民政府'];

  async function said(list: number): Promise<string[]> {
    const [document, table] = streams(
      lines.map((text, i) => (i === 1 || i === 2 ? { text, list } : { text })),
      [[CHINESE]],
    );
    const opened = await openBytes(compound({ WordDocument: document, '1Table': table }), { id: 'a' });
    if (!opened.ok) throw new Error(opened.message.en);
    expect(opened.value.text).toBe(`${lines.join('\n')}\n`);
    // A copy, as the shelf makes one when it corrects place and year, says it as well.
    const copy = { ...opened.value, title: '报告' };
    return doubtsOf(copy).flatMap(({ message, cost }) => (cost === 'lost' ? [message.zh, message.en] : []));
  }

  it('says that numbers were lost, and how many', async () => {
    const words = await said(1);
    expect(words).toContain('2段的序号由Word自动编排，.doc的文字里没有；另存为.docx再打开即可读出');
    expect(words.join()).toContain('Word itself counts the numbers of 2 paragraphs');
  });

  it('says nothing of the kind where none were', async () => {
    expect((await said(0)).join()).not.toContain('Word');
  });

  it('says it too where the file was read in a process of its own', () => {
    const answer = (numbered: unknown) =>
      extractedOf(JSON.stringify({ ok: true, value: { text: '工作', hints: [], page: null, numbered } }));
    expect(answer(3)).toMatchObject({ ok: true, value: { numbered: 3 } });
    expect(answer(undefined)).toEqual({ ok: true, value: { text: '工作', hints: [], page: null } });
    for (const bad of [-1, 1.5, '3', {}]) expect(answer(bad)).toBeNull();
  });
});
