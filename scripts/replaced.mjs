// What of Ink the program replaces by modules of its own, in the build and in the tests alike; docs/decisions/ink.md says why.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const own = (name) => fileURLToPath(new URL(`../src/tui/terminal/${name}`, import.meta.url));

/** What `importer` means by `specifier`: the module that stands in its place; undefined where nothing does. */
const REPLACED = [
  { specifier: './output.js', importer: /[\\/]ink[\\/]build[\\/]/, by: own('ink-output.ts') },
  { specifier: './measure-text.js', importer: /[\\/]ink[\\/]build[\\/]/, by: own('ink-measure.ts') },
  { specifier: './sanitize-ansi.js', importer: /[\\/]ink[\\/]build[\\/]/, by: own('ink-sanitize.ts') },
  { specifier: 'widest-line', importer: /[\\/]ink[\\/]build[\\/]/, by: own('ink-widest.ts') },
  ...['wrap-ansi', 'cli-truncate'].map((name) => ({
    specifier: 'string-width',
    importer: new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/]`),
    by: own('ink-width.ts'),
  })),
];

function replacementOf(specifier, importer = '') {
  return REPLACED.find((each) => each.specifier === specifier && each.importer.test(importer));
}

/** For esbuild: the build fails where a package no longer has what is replaced. */
export const replacedInBuild = {
  name: 'replaced',
  setup({ onStart, onResolve, onEnd }) {
    const met = new Set();
    onStart(() => met.clear());
    onResolve(
      { filter: /^(?:\.\/(?:output|measure-text|sanitize-ansi)\.js|string-width|widest-line)$/ },
      ({ path, importer }) => {
        const replaced = replacementOf(path, importer);
        if (replaced === undefined) return undefined;
        met.add(replaced);
        return { path: replaced.by };
      },
    );
    onEnd(() => ({
      errors: REPLACED.filter((each) => !met.has(each)).map(({ specifier, importer }) => ({
        text: `Nothing like ${importer} imports ${specifier} any more: see docs/decisions/ink.md`,
      })),
    }));
  },
};

/** For vitest. */
export const replacedInTests = {
  name: 'replaced',
  enforce: 'pre',
  resolveId: (specifier, importer) => replacementOf(specifier, importer)?.by,
  // Ink's source maps name files that its package does not hold, of which vite would warn for each module.
  load: (id) =>
    /[\\/]node_modules[\\/]ink(?:-select-input)?[\\/]build[\\/]/.test(id)
      ? readFileSync(id, 'utf8').replace(/^\/\/# sourceMappingURL=.*$/m, '')
      : undefined,
};
