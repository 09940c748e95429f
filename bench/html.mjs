// npm run html: opens the page of show -f html in a real browser (Debian's chromium), wide and as wide as a phone, also of a report whose
// words are hostile; leaves screenshots in the folder that it names, and ends with 1 where anything of a report was run or loaded.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, root } from './screen.mjs';

const browser = chromium();
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

/** Of phones old and new, a tablet, a screen. */
const WIDTHS = [320, 390, 768, 1400];

/** At which widths one would have to move the page sideways, its table opened: each in a frame of a page of ours, which measures it. */
function widerThanTheirWindow(page) {
  const wrapper = join(folder, 'widths.html');
  const opened = readFileSync(page, 'utf8').replace('<details id="statistics">', '<details id="statistics" open>');
  writeFileSync(join(folder, 'opened.html'), opened);
  const frames = WIDTHS.map(
    (width) => `<iframe width="${width}" height="800" style="border:0" src="opened.html"></iframe>`,
  );
  const measure = `addEventListener('load', () => {
    const widths = [...document.querySelectorAll('iframe')].map((each) => each.contentDocument.documentElement.scrollWidth);
    document.title = JSON.stringify(widths);
  });`;
  writeFileSync(wrapper, `<!doctype html><title></title><body>${frames.join('<br>')}<script>${measure}</script>`);
  const dom = run(['--allow-file-access-from-files', '--dump-dom', pathToFileURL(wrapper).href]);
  const measured = JSON.parse(/<title>(.*?)<\/title>/.exec(dom)?.[1] ?? 'null');
  if (!Array.isArray(measured)) throw new Error('the browser measured nothing');
  run([
    '--window-size=1420,3400',
    `--screenshot=${wrapper.replace('widths.html', `${basename(page, '.html')}-widths.png`)}`,
    '--allow-file-access-from-files',
    pathToFileURL(wrapper).href,
  ]);
  return WIDTHS.filter((width, at) => measured[at] > width);
}

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
  const overflowing = widerThanTheirWindow(page);
  console.log(
    `${name}: ${overflowing.length === 0 ? 'no wider than its window' : `WIDER THAN ${overflowing.join(', ')} px`}`,
  );
  if (overflowing.length > 0) process.exitCode = 1;
}
console.log(`screenshots in ${folder}`);
