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
