// npm run pictures: screens of the real program as docs/pictures/*.png, drawn by a real browser (Debian's chromium).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, escaped, root, startProgram } from './screen.mjs';

const [COLUMNS, ROWS] = [120, 36];
/** Of a cell and its letters, in CSS pixels. */
const [CELL, LINE, FONT] = [9, 20, 15];
const [INK, PAPER] = ['#d8dee9', '#1f2430'];
/** The sixteen colours of a terminal; the others are computed as xterm does. */
const SIXTEEN =
  '#3b4252 #e06c75 #98c379 #e5c07b #61afef #c678dd #56b6c2 #d8dee9 #6b7489 #ff7b86 #b5e08c #ffd98a #82c4ff #e19cf2 #7fd8e4 #ffffff'.split(
    ' ',
  );

/** Pictures by their names: keys, and words that the screen shows when they have been taken. */
const PICTURES = {
  overview: [['', '帮助']],
  search: [
    ['', '帮助'],
    ['/', '全部'],
    ['yshj', '优化法治化营商环境'],
  ],
  statistics: [
    ['', '帮助'],
    ['s', '倒序'],
  ],
};

function colour(code, isRgb, isPalette, fallback) {
  if (isRgb) return `#${code.toString(16).padStart(6, '0')}`;
  if (!isPalette) return fallback;
  if (code < 16) return SIXTEEN[code];
  if (code >= 232)
    return `rgb(${Array(3)
      .fill(8 + (code - 232) * 10)
      .join()})`;
  const part = (at) => (at === 0 ? 0 : 55 + at * 40);
  const index = code - 16;
  return `rgb(${[Math.floor(index / 36), Math.floor(index / 6) % 6, index % 6].map(part).join()})`;
}

function drawn({ x, cell }, y) {
  const ink = colour(cell.getFgColor(), cell.isFgRGB(), cell.isFgPalette(), INK);
  const paper = colour(cell.getBgColor(), cell.isBgRGB(), cell.isBgPalette(), 'transparent');
  const turned = cell.isInverse();
  const style = [
    `left:${12 + x * CELL}px`,
    `top:${12 + y * LINE}px`,
    `width:${cell.getWidth() * CELL}px`,
    `color:${turned ? (paper === 'transparent' ? PAPER : paper) : ink}`,
    `background:${turned ? ink : paper}`,
    cell.isBold() ? 'font-weight:bold' : '',
    cell.isDim() ? 'opacity:.6' : '',
    cell.isUnderline() ? 'text-decoration:underline' : '',
  ];
  return `<i style="${style.filter(Boolean).join(';')}">${escaped(cell.getChars() || ' ')}</i>`;
}

const browser = chromium();
if (browser === undefined) {
  console.log('no chromium here: apt-get install chromium');
  process.exit(0);
}
const pictures = join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'report-tui-pictures-'));
mkdirSync(pictures, { recursive: true });
const [width, height] = [COLUMNS * CELL + 24, ROWS * LINE + 24];
for (const [name, keys] of Object.entries(PICTURES)) {
  const program = startProgram(['--lang', 'zh', '--theme', 'dark'], COLUMNS, ROWS);
  for (const [typed, words] of keys) {
    if (typed !== '') program.write(typed);
    await program.shows(words);
  }
  const rows = Array.from({ length: ROWS }, (_, y) => program.cells(y).map((each) => drawn(each, y)));
  program.end();
  const page = join(folder, `${name}.html`);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:${PAPER}}i{position:absolute;font:normal ${FONT}px/${LINE}px "DejaVu Sans Mono","Noto Sans Mono CJK SC","WenQuanYi Zen Hei Mono",monospace;height:${LINE}px;text-align:center;white-space:pre;overflow:hidden}</style>${rows.flat().join('')}`,
  );
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=1.25'];
  const target = join(pictures, `${name}.png`);
  execFileSync(
    browser,
    [...args, `--window-size=${width},${height}`, `--screenshot=${target}`, pathToFileURL(page).href],
    { stdio: 'ignore' },
  );
  console.log(`docs/pictures/${name}.png`);
}
process.exit(0);
