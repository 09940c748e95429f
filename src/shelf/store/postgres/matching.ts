import type { Need } from '../../../search/index.ts';
import { clean } from './clean.ts';

/** A need as PostgreSQL is asked for it: a text for `::tsquery`. `null`: any report may answer; `''`: none does. */
export function matching(need: Need): string | null {
  switch (need.kind) {
    case 'any':
      return null;
    case 'gram':
      return quoted(need.gram);
    case 'begun':
      return `${quoted(need.gram)}:*`;
    case 'all': {
      const of = need.of.map(matching).filter((each) => each !== null);
      if (of.length === 0) return null;
      return of.includes('') ? '' : joined(of, ' & ');
    }
    case 'either': {
      const of = need.of.map(matching);
      if (of.includes(null)) return null;
      return joined(
        of.filter((each) => each !== null && each !== ''),
        ' | ',
      );
    }
  }
}

const joined = (of: readonly (string | null)[], by: string): string =>
  of.length > 1 ? `(${of.join(by)})` : (of[0] ?? '');

/** PostgreSQL 15, 8.11.2: in single quotes, with quotes and backslashes doubled. */
const quoted = (gram: string): string => `'${clean(gram).replace(/['\\]/g, '$&$&')}'`;
