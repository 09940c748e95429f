#!/usr/bin/env node
const { enableCompileCache } = require('node:module');
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
} else if (enableCompileCache) {
  // Node 22 and later keep the compiled program between runs and start it sooner; in the user's own folder, for what is there is run.
  const folder = require('./compiled.js').cacheFolder(process.env);
  if (folder !== null) enableCompileCache(folder);
  require('../dist/cli.cjs');
} else {
  // Most commands end before V8's optimised code is worth what it costs: it may come a little later (docs/decisions/launcher.md).
  // To say so loads node:v8, which to show a report takes longer than it saves.
  if (first !== 'show' && first !== 'toc') {
    const { setFlagsFromString } = require('node:v8');
    setFlagsFromString('--interrupt-budget=1500000');
    // Nor is the layout engine's better code, which is made while the first keys are pressed: it works a millisecond of each.
    setFlagsFromString('--no-wasm-tier-up');
  }
  const use = /^(?:show|toc|search|stats|list|import|check|follow|series|compare)$/.test(first) ? first : 'other';
  require('./compiled.js').partsOf(join(__dirname, '..', 'dist'), use)('./cli.cjs');
}
