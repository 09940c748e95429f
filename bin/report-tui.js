#!/usr/bin/env node
const { enableCompileCache } = require('node:module');

// Node 22 and later keep the compiled program between runs and start it sooner.
enableCompileCache?.();
require('../dist/cli.cjs');
