// npm run html: opens the page of show -f html in a real browser (Debian's chromium), wide and as wide as a phone, also of a report whose
// words are hostile; leaves screenshots in the folder that it names, and ends with 1 where anything of a report was run or loaded.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const browser = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
if (browser === undefined) {
  console.log('no chromium here: apt-get install chromium');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'report-tui-html-'));
const evil = `<script>document.title='pwned'</script><img src=x onerror="document.title='pwned'">" autofocus onfocus="document.title='pwned'`;
const hostile = join(folder, 'hostile.txt');
writeFileSync(
  hostile,
  `云溪县2031年${evil}报告\n\n一、${evil}\n\n一是${evil}，办理案件35件。\n\n二、存在的问题\n\n一是${evil}不足。\n`,
);
const pages = { shipped: 'hongutan-2020', hostile };
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--virtual-time-budget=2000'];

/** Runs the browser, which says much on standard error that nobody needs. */
const run = (more) =>
  execFileSync(browser, [...args, ...more], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

for (const [name, report] of Object.entries(pages)) {
  const page = join(folder, `${name}.html`);
  writeFileSync(
    page,
    execFileSync(process.execPath, [join(root, 'bin/report-tui.js'), 'show', '-f', 'html', '-r', report]),
  );
  const url = pathToFileURL(page).href;
  for (const [size, width, height] of [
    ['wide', 1400, 1000],
    ['phone', 500, 900],
  ]) {
    run([`--window-size=${width},${height}`, `--screenshot=${join(folder, `${name}-${size}.png`)}`, url]);
  }
  const dom = run(['--dump-dom', url]);
  const wrong = /<title>pwned/.test(dom) || /<(?:script|img)\b/i.test(dom);
  console.log(`${name}: ${wrong ? 'SOMETHING OF THE REPORT WAS TAKEN FOR HTML' : 'nothing of the report is HTML'}`);
  if (wrong) process.exitCode = 1;
}
console.log(`screenshots in ${folder}`);
