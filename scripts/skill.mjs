// npm run skill: writes beneath each command of docs/SKILL.md what it prints. With --check it writes nothing, and ends with 1 where the
// page is not as it would be written. Where more was printed than the page shows, a line … says so.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const PAGE = join(root, 'docs/SKILL.md');

/** So many lines are shown of what a command prints, and so many columns. */
const MOST_LINES = 14;
const MOST_COLUMNS = 400;

/** A draft with mistakes, for `check`. */
const DRAFT = `桐溪县2035年度法治政府建设情况报告
2035年，我县深入推进法治政府建设，现将有关情况报告如下。
一、主要工作
一是全年办理行政复议案件120件，其中维持80件、撤销30件、驳回20件。
二是开展执法培训3场，，覆盖人员260人次。
二、存在的问题
一是执法力量不足，原因在于人员流动较大。
三、2036年工作安排
一是加强执法培训。
`;

const base = mkdtempSync(join(tmpdir(), 'report-tui-skill-'));
const env = {
  PATH: `${join(base, 'bin')}:${process.env.PATH}`,
  HOME: base,
  LANG: 'C.UTF-8',
  REPORT_TUI_SHELF: join(base, 'shelf'),
};

function prepare() {
  mkdirSync(join(base, 'bin'));
  const program = `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/report-tui.js')}" "$@"\n`;
  writeFileSync(join(base, 'bin/report-tui'), program, { mode: 0o755 });
  for (const [name, year] of [
    ['earlier', 2032],
    ['later', 2033],
  ]) {
    copyFileSync(join(root, `test/analysis/pairs/${name}.txt`), join(base, `wangchuan-${year}.txt`));
  }
  writeFileSync(join(base, 'draft.txt'), DRAFT);
  const { status, stderr } = run('report-tui import wangchuan-*.txt');
  if (status !== 0) throw new Error(stderr);
}

const run = (line) => spawnSync('/bin/sh', ['-c', line], { cwd: base, env, encoding: 'utf8', input: '' });

/** What is shown beneath a command: standard output, then standard error, as a person at a terminal sees them. */
function printed(line) {
  // Standard input is closed, so that no command takes it for a report.
  const { stdout, stderr } = run(`exec <&-; ${line}`);
  // CSV has a byte order mark and CRLF, which a page of text has not.
  const lines = `${stdout}${stderr}`
    .replace(/\r|^\uFEFF/g, '')
    .trimEnd()
    .replaceAll(base, '~')
    .split('\n');
  const shown = lines.slice(0, lines.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES);
  const cut = shown.map((each) => (each.length > MOST_COLUMNS ? `${each.slice(0, MOST_COLUMNS - 1)}…` : each));
  return [...cut, ...(lines.length > shown.length ? ['…'] : [])];
}

try {
  prepare();
  const text = readFileSync(PAGE, 'utf8');
  const written = text.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block) => {
    const commands = block.split('\n').filter((line) => line.startsWith('$ '));
    return `\`\`\`console\n${commands.flatMap((line) => [line, ...printed(line.slice(2))]).join('\n')}\n\`\`\``;
  });
  if (written !== text && check) {
    console.error('docs/SKILL.md is not as it would be written: npm run skill');
    process.exitCode = 1;
  } else if (written !== text) {
    writeFileSync(PAGE, written);
  }
} finally {
  rmSync(base, { recursive: true });
}
