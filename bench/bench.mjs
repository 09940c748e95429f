// npm run bench: what a user waits for, as ratios against a baseline that is measured in the same run, turn about.
// A ratio says the same on a slow machine as on a fast one; the rest is of this machine, this minute. See docs/bench.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  bundle,
  compare,
  firstFrame,
  inProcess,
  keyed,
  median,
  program,
  quantile,
  RUNS,
  root,
  row,
  wholeProcess,
} from './measure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'report-tui-bench-'));
const page = readFileSync(join(root, 'content/sources/hongutan-2020.txt'), 'utf8');
/** As long as the longest reports are. */
const long = page.repeat(7).slice(0, 35_000);

const title = (words) => console.log(`\n${words}`);

async function starting(oneLine) {
  title('Start: from spawn to exit, or to the first frame');
  const nothing = wholeProcess(['-e', '0']);
  await compare('report-tui --version', wholeProcess([program, '--version']), 'node -e 0', nothing, 1.3);
  await compare('report-tui show 5', wholeProcess([program, 'show', '5']), 'node -e 0', nothing, 1.5);
  await compare('report-tui search 破案率', wholeProcess([program, 'search', '破案率']), 'node -e 0', nothing, 2.0);
  const frame = firstFrame([program, '--lang', 'zh'], '目录');
  await compare(
    'the browser’s first frame',
    frame,
    'a one-line Ink program’s',
    firstFrame([oneLine], 'one line'),
    1.25,
  );
}

async function working() {
  title('Work: in one process, warm');
  const report = await import(await bundle(folder, 'report.mjs', { entry: 'src/report/index.ts' }));
  const search = await import(await bundle(folder, 'search.mjs', { entry: 'src/search/index.ts' }));
  const { default: Fuse } = await import('fuse.js');
  const bytes = Buffer.from(long);
  const opening = (source) =>
    inProcess(() => {
      const opened = report.parseReport(source, { id: 'bench' });
      // Statistics are found when they are first asked for.
      if (!opened.ok || report.statisticsOf(opened.value).length === 0) throw new Error('nothing opened');
    });
  const tenfold = Buffer.from(long.repeat(10));
  const name = 'opening 350,000 characters';
  const once = [];
  const baseline = async () => {
    once.push(await opening(bytes)());
    return once.at(-1);
  };
  await compare(name, opening(tenfold), 'opening 35,000', baseline, 12);
  row('opening 35,000 characters', `${median(once).toFixed(1)} ms`, median(once) / 30, '30 ms', 1);

  const shipped = report.segmentText(page, { id: 'hongutan-2020' });
  const index = search.buildSearchIndex(shipped);
  const passages = page.split(/(?<=[。；\n])/).filter((passage) => passage.trim() !== '');
  const fuse = new Fuse(passages, { ignoreLocation: true });
  for (const query of ['营商环境', 'yshj', '法制宣传']) {
    const own = inProcess(() => search.search(index, query));
    await compare(
      `searching ${query}`,
      own,
      'plain Fuse.js, the sentences',
      inProcess(() => fuse.search(query)),
    );
  }
}

/** Keys as a reader presses them: along the outline, through the text, pages, sections, the side pane, marks. */
const KEYS = [...'jjjkj\t', ...'jjjjkkffbdu]][n 3p', ...'jkj\t', ...'ggGg'];

/** @param {string} [own] a report to press them on, in place of the made one */
async function keys(own) {
  title(`Keys: ${own ?? '35,000 characters'} in a window of 200×60`);
  const file = own ?? join(folder, 'long.txt');
  if (own === undefined) writeFileSync(file, long);
  const size = { cols: 200, rows: 60, env: { XDG_STATE_HOME: folder } };
  const browser = keyed([program, file, '--lang', 'zh'], size);
  const echo = keyed(['-e', "process.stdin.setRawMode(true).on('data', (key) => process.stdout.write(key))"], size);
  await Promise.all([browser.ready(), echo.ready()]);
  const times = [];
  const processor = [];
  const written = [];
  const echoed = [];
  let bytes = 0;
  let cells = 0;
  for (let turn = 0; turn < 4; turn++) {
    for (const each of KEYS) {
      const pressed = await browser.key(each);
      times.push(pressed.milliseconds);
      if (pressed.processor !== null) processor.push(pressed.processor);
      written.push(pressed.bytes);
      bytes += pressed.bytes;
      cells += pressed.cells;
      echoed.push((await echo.key('j')).milliseconds);
    }
  }
  const ms = (number) => `${number.toFixed(1)} ms`;
  row(
    'a key to its frame, median',
    ms(median(times)),
    median(times) / median(echoed),
    `an echo (${ms(median(echoed))})`,
  );
  row('a key to its frame, 95 in 100', ms(quantile(times, 0.95)), quantile(times, 0.95) / 16, '16 ms', 1);
  const used = quantile(processor, 0.95);
  row('the same in processor time', ms(used), used / 16, `16 ms (median ${ms(median(processor))})`, 1);
  const [most, usual] = [quantile(written, 0.95), median(written)];
  row('bytes a key, 95 in 100', String(most), most / usual, `the median key (${usual})`);
  row('bytes written', String(bytes), bytes / cells, `cells changed (${cells})`, 2);
  await Promise.all([browser.end(), echo.end()]);
}

async function sizes(oneLine) {
  title('Size');
  const [packed] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root }));
  row('the packed tarball', `${(packed.size / 1e6).toFixed(2)} MB`, packed.size / 2e6, '2 MB', 1);
  const memory = async (args) => {
    const running = keyed(args, { env: { XDG_STATE_HOME: folder } });
    await running.ready();
    const resident = running.resident();
    await running.end();
    return resident;
  };
  const own = [];
  const base = [];
  for (let run = 0; run < 5; run++) {
    base.push(await memory([oneLine]));
    own.push(await memory([program, '--lang', 'zh']));
  }
  const megabytes = (kilobytes) => `${(kilobytes / 1024).toFixed(0)} MB`;
  const [ours, theirs] = [median(own), median(base)];
  row('memory of the browser', megabytes(ours), ours / theirs, `a one-line Ink program (${megabytes(theirs)})`, 1.3);
}

try {
  console.log(
    `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}; medians of ${RUNS}`,
  );
  const jsx = "import { render, Text } from 'ink'; render(<Text>one line</Text>);";
  const oneLine = await bundle(folder, 'one-line.mjs', { lines: jsx });
  const stays = await bundle(folder, 'stays.mjs', { lines: `${jsx} setInterval(() => {}, 60_000);` });
  // `--keys FILE`: only the keys, on a report of one's own.
  const [only, file] = process.argv.slice(2);
  if (only === '--keys') {
    await keys(file);
  } else {
    await starting(oneLine);
    await working();
    await keys();
    await sizes(stays);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
