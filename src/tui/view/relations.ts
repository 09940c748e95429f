import type { Part } from '../../report/index.ts';
import type { ScreenReport } from '../state/screen-report.ts';
import { GENRE_WORDS } from './genre-words.ts';

/** A problem or plan that speaks of the same subject as a section, and the words that say so, most telling first. */
export interface Relation {
  part: Part;
  words: readonly string[];
}

/** What a shared word is worth: by where it stands in the section, and in the problem or plan. */
const WORTH = { heading: { title: 2, body: 1 }, lead: { title: 1, body: 0.5 } } as const;
/** A word this long names one thing: 营商环境, 行政复议. */
const LONG = 4;
const LONG_BONUS = 1.5;
/** Below this nothing is said: a word of both headings, or a long one in a heading or a title, or several of the leads. */
const ENOUGH = 2;
/** A word in more than this share of the report's other sections is no subject of one of them. */
const COMMON = 1 / 3;
const MOST_WORDS = 3;
const LONGEST = 12;
/** As much of an item as says what it is about. */
const ITEM = 160;

const relations = new WeakMap<ScreenReport, Map<string, readonly Relation[]>>();
const wordsOfPart = new WeakMap<Part, ReadonlySet<string>>();

/**
 * Which problems and plans speak of the same subject as the section that an entry stands in: its innermost headed part, if that
 * reports work. Conservative: shared words count only where they stand in the section's heading or the leads of its measures,
 * are no words of the genre, and are not spread over the report.
 * @returns in the order of the side pane; empty where nothing is shared, or the entry is no reported work
 */
export function relationsOf(doc: ScreenReport, entry: string | null): readonly Relation[] {
  const section = sectionOfWork(doc, entry);
  if (!section) {
    return [];
  }
  const known = relations.get(doc) ?? new Map<string, readonly Relation[]>();
  relations.set(doc, known);
  const found = known.get(section.id) ?? related(doc, section);
  known.set(section.id, found);
  return found;
}

function isAdmission(doc: ScreenReport, part: Part): boolean {
  return part.role === 'problems' || part.role === 'plans' || doc.admissionKinds.has(part.id);
}

/** The innermost headed part on the way to an entry: no admission, and not behind all of them, where annexes stand. */
function sectionOfWork(doc: ScreenReport, entry: string | null): Part | null {
  let section: Part | null = null;
  for (const id of entry === null ? [] : (doc.entryById.get(entry)?.path ?? [])) {
    const part = doc.entryById.get(id)?.part;
    if (!part || isAdmission(doc, part)) {
      return null;
    }
    section = part.heading === null ? section : part;
  }
  const start = section?.start ?? 0;
  return doc.admissions.some((admission) => admission.start > start) ? section : null;
}

function related(doc: ScreenReport, section: Part): Relation[] {
  const heading = section.title;
  const leads = leadsOf(doc, section);
  const isSpread = spreadIn(doc);
  return doc.admissions.flatMap((part): Relation[] => {
    const title = `${part.title}\n`;
    const item = title + doc.report.text.slice(part.start, Math.min(part.end, part.start + ITEM));
    const words = wordsOfPart.get(part) ?? wordsOf(item);
    wordsOfPart.set(part, words);
    const worth = new Map<string, number>();
    for (const word of words) {
      const position = heading.includes(word) ? 'heading' : leads.includes(word) ? 'lead' : null;
      if (position === null || isSpread(word)) {
        continue;
      }
      const whole = commonPhrase(word, item, position === 'heading' ? heading : leads);
      const value = WORTH[position][title.includes(word) ? 'title' : 'body'] + (whole.length >= LONG ? LONG_BONUS : 0);
      worth.set(whole, Math.max(value, worth.get(whole) ?? 0));
    }
    const shared = [...worth.keys()].filter((word) => !isPartOfAnother(word, worth));
    const sum = shared.reduce((total, word) => total + (worth.get(word) ?? 0), 0);
    shared.sort((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0));
    return sum >= ENOUGH ? [{ part, words: shared.slice(0, MOST_WORDS) }] : [];
  });
}

/** The leads of a section's measures. Those below a heading of its own are not its subject, nor is all that its text mentions. */
function leadsOf(doc: ScreenReport, section: Part): string {
  const items = section.children.filter((child) => child.heading === null && !isAdmission(doc, child));
  return items.map(({ title }) => title).join('\n');
}

function isPartOfAnother(word: string, words: ReadonlyMap<string, number>): boolean {
  return [...words.keys()].some((other) => other !== word && other.includes(word));
}

/** Whether a word is spread over the sections that report work. */
function spreadIn(doc: ScreenReport): (word: string) => boolean {
  const lastAdmission = Math.max(...doc.admissions.map(({ start }) => start));
  const texts = doc.report.sections
    .filter((part) => !isAdmission(doc, part) && part.start < lastAdmission)
    .map(({ start, end }) => doc.report.text.slice(start, end));
  const { title, region, publisher } = doc.report;
  // The place that the report is of is in all of it.
  const position = [title, region, publisher].join('\n');
  const known = new Map<string, boolean>();
  return (word) => {
    if (position.includes(word)) {
      return true;
    }
    const before = known.get(word);
    if (before !== undefined) {
      return before;
    }
    const holding = texts.filter((text) => text.includes(word)).length;
    const justify = texts.length > 2 && holding > Math.max(2, texts.length * COMMON);
    known.set(word, justify);
    return justify;
  };
}

const WORDLY = /[\p{L}\p{N}]/u;
const LOOSE_ENDS = /^[和与的等及在对为了]+|[和与的等及在对为了]+$/g;

/** The longest range around a word that both texts have: 复议 in two texts may be 行政复议案件 in both. */
function commonPhrase(word: string, one: string, other: string): string {
  let at = one.indexOf(word);
  let there = other.indexOf(word);
  let end = at + word.length;
  const same = (a: number, b: number): boolean => one[a] === other[b] && WORDLY.test(one[a] ?? '');
  while (at > 0 && end - at < LONGEST && same(at - 1, there - 1)) {
    at -= 1;
    there -= 1;
  }
  while (end < one.length && end - at < LONGEST && same(end, there + end - at)) {
    end += 1;
  }
  return one.slice(at, end).replace(LOOSE_ENDS, '') || word;
}

let segmenter: Intl.Segmenter | undefined;
const HAN = /^\p{Script=Han}{2,}$/u;
const QUOTED = /[“"]([^“”"\n]{2,12})[”"]/g;

/** Characters that are words by themselves, and part no other ones from each other. */
const SINGLE = new Set(
  '的了和与及或等在对为把被从到向以于由将也都就而且并但不没有是要会能可让使给用按据因所之其各每某该此这那个些种次年月日',
);

/**
 * The content words of a text: of two characters and more and not of the genre, and what stands in quotation marks. Characters
 * that the segmenter leaves alone one after another are a word that it does not know (复议, 放管服).
 */
export function wordsOf(text: string): ReadonlySet<string> {
  const words = new Set(Array.from(text.matchAll(QUOTED), ([, quoted = '']) => quoted));
  const add = (word: string): void => {
    if (HAN.test(word) && !GENRE_WORDS.has(word)) {
      words.add(word);
    }
  };
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let loose = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike && segment.length === 1 && !SINGLE.has(segment)) {
      loose += segment;
      continue;
    }
    add(loose);
    loose = '';
    add(isWordLike ? segment : '');
  }
  add(loose);
  return words;
}
