// The commands that run least, and what only they need: a part that is loaded when something but the name of one of them is asked for. What
// they share with the others they take from the program, so that nothing is there twice.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { HELD } from './apart.mjs';
import { fromSources } from './sources.mjs';

/** The commands that the program has at hand; what the program imports at need and is not one of them is with the others as well. */
const AT_HAND = ['show', 'toc', 'search', 'stats'];
const COMMAND = /^\.\/commands\/(\w+)\.ts$/;
const isOther = ({ path, importer, kind }) => {
  if (!/[\\/]src[\\/]cli[\\/]/.test(importer)) return false;
  const [, name] = COMMAND.exec(path) ?? [];
  return (name !== undefined && !AT_HAND.includes(name)) || (kind === 'dynamic-import' && path === './terminal.ts');
};

/** The names under which the commands are exported, by their modules, and what each is called. */
async function commandsIn(rootPath) {
  const table = readFileSync(join(rootPath, 'src/cli/command-table.ts'), 'utf8');
  const modules = [...table.matchAll(/^import \{ (\w+) \} from '(\.\/commands\/\w+\.ts)';$/gm)];
  const contents = modules.map(([, name, path]) => `export { ${name} } from '${inCli(path)}';`).join('\n');
  const made = await fromSources(contents);
  return new Map(modules.map(([, exported, path]) => [path, { exported, name: made[exported].name }]));
}

const inCli = (path) => path.replace('.', './src/cli');

/** For the program: of a command no more than its name is known before it is asked for. */
export const othersApart = (rootPath) => ({
  name: 'others-apart',
  setup({ onResolve, onLoad }) {
    let commands;
    onResolve({ filter: /^\.\// }, (imported) =>
      isOther(imported) ? { path: imported.path, namespace: 'others', sideEffects: false } : undefined,
    );
    onResolve({ filter: /\.cjs$/, namespace: 'others' }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /.*/, namespace: 'others' }, async ({ path }) => {
      if (!COMMAND.test(path)) return { contents: "module.exports = require('./others.cjs');" };
      commands ??= commandsIn(rootPath);
      const { exported, name } = (await commands).get(path);
      const get = `(_, key) => (key === 'name' ? '${name}' : require('./others.cjs').${exported}[key])`;
      return { contents: `exports.${exported} = new Proxy({}, { get: ${get} });` };
    });
  },
});

/** The entry of the part. */
export async function othersEntry(rootPath) {
  const modules = [...(await commandsIn(rootPath)).keys()].filter((path) => !AT_HAND.includes(COMMAND.exec(path)?.[1]));
  return [...modules, './terminal.ts'].map((path) => `export * from '${inCli(path)}';`).join('\n');
}

/** The names that a module imports, or exports again, from another one. */
function namesFrom(importer, specifier) {
  const names = [];
  for (const [, listed, from] of readFileSync(importer, 'utf8').matchAll(
    /\b(?:im|ex)port \{([^}]*)\} from '([^']+)'/g,
  )) {
    if (from !== specifier) continue;
    const each = listed.split(',').map((one) => one.trim().split(' as ')[0] ?? '');
    names.push(...each.filter((name) => name !== '' && !name.startsWith('type ')));
  }
  if (names.length === 0)
    throw new Error(`${importer} takes all of ${specifier}: name what it needs, scripts/others.mjs asks for it`);
  return names;
}

/**
 * For the part: modules that the program has come from it.
 * @param held their paths from the root
 * @param taken the names taken of each, by its path: added to where it is not yet known
 */
export const takesFromProgram = (rootPath, held, taken) => ({
  name: 'takes-from-program',
  setup({ onResolve, onLoad }) {
    const known = new Map([...taken].map(([path, names]) => [path, [...names]]));
    onResolve({ filter: /^\.\.?\// }, ({ path, importer, kind }) => {
      if (kind !== 'import-statement' || !importer.startsWith(rootPath)) return undefined;
      const module = relative(rootPath, join(dirname(importer), path)).replaceAll(sep, '/');
      if (!held.has(module)) return undefined;
      const names = taken.get(module) ?? new Set();
      taken.set(module, names);
      for (const name of namesFrom(importer, path)) names.add(name);
      return { path: module, namespace: 'taken', sideEffects: false };
    });
    // By const where the names are known: what is taken never changes, and to ask a property takes as long as a short function.
    onLoad({ filter: /.*/, namespace: 'taken' }, ({ path }) => {
      const names = known.get(path);
      const to = names === undefined ? 'module.exports' : `export const { ${names.join(', ')} }`;
      return { contents: `${to} = ${HELD}.taken('${path}');` };
    });
  },
});

/** For the program: what the part takes of its modules, put together when it does. @param taken as `takesFromProgram` found it */
export function givesToOthers(taken) {
  const modules = [...taken].map(([path, names], at) => {
    const imported = [...names].map((name) => `${name} as ${name}${at}`).join(', ');
    const given = [...names].map((name) => `${name}: ${name}${at}`).join(', ');
    return { imports: `import { ${imported} } from './${path}';`, given: `case '${path}': return { ${given} };` };
  });
  return `${modules.map(({ imports }) => imports).join('\n')}
    ${HELD}.taken = (path) => { switch (path) { ${modules.map(({ given }) => given).join('\n')} } };`;
}

/**
 * Which modules the program has, and what the part takes of them. What it takes may need further modules: until there are no more.
 * @param program gives options of the program's build, for what is taken of it so far; `others` those of the part's, of what is held
 */
export async function sharedWithOthers(program, others) {
  const inputsOf = async (options) => {
    const { metafile } = await build({ ...options, write: false, metafile: true, logLevel: 'silent' });
    const [output] = Object.values(metafile.outputs);
    const inputs = Object.entries(output.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    return new Set(inputs.map(([path]) => path).filter((path) => /^src\/(?!text\/|report\/)/.test(path)));
  };
  let taken = new Map();
  for (let size = -1; ; ) {
    const held = await inputsOf(program(taken));
    if (held.size === size) return { held, taken };
    size = held.size;
    taken = new Map();
    await build({ ...others(held, taken), write: false, logLevel: 'silent' });
  }
}
