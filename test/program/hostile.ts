import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { segmentText, writeSegmented } from '../../src/report/index.ts';
import { temporary } from './program.ts';

/** What makes a terminal do things (ECMA-48, xterm), in both forms of its introducers. */
export const SEQUENCES = [
  '\u001b[31m',
  '\u001b[2J\u001b[H',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://evil.example\u001b\\',
  '\u001b]52;c;aGk=\u0007',
  '\u001b]1337;File=inline=1:AAAA\u0007',
  '\u001bP+q544e\u001b\\',
  '\u001b_Gi=1;AAAA\u001b\\',
  '\u001bc',
  '\u009b31m',
  '\u009d0;title\u009c',
  '\u0090q\u009c',
];

const upTo = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));

/** Every C0 but tab and the line ends, DEL, C1, separators, bidirectional and zero-width controls, some tag characters. */
export const SIGNS = [
  ...upTo(0x01, 0x1f).filter((sign) => !/[\t\n\r]/.test(sign)),
  ...upTo(0x7f, 0x9f),
  ...['\u00ad', '\u061c', '\u180e', '\ufeff', '\ufff9', '\ufffb', '\u034f'],
  ...upTo(0x200b, 0x200f),
  ...upTo(0x2028, 0x202e),
  ...upTo(0x2060, 0x206f),
  ...['\u{1d173}', '\u{e0001}', '\u{e0020}', '\u{e0041}', '\u{e007f}'],
];

/**
 * What must not be printed, by Unicode's own categories, so that it does not repeat the program's list: control, format,
 * separators of lines and paragraphs, surrogates, tags. Tab, line feed, and the format characters that are seen are left.
 */
export const UNPRINTABLE =
  /(?![\t\n\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2])(?:[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u{e0000}-\u{e007f}]|\u034f)/u;

/** A little of each kind: for names and arguments. */
export const EVIL = 'e\u001b]0;x\u0007\u001b[31m\u009b1m\u202ev\u200b\u2028\u{e0041}\u007fil';

/** A report with every sign and sequence in its title and sentences; without those that make its bytes no text (NUL). */
export function hostileText(): string {
  const items = [...SEQUENCES, ...SIGNS].map((evil, i) => `一是整治${evil}市场秩序，共检查${evil}单位${i + 10}家。`);
  return [
    `云溪县${EVIL}2021年度法治政府建设工作报告`,
    `发布时间：2022-03-01　来源：云溪县${EVIL}司法局`,
    `2021年，云溪县${EVIL}全面推进依法行政。`,
    `一、加强${EVIL}领导`,
    ...items,
    `二、存在的${EVIL}问题`,
    `一是部分单位${EVIL}重视不够。`,
    `三、下一步${EVIL}工作计划`,
    `（一）加强${EVIL}培训。计划举办培训班8期。`,
    '',
  ].join('\n');
}

/** A segmented file whose front matter says hostile things; NUL and half a surrogate pair as well. */
export function hostileSegmented(): string {
  const report = segmentText(hostileText(), { id: EVIL });
  const title = `云溪县${EVIL}\u0000\ud800法治政府建设工作报告`;
  return writeSegmented({ ...report, title, region: `云溪${EVIL}县`, publisher: `司法${EVIL}局` });
}

/** A hostile report as a file and on a shelf (under ids that can be typed and that cannot), and an environment as hostile. */
export function hostilePlace() {
  const base = join(temporary(), `h${EVIL}`);
  const shelf = join(base, `shelf${EVIL}`);
  mkdirSync(shelf, { recursive: true });
  const file = join(base, `报告${EVIL}.txt`);
  writeFileSync(file, hostileText());
  writeFileSync(join(shelf, 'evil.md'), hostileSegmented());
  writeFileSync(join(shelf, `${EVIL}.md`), hostileSegmented());
  writeFileSync(join(shelf, `broken${EVIL}.md`), `---\nschema: report-tui/1\ntitle: [${EVIL}\n---\n`);
  const env = {
    REPORT_TUI_SHELF: shelf,
    XDG_CACHE_HOME: join(base, 'cache'),
    XDG_STATE_HOME: join(base, 'state'),
    HOME: base,
    COLUMNS: EVIL,
    NO_COLOR: '1',
  };
  return { base, shelf, file, env };
}
