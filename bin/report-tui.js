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
  const version = `${require('../package.json').version}\n`;
  try {
    // The stream loads net and tty, which take longer than all else.
    require('node:fs').writeSync(1, version);
  } catch {
    process.stdout.write(version);
  }
} else {
  // A command is over before better code is worth what it costs, be it of the program, of its patterns or of the layout engine
  // (docs/decisions/launcher.md). A Node that does not know a flag complains. What works on many reports is worth more, and the import
  // of one less.
  const isImport = first === 'import';
  const ofMany = others.some((each) => /^--a(?:ll|mong)/.test(each));
  const isLong = isImport ? others.length > 100 : first === 'stats' && ofMany;
  const isLonger = isImport && !isLong && others.length > 8;
  const budget = isLong ? 150_000 : isLonger ? 800_000 : isImport ? 10_000_000 : 1_500_000;
  const flags = {
    20: ['--interrupt-budget=67584', `--interrupt-budget=${budget}`],
    22: ['', '--no-maglev'],
    24: ['--maglev', '--no-maglev'],
    26: ['--maglev', '--no-maglev'],
  };
  const [usual, own] = flags[process.versions.node.split('.')[0]] ?? [];
  const tuning = own !== undefined && {
    flags: `--regexp-tier-up-ticks=0 --no-wasm-tier-up ${own}`,
    usual: `--regexp-tier-up-ticks=1 --wasm-tier-up ${usual}`,
    // To set flags takes some 6 ms: what asks of a report that is known is over sooner without.
    late: /^(?:show|toc|stats|search)$/.test(first) && !isLong && /^(?:x64|arm64)$/.test(process.arch),
  };
  const isNamed = /^(?:show|toc|search|stats|list|import|check|follow|series|compare|similar|terms)$/.test(first);
  const named = isNamed && !others.some((each) => /^(?:-h|--help)$/.test(each)) ? first : 'other';
  const use = isLong || ofMany ? `many-${named}` : isLonger ? `some-${named}` : named;
  require('./compiled.js').partsOf(join(__dirname, '..', 'dist'), use, tuning || null)('./cli.cjs');
}
