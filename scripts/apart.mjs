// What of the room `report` reads a report anew, or finds something in it: a part that a command does not load that shows what is known.
import { build } from 'esbuild';
import { fromSources } from './sources.mjs';

/** Modules of `report` that are the part, from where the program has them: what asks for any of them gets the part. */
const READING = [
  'commitments',
  'doubts',
  'formats/answer',
  'formats/decode',
  'formats/sniff',
  'indicators/index',
  'outline/markers',
  'parse',
  'place/index',
  'reading',
  'record',
  'segmented-file/index',
  'statistics/index',
  'words',
].map((name) => `./${name}.ts`);

/** Modules that remember something, of which there must be one: the part takes them from the program. */
const REMEMBERING = { derived: './src/report/derived.ts', own: './src/report/indicators/own.ts' };

/** The entry of the part. */
export const READING_ENTRY = READING.map((path) => `export * from '${path.replace('.', './src/report')}';`).join('\n');

/** A module that exports some names of another one, which is loaded when one of them is first read. */
export const late = (module, names) => `
  let loaded;
  for (const name of ${JSON.stringify(names)}) {
    Object.defineProperty(exports, name, { enumerable: true, get: () => (loaded ??= ${module})[name] });
  }`;

/** What a module exports, types aside. @param contents its source, as if it stood in the folder of the package */
async function namesOf(contents, rootPath) {
  const { metafile } = await build({
    stdin: { contents, resolveDir: rootPath, loader: 'ts' },
    absWorkingDir: rootPath,
    outdir: 'names',
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/** For the program: the part is loaded when something of it is first read. */
export const readingApart = (rootPath) => ({
  name: 'reading-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\// }, ({ path, importer }) => {
      const inRoom = /[\\/]src[\\/]report[\\/](?:index|derived|select)\.ts$/.test(importer) && READING.includes(path);
      const ofIndicators = /[\\/]indicators[\\/]asked\.ts$/.test(importer) && path === './index.ts';
      return inRoom || ofIndicators ? { path: 'reading', namespace: 'reading', sideEffects: false } : undefined;
    });
    onResolve({ filter: /\.cjs$/, namespace: 'reading' }, ({ path }) => ({ path, external: true }));
    // Asked for by every search, and 3 kB of the 160 kB that they are made of.
    onLoad({ filter: /[\\/]built-in-asked\.ts$/ }, async () => {
      const { builtInAsked } = await fromSources("export * from './src/report/indicators/built-in-asked.ts';");
      return { contents: `const asked = ${JSON.stringify(builtInAsked())}; export const builtInAsked = () => asked;` };
    });
    onLoad({ filter: /.*/, namespace: 'reading' }, async () => ({
      contents: late("require('./reading.cjs')", await namesOf(READING_ENTRY, rootPath)),
    }));
  },
});

/** Where the program keeps what its parts take from it: else each part would hold a copy, 300 kB more to fetch. */
const HELD = "globalThis[Symbol.for('report-tui.rooms')]";
const ROOMS = { text: './src/text/index.ts', report: './src/report/index.ts' };

/** For the program, which keeps it before anything of it runs. */
export const sharing = (rootPath) => ({
  name: 'sharing',
  setup({ onResolve, onLoad }) {
    const held = { ...ROOMS, ...REMEMBERING };
    onResolve({ filter: /^report-tui:share$/ }, ({ path }) => ({ path, namespace: 'share' }));
    onLoad({ filter: /.*/, namespace: 'share' }, () => ({
      contents: `${Object.entries(held)
        .map(([name, path]) => `import * as ${name} from '${path}';`)
        .join('\n')}
        ${HELD} = { ${Object.keys(held).join(', ')} };`,
      resolveDir: rootPath,
    }));
  },
});

/** For the parts. What never changes is taken once: a property that is a getter takes as long as a short function. */
export const shared = (rootPath) => ({
  name: 'shared',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\.?\/(?:.*\/)?(?:text|report)\/index\.ts$/ }, ({ path }) => ({
      path: path.split('/').at(-2),
      namespace: 'shared',
    }));
    onResolve({ filter: /\/(?:derived|own)\.ts$/ }, ({ path, importer }) =>
      /[\\/]src[\\/]report[\\/]/.test(importer) ? { path: /(\w+)\.ts$/.exec(path)[1], namespace: 'shared' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'shared' }, async ({ path }) => {
      // What the room `report` has is itself loaded when it is first read.
      if (path === 'report') return { contents: `module.exports = ${HELD}.report;` };
      const source = `export * from '${{ ...ROOMS, ...REMEMBERING }[path]}';`;
      return { contents: `export const { ${(await namesOf(source, rootPath)).join(', ')} } = ${HELD}.${path};` };
    });
  },
});
