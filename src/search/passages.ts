import {
  allParts,
  ownSpans,
  type Part,
  type Report,
  type Span,
  type Statistic,
  statisticsOf,
} from '../report/index.ts';
import { sentencesOf } from '../text/index.ts';
import { rangesOf } from './align.ts';
import { type Figure, figureOf } from './figures.ts';
import { type Folded, fold, foldedAt, Gap } from './fold.ts';
import type { HitKind } from './kinds.ts';

/** Folded places, end exclusive. */
export type Range = readonly [from: number, to: number];

/** A piece of the report that a search can return. `from`, `to` and `keys` count folded characters; `start`, `end` source offsets. */
export interface Passage {
  kind: HitKind;
  /** The part's or the statistic's id; `preamble`; `annex`; `head` for title, date and source lines. */
  id: string;
  /** Id of the level-1 section, '' outside of all. */
  section: string;
  start: number;
  end: number;
  from: number;
  to: number;
  /** Where its title stands: the heading or lead of a part; the subject and the figure of a statistic. */
  keys: readonly Range[];
  /** A statistic's figure without 余, 多 and the like between number and unit: the folded places of 8600余个 without 余. */
  figure: readonly number[];
  /** A statistic's subject, folded, and the folded place of each of its characters: -1 for one that is not printed near. */
  subject: { text: string; positions: readonly number[] };
}

/** The id of passages of annexes, which are ranked last. */
export const ANNEX = 'annex';

const NOTHING = { text: '', positions: [] };

const OPENING = /[“‘"'《（(「『]/;
const CLOSING = /[”’"'》）)」』]/;
/** A subject further from its figure than this many characters is not looked for. */
const FAR = 60;
/** A clause is followed no further than this to either side: many figures in a text without a mark must not cost quadratic time. */
const CLAUSE = 120;

function sectionOf(id: string): string {
  return id.split('.')[0] ?? '';
}

class Collector {
  readonly passages: Passage[] = [];
  readonly figures: Figure[] = [];
  readonly #report: Report;
  readonly #folded: Folded;

  constructor(report: Report, folded: Folded) {
    this.#report = report;
    this.#folded = folded;
  }

  #range(span: Span): Range {
    return [foldedAt(this.#folded, span.start), foldedAt(this.#folded, span.end)];
  }

  #add(span: Span, what: Pick<Passage, 'kind' | 'id' | 'section'>, title: Span | null): void {
    const [from, to] = this.#range(span);
    if (from < to) {
      const keys = title ? [this.#range(title)] : [];
      const { kind, id, section } = what;
      const { start, end } = span;
      this.passages.push({ kind, id, section, start, end, from, to, keys, figure: [], subject: NOTHING });
    }
  }

  /** Running text outside of the parts. */
  addText(span: Span, id: string): void {
    for (const sentence of sentencesOf(this.#report.text, span.start, span.end, { semicolons: true })) {
      this.#add(sentence, { kind: 'passage', id, section: '' }, null);
    }
  }

  /** A part's own words: the passage that holds its title, then each further sentence. */
  addPart(part: Part): void {
    const { text } = this.#report;
    const title = part.title === '' ? null : part.lead;
    const own = ownSpans(part).flatMap(({ start, end }) => sentencesOf(text, start, end, { semicolons: true }));
    const isTitle = (span: Span) => title !== null && span.start < title.end;
    const opening = own.filter(isTitle);
    const section = sectionOf(part.id);
    const first = opening[0];
    if (first && title) {
      const end = opening.at(-1)?.end ?? first.end;
      this.#add({ start: first.start, end }, { kind: part.kind, id: part.id, section }, title);
    }
    const kind = part.kind === 'section' ? 'passage' : part.kind;
    for (const sentence of own.filter((span) => !isTitle(span))) {
      this.#add(sentence, { kind, id: part.id, section }, null);
    }
  }

  /** A statistic: its clause, from the subject to the figure or the other way round. */
  addStatistic(statistic: Statistic, holder: number | null): void {
    const sentence = holder === null ? undefined : this.passages[holder];
    const { gap, from: source, to: sourceEnd } = this.#folded;
    const own = this.#range(statistic);
    if (own[0] >= own[1]) {
      return;
    }
    const low = sentence?.from ?? own[0];
    const high = Math.max(sentence?.to ?? 0, own[1]);
    const subject = this.#subject(statistic.subject, own, [low, high]);
    const keys = [
      ...rangesOf(Array.from(new Set(subject.positions.filter((place) => place >= 0))).sort((a, b) => a - b)),
      own,
    ];
    let from = Math.min(...keys.map((key) => key[0]));
    let to = Math.max(...keys.map((key) => key[1]));
    const [first, last] = [Math.max(low, from - CLAUSE), Math.min(high, to + CLAUSE)];
    while (from > first && gap[from] !== Gap.hard) {
      from -= 1;
    }
    while (to < last && gap[to] !== Gap.hard) {
      to += 1;
    }
    const section = sectionOf(statistic.parent);
    const span = this.#quoted(source[from] ?? statistic.start, Math.max(sourceEnd[to - 1] ?? 0, statistic.end));
    const figure = this.#figure(statistic, own);
    this.figures.push(figureOf(statistic, this.passages.length, holder, own));
    this.passages.push({
      kind: 'statistic',
      id: statistic.id,
      section,
      ...span,
      from,
      to,
      keys,
      figure,
      subject: subject,
    });
  }

  /** A span with the quotation marks that open or close right at its ends. */
  #quoted(start: number, end: number): Span {
    const { text } = this.#report;
    return {
      start: OPENING.test(text.charAt(start - 1)) ? start - 1 : start,
      end: CLOSING.test(text.charAt(end)) ? end + 1 : end,
    };
  }

  /**
   * Where a statistic's subject stands in its sentence. It is made of the sentence's words but may leave some out
   * (专项行动工作任务 for 专项行动的44项工作任务): so the longest pieces, right after the figure (40个智慧平安小区), else
   * before it, else further on.
   */
  #subject(subject: string, own: Range, [low, high]: Range): Passage['subject'] {
    const words = fold(subject).text;
    const positions = Array.from({ length: words.length }, () => -1);
    const before = this.#folded.text.slice(Math.max(low, own[0] - FAR), own[0]);
    const after = this.#folded.text.slice(own[1], Math.min(high, own[1] + FAR));
    // From its end, which names the figure itself: 接触性刑事警情破案率 is 接触性刑事警情 … 破案率 in the sentence.
    for (let end = words.length; end > 0; ) {
      let length = end;
      let place = -1;
      for (; length >= 2 && place < 0; length -= place < 0 ? 1 : 0) {
        const piece = words.slice(end - length, end);
        const left = before.lastIndexOf(piece);
        const right = after.indexOf(piece);
        if (left >= 0 && (right < 0 || right > 1)) {
          place = own[0] - before.length + left;
        } else if (right >= 0) {
          place = own[1] + right;
        }
      }
      for (let each = 0; place >= 0 && each < length; each += 1) {
        positions[end - length + each] = place + each;
      }
      end -= place < 0 ? 1 : length;
    }
    return { text: words, positions };
  }

  #figure(statistic: Statistic, own: Range): number[] {
    const { text } = this.#folded;
    const printed = text.slice(own[0], own[1]);
    const dropped = new Set<number>();
    for (const word of statistic.qualifier) {
      const at = printed.indexOf(word);
      for (let each = 0; at >= 0 && each < word.length; each += 1) {
        dropped.add(own[0] + at + each);
      }
    }
    const positions = Array.from({ length: own[1] - own[0] }, (_, each) => own[0] + each);
    return dropped.size === 0 ? [] : positions.filter((place) => !dropped.has(place));
  }
}

/** The passages of running text, in the order of the parts: all but the statistics. */
export function textPassagesOf(report: Report, folded: Folded): Passage[] {
  return textsOf(report, folded).passages;
}

function textsOf(report: Report, folded: Folded): Collector {
  const collector = new Collector(report, folded);
  for (const span of report.head) {
    collector.addText(span, 'head');
  }
  if (report.preamble) {
    collector.addText(report.preamble, 'preamble');
  }
  for (const part of allParts(report)) {
    collector.addPart(part);
  }
  for (const span of report.annexes) {
    collector.addText(span, ANNEX);
  }
  return collector;
}

/** All passages of a report, in the order of its text, statistics after the sentences; and their figures. Furniture is not searched. */
export function passagesOf(report: Report, folded: Folded): { passages: Passage[]; figures: Figure[] } {
  const collector = textsOf(report, folded);
  const texts = collector.passages.map(({ start, end }, at) => ({ start, end, at })).sort((a, b) => a.start - b.start);
  let next = 0;
  for (const statistic of statisticsOf(report)) {
    // Both lists are in the order of the text; only a statistic out of order makes the search start again.
    if ((texts[next]?.start ?? 0) > statistic.start) {
      next = 0;
    }
    while (next + 1 < texts.length && (texts[next + 1]?.start ?? 0) <= statistic.start) {
      next += 1;
    }
    const holder = texts[next];
    const inside = holder && holder.start <= statistic.start && statistic.end <= holder.end;
    collector.addStatistic(statistic, inside ? holder.at : null);
  }
  return collector;
}
