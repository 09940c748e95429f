#!/usr/bin/env node
const { join } = require('node:path');

// In a folder that has been removed there is no name for it; what is opened by a relative path is not found there either.
try {
  process.cwd();
} catch {
  process.cwd = () => '/';
}
const [, , first = '', ...others] = process.argv;
if (first === '--version' && others.length === 0) {
  // What is asked for most often by other programs need not wait for the program.
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  // A command is over before optimised code is worth what it costs (docs/decisions/launcher.md). A Node that does not know a flag complains.
  const flags = { 20: '--interrupt-budget=1500000', 22: '--no-maglev', 24: '--no-maglev', 26: '--no-maglev' };
  const own = flags[process.versions.node.split('.')[0]];
  if (own !== undefined) require('node:v8').setFlagsFromString(`--no-regexp-tier-up ${own}`);
  const use = /^(?:show|toc|search|stats|list|import|check|follow|series|compare)$/.test(first) ? first : 'other';
  require('./compiled.js').partsOf(join(__dirname, '..', 'dist'), use)('./cli.cjs');
}
