// node bench/record.mjs: plays a short session in a pseudo-terminal and writes its screens as docs/session.svg.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escaped, root, startProgram } from './screen.mjs';

const [COLUMNS, ROWS] = [90, 24];
const [CELL, LINE, SECONDS] = [8.4, 18, 2.5];

/** Keys, and words that the screen shows when they have been taken. */
const SESSION = [
  ['', '红谷滩'],
  ['4', '治理创新'],
  ['/', '全部'],
  ['yshj', '拼音'],
  ['\r', '/yshj'],
  ['s', '筛选'],
  ['?', '移动'],
];

const program = startProgram(['--lang', 'zh', '--color', 'always'], COLUMNS, ROWS);

/** One row as one text element in which every character has its place: fonts differ in how wide they draw Chinese. */
function row(y) {
  const places = [];
  let words = '';
  for (const { x, cell } of program.cells(y)) {
    const characters = cell.getChars();
    if (characters.trim() === '') continue;
    places.push((10 + x * CELL).toFixed(1), ...Array(characters.length - 1).fill(''));
    words += characters;
  }
  return words === ''
    ? ''
    : `<text y="${24 + y * LINE}" x="${places.filter(Boolean).join(' ')}">${escaped(words)}</text>`;
}

const frames = [];
for (const [keys, words] of SESSION) {
  if (keys !== '') program.write(keys);
  await program.shows(words);
  frames.push(Array.from({ length: ROWS }, (_, y) => row(y)).join(''));
}
program.end();

const whole = frames.length * SECONDS;
const share = 100 / frames.length;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${Math.round(COLUMNS * CELL + 20)}" height="${ROWS * LINE + 24}" role="img" aria-label="a short session of report-tui">
<style>text{font:14px ui-monospace,Menlo,Consolas,"Noto Sans Mono CJK SC",monospace;fill:#d8dee9}g{visibility:hidden;animation:shown ${whole}s step-end infinite}@keyframes shown{0%{visibility:visible}${share.toFixed(2)}%{visibility:hidden}}</style>
<rect width="100%" height="100%" rx="6" fill="#1f2430"/>
${frames.map((frame, i) => `<g style="animation-delay:${i * SECONDS}s">${frame}</g>`).join('\n')}
</svg>
`;
mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(join(root, 'docs/session.svg'), svg);
console.log(`docs/session.svg: ${frames.length} screens, ${Math.round(svg.length / 1024)} KB`);
process.exit(0);
