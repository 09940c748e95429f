import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/**
 * What the server for assistants brings and never uses is left out of it: messages of zod in fifty languages (the arguments of a tool are
 * refused in English), and a validator for forms that a server may ask its user to fill in, which this one does not. 760 kB become 366.
 */
export const leanMcp = {
  name: 'lean-mcp',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
    onLoad({ filter: /modelcontextprotocol[\\/]server[\\/]dist[\\/]shimsNode\.mjs$/ }, () => ({
      contents: `
        export { default as process } from 'node:process';
        export class DefaultJsonSchemaValidator {
          getValidator() { throw new Error('no form is asked for'); }
        }`,
    }));
  },
};

/**
 * What readers of formats bring and never use: linkedom a parser of style sheets, 200 kB, for a property that no reader of a report asks
 * for, and mammoth what writes XML, 44 kB, into a Word file. The build fails where one is not imported any more.
 */
const UNUSED = [
  {
    path: 'cssomnom/parse',
    importer: /[\\/]linkedom[\\/]/,
    contents: 'export const parse = () => { throw new Error(); };',
  },
  { path: 'xmlbuilder', importer: /[\\/]mammoth[\\/]/, contents: 'exports.create = () => { throw new Error(); };' },
];
export const leanReaders = {
  name: 'lean-readers',
  setup({ onStart, onResolve, onLoad, onEnd }) {
    const met = new Set();
    onStart(() => met.clear());
    onResolve({ filter: /^(?:cssomnom\/parse|xmlbuilder)$/ }, ({ path, importer }) => {
      const unused = UNUSED.find((each) => each.path === path && each.importer.test(importer));
      if (unused === undefined) return undefined;
      met.add(unused);
      return { path, namespace: 'unused' };
    });
    onLoad({ filter: /.*/, namespace: 'unused' }, ({ path }) => ({
      contents: UNUSED.find((each) => each.path === path)?.contents,
    }));
    onEnd(() => ({
      errors: UNUSED.filter((each) => !met.has(each)).map(({ path }) => ({
        text: `Nothing imports ${path} any more: see scripts/lean.mjs`,
      })),
    }));
  },
};

/** The names that pdf.js, as it comes, gives its classes and functions for traces that nobody sees: 9 kB of the package. One is asked for. */
const CLASS_NAME = /static\{p\(this,"(?!Annotation")\w+"\)\}/g;
const FUNCTION_NAME = /(?<![\w$.])p\(([\w$]+),"\w{3,}"\)/g;
const FUNCTION = /function\*? ?([\w$]+)\(/g;
const LEAST_NAMES = 500;
/**
 * What pdf.js reads XFA forms with, of which nobody here asks for one: 42 kB of the package. It lies in one piece before its one user, which
 * says of whatever fails there that the form cannot be read.
 */
const FORMS = /const [\w$]+=Symbol\(\),[^;]{1,400}=Symbol\("content"\)/;
const USER_OF_FORMS = /class [\w$]+\{static\{p\(this,"XFAFactory"\)\}/;
const [LEAST_FORMS, MOST_FORMS] = [150_000, 200_000];

/** pdf.js without what it reads forms with; null where that is not where it was. */
function withoutForms(source) {
  const [from, to] = [source.search(FORMS), source.search(USER_OF_FORMS)];
  const size = to - from;
  return from < 0 || size < LEAST_FORMS || size > MOST_FORMS ? null : source.slice(0, from) + source.slice(to);
}

export const leanPdf = {
  name: 'lean-pdf',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]unpdf[\\/]dist[\\/]pdfjs\.mjs$/ }, ({ path }) => {
      const whole = readFileSync(path, 'utf8');
      const source = withoutForms(whole);
      if (source === null) return { errors: [{ text: `${path} has its forms elsewhere: see scripts/lean.mjs` }] };
      if (Array.from(whole.matchAll(CLASS_NAME)).length < LEAST_NAMES)
        return { errors: [{ text: `${path} names its classes in another way: see scripts/lean.mjs` }] };
      const functions = new Set(Array.from(source.matchAll(FUNCTION), ([, name]) => name));
      return {
        contents: source
          .replace(CLASS_NAME, '')
          .replace(FUNCTION_NAME, (call, name) => (functions.has(name) ? name : call)),
      };
    });
  },
};

const TABLE = /'([\w-]+)':\s*'([A-Za-z0-9+/=]+)'/g;

/** Adobe's tables, of which many say nearly the same, packed into one: 94 kB of the package instead of 141. */
export const packedTables = {
  name: 'packed-tables',
  setup({ onLoad }) {
    onLoad({ filter: /formats[\\/]pdf[\\/]cmaps\.ts$/ }, ({ path }) => {
      const tables = Array.from(readFileSync(path, 'utf8').matchAll(TABLE), ([, name, base64]) => {
        return { name, bytes: Buffer.from(base64, 'base64') };
      });
      if (tables.length === 0) return { errors: [{ text: `${path} has no tables` }] };
      const packed = brotliCompressSync(Buffer.concat(tables.map(({ bytes }) => bytes)));
      const sizes = tables.map(({ name, bytes }) => [name, bytes.length]);
      return {
        contents: `
          import { brotliDecompressSync } from 'node:zlib';
          let tables;
          const all = () => (tables ??= brotliDecompressSync(Buffer.from('${packed.toString('base64')}', 'base64')));
          export const CMAPS = {};
          let end = 0;
          for (const [name, size] of ${JSON.stringify(sizes)}) {
            const start = end;
            end += size;
            const get = () => all().subarray(start, start + size).toString('base64');
            Object.defineProperty(CMAPS, name, { enumerable: true, get });
          }`,
      };
    });
  },
};
