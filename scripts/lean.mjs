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
 * The pages' parser of HTML brings a parser of style sheets, 200 kB, for a property that no reader of a report asks for. The build fails
 * where it is not imported any more.
 */
export const leanPage = {
  name: 'lean-page',
  setup({ onStart, onResolve, onLoad, onEnd }) {
    let met = false;
    onStart(() => {
      met = false;
    });
    onResolve({ filter: /^cssomnom\/parse$/ }, ({ path, importer }) => {
      if (!/[\\/]linkedom[\\/]/.test(importer)) return undefined;
      met = true;
      return { path, namespace: 'no-style-sheets' };
    });
    onLoad({ filter: /.*/, namespace: 'no-style-sheets' }, () => ({
      contents: "export const parse = () => { throw new Error('no style sheet is read'); };",
    }));
    onEnd(() => ({ errors: met ? [] : [{ text: 'linkedom imports cssomnom/parse no more: see scripts/lean.mjs' }] }));
  },
};
