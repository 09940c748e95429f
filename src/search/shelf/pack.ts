import { allParts, type Report } from '../../report/index.ts';
import type { Figure } from '../figures.ts';
import type { Folded } from '../fold.ts';
import { HIT_KINDS } from '../kinds.ts';
import type { Passage } from '../passages.ts';
import { FIRST_SIGN } from '../pinyin/index.ts';
import { readReport } from '../search.ts';
import { Words } from '../words.ts';
import { aboutReport } from './about.ts';
import { type Column, joinColumns, unitsOf } from './columns.ts';
import { BLOCK, C, type Names, ODD_STEP, type PartRow, STATISTIC, STRETCH } from './record.ts';

class Table {
  readonly #names: string[] = [];
  readonly #places = new Map<string, number>();

  get joined(): string {
    return this.#names.join('\n');
  }

  of(given: string): number {
    const name = given.replaceAll('\n', ' ');
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.#names.push(name) - 1;
      this.#places.set(name, place);
    }
    return place;
  }
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/**
 * Everything that listing and searching one report needs, as bytes to be kept: its text, folded and read aloud, its passages and
 * figures. With a version and a sum; a multiple of eight long.
 */
export function packReport(report: Report): Uint8Array {
  const { folded, sounds, passages, figures } = readReport(report);
  const ids = new Table();
  const places = passageColumns(passages, ids);
  const { stretchAt, stretches } = stretchColumns(passages, folded.text.length);
  const { more, moreAt, wide } = moreOf(passages);
  const { extra, extraAt } = extrasOf(passages, folded);
  const units = new Table();
  const parents = new Table();
  const figurePlaces = figures.flatMap((each) => placesOf(each, units, parents));
  const names: Names = {
    syllables: Array.from(sounds.signs.keys()).join('\n'),
    ids: ids.joined,
    units: units.joined,
    parents: parents.joined,
    paired: !/\p{Surrogate}/u.test(folded.text),
    wide,
  };
  const parts = allParts(report).map(({ id, number, marker, start }): PartRow => [id, number, marker, start]);
  const { steps, ends, odd } = stepsOf(folded);
  const columns: Record<keyof typeof C, Column> = {
    about: json(aboutReport(report)),
    names: json(names),
    parts: json(parts),
    folded: unitsOf(folded.text),
    sound: unitsOf(sounds.sound),
    gap: folded.gap,
    edges: edgesOf(folded),
    readings: readingsColumn(folded.text, sounds.sound),
    passages: places,
    stretchAt,
    stretches,
    moreAt: Uint32Array.from(moreAt),
    more: wide ? Int32Array.from(more) : Uint16Array.from(more),
    extra: unitsOf(extra),
    extraAt: Uint32Array.from(extraAt),
    figures: Float64Array.from(figures.flatMap(({ value, most }) => [value, most])),
    figurePlaces: Uint32Array.from(figurePlaces),
    text: unitsOf(report.text),
    steps,
    ends,
    odd,
  };
  const inOrder = Object.entries(C).sort(([, a], [, b]) => a - b);
  return joinColumns(inOrder.map(([name]) => columns[name as keyof typeof C]));
}

/** A bit for each folded place, set where a word begins or ends. */
function edgesOf(folded: Folded): Uint8Array {
  const words = new Words(folded);
  words.readAll();
  const bits = new Uint8Array((folded.text.length >> 3) + 1);
  for (let place = 0; place < folded.text.length; place += 1) {
    if (words.isEdge(place)) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return bits;
}

function passageColumns(passages: readonly Passage[], ids: Table): Uint32Array {
  const count = passages.length;
  const columns = new Uint32Array(7 * count);
  passages.forEach(({ kind, id, section, start, end, from, to }, at) => {
    const number = kind === 'statistic' ? /^s([1-9]\d{0,8})$/.exec(id)?.[1] : undefined;
    const row = [
      HIT_KINDS.indexOf(kind),
      number === undefined ? ids.of(id) : STATISTIC + Number(number),
      ids.of(section),
      start,
      end,
      from,
      to,
    ];
    row.forEach((value, column) => {
      columns[column * count + at] = value;
    });
  });
  return columns;
}

/** Of each stretch of folded text the passages that have a part in it, ascending: one list after the other, and where each begins. */
function stretchColumns(
  passages: readonly Passage[],
  length: number,
): { stretchAt: Uint32Array; stretches: Uint32Array } {
  const lists = Array.from({ length: Math.ceil(length / STRETCH) }, (): number[] => []);
  passages.forEach(({ from, to }, index) => {
    for (let stretch = Math.floor(from / STRETCH); stretch * STRETCH < to; stretch += 1) {
      lists[stretch]?.push(index);
    }
  });
  const stretchAt = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    stretchAt[at + 1] = (stretchAt[at] ?? 0) + list.length;
  });
  return { stretchAt, stretches: Uint32Array.from(lists.flat()) };
}
/** The readings of every character, those of one in the order in which they are met. */
function readingsColumn(text: string, sound: string): Uint16Array {
  const met = new Set<number>();
  for (let at = 0; at < text.length; at += 1) {
    const sign = sound.charCodeAt(at);
    if (sign >= FIRST_SIGN && sound[at] !== text[at]) met.add(text.charCodeAt(at) * 0x10000 + sign);
  }
  const pairs = Array.from(met).sort((a, b) => Math.floor(a / 0x10000) - Math.floor(b / 0x10000));
  return Uint16Array.from([...pairs.map((pair) => Math.floor(pair / 0x10000)), ...pairs.map((pair) => pair % 0x10000)]);
}

/** Of each passage: the number of its keys and their places, of its figure's places and these, of its subject's and these. */
function moreOf(passages: readonly Passage[]): { more: number[]; moreAt: number[]; wide: boolean } {
  const write = (wide: boolean) => {
    const more: number[] = [];
    const moreAt: number[] = [];
    for (const { keys, figure, about, from } of passages) {
      const base = wide ? 0 : from;
      const place = (at: number) => (at < 0 ? 0 : at - base + 1);
      moreAt.push(more.length);
      more.push(keys.length, ...keys.flatMap(([low, high]) => [place(low), place(high)]));
      more.push(figure.length, ...figure.map(place));
      more.push(about.places.length, ...about.places.map(place));
    }
    return { more, moreAt, wide };
  };
  const narrow = write(false);
  const inside = passages.every(({ keys, figure, about, from }) =>
    [...keys.flat(), ...figure, ...about.places].every((at) => at === -1 || at >= from),
  );
  return inside && narrow.more.every((value) => value <= 0xffff) ? narrow : write(true);
}

function extrasOf(passages: readonly Passage[], folded: Folded): { extra: string; extraAt: number[] } {
  let extra = '';
  const extraAt: number[] = [];
  for (const { about, figure } of passages) {
    extraAt.push(extra.length);
    extra += about.text;
    extraAt.push(extra.length);
    extra += figure.map((place) => folded.text.charAt(place)).join('');
  }
  extraAt.push(extra.length);
  return { extra, extraAt };
}

function placesOf({ passage, holder, unit, parent, range, target }: Figure, units: Table, parents: Table): number[] {
  const place = holder === null ? 0 : holder + 1;
  return [passage, place, units.of(unit), parents.of(parent), range[0], range[1], Number(target)];
}

/**
 * A byte for each folded character: twice the distance of its source from the end of the source before, and one if it is two units
 * long; what does not fit is odd.
 */
function stepsOf({ from, to, text }: Folded): { steps: Uint8Array; ends: Uint32Array; odd: Uint32Array } {
  const steps = new Uint8Array(text.length);
  const ends = new Uint32Array(Math.ceil(text.length / BLOCK));
  const odd: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at % BLOCK === 0) ends[at / BLOCK] = before;
    const [low = 0, high = 0] = [from[at], to[at]];
    const step = (low - before) * 2 + (high - low - 1);
    const fits = low >= before && high > low && high - low <= 2 && step < ODD_STEP;
    steps[at] = fits ? step : ODD_STEP;
    if (!fits) odd.push(at);
    before = high;
  }
  return {
    steps,
    ends,
    odd: Uint32Array.from([...odd, ...odd.map((at) => from[at] ?? 0), ...odd.map((at) => to[at] ?? 0)]),
  };
}
