import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { done, fail, type Result, visible } from '../../text/index.ts';
import { finish } from '../finish.ts';
import { unifyLines } from '../formats/decode.ts';
import type { Report } from '../model.ts';
import type { Metadata } from '../outline/draft.ts';
import { readBody } from './read.ts';
import { writeBody } from './write.ts';

/**
 * Report → its segmented file: Markdown that a person can read, correct and diff, and that loses nothing of the source.
 *
 * - Front matter (YAML): `schema: report-tui/1`, id, title, region, year, publisher, publishedAt.
 * - `# ` the title's line; `## ` `### ` `#### ` headings of level 1 to 3; `- ` items of running text, two blanks more for
 *   each level. Behind the sign `{…}` may name kind and role: `- {problem} 一是……`, `## {mixed} 七、……`.
 * - `<!-- head -->`, `<!-- furniture -->`, `<!-- preamble -->` on a line of their own: what the following lines are.
 *   `<!-- ## -->`: the words of the part with that sign go on, behind its children.
 * - A line that ends in `\` goes on in the source without a break. A line that begins with `\` is words, whatever follows.
 *   Control characters stand as `\u{1B}`.
 */
export function writeSegmented(report: Report): string {
  const { schema, id, title, region, year, publisher, publishedAt } = report;
  const fields = { schema, id, title, region, year, publisher, publishedAt };
  const front = Object.entries(fields).map(([key, value]) => field(key, value));
  return `---\n${front.join('')}---\n${writeBody(report)}`;
}

/** One line of front matter; a string that no terminal may get is a double-quoted YAML scalar with its characters escaped. */
function field(key: string, value: string | number | null): string {
  if (typeof value !== 'string') return dump({ [key]: value }, { schema: CORE_SCHEMA });
  const safe = visible(value);
  if (safe === value) return dump({ [key]: value }, { schema: CORE_SCHEMA, lineWidth: -1 });
  const units = Array.from({ length: value.length }, (_, i) =>
    safe[i] === value[i] && value[i] !== '"' && value[i] !== '\\'
      ? value[i]
      : `\\u${value.charCodeAt(i).toString(16).padStart(4, '0')}`,
  );
  return `${key}: "${units.join('')}"\n`;
}

/** Whether a text opens with the front matter of a segmented file. */
export function isSegmented(text: string): boolean {
  if (!text.startsWith('---\n')) return false;
  const end = text.indexOf('\n---\n', 3);
  return end > 0 && /^schema: ?['"]?report-tui\/1['"]?$/m.test(text.slice(0, end));
}

/** A segmented file → Report, exactly as its signs say; `id` is used where the front matter has none. Fails with `unreadable` for front matter that is no YAML and for signs that are none. */
export function readSegmented(file: string, id: string): Result<Report> {
  const end = file.indexOf('\n---\n', 3);
  const metadata = metadataIn(file.slice(4, end + 1), id);
  if (!metadata.ok) return metadata;
  const body = readBody(file.slice(end + 5), file.slice(0, end + 5).split('\n').length - 1);
  if (!body.ok) return body;
  const { text, structure } = body.value;
  const words = unifyLines(text);
  if (!words.ok) return words;
  const { id: own, ...fields } = metadata.value;
  return done(finish(text, structure, fields, own));
}

function metadataIn(front: string, fallbackId: string): Result<Metadata & { id: string }> {
  let values: unknown;
  try {
    values = load(front, { schema: CORE_SCHEMA });
  } catch {
    values = null;
  }
  if (typeof values !== 'object' || values === null) {
    return fail(
      'unreadable',
      '分段文件开头的元数据（两行 --- 之间）不是有效的 YAML；请改正后再打开。',
      'the front matter of the segmented file (between the --- lines) is not valid YAML; correct it and open the file again.',
    );
  }
  const fields = new Map<string, unknown>(Object.entries(values));
  const words = (key: string): string | null => {
    const value = fields.get(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const odd = ['id', 'title', 'region', 'year', 'publisher', 'publishedAt'].find(
    (key) => (fields.get(key) ?? null) !== null && words(key) === null,
  );
  if (odd !== undefined) {
    return fail(
      'unreadable',
      `分段文件开头的 ${odd} 应是一行文字；请改正后再打开。`,
      `${odd} in the front matter of the segmented file must be one line of words; correct it and open the file again.`,
    );
  }
  const printed = words('year');
  if (printed !== null && !/^[12]\d{3}$/.test(printed)) {
    return fail(
      'unreadable',
      '分段文件开头的 year 应是四位数的年份，如 2021；请改正后再打开。',
      'year in the front matter of the segmented file must be a year of four digits, such as 2021; correct it and open the file again.',
    );
  }
  const id = words('id') ?? fallbackId;
  return done({
    id,
    title: words('title') ?? id,
    region: words('region'),
    year: printed === null ? null : Number(printed),
    publisher: words('publisher'),
    publishedAt: words('publishedAt'),
  });
}
