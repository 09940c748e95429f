// Long tables of the program as files of UTF-16 beside it. In a script each would be read twice by every run, with the source and with V8's
// cache, whether it is asked for or not; so it is read when it is, and need not be decoded.
import { mkdirSync, writeFileSync } from 'node:fs';
import { late } from './apart.mjs';
import { fromSources } from './sources.mjs';

/** The files in dist/, and what they hold. */
export const DATA = ['simplified.dat', 'pinyin.dat'];

function written(file, text, dist) {
  // In a fresh clone nothing has been built yet.
  mkdirSync(dist, { recursive: true });
  writeFileSync(new URL(file, dist), Buffer.from(text, 'utf16le'));
}

/** By the calls that every run makes, for each function of Node is compiled at its first. */
const read = (file) => `((fs, { join }) => {
  const open = fs.openSync(join(__dirname, '${file}'), 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow(fs.fstatSync(open).size);
    fs.readSync(open, bytes, 0, bytes.length, 0);
    return bytes.ucs2Slice();
  } finally {
    fs.closeSync(open);
  }
})(require('node:fs'), require('node:path'))`;

/** OpenCC's table of characters, 15,000 of them with what they lead to. What imports it puts it into a template: that calls toString. */
const simplified = (dist) => ({
  name: 'simplified-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^opencc-js\/dict\/TSCharacters$/ }, ({ path }) => ({ path, namespace: 'simplified' }));
    onLoad({ filter: /.*/, namespace: 'simplified' }, async ({ path }) => {
      const { default: table } = await import(path);
      written('simplified.dat', table, dist);
      return { contents: `let table; module.exports = { toString: () => (table ??= ${read('simplified.dat')}) };` };
    });
  },
});

/** The readings of characters, and of the words in which they are read otherwise. */
const pinyin = (dist) => ({
  name: 'pinyin-apart',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\.\/table\.ts$/ }, ({ path, importer }) =>
      /[\\/]search[\\/]pinyin[\\/]/.test(importer) ? { path, namespace: 'pinyin' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'pinyin' }, async () => {
      const { CHARACTERS, WORDS } = await fromSources("export * from './src/search/pinyin/table.ts';");
      written('pinyin.dat', [CHARACTERS, WORDS].join('\0'), dist);
      const both = `(([CHARACTERS, WORDS]) => ({ CHARACTERS, WORDS }))(${read('pinyin.dat')}.split('\\0'))`;
      return { contents: late(both, ['CHARACTERS', 'WORDS']) };
    });
  },
});

/** For the program and its parts. @param dist where the files go, a URL */
export const dataApart = (dist) => [simplified(dist), pinyin(dist)];
