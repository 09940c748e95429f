/**
 * The one model that every room speaks, which is also the JSON that users get (schema report-tui/2).
 * Positions are UTF-16 offsets into `Report.text`, `end` exclusive.
 */
export interface Span {
  start: number;
  end: number;
}

export type Role = 'work' | 'problems' | 'plans' | 'mixed';
export type PartKind = 'section' | 'measure' | 'problem' | 'plan';
export type HeadingLevel = 1 | 2 | 3;

/** A headed section, or a marked item of running text. */
export interface Part extends Span {
  /** The path by position, 1-based: '4', '4.2', '4.2.1'. */
  id: string;
  kind: PartKind;
  /** 1 一、  2 （一） or an unnumbered heading under a 一、  3 lower; null: an item of running text (一是, ；, ——). */
  heading: HeadingLevel | null;
  /** As printed: '五、' '（一）' '一是' '()'; '' for none. */
  marker: string;
  /** The marker's number; where no numeral is printed the one that the sequence implies, else null. */
  number: number | null;
  /** The heading, or the lead: the first sentence, without its full stop and marker, on one line wherever a page broke it. */
  title: string;
  /** Where the title stands; empty, behind the marker, where the part has none. */
  lead: Span;
  role: Role;
  children: Part[];
}

/** A counted or measured quantity. The span covers qualifier, number and unit as printed: 超过5000万条. */
export interface Statistic extends Span {
  /** 's12': numbered in the order of the text, from 1. */
  id: string;
  /** 万 and 亿 multiplied out; percentages as printed. */
  value: number;
  /** The upper bound of a range, else null. */
  valueMax: number | null;
  /** What stands after the number, without 万 and 亿: 条 % 个百分点 元. */
  unit: string;
  /** 超过 近 约 余 多 以上 左右, as printed. */
  qualifier: string[];
  /** What is counted, in the sentence's words. */
  subject: string;
  /** Set where the number itself is a rise or a fall. */
  trend: 'up' | 'down' | null;
  /** 2020年1至10月, 每天, 日均, as printed. */
  period: string | null;
  /** The year that the number is about: its period's, else the one accounted for, or planned for where it is a target; null where none is known, as of what something rose or fell from. */
  year: number | null;
  /** 4600亿元; 增长7.7%; 占65.1%; 日均7.27起. */
  aspect: 'level' | 'change' | 'share' | 'average';
  /** The canonical name of what is measured, the same in every report, where it is one that is known. */
  indicator: string | null;
  /** Planned or expected, not yet reached. */
  target: boolean;
  /** Id of the innermost part it stands in; '' in the preamble. */
  parent: string;
}

/** Whose report it is. */
export interface Place {
  /** Places only, from the province down. */
  names: string[];
  /** GB/T 2260 of the place as it is called today; null where it has none, or it cannot be told which of several places it is. */
  code: string | null;
  level: 'nation' | 'province' | 'prefecture' | 'county' | 'town' | null;
  /** The department that reports; null where the place's government does. */
  office: string | null;
}

/** Where a report is from. */
export interface Source {
  /** The file's name, '' where there is none. */
  name: string;
  /** The page's own address: its canonical link, the mark of a saved page, of an .mht. */
  address: string | null;
}

/** The same as JSON has it. */
export interface SourceRecord extends Source {
  /** Of the file's bytes, in hexadecimal digits; '' for text without a file. */
  sha256: string;
}

/** One sentence of a plan, or part of one at ；, that promises an act, an object or a figure. */
export interface Commitment extends Span {
  /** 'c7': numbered in the order of the text, from 1. */
  id: string;
  /** Id of the plan; of its chapter where it is one of the year's targets, which stand above the plans. */
  plan: string;
  /** Ids of its figures. */
  statistics: string[];
  /** As printed: 年底前, 2035年6月底前. */
  deadline: string | null;
  /** As printed behind 责任单位：. */
  office: string | null;
}

/** One published document. What takes time to find is asked for apart: `statisticsOf`, and `recordOf` for the JSON. */
export interface Report {
  schema: 'report-tui/2';
  /** 'hongutan-2020', or the file's name without its ending. */
  id: string;
  /** As it reads, without blanks between its letters and in one line; else the page's, else the file's name. */
  title: string;
  titleFrom: 'printed' | 'page' | 'file';
  /** What lists, header and citations show: the title, or 〔place year kind〕 where none is printed. */
  name: string;
  source: Source;
  /** 法治政府建设报告, 政府工作报告, anything else. */
  kind: 'rule-of-law' | 'work' | 'other';
  place: Place | null;
  /** The place's names joined, as far as known: 江西省南昌市红谷滩区. */
  region: string | null;
  /** The year in its name: 2020年度法治政府建设报告 2020, 2021年政府工作报告 2021. */
  year: number | null;
  /** The last year that it accounts for; the first, where it reviews several. */
  covers: number | null;
  coversFrom: number | null;
  /** The year that its plans are for. */
  plansFor: number | null;
  publisher: string | null;
  /** ISO 8601 as far as printed, without an invented time zone: 2021-03-18T13:48:00. */
  publishedAt: string | null;
  /** The decoded source, never rewritten: everything shown is a slice of it. */
  text: string;
  preamble: Span | null;
  /** Level 1 in order, the rest in `children`. */
  sections: Part[];
  /** Flat, in order: the same parts as in the tree. */
  measures: Part[];
  /** Outermost problems only; sub-items are their children. */
  problems: Part[];
  /** Outermost plans only; sub-items are their children. */
  plans: Part[];
  /** The title's line, and lines of date, source, speaker, occasion, salutation. */
  head: Span[];
  /** What the web page put around the report. */
  furniture: Span[];
  /** What is printed behind the report: lists of attachments, explanations of terms, tables, a second copy of it. No part, no statistic. */
  annexes: Span[];
}

/** A report as JSON has it, with everything that is found in it. */
export interface ReportRecord extends Report {
  source: SourceRecord;
  /** The costliest first. */
  doubts: readonly ReportDoubt[];
  /** In the order of the text. */
  commitments: readonly Commitment[];
  statistics: readonly Statistic[];
}

/** Where the program was unsure of a report; about all of it `start` and `end` are 0. */
export interface ReportDoubt extends Span {
  /** metadata, numbering, structure, problems, plans, number. */
  about: string;
  /** The innermost part that it stands in. */
  part: string | null;
}
