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
  'genre',
  'indicators/index',
  'outline/markers',
  'parse',
  'place/index',
  'reading',
  'record',
  'segmented-file/index',
  'statistics/index',
].map((name) => `./${name}.ts`);

/** Modules that remember something, of which there must be one: the part takes them from the program. */
const REMEMBERING = { derived: './src/report/derived.ts', own: './src/report/indicators/own.ts' };

const inReport = (path) => path.replace('.', './src/report');

/** The entry of the part. */
export const READING_ENTRY = READING.map((path) => `export * from '${inReport(path)}';`).join('\n');

/** A module that exports some names of another one, which is loaded when one of them is first read. */
export const late = (module, names) => `
  let loaded;
  for (const name of ${JSON.stringify(names)}) {
    Object.defineProperty(exports, name, { enumerable: true, get: () => (loaded ??= ${module})[name] });
  }`;

/**
 * The same of all that a CommonJS module exports, whatever that is: by names each of them would be defined once more in every module that
 * imports it, 400 times where Node's `crypto` is imported by six.
 */
export const lateWhole = (module) => `
  let loaded;
  const get = (_, name) => (name === '__esModule' ? undefined : (loaded ??= ${module})[name]);
  module.exports = Object.create(new Proxy({}, { get }));`;

/** What modules export, types aside, by their paths from the root. */
export async function namesIn(paths, rootPath) {
  const { metafile } = await build({
    entryPoints: paths,
    absWorkingDir: rootPath,
    outdir: 'names',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const made = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint !== undefined);
  return new Map(made.map(({ entryPoint, exports }) => [`./${entryPoint}`, exports]));
}

/** For the program: the part is loaded when something of it is first read. */
export const readingApart = (rootPath) => ({
  name: 'reading-apart',
  setup({ onResolve, onLoad }) {
    let names;
    onResolve({ filter: /^\.\// }, ({ path, importer }) => {
      const inRoom = /[\\/]src[\\/]report[\\/](?:index|derived|select)\.ts$/.test(importer) && READING.includes(path);
      const ofIndicators = /[\\/]indicators[\\/]asked\.ts$/.test(importer) && path === './index.ts';
      const module = inRoom ? path : ofIndicators ? './indicators/index.ts' : undefined;
      return module && { path: module, namespace: 'reading', sideEffects: false };
    });
    onResolve({ filter: /\.cjs$/, namespace: 'reading' }, ({ path }) => ({ path, external: true }));
    // Asked for by every search, and 3 kB of the 160 kB that they are made of; as a search compares them, which takes 2 ms to make.
    onLoad({ filter: /[\\/]built-in-asked\.ts$/ }, async () => {
      const { builtInAsked, fold } = await fromSources(`
        export * from './src/report/indicators/built-in-asked.ts';
        export { fold } from './src/search/index.ts';`);
      const asked = builtInAsked().map((group) => group.map((name) => fold(name).text));
      return { contents: `const asked = ${JSON.stringify(asked)}; export const builtInAsked = () => asked;` };
    });
    onLoad({ filter: /.*/, namespace: 'reading' }, async ({ path }) => {
      names ??= namesIn(READING.map(inReport), rootPath);
      return { contents: late("require('./reading.cjs')", (await names).get(inReport(path))) };
    });
  },
});

/** Where the program keeps what its parts take from it: else each part would hold a copy, 300 kB more to fetch. */
export const HELD = "globalThis[Symbol.for('report-tui.rooms')]";
const ROOMS = { text: './src/text/index.ts', report: './src/report/index.ts' };

/** For the program, which keeps it before anything of it runs. */
export const sharing = (rootPath) => ({
  name: 'sharing',
  setup({ onResolve, onLoad }) {
    const held = { ...ROOMS, ...REMEMBERING };
    onResolve({ filter: /^report-tui:share$/ }, ({ path }) => ({ path, namespace: 'share' }));
    // By getters, and made when a part first asks: an object that had them all from the beginning would take a quarter of a millisecond.
    onLoad({ filter: /.*/, namespace: 'share' }, async () => {
      const names = await namesIn(Object.values(held), rootPath);
      const modules = Object.entries(held).map(([room, path]) => {
        const own = names.get(path);
        const getters = own.map((name) => `get ${name}() { return ${name}_${room}; }`).join(', ');
        return {
          imports: `import { ${own.map((name) => `${name} as ${name}_${room}`).join(', ')} } from '${path}';`,
          getter: `get ${room}() { return { ${getters} }; }`,
        };
      });
      return {
        contents: `${modules.map(({ imports }) => imports).join('\n')}
          ${HELD} = { ${modules.map(({ getter }) => getter).join(', ')} };`,
        resolveDir: rootPath,
      };
    });
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
      // With nothing of its own, so that it is not copied, name by name, for every module that imports it.
      if (path === 'report') return { contents: `module.exports = Object.create(${HELD}.report);` };
      const source = { ...ROOMS, ...REMEMBERING }[path];
      const names = (await namesIn([source], rootPath)).get(source);
      return { contents: `export const { ${names.join(', ')} } = ${HELD}.${path};` };
    });
  },
});
