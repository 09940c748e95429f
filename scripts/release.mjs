// npm run release -- VERSION: version, changelog, commit, tag, tarball and its checksum, in release/. Pushes and publishes nothing:
// docs/decisions/packages.md. With --dry-run it only says what it would do.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The changelog with what was unreleased under a version and its day, and room for what comes next. Throws where nothing was unreleased, or
 * the version is there already.
 */
export function released(changelog, version, day) {
  const head = '## [Unreleased]\n';
  const at = changelog.indexOf(head);
  if (at < 0) throw new Error('CHANGELOG.md has no [Unreleased]');
  if (changelog.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has ${version} already`);
  const rest = changelog.slice(at + head.length);
  const next = rest.search(/^## \[/m);
  if ((next < 0 ? rest : rest.slice(0, next)).trim() === '') throw new Error('nothing in CHANGELOG.md is unreleased');
  return `${changelog.slice(0, at)}${head}\n## [${version}] - ${day}\n${rest}`;
}

/** Whether one version comes after another (Semantic Versioning, without anything behind the patch). */
export function isLater(version, than) {
  const [a, b] = [version, than].map((each) => each.split('.').map(Number));
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && a[at] > b[at];
}

function run(command, args, options = {}) {
  const { status, stdout, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  });
  if (error || status !== 0) throw new Error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}`);
  return stdout.trim();
}

function release(version, dryRun) {
  const path = (name) => join(root, name);
  const { version: current } = JSON.parse(readFileSync(path('package.json'), 'utf8'));
  if (!/^\d+\.\d+\.\d+$/.test(version ?? '')) throw new Error('give a version: npm run release -- 0.2.0');
  if (!isLater(version, current)) throw new Error(`${version} does not come after ${current}`);
  const changelog = released(
    readFileSync(path('CHANGELOG.md'), 'utf8'),
    version,
    new Date().toISOString().slice(0, 10),
  );
  if (run('git', ['status', '--porcelain']) !== '') throw new Error('there are changes that are not committed');
  if (run('git', ['branch', '--show-current']) !== 'main') throw new Error('releases are made on main');
  run('npm', ['run', 'lint']);
  run('npm', ['run', 'types']);
  run('npm', ['audit', '--audit-level=high']);
  if (dryRun) return console.log(`${version} could be released: its changelog is\n\n${changelog.slice(0, 800)}…`);
  writeFileSync(path('CHANGELOG.md'), changelog);
  run('npm', ['version', version, '--no-git-tag-version']);
  run('git', ['commit', '-qam', `Release ${version}`]);
  run('git', ['tag', '-a', `v${version}`, '-m', `report-tui ${version}`]);
  mkdirSync(path('release'), { recursive: true });
  run('npm', ['pack', '--pack-destination', 'release']);
  const name = `report-tui-${version}.tgz`;
  const sum = createHash('sha256')
    .update(readFileSync(path(`release/${name}`)))
    .digest('hex');
  writeFileSync(path(`release/${name}.sha256`), `${sum}  ${name}\n`);
  console.log(`release/${name} ${sum}\ngit push --follow-tags publishes it.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2);
  try {
    release(
      args.find((each) => !each.startsWith('-')),
      args.includes('--dry-run'),
    );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
