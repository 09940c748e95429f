// npm run smoke [-- VERSION…]: packs the program, installs the tarball as a user does (npm i -g, without install scripts and without a
// compiler) under each Node named, by default the oldest that it runs on and the lines since, and runs every command there.
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fromSources, root } from './sources.mjs';

const VERSIONS = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['20.19', '22', '24', '26'];

/** What npm's tarball may have, in bytes: docs/bench.md. */
const MOST_BYTES = 2_000_000;

const { Pty } = await fromSources(`export { Pty } from './test/terminal/pty.ts';`, {
  'import.meta.dirname': JSON.stringify(join(root, 'test/terminal')),
});

const base = mkdtempSync(join(tmpdir(), 'report-tui-smoke-'));

function output(file, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

function must(file, args, options) {
  const { status, stdout, stderr } = output(file, args, options);
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: exit code ${status}\n${stdout}${stderr}`);
  return stdout.trim();
}

/** npm itself, which the package node does not bring. */
const NPM = process.env.npm_execpath ?? join(must('npm', ['root', '-g']), 'npm/bin/npm-cli.js');

/** Each command with words, the exit code that it should have, and what it should print. */
const RUNS = [
  ['browse -f md', 0, /^# 红谷滩区/],
  ['toc', 0, /营商环境/],
  ['search yshj', 0, /营商环境/],
  ['show 5', 0, /优化法治化营商环境/],
  ['show -f html', 0, /^<!doctype html>/i],
  ['stats 破案率 -f tsv', 0, /50\.44/],
  ['check', 1, /错误|error/],
  ['import earlier.txt later.txt', 0, /望川县2033/],
  ['list', 0, /^later/m],
  ['search --all 文化公园', 0, /^later/m],
  ['stats --all 出庭 -f json', 0, /96\.2/],
  ['follow later', 0, /青溪法治文化公园/],
  ['series 出庭应诉率', 0, /96\.2/],
  ['compare earlier later', 0, /望川县2033/],
  ['similar later', 0, /earlier/],
  ['terms 执法', 0, /later/],
  ['notes', 1, /^$/],
  ['set later --place 江西省/云溪县', 0, /later/],
  ['remove earlier', 0, /earlier/],
  ['schema stats', 0, /json-schema/],
  ['skill', 0, /^---\nname: report-tui/],
  ['mcp', 0, /^$/],
  ['completion bash', 0, /complete -F/],
  ['help search', 0, /report-tui search/],
  ['--version', 0, /^\d+\.\d+\.\d+$/m],
  ['toc -r page.html', 0, /total|合计/],
];

const PAGE = `<html><head><title>x</title></head><body><p>溪口县2035年度法治政府建设情况报告</p><p>一、主要工作</p><p>一是办理案件12件。</p></body></html>`;

async function tryWith(version, tarball) {
  const node = must('npx', ['-y', '-p', `node@${version}`, '-c', 'command -v node'])
    .split('\n')
    .at(-1);
  const own = join(base, version);
  const prefix = join(own, 'prefix');
  mkdirSync(prefix, { recursive: true });
  const env = {
    PATH: `${join(prefix, 'bin')}:${dirname(node)}:/usr/bin:/bin`,
    HOME: own,
    LANG: 'zh_CN.UTF-8',
    CC: '/bin/false',
    CXX: '/bin/false',
  };
  must(node, [NPM, 'install', '-g', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', prefix, tarball], {
    env,
  });
  const name = must(node, ['--version']);
  const work = join(own, 'work');
  mkdirSync(work);
  for (const each of ['earlier', 'later'])
    copyFileSync(join(root, `test/analysis/pairs/${each}.txt`), join(work, `${each}.txt`));
  writeFileSync(join(work, 'page.html'), PAGE);
  const program = join(prefix, 'bin/report-tui');
  const wrong = [];
  const known = must(program, ['--complete', ''], { env, cwd: work }).split('\n');
  const commands = known.map((line) => line.split('\t')).flatMap(([word, about]) => (about ? [word] : []));
  for (const command of commands) {
    if (!RUNS.some(([line]) => line.split(' ')[0] === command)) wrong.push(`nothing is run of ${command}`);
  }
  for (const [line, code, pattern] of RUNS) {
    const input = line === 'mcp' ? { input: '', stdio: 'pipe' } : {};
    const { status, stdout, stderr } = output(program, line.split(' '), { env, cwd: work, ...input });
    if (status !== code || !pattern.test(stdout))
      wrong.push(`${line}: exit code ${status}\n${stdout.slice(0, 300)}${stderr}`);
    if (/\n\s+at |Warning/.test(stderr)) wrong.push(`${line} says: ${stderr}`);
  }
  const pty = new Pty(program, ['hongutan-2020'], { env });
  await pty.until('? 帮助').catch((error) => wrong.push(`the browser: ${error.message}`));
  pty.send('q');
  const { exitCode } = await pty.ended;
  if (exitCode !== 0) wrong.push(`the browser ends with ${exitCode}`);
  const page = join(prefix, 'share/man/man1/report-tui.1');
  if (!existsSync(page)) wrong.push('no manual page');
  const folder = join(prefix, 'lib/node_modules/report-tui');
  if (JSON.parse(readFileSync(join(folder, 'dist/sbom.cdx.json'), 'utf8')).components.length < 50)
    wrong.push('the SBOM is empty');
  console.log(`${name}: ${wrong.length === 0 ? `${RUNS.length} commands and the browser work` : wrong.join('\n')}`);
  return wrong.length === 0;
}

try {
  const packed = JSON.parse(
    must(process.execPath, [NPM, 'pack', '--json', '--pack-destination', base], { cwd: root }).replace(
      /^[^[]*(?=\[\s*\{)/,
      '',
    ),
  );
  const tarball = join(base, packed[0].filename);
  const { size } = statSync(tarball);
  console.log(`${packed[0].filename}: ${size} bytes`);
  if (size > MOST_BYTES) throw new Error(`the tarball is larger than ${MOST_BYTES} bytes`);
  for (const version of VERSIONS) if (!(await tryWith(version, tarball))) process.exitCode = 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}
