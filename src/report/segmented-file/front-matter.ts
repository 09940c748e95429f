import { CORE_SCHEMA, dump, load, YAMLException } from 'js-yaml';
import { done, type Failure, fail, type Result, visible } from '../../text/index.ts';
import type { Place, Report } from '../model.ts';
import type { Metadata } from '../outline/draft.ts';
import { nameOf, noIdentity, placeNamed } from '../place/index.ts';

const WORDS = [
  'id',
  'title',
  'titleFrom',
  'kind',
  'region',
  'code',
  'placeLevel',
  'office',
  'publisher',
  'publishedAt',
  'address',
] as const;
const YEARS = ['year', 'covers', 'coversFrom', 'plansFor'] as const;
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  titleFrom: ['printed', 'page', 'file'],
  kind: ['rule-of-law', 'work', 'other'],
  placeLevel: ['nation', 'province', 'prefecture', 'county', 'town'],
};

/** The front matter of a report: what it says of itself, one field a line, between two lines of dashes. */
export function writeFrontMatter(report: Report): string {
  const { schema, id, title, titleFrom, kind, place, year, covers, coversFrom, plansFor, publisher, publishedAt } =
    report;
  const fields = {
    schema,
    id,
    title,
    titleFrom,
    kind,
    place: place?.names ?? null,
    code: place?.code ?? null,
    placeLevel: place?.level ?? null,
    office: place?.office ?? null,
    year,
    covers,
    coversFrom,
    plansFor,
    publisher,
    publishedAt,
    address: report.source.address,
  };
  return `---\n${Object.entries(fields)
    .map(([key, value]) => field(key, value))
    .join('')}---\n`;
}

/** What a field of front matter can hold. */
export type FieldValue = string | number | readonly string[] | null;

/** One line of front matter; a string that no terminal may get is a double-quoted YAML scalar with its characters escaped. */
export function field(key: string, value: FieldValue): string {
  if (typeof value === 'number' || value === null) return dump({ [key]: value }, { schema: CORE_SCHEMA });
  const unsafe = (words: string): boolean => visible(words) !== words;
  if (typeof value === 'string') {
    if (unsafe(value)) return `${key}: ${quoted(value)}\n`;
    return dump({ [key]: value }, { schema: CORE_SCHEMA, lineWidth: -1 });
  }
  if (value.some(unsafe)) return `${key}: [${value.map(quoted).join(', ')}]\n`;
  return dump({ [key]: value }, { schema: CORE_SCHEMA, lineWidth: -1, flowLevel: 1 });
}

function quoted(value: string): string {
  const safe = visible(value);
  const units = Array.from({ length: value.length }, (_, i) =>
    safe[i] === value[i] && value[i] !== '"' && value[i] !== '\\'
      ? value[i]
      : `\\u${value.charCodeAt(i).toString(16).padStart(4, '0')}`,
  );
  return `"${units.join('')}"`;
}

type Fields = ReadonlyMap<string, unknown>;

/**
 * What front matter says, over what the text tells: a field that is absent is taken from the text, one that is there wins, `null` too.
 * Files of schema report-tui/1 have `region` in place of `place`. Fails with `unreadable` for what is no YAML, and for a value that a
 * field cannot have.
 * @param front the lines between the dashes
 * @param id for a file that names none
 * @param tell what the text tells; asked only where a field is absent
 */
export function readFrontMatter(front: string, id: string, tell: () => Metadata): Result<Metadata & { id: string }> {
  let values: unknown;
  try {
    values = load(front, { schema: CORE_SCHEMA });
  } catch (error) {
    return atLine(noYaml(), error instanceof YAMLException ? (error.mark?.line ?? 0) : 0);
  }
  if (typeof values !== 'object' || values === null) return atLine(noYaml(), 0);
  const fields: Fields = new Map<string, unknown>(Object.entries(values));
  const wrong = firstWrong(fields);
  if (wrong !== null)
    return atLine(
      wrong.failure,
      front.split('\n').findIndex((each) => each.startsWith(`${wrong.key}:`)),
    );
  const isWhole = [...WORDS, ...YEARS, 'place'].every((key) => fields.has(key) || key === 'region');
  return done(over(fields, { ...(isWhole ? noIdentity(id) : tell()), id }));
}

function over(fields: Fields, told: Metadata & { id: string }): Metadata & { id: string } {
  const words = (key: string, otherwise: string | null): string | null => {
    const value = fields.get(key);
    if (value === undefined) return otherwise;
    return value === null ? null : String(value);
  };
  const year = (key: (typeof YEARS)[number]): number | null =>
    fields.has(key) ? (fields.get(key) === null ? null : Number(fields.get(key))) : told[key];
  const id = words('id', null) ?? told.id;
  const title = words('title', null) ?? (fields.has('title') || told.titleFrom === 'file' ? id : told.title);
  const isPrinted = title !== id && (fields.has('title') || told.titleFrom === 'printed');
  const titleFrom = (words('titleFrom', null) ?? (isPrinted ? 'printed' : told.titleFrom)) as Metadata['titleFrom'];
  const kind = (words('kind', null) ?? told.kind) as Metadata['kind'];
  const place = placeIn(fields, told.place);
  const own = {
    ...told,
    id,
    title,
    titleFrom,
    kind,
    place,
    region: place === null ? null : place.names.join(''),
    year: year('year'),
    covers: year('covers'),
    coversFrom: year('coversFrom'),
    plansFor: year('plansFor'),
    publisher: words('publisher', told.publisher),
    publishedAt: words('publishedAt', told.publishedAt),
    source: { ...told.source, address: words('address', told.source.address) },
  };
  return { ...own, name: nameOf(own) };
}

/** The place that the fields name, with the code and level that they give, or those of the table. */
function placeIn(fields: Fields, told: Place | null): Place | null {
  const given = fields.get('place') === undefined ? fields.get('region') : fields.get('place');
  if (given === null) return null;
  const names = given === undefined ? (told?.names ?? []) : Array.isArray(given) ? given.map(String) : [String(given)];
  if (names.length === 0) return null;
  const isTold = told !== null && names.join('') === told.names.join('');
  const known = isTold ? told : placeNamed(names);
  const own = (key: string): string | null => (fields.get(key) === null ? null : String(fields.get(key)));
  return {
    names: known.names,
    code: fields.has('code') ? own('code') : known.code,
    level: fields.has('placeLevel') ? (own('placeLevel') as Place['level']) : known.level,
    office: fields.has('office') ? own('office') : (told?.office ?? null),
  };
}

function firstWrong(fields: Fields): { key: string; failure: Failure } | null {
  const isWords = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
  const odd = WORDS.find((key) => (fields.get(key) ?? null) !== null && !isWords(fields.get(key)));
  if (odd !== undefined) return { key: odd, failure: notWords(odd) };
  const place = fields.get('place') ?? null;
  if (place !== null && !isWords(place) && !(Array.isArray(place) && place.length > 0 && place.every(isWords)))
    return { key: 'place', failure: noPlace() };
  for (const key of YEARS) {
    const year = fields.get(key) ?? null;
    if (year !== null && !(isWords(year) && isYear(Number(year)))) return { key, failure: noYear(key) };
  }
  for (const [key, choices] of Object.entries(CHOICES)) {
    const value = fields.get(key) ?? null;
    if (value !== null && !choices.includes(String(value))) return { key, failure: noChoice(key, choices) };
  }
  const code = fields.get('code') ?? null;
  return code === null || /^\d{6}$/.test(String(code)) ? null : { key: 'code', failure: noCode() };
}

/** The line of the file in which the front matter begins, behind the first ---; 1-based. */
const FRONT_LINE = 2;

/** Says in which line of the file it is. @param line counted from the first of the front matter, 0 */
function atLine({ code, message: { zh, en } }: Failure, line: number): Failure {
  const number = FRONT_LINE + Math.max(0, line);
  return fail(code, `第 ${number} 行：${zh}`, `line ${number}: ${en}`);
}

/** Whether a number is the year of a report: four digits. */
function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1000 && number < 3000;
}

function noYaml(): Failure {
  return fail(
    'unreadable',
    '分段文件开头的元数据（两行 --- 之间）不是有效的 YAML；请改正后再打开。',
    'the front matter of the segmented file (between the --- lines) is not valid YAML; correct it and open the file again.',
  );
}

function notWords(key: string): Failure {
  return fail(
    'unreadable',
    `分段文件开头的 ${key} 应是一行文字；请改正后再打开。`,
    `${key} in the front matter of the segmented file must be one line of words; correct it and open the file again.`,
  );
}

function noPlace(): Failure {
  return fail(
    'unreadable',
    '分段文件开头的 place 应是从省到本级的地名，如 [江西省, 南昌市, 红谷滩区]；请改正后再打开。',
    'place in the front matter of the segmented file must be the names from the province down, as [江西省, 南昌市, 红谷滩区]; correct it and open the file again.',
  );
}

function noYear(key: string): Failure {
  return fail(
    'unreadable',
    `分段文件开头的 ${key} 应是四位数的年份，如 2021；请改正后再打开。`,
    `${key} in the front matter of the segmented file must be a year of four digits, such as 2021; correct it and open the file again.`,
  );
}

function noChoice(key: string, choices: readonly string[]): Failure {
  const all = choices.join(' ');
  return fail(
    'unreadable',
    `分段文件开头的 ${key} 应是其中之一：${all}；请改正后再打开。`,
    `${key} in the front matter of the segmented file must be one of: ${all}; correct it and open the file again.`,
  );
}

function noCode(): Failure {
  return fail(
    'unreadable',
    '分段文件开头的 code 应是六位数的行政区划代码，如 360113；请改正后再打开。',
    'code in the front matter of the segmented file must be the six digits of GB/T 2260, such as 360113; correct it and open the file again.',
  );
}
