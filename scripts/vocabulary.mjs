// Writes src/analysis/follow/vocabulary.ts: the words that many reports of the genre use, with how many of them do.
// node scripts/vocabulary.mjs FOLDER…   (texts of reports, the more the better; only words are kept, no text)
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** A word that stands in fewer reports is as good as rare. */
const LEAST = 3;
const HAN = /^[\u4e00-\u9fff]+$/;

// Words are those that `follow` compares.
const { outputFiles } = await build({
  entryPoints: [new URL('../src/analysis/worded.ts', import.meta.url).pathname],
  bundle: true,
  format: 'esm',
  write: false,
});
const { wordsIn, wordsOf } = await import(
  `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
);

const folders = process.argv.slice(2).filter((path) => !path.startsWith('--'));
const except = process.argv.find((path) => path.startsWith('--except='))?.slice('--except='.length);
const out = process.argv.find((path) => path.startsWith('--out='))?.slice('--out='.length);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && (except === undefined || !new RegExp(except).test(name)))
    .map((name) => join(folder, name)),
);
const words = new Map();
for (const file of files) {
  const own = new Set();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    for (const each of wordsIn(wordsOf(line, { start: 0, end: line.length }, []), true)) {
      if (HAN.test(each) && each.length > 1) own.add(each);
    }
  }
  for (const word of own) words.set(word, (words.get(word) ?? 0) + 1);
}

/** One string for each share: 0 in nearly all reports, then half as many with each step. */
function byShare(counts, least) {
  const steps = [];
  for (const [word, count] of counts) {
    if (count < least) continue;
    const step = Math.round(-Math.log2(count / files.length) * 2);
    steps[step] ??= [];
    steps[step].push(word);
  }
  return Array.from(steps, (list) => (list ?? []).sort().join(' '));
}

const literal = (list) => `[\n${list.map((line) => `  '${line}',\n`).join('')}]`;
const text = `/**
 * Words that many reports of the genre use: made by scripts/vocabulary.mjs from ${files.length} reports of both kinds. Place n holds what stands in
 * about 2^(-n/2) of them; what is not here stood in fewer than ${LEAST} of them.
 */
// biome-ignore format: data
export const COMMON_WORDS: readonly string[] = ${literal(byShare(words, LEAST))};
`;
writeFileSync(out ?? new URL('../src/analysis/follow/vocabulary.ts', import.meta.url), text);
console.log(`${files.length} reports, ${words.size} words`);
