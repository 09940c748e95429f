import { z } from 'zod';

/** A command to be run for an assistant: its name, words, and options without their dashes. */
export interface Call {
  command: string;
  words: readonly string[];
  options: Readonly<Record<string, readonly string[]>>;
  /** The reports that it names, which have to be known. */
  reports: readonly string[];
}

/** A tool that assistants see: what it does, what it takes, and which command answers it. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  name: string;
  summary: string;
  shape: Shape;
  call(given: z.infer<z.ZodObject<Shape>>): Call;
}

const report = z.string().min(1).describe('id, from list_reports');
const cursor = z
  .string()
  .regex(/^\d{1,9}$/)
  .optional()
  .describe('cursor of the answer before');

/** An option that was given; nothing for one that was not. */
const option = (name: string, value: string | number | readonly string[] | undefined): Record<string, string[]> =>
  value === undefined ? {} : { [name]: Array.isArray(value) ? [...value] : [String(value)] };
const flag = (name: string, on: boolean): Record<string, string[]> => (on ? { [name]: [] } : {});

/** One report, or all of them, or those that words choose. */
const scope = {
  report: report.optional().describe('id; all reports if absent'),
  among: z.string().optional().describe('only reports these words fit: place, year'),
};
const scoped = (given: {
  report?: string | undefined;
  among?: string | undefined;
}): Pick<Call, 'options' | 'reports'> => ({
  options: {
    ...option('report', given.report),
    ...option('among', given.report === undefined ? given.among : undefined),
    ...flag('all', given.report === undefined),
  },
  reports: given.report === undefined ? [] : [given.report],
});

const KINDS = ['section', 'measure', 'statistic', 'problem', 'plan', 'passage'] as const;
const LEVELS = ['error', 'warning', 'hint'] as const;

const tool = <Shape extends z.ZodRawShape>(made: Tool<Shape>): Tool => made as unknown as Tool;

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'list_reports',
    summary: 'Reports that can be read: id, title, place, year, counts.',
    shape: { words: z.string().optional().describe('place, year, title; pinyin will do'), cursor },
    call: ({ words }) => ({ command: 'list', words: words === undefined ? [] : [words], options: {}, reports: [] }),
  }),
  tool({
    name: 'search_reports',
    summary:
      'Passages by Chinese words, pinyin or figures (监控 >1000), best first, with section, offsets and exact quotation.',
    shape: {
      query: z.string().min(1),
      kind: z.array(z.enum(KINDS)).optional(),
      ...scope,
      n: z.number().int().min(1).max(1000).optional().describe('most hits of each report'),
      cursor,
    },
    call: ({ query, kind, n, ...where }) => {
      const { options, reports } = scoped(where);
      return {
        command: 'search',
        words: [query],
        options: { ...options, ...option('kind', kind), ...option('n', n) },
        reports,
      };
    },
  }),
  tool({
    name: 'read_part',
    summary: 'The words of parts of a report. Without parts its outline with ids.',
    shape: {
      report,
      parts: z
        .array(z.string().min(1))
        .optional()
        .describe('4, 4.2, 2-4, preamble, problems, plans.2, s12, c7, or words of a title'),
      cursor,
    },
    call: ({ report: id, parts }) => ({
      command: parts === undefined || parts.length === 0 ? 'toc' : 'show',
      words: parts ?? [],
      options: option('report', id),
      reports: [id],
    }),
  }),
  tool({
    name: 'statistics',
    summary: 'Figures with value, unit, subject, indicator, year and sentence. target: planned, not reached.',
    shape: {
      words: z.string().optional().describe('what is counted'),
      ...scope,
      unit: z.string().optional(),
      section: z.string().optional().describe('part, as in read_part'),
      cursor,
    },
    call: ({ words, unit, section, ...where }) => {
      const { options, reports } = scoped(where);
      return {
        command: 'stats',
        words: words === undefined ? [] : [words],
        options: { ...options, ...option('unit', unit), ...option('section', section) },
        reports,
      };
    },
  }),
  tool({
    name: 'series',
    summary: 'One figure through years and places: value, unit, target, source. Joined by indicator, unit and aspect.',
    shape: {
      words: z.string().min(1).describe('indicator (GDP) or words of the subject'),
      place: z.string().optional().describe('this place and those in it'),
      years: z.string().optional().describe('2020, 2018-2024'),
      cursor,
    },
    call: ({ words, place, years }) => ({
      command: 'series',
      words: [words],
      options: { ...option('place', place), ...option('years', years) },
      reports: [],
    }),
  }),
  tool({
    name: 'follow',
    summary:
      "Commitments and problems of last year's report with evidence from this year's. Labels tell of words in common, not of fulfilment.",
    shape: {
      report: report.describe("this year's id; last year's is found by place"),
      from: report.optional().describe("last year's id, instead"),
      cursor,
    },
    call: ({ report: id, from }) =>
      from === undefined
        ? { command: 'follow', words: [id], options: {}, reports: [id] }
        : {
            command: 'follow',
            words: [],
            options: { ...option('from', from), ...option('to', id) },
            reports: [from, id],
          },
  }),
  tool({
    name: 'compare',
    summary: 'Two reports part by part and figure by figure: same, changed, new, gone, with differences.',
    shape: { a: report, b: report, cursor },
    call: ({ a, b }) => ({ command: 'compare', words: [a, b], options: {}, reports: [a, b] }),
  }),
  tool({
    name: 'check',
    summary: 'What is wrong in a draft: missing parts, sums, numerals, marks. Rule, level, words, reason, fix.',
    shape: {
      report,
      level: z.enum(LEVELS).optional().describe('from this level (warning)'),
      against: report.optional().describe("last year's id"),
      cursor,
    },
    call: ({ report: id, level, against }) => ({
      command: 'check',
      words: [id],
      options: { ...option('level', level), ...option('against', against) },
      reports: against === undefined ? [id] : [id, against],
    }),
  }),
];
