#!/usr/bin/env node
const { enableCompileCache } = require('node:module');

// In a folder that has been removed there is no name for it; what is opened by a relative path is not found there either.
try {
  process.cwd();
} catch {
  process.cwd = () => '/';
}
// Node 22 and later keep the compiled program between runs and start it sooner.
enableCompileCache?.();
require('../dist/cli.cjs');
