// npm runs this after `npm ci`, before `npm pack`, and for `npm install -g .`. The last makes a link to this folder and installs
// none of its dependencies, so what the build needs is fetched here, where it is missing, by the lock file.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const root = new URL('..', import.meta.url);

function buildable() {
  try {
    createRequire(new URL('package.json', root)).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

/** npm hands its own options down in the environment: `-g` and `--prefix` are not meant for this folder. */
function environment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|prefix|location|local_prefix)/i.test(name)),
  );
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, env: environment(), stdio: 'inherit' });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

if (!buildable()) {
  // Without scripts: this very one is among them.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) run(process.execPath, [npm, ...args]);
  else run('npm', args);
}
run(process.execPath, ['scripts/build.mjs']);
run(process.execPath, ['scripts/sbom.mjs']);
