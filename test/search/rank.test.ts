import { describe, expect, test } from 'vitest';
import { ANNEX, type Passage } from '../../src/search/passages.ts';
import { rank } from '../../src/search/rank.ts';
import type { Found, How, Match, SearchDocument } from '../../src/search/search-document.ts';

/** Made up for the rules of the order alone: passages of ten characters each, whose titles are the first four of them. */
const TEXT = '一二三四五六七八九十'.repeat(12);
const LENGTH = 10;

interface Spec {
  kind?: Passage['kind'];
  id?: string;
}

function passageOf({ kind = 'measure', id }: Spec, at: number): Passage {
  const start = at * LENGTH;
  const span = { start, end: start + LENGTH, from: start, to: start + LENGTH };
  const subject = { text: '', positions: [] };
  return { kind, id: id ?? `${at}`, section: '1', ...span, keys: [[start, start + 4]], figure: [], subject };
}

/** A match in the passage `at`, from its character `from` to `to`. */
function match(at: number, how: How, [from, to]: readonly [number, number], quality = 1): Match {
  return { how, quality, ranges: [[at * LENGTH + from, at * LENGTH + to]] };
}

type Place = readonly [at: number, how: How, range: readonly [number, number], quality?: number];

/** The ids of the hits of words that were found in some places each, the best first. */
function ranked(specs: readonly Spec[], words: readonly (readonly Place[])[], numeric = false) {
  const searchDocument = {
    passages: specs.map(passageOf),
    figures: [],
    sourceOf: (place: number) => place,
    sourceEndOf: (place: number) => place + 1,
  } as unknown as SearchDocument;
  const found = words.map((places): Found => {
    const of: Found = new Map();
    for (const [at, how, range, quality] of places) {
      const matches = [...(of.get(at)?.matches ?? []), match(at, how, range, quality)];
      of.set(at, { matches, score: 0 });
    }
    return of;
  });
  return rank(searchDocument, TEXT, found, { kinds: null, numeric });
}

const ids = (...given: Parameters<typeof ranked>): string[] => ranked(...given).map(({ id }) => id);
const TITLE = [0, 4] as const;
const BODY = [5, 7] as const;

describe('the order of hits', () => {
  test.each<[string, readonly Place[], string[]]>([
    [
      'the printed word before another name',
      [
        [0, 'same-meaning', TITLE],
        [1, 'exact', BODY],
      ],
      ['1', '0'],
    ],
    [
      'another name before its sound',
      [
        [0, 'pinyin', TITLE],
        [1, 'same-meaning', BODY],
      ],
      ['1', '0'],
    ],
    [
      'its sound before a slip',
      [
        [0, 'fuzzy', TITLE],
        [1, 'same-sound', BODY, 0.8],
      ],
      ['1', '0'],
    ],
    [
      'in a title before elsewhere',
      [
        [0, 'exact', [5, 9]],
        [1, 'exact', TITLE],
      ],
      ['1', '0'],
    ],
    [
      'all of a title before half of it',
      [
        [0, 'exact', [0, 2]],
        [1, 'exact', TITLE],
      ],
      ['1', '0'],
    ],
    [
      'the better of two slips, wherever it stands',
      [
        [0, 'fuzzy', TITLE, 0.6],
        [1, 'fuzzy', BODY, 0.9],
      ],
      ['1', '0'],
    ],
    [
      'the better of two that leave letters out, wherever it stands',
      [
        [0, 'pinyin', TITLE, 0.5],
        [1, 'pinyin', BODY, 0.7],
      ],
      ['1', '0'],
    ],
    [
      'in a title before elsewhere where all letters stand',
      [
        [0, 'pinyin', BODY, 1],
        [1, 'pinyin', TITLE, 0.8],
      ],
      ['1', '0'],
    ],
    [
      'of equals the one that is printed first',
      [
        [1, 'exact', TITLE],
        [0, 'exact', TITLE],
      ],
      ['0', '1'],
    ],
  ])('%s', (_, places, expected) => {
    expect(ids([{}, {}], [places])).toEqual(expected);
  });

  test.each<[string, readonly Spec[], string[]]>([
    ['a section before a measure', [{ kind: 'measure' }, { kind: 'section' }], ['1', '0']],
    ['a measure before a sentence outside of all', [{ kind: 'passage' }, { kind: 'measure' }], ['1', '0']],
    ['annexes last', [{ id: ANNEX, kind: 'passage' }, { kind: 'passage' }], ['1', ANNEX]],
  ])('%s', (_, specs, expected) => {
    const places: Place[] = specs.map((__, at) => [at, 'exact', TITLE]);
    expect(ids(specs, [places])).toEqual(expected);
  });

  test('annexes stand below what is only a slip', () => {
    const hits = ids(
      [{ id: ANNEX, kind: 'passage' }, {}],
      [
        [
          [0, 'exact', TITLE],
          [1, 'fuzzy', BODY, 0.5],
        ],
      ],
    );
    expect(hits).toEqual(['1', ANNEX]);
  });

  test('a word of a title before one of a text, whatever they are of', () => {
    const places: Place[] = [
      [0, 'exact', [5, 8]],
      [1, 'exact', [0, 1]],
    ];
    expect(ids([{ kind: 'section' }, { kind: 'measure' }], [places])).toEqual(['1', '0']);
  });

  test('words side by side before words apart', () => {
    const first: Place[] = [
      [0, 'exact', [4, 5]],
      [1, 'exact', [4, 5]],
    ];
    const second: Place[] = [
      [0, 'exact', [9, 10]],
      [1, 'exact', [5, 6]],
    ];
    expect(ids([{}, {}], [first, second])).toEqual(['1', '0']);
  });

  test('a statistic that answers a number before a section that holds it', () => {
    const specs: Spec[] = [{ kind: 'section' }, { kind: 'statistic', id: 's1' }];
    const places: Place[] = [
      [0, 'exact', TITLE],
      [1, 'exact', TITLE],
    ];
    expect(ids(specs, [places])).toEqual(['0', 's1']);
    expect(ids(specs, [places], true)).toEqual(['s1', '0']);
  });
});

describe('which passages are hits', () => {
  test('a statistic answers to half of its subject or figure, and to no less', () => {
    const specs: Spec[] = [{ kind: 'statistic', id: 's1' }];
    expect(ids(specs, [[[0, 'exact', [2, 6]]]])).toEqual(['s1']);
    expect(ids(specs, [[[0, 'exact', [2, 7]]]])).toEqual([]);
  });

  test('every word must be found, in one sentence or else in sentences of one part', () => {
    const specs: Spec[] = [{ id: '1.1' }, { id: '1.1' }, { id: '1.2' }];
    const apart = ranked(specs, [
      [[0, 'exact', BODY]],
      [
        [1, 'exact', BODY],
        [2, 'exact', BODY],
      ],
    ]);
    expect(apart.map(({ id, start, end }) => [id, start, end])).toEqual([['1.1', 0, 2 * LENGTH]]);
    const together = ranked(specs, [
      [[0, 'exact', BODY]],
      [
        [0, 'exact', [8, 9]],
        [1, 'exact', BODY],
      ],
    ]);
    expect(together.map(({ id, start, end }) => [id, start, end])).toEqual([['1.1', 0, LENGTH]]);
  });

  test('the least exact of its words is how a hit was met', () => {
    const [hit] = ranked([{}], [[[0, 'exact', TITLE]], [[0, 'pinyin', BODY]]]);
    expect([hit?.how, hit?.matches]).toEqual([
      'pinyin',
      [
        [0, 4],
        [5, 7],
      ],
    ]);
  });

  test('further sentences of a part stand lower, so that the first hits are of different parts', () => {
    const specs: Spec[] = [{ id: '1.1' }, { id: '1.1' }, { id: '1.2' }];
    const places: Place[] = [
      [0, 'exact', TITLE],
      [1, 'exact', TITLE],
      [2, 'exact', TITLE],
    ];
    expect(ids(specs, [places])).toEqual(['1.1', '1.2', '1.1']);
  });
});
