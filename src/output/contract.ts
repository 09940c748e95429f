import type { SeriesRow } from '../analysis/index.ts';
import type { ReportRecord } from '../report/index.ts';
import type { FailureCode } from '../text/index.ts';
import type { ComparisonRecord } from './compare.ts';
import type { DoubtRecord } from './doubts.ts';
import type { FindingRecord } from './findings/checked.ts';
import type { FollowRecord } from './follow.ts';
import type { HitRecord } from './hits.ts';
import type { ImportRecord } from './import.ts';
import type { ListRecord } from './list.ts';
import type { NoteRecord } from './notes.ts';
import type { SelectionRecord } from './render.ts';
import type { WideSeriesRecord } from './series.ts';
import type { SetRecord } from './set.ts';
import type { SimilarRecord } from './similar.ts';
import type { StatisticRecord } from './statistics.ts';
import type { NewTermRecord, TermRecord } from './terms.ts';
import type { TocEntry } from './toc.ts';

// What each command prints with -f json. scripts/schemas.mjs makes docs/json/*.schema.json of these types; an output that they do not
// describe is a test that fails.

/** Of several reports every object names its report. */
type Of<T> = T & { report?: string };

/** `show`: a whole report. */
export type ShowJson = ReportRecord;
/** `show` with several `-r`. */
export type ShowReportsJson = (ReportRecord & { report: string })[];
/** `show` with selectors. */
export type ShowPartsJson = Of<SelectionRecord>[];
/** `show --explain`: what the program was unsure of. */
export type ExplainJson = Of<DoubtRecord>[];
/** `toc`. */
export type TocJson = Of<TocEntry>[];
/** `search`. */
export type SearchJson = HitRecord[];
/** `stats`. */
export type StatsJson = StatisticRecord[];
/** `list`. */
export type ListJson = ListRecord[];
/** `set`. */
export type SetJson = SetRecord[];
/** `notes`. */
export type NotesJson = NoteRecord[];
/** `import`. */
export type ImportJson = ImportRecord[];
/** `check`. */
export type CheckJson = FindingRecord[];
/** `follow`. */
export type FollowJson = FollowRecord[];
/** `series`. */
export type SeriesJson = SeriesRow[];
/** `series --wide`. */
export type SeriesWideJson = WideSeriesRecord[];
/** `compare`: one object. */
export type CompareJson = ComparisonRecord;
/** `similar`. */
export type SimilarJson = SimilarRecord[];
/** `terms`. */
export type TermsJson = TermRecord[];
/** `terms --new`. */
export type TermsNewJson = NewTermRecord[];
/** What stands on standard error where JSON was asked for. */
export interface ErrorJson {
  error: { code: FailureCode; message: string; hint: string };
}
