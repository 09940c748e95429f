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
  // A command is over before better code is worth what it costs, be it of the program, of its patterns or of the layout engine
  // (docs/decisions/launcher.md). A Node that does not know a flag complains, and to set any loads node:v8: a report that is segmented
  // already is shown sooner without. What works on many reports is worth more, and the import of one less.
  const isImport = first === 'import';
  const isLong = isImport
    ? others.length > 8
    : first === 'stats' && others.some((each) => /^--a(?:ll|mong)/.test(each));
  const budget = isLong ? 150_000 : isImport ? 10_000_000 : 1_500_000;
  const flags = {
    20: `--interrupt-budget=${budget}`,
    22: '--no-maglev',
    24: '--no-maglev',
    26: '--no-maglev',
  };
  const own = flags[process.versions.node.split('.')[0]];
  const isShort = first === 'show' && !others.some((each) => /^-(?:r|-r)/.test(each));
  if (own !== undefined && !isShort) {
    require('node:v8').setFlagsFromString(`--no-regexp-tier-up --no-wasm-tier-up ${own}`);
  }
  // What is compiled serves only those who set the same flags.
  const named = /^(?:toc|search|stats|list|import|check|follow|series|compare|similar|terms)$/.test(first)
    ? first
    : 'other';
  const use = isShort ? 'show' : first === 'show' ? 'read' : isLong ? `many-${named}` : named;
  require('./compiled.js').partsOf(join(__dirname, '..', 'dist'), use)('./cli.cjs');
}
