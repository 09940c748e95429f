import { type Commitment, commitmentsOf, type Part, statisticsOf } from '../../report/index.ts';
import { type Entry, PREAMBLE, type ScreenReport } from './screen-report.ts';
import { type TellingFigure, tellingFigures } from './telling-figures.ts';

/** A line of the first screen about a chapter. */
export interface Chapter {
  readonly entry: Entry;
  readonly problems: number;
  readonly plans: number;
}

/** What the first screen of a report says of it. All of it comes from the model. */
export interface Overview {
  /** Characters without blanks, and the minutes that reading them takes. */
  readonly characters: number;
  readonly minutes: number;
  /** The sections at level 1; where these are few, the headed ones below them too. */
  readonly chapters: readonly Chapter[];
  readonly figures: readonly TellingFigure[];
  readonly problems: readonly Part[];
  /** Those with a figure or a deadline; where there are none, all. */
  readonly commitments: readonly Commitment[];
  /** Whether there are others too. */
  readonly hasOtherCommitments: boolean;
}

/** Characters a minute: between careful reading and skimming of printed Chinese, as reading times of the press are reckoned. */
const SPEED = 400;
/** A report with fewer sections at level 1 is told by those below them. */
const FEW_CHAPTERS = 4;

const overviews = new WeakMap<ScreenReport, Overview>();

/** The first screen of a report; made once. */
export function overviewOf(doc: ScreenReport): Overview {
  const known = overviews.get(doc);
  if (known) {
    return known;
  }
  const { report } = doc;
  const statistics = statisticsOf(report);
  const characters = report.text.replace(/\s+/g, '').length;
  const all = commitmentsOf(report);
  const firm = all.filter(({ statistics: figures, deadline }) => figures.length > 0 || deadline !== null);
  const overview: Overview = {
    characters,
    minutes: Math.max(1, Math.round(characters / SPEED)),
    chapters: chaptersOf(doc),
    figures: tellingFigures(report, statistics),
    problems: report.problems,
    commitments: firm.length > 0 ? firm : all,
    hasOtherCommitments: firm.length > 0 && firm.length < all.length,
  };
  overviews.set(doc, overview);
  return overview;
}

function chaptersOf(doc: ScreenReport): Chapter[] {
  const deepest = doc.report.sections.length < FEW_CHAPTERS ? 2 : 1;
  return doc.entries
    .filter(({ id, part, path }) => id !== PREAMBLE && path.length <= deepest && (part?.heading ?? null) !== null)
    .map((entry) => ({
      entry,
      problems: doc.report.problems.filter((part) => isIn(part, entry)).length,
      plans: doc.report.plans.filter((part) => isIn(part, entry)).length,
    }));
}

function isIn(part: Part, { start, end }: Entry): boolean {
  return part.start >= start && part.end <= end;
}
