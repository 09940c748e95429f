// npm run bench:numbers: of the sentences of numbers.tsv and indicators.tsv how many entries are read as they should be, by kind.
// An entry that is read as another is wrong, one that is not read is missing, one where there is none is extra; --misses lists them.
import { reader } from './reader.mjs';

const misses = process.argv.includes('--misses');

/** Entries of two lists that stand in the same order in both: the longest common subsequence. */
function common(expected, got) {
  const row = Array(got.length + 1).fill(0);
  for (const entry of expected) {
    let diagonal = 0;
    for (let at = 1; at <= got.length; at += 1) {
      const above = row[at];
      row[at] = got[at - 1] === entry ? diagonal + 1 : Math.max(above, row[at - 1]);
      diagonal = above;
    }
  }
  return row[got.length];
}

function tally(sentences, read) {
  const kinds = new Map();
  for (const { kind, sentence, expected } of sentences) {
    const got = read(sentence);
    const right = common(expected, got);
    const wrong = Math.min(expected.length, got.length) - right;
    const counts = kinds.get(kind) ?? { sentences: 0, whole: 0, entries: 0, right: 0, wrong: 0, missing: 0, extra: 0 };
    counts.sentences += 1;
    counts.whole += right === expected.length && got.length === expected.length ? 1 : 0;
    counts.entries += expected.length;
    counts.right += right;
    counts.wrong += wrong;
    counts.missing += expected.length - right - wrong;
    counts.extra += got.length - right - wrong;
    kinds.set(kind, counts);
    if (misses && (right < expected.length || got.length > expected.length)) {
      console.log(
        `${sentence}\n  wanted ${expected.join(' ; ') || 'nothing'}\n  read   ${got.join(' ; ') || 'nothing'}`,
      );
    }
  }
  return kinds;
}

function print(title, kinds) {
  const all = { sentences: 0, whole: 0, entries: 0, right: 0, wrong: 0, missing: 0, extra: 0 };
  const columns = Object.keys(all);
  console.log([title, ...columns].join('\t'));
  for (const [kind, counts] of kinds) {
    for (const column of columns) all[column] += counts[column];
    console.log([kind, ...columns.map((column) => counts[column])].join('\t'));
  }
  console.log(['all', ...columns.map((column) => all[column])].join('\t'));
  const percent = (count, of) => `${((100 * count) / Math.max(1, of)).toFixed(1)} %`;
  console.log(`sentences ${percent(all.whole, all.sentences)}, entries ${percent(all.right, all.entries)}`);
}

const { sentencesOf, readSentence, readIndicatorsOf } = await reader();
print('numbers', tally(sentencesOf('numbers'), readSentence));
console.log();
print('indicators', tally(sentencesOf('indicators'), readIndicatorsOf));
