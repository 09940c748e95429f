// Bundles the program: dist/cli.cjs runs every command; the browser and search are parts of their own, loaded on demand.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { late, lateWhole, READING_ENTRY, readingApart, shared, sharing } from './apart.mjs';
import { DATA, dataApart } from './data.mjs';
import { leanMcp, leanPdf, leanReaders, packedTables } from './lean.mjs';
import { notices } from './notices.mjs';
import { givesToOthers, othersApart, othersEntry, sharedWithOthers, takesFromProgram } from './others.mjs';
import { replacedInBuild } from './replaced.mjs';
import { fromSources } from './sources.mjs';

const root = new URL('..', import.meta.url);
const rootPath = fileURLToPath(root);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const dist = new URL('dist/', root);
const nodeRequire = createRequire(import.meta.url);
const { resolve } = nodeRequire;

/**
 * V8 checks every regular expression of a module when it compiles it, and \p{RGI_Emoji} alone takes 20 ms; Intl.Segmenter
 * loads its rules, 15 ms more. Commands that measure nothing, or nothing but plain Chinese, should not wait for either: both
 * are made at their first use. Where a package changes its source so that these lines do not occur, it is only slower.
 */
const lazyUnicode = {
  name: 'lazy-unicode',
  setup({ onLoad }) {
    onLoad({ filter: /(?:string-width[\\/]index\.js|src[\\/]text[\\/]\w+\.ts)$/ }, ({ path }) => ({
      loader: path.endsWith('.ts') ? 'ts' : 'js',
      contents: readFileSync(path, 'utf8')
        .replace(
          /^const (\w+) = \/(.*\\p\{RGI_Emoji\}.*)\/v;$/m,
          (_, name, source) =>
            `const ${name} = { test(text) { return (this.made ??= new RegExp(${JSON.stringify(source)}, 'v')).test(text); } };`,
        )
        .replace(
          /^const (\w+) = (new Intl\.Segmenter\(.*\));$/m,
          (_, name, made) => `const ${name} = { segment(text) { return (this.made ??= ${made}).segment(text); } };`,
        ),
    }));
  },
};

/** The contents of a module with each text replaced; the build fails where one is not there any more. */
function edited(path, replacements) {
  let contents = readFileSync(path, 'utf8');
  for (const [text, by] of replacements) {
    if (!contents.includes(text)) return { errors: [{ text: `${path} has no more: ${text}` }] };
    contents = contents.replace(text, by);
  }
  return { contents };
}

/** Of yargs' helpers the parser is used: what the others read, and set up when they are loaded, is left out. */
const parserOfYargs = {
  name: 'parser-of-yargs',
  setup({ onResolve, onLoad }) {
    // It reads no file of settings.
    onLoad({ filter: /yargs-parser[\\/]build[\\/]lib[\\/]index\.js$/ }, ({ path }) =>
      edited(path, [['createRequire ? createRequire(import.meta.url) : undefined', 'undefined']]),
    );
    onResolve({ filter: /^\.\.\/(?:build\/lib\/utils|lib\/platform-shims)\/[\w-]+\.m?js$/ }, ({ path, importer }) =>
      /[\\/]yargs[\\/]helpers[\\/]/.test(importer)
        ? { path: join(dirname(importer), path), sideEffects: false }
        : undefined,
    );
  },
};

/** Ink's developer tools, which it awaits when DEV=true, need a package that is not installed: they become nothing. */
const noDeveloperTools = {
  name: 'no-developer-tools',
  setup({ onLoad }) {
    onLoad({ filter: /ink[\\/]build[\\/]reconciler\.js$/ }, ({ path }) =>
      edited(path, [
        ["await import('./devtools.js');", ''],
        ['? await loadPackageJson()', '? {}'],
      ]),
    );
  },
};

const common = {
  absWorkingDir: rootPath,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  minify: true,
  legalComments: 'none',
  jsx: 'automatic',
  // cli-progress and wrap-ansi bring an older string-width with a table of their own; one is enough.
  alias: { 'string-width': resolve('string-width') },
  plugins: [lazyUnicode, parserOfYargs, noDeveloperTools],
  metafile: true,
  logLevel: 'warning',
};

/** What the rooms are whose work the store of a shelf keeps: where any of them is another, it is made anew. */
function partsOfStore() {
  const hash = createHash('sha256');
  for (const room of ['text', 'report', 'search', 'analysis', 'shelf']) {
    const files = readdirSync(new URL(`src/${room}/`, root), { recursive: true, withFileTypes: true });
    for (const file of files
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`)
      .sort()) {
      hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The lists of indicators, as the room imports them: their files, and what these export. */
const INDICATOR_LISTS = [
  ...readFileSync(new URL('src/report/indicators/index.ts', root), 'utf8').matchAll(
    /^import \{ ([A-Z_, ]+) \} from '\.\/([a-z-]+)\.ts';$/gm,
  ),
].map(([, names, file]) => ({ file, names: names.split(', ') }));

const define = {
  'process.env.NODE_ENV': '"production"',
  __VERSION__: JSON.stringify(version),
  __PARTS__: JSON.stringify(partsOfStore()),
};

/** The formats whose readers are parts of their own, loaded with the first file of the kind. */
const FORMATS = ['page', 'mht', 'word', 'doc', 'pdf'];

/** The entries of the parts: the browser waits for its layout engine; all of search, and what many reports need, are one. */
const ENTRIES = {
  'others-part': await othersEntry(rootPath),
  'cli-part': `
    import 'report-tui:share';
    import 'report-tui:given';
    import './src/cli/main.ts';`,
  'fuse-part': "module.exports = require('fuse.js');",
  'reading-part': READING_ENTRY,
  'indicators-part': INDICATOR_LISTS.map(({ file }) => `export * from './src/report/indicators/${file}.ts';`).join(
    '\n',
  ),
  'tui-part': `
    import { yogaReady } from 'yoga-layout';
    import { runBrowser as run } from './src/tui/index.tsx';
    export * from './src/tui/index.tsx';
    export const runBrowser = (options) => yogaReady.then(() => run(options));`,
  'mcp-part': `export * from './src/cli/mcp/index.ts';`,
  'analysis-part': `export * from './src/analysis/index.ts';`,
  'check-part': `
    export { check, isOfAKind } from './src/analysis/check/check.ts';
    export { chosenRules } from './src/analysis/check/choose.ts';
    export { ignoreList, ignoreMarks, withoutIgnored } from './src/analysis/check/ignore.ts';
    export { RULES } from './src/analysis/check/rules/index.ts';
    export { userWordsIn } from './src/analysis/check/words-file.ts';`,
  'search-part': `export * from './src/search/index.ts';`,
  'many-part': `export * from './src/shelf/many.ts';`,
};
const partEntries = {
  name: 'part-entries',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^(?:cli|fuse|many|others|reading|indicators|tui|search|analysis|check|mcp)-part$/ },
      ({ path }) => ({ path, namespace: 'entry' }),
    );
    onLoad({ filter: /.*/, namespace: 'entry' }, ({ path }) => ({
      contents: ENTRIES[path],
      resolveDir: rootPath,
    }));
  },
};

/** The words that the genre has in common, 40 kB that only `follow` reads: a part that is loaded when they are first read. */
const vocabularyApart = {
  name: 'vocabulary-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/vocabulary\.ts$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, namespace: 'vocabulary' },
    );
    onResolve({ filter: /\.cjs$/, namespace: 'vocabulary' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'vocabulary' }, () => ({
      contents: late("require('./vocabulary.cjs')", ['COMMON_WORDS']),
    }));
  },
};

const LISTS_OF_INDICATORS = new RegExp(`[\\\\/](?:${INDICATOR_LISTS.map(({ file }) => file).join('|')})\\.ts$`);

/** The lists of indicators without the comments and blanks that only their readers need. */
const shortLists = {
  name: 'short-lists',
  setup({ onLoad }) {
    onLoad({ filter: LISTS_OF_INDICATORS }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replace(/^#.*\n/gmu, '')
        .replace(/ *\| */gu, '|'),
    }));
  },
};

/** The lists of indicators, 250 kB that who asks for no figures never reads: another part that is loaded when they are first read. */
const indicatorsApart = {
  name: 'indicators-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LISTS_OF_INDICATORS }, ({ path, importer }) =>
      /[\\/]report[\\/]indicators[\\/]index\.ts$/.test(importer) ? { path, namespace: 'indicators' } : undefined,
    );
    onResolve({ filter: /\.cjs$/, namespace: 'indicators' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'indicators' }, () => ({
      contents: late(
        "require('./indicators.cjs')",
        INDICATOR_LISTS.flatMap(({ names }) => names),
      ),
    }));
  },
};
/** The rules of `check`, half of the analyses: a part that the other analyses load when something of it is first read. */
const checkApart = {
  name: 'check-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/check\/(?:check|choose|ignore|rules\/index|words-file)\.ts$/ }, ({ importer }) =>
      /[\\/]analysis[\\/]index\.ts$/.test(importer)
        ? { path: 'rules', namespace: 'check', sideEffects: false }
        : undefined,
    );
    onResolve({ filter: /\.cjs$/, namespace: 'check' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'check' }, () => ({ contents: late("require('./check.cjs')", CHECK) }));
  },
};
const CHECK = [
  'check',
  'chosenRules',
  'ignoreList',
  'ignoreMarks',
  'isOfAKind',
  'RULES',
  'userWordsIn',
  'withoutIgnored',
];

/** A shelf is searched by what one report is searched by, which needs no store of a shelf. */
const searchOfShelf = {
  name: 'search-of-shelf',
  setup({ onResolve }) {
    onResolve({ filter: /\/search\/index\.ts$/ }, ({ kind, importer }) =>
      kind === 'import-statement' && /[\\/]src[\\/]shelf[\\/]/.test(importer)
        ? { path: './search.cjs', namespace: 'part' }
        : undefined,
    );
  },
};

/** Regular expressions of users, 150 kB that few queries need, are a part as well. */
const expressionsApart = {
  name: 'expressions-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^re2js$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path, namespace: 'expressions' },
    );
    onResolve({ filter: /\.cjs$/, namespace: 'expressions' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'expressions' }, () => ({
      contents: "module.exports = require('./expressions.cjs');",
    }));
  },
};

/** Yoga's layout engine is awaited where the browser starts: a part in CommonJS cannot await at its top level. */
const yogaAwaited = {
  name: 'yoga-awaited',
  setup({ onLoad }) {
    onLoad({ filter: /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/ }, () => ({
      contents: `
        import load from '../binaries/yoga-wasm-base64-esm.js';
        import wrapAssembly from './wrapAssembly.js';
        let yoga;
        export { yoga as default };
        export const yogaReady = load().then((made) => { yoga = wrapAssembly(made); });
        export * from './generated/YGEnums.js';`,
      resolveDir: dirname(resolve('yoga-layout')),
    }));
    // Without a fetch to decode it by, which alone costs 20 ms.
    onLoad({ filter: /yoga-wasm-base64-esm\.js$/ }, ({ path }) => ({
      contents: `const fetch = undefined;\n${readFileSync(path, 'utf8')}`,
    }));
  },
};

/** What each part is imported as; `check` needs its own analysis alone. */
const PARTS = [
  [/\/analysis\/index\.ts$/, 'check', /[\\/]cli[\\/]commands[\\/]check\.ts$/],
  [/\/tui\/index\.tsx$/, 'tui'],
  [/\/search\/index\.ts$/, 'search'],
  [/\/analysis\/index\.ts$/, 'analysis'],
  [/\/mcp\/index\.ts$/, 'mcp'],
  [/^\.\/many\.ts$/, 'many'],
];

/**
 * What the program imports when it is needed. The browser and the search are parts in CommonJS, as the program is, so that the
 * launcher's cache serves them; the readers of the formats are ES modules that share what they have in common.
 */
const onDemand = {
  name: 'on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\..*\.tsx?$/ }, ({ path, kind, importer }) => {
      const isPart = ([pattern, , from]) => pattern.test(path) && (from?.test(importer) ?? true);
      const [, part] = kind === 'dynamic-import' ? (PARTS.find(isPart) ?? []) : [];
      return part === undefined ? undefined : { path: `./${part}.cjs`, namespace: 'part' };
    });
    onResolve({ filter: /\.cjs$/, namespace: 'part' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({ contents: `module.exports = require('${path}');` }));
    onResolve({ filter: /^\.\/(?:page|mht|word|doc|pdf)\/index\.tsx?$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/')[1]}.js`, external: true } : undefined,
    );
  },
};

/**
 * Node's own modules that few commands use: each takes 1 to 10 ms to load, child_process, crypto, fs/promises and readline a third of
 * what `--help` takes. They are loaded when something of them is first read.
 */
const LATE =
  /^(?:node:)?(?:child_process|crypto|https?|inspector|net|os|readline|tty|worker_threads|zlib|(?:fs|readline|timers)\/promises)$/;
const lateBuiltins = {
  name: 'late-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LATE }, ({ path, namespace }) =>
      namespace === 'late' ? { path, external: true } : { path, namespace: 'late' },
    );
    onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: lateWhole(`require(${JSON.stringify(path)})`),
    }));
  },
};

/** Packages of the program that few commands need: their code is run when something of them is first made. */
const SELDOM = {
  'fuse.js': 'module.exports = function Fuse(...given) { return new (require("./fuse.cjs"))(...given); };',
  'cli-progress': late('require("cli-progress")', ['SingleBar']),
  'd3-dsv': late('require("d3-dsv")', ['csvFormatValue']),
  'string-width': 'let own; module.exports = (...given) => (own ??= require("string-width").default)(...given);',
};
const seldom = (...names) => ({
  name: 'seldom',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^(?:${names.join('|')})$`) }, ({ path, kind }) =>
      kind === 'import-statement' ? { path, namespace: 'seldom' } : undefined,
    );
    onResolve({ filter: /\.cjs$/, namespace: 'seldom' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'seldom' }, ({ path }) => ({ contents: SELDOM[path], resolveDir: rootPath }));
  },
});

/** What the part of the other commands takes of the program. */
const givenToOthers = (taken) => ({
  name: 'given-to-others',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^report-tui:given$/ }, ({ path }) => ({ path, namespace: 'given' }));
    onLoad({ filter: /.*/, namespace: 'given' }, () => ({ contents: givesToOthers(taken), resolveDir: rootPath }));
  },
});

// The program itself and the parts of it are CommonJS: Node starts that 10 ms sooner than an ES module.
const commonJs = {
  ...common,
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { ...define, 'import.meta.url': '__own.url', 'import.meta.dirname': '__dirname' },
  // A part is one function: to Node alone a module that calls it, to the launcher, which compiles it itself and hands in what imports for
  // it, the value of a script. Were the launcher to write the function around it, each part would be copied twice.
  banner: {
    js: `(part => this === globalThis ? part : part(exports, require, module, __filename, __dirname, (path) => import(path)))(function (exports, require, module, __filename, __dirname, __import) {'use strict'; const __own = { get url() { return require('node:url').pathToFileURL(__filename).href; } };`,
  },
  footer: { js: '})' },
};
const programOf = (taken) => ({
  ...commonJs,
  entryPoints: { cli: 'cli-part' },
  plugins: [
    lateBuiltins,
    seldom(...Object.keys(SELDOM)),
    readingApart(rootPath),
    ...dataApart(dist),
    ...common.plugins,
    onDemand,
    othersApart(rootPath),
    sharing(rootPath),
    givenToOthers(taken),
    partEntries,
  ],
});
const othersOf = (held, taken) => ({
  ...commonJs,
  entryPoints: { others: 'others-part' },
  plugins: [
    lateBuiltins,
    seldom(...Object.keys(SELDOM)),
    ...dataApart(dist),
    ...common.plugins,
    onDemand,
    shared(rootPath),
    takesFromProgram(rootPath, held, taken),
    partEntries,
  ],
});
const { held, taken } = await sharedWithOthers(programOf, othersOf);
const program = await build(programOf(taken));
const others = await build(othersOf(held, taken));
const rooms = await build({
  ...commonJs,
  entryPoints: {
    search: 'search-part',
    many: 'many-part',
    tui: 'tui-part',
    analysis: 'analysis-part',
    check: 'check-part',
    mcp: 'mcp-part',
    fuse: 'fuse-part',
    expressions: 're2js',
    vocabulary: 'src/analysis/follow/vocabulary.ts',
    indicators: 'indicators-part',
    reading: 'reading-part',
  },
  plugins: [
    replacedInBuild,
    lateBuiltins,
    seldom('fuse.js'),
    ...common.plugins,
    searchOfShelf,
    onDemand,
    shared(rootPath),
    indicatorsApart,
    shortLists,
    ...dataApart(dist),
    expressionsApart,
    vocabularyApart,
    checkApart,
    yogaAwaited,
    leanMcp,
    partEntries,
  ],
});
const parts = await build({
  ...common,
  plugins: [...common.plugins, leanReaders, leanPdf, packedTables],
  entryPoints: {
    reader: 'src/cli/reader.ts',
    ...Object.fromEntries(FORMATS.map((format) => [format, `src/report/formats/${format}/index.ts`])),
  },
  splitting: true,
  format: 'esm',
  chunkNames: 'part-[name]-[hash]',
  define,
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});
/** What most runs read is written in ASCII, which need not be decoded; the rest is not, because it gets larger by it: `reading` by 5 kB. */
const READ_BY_MOST = /(?:analysis|check|cli|many|others|search|tui)\.cjs$/;
/** The same program: in the strings and patterns of JavaScript \uXXXX is that character. */
const ascii = (code) => code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

// The launcher's cache goes by the contents, which the first line names.
for (const path of [program, others, rooms].flatMap(({ metafile }) => Object.keys(metafile.outputs))) {
  const file = new URL(basename(path), dist);
  const code = readFileSync(file, 'utf8').replace(/\bimport\("(?=\.\/)/g, '__import("');
  const contents = READ_BY_MOST.test(path) ? ascii(code) : code;
  writeFileSync(file, `/*${createHash('sha256').update(contents).digest('hex')}*/${contents}`);
}

const [inputs, outputs] = ['inputs', 'outputs'].map((key) =>
  [program, others, rooms, parts].flatMap((built) => Object.keys(built.metafile[key])),
);
const licences = 'THIRD-PARTY-LICENCES.txt';
// The readings in src/search/pinyin/table.ts are pinyin-pro's.
inputs.push('node_modules/pinyin-pro/package.json');
writeFileSync(new URL(licences, dist), notices(inputs, rootPath));

const { manual } = await fromSources(`export { manual } from './scripts/manual.ts';`);
const page = 'report-tui.1';
writeFileSync(new URL(page, dist), manual(version));

// Only now, so that a program that runs meanwhile finds its parts.
const made = new Set([licences, page, ...DATA, ...outputs.map((path) => basename(path))]);
for (const name of readdirSync(dist)) if (!made.has(name)) rmSync(new URL(name, dist), { recursive: true });
