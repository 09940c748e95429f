import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The licences of the packages that a bundle holds, as text: each with its name, version and the words of its licence file.
 * @param inputs paths of the bundled files (esbuild's metafile), relative to `root`
 */
export function notices(inputs, root) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== null));
  // Many have the very same words but for whose copyright it is: those are printed once, behind all whose they are.
  const heads = new Map();
  for (const folder of [...folders].sort()) {
    const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const source = typeof about.repository === 'string' ? about.repository : about.repository?.url;
    const head = [`${about.name} ${about.version}`, `Licence: ${about.license}`, source && `Source: ${source}`];
    const { own, common } = inParts(licenceOf(join(root, folder), about));
    heads.set(common, [...(heads.get(common) ?? []), [head.filter(Boolean).join('\n'), ...own].join('\n')]);
  }
  const texts = [...heads]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, of]) => `${of.join('\n\n')}\n\n${licence}\n`);
  texts.push(...within(inputs));
  return `This program holds parts of the following packages.\n\n${texts.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

/** The licences of what is bundled without a package of its own: by the path of the file that holds it. */
function within(inputs) {
  const files = [
    ['unpdf/dist/pdfjs.mjs', 'pdfjs.txt'],
    ['formats/pdf/cmaps.ts', 'cmaps.txt'],
  ];
  return files
    .filter(([path]) => inputs.some((input) => input.endsWith(path)))
    .map(([, name]) => readFileSync(new URL(`licences/${name}`, import.meta.url), 'utf8'));
}

/** 'node_modules/a/node_modules/@b/c' for a file in it; null for one of the program's own. */
function packageFolder(path) {
  const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path);
  return match === null ? null : match[0];
}

/**
 * What of a licence is a package's own, whose copyright it is, and what it has in common with others: MIT, ISC and Apache, however broken
 * into lines. Of two licences to choose from, MIT and GPL, the program takes the first.
 */
function inParts(licence) {
  const words = licence.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/[\s>*#]+/g, ' ').trim());
  const other = words.findIndex((paragraph) => /^GPL version 3\b/.test(paragraph));
  const paragraphs = words.slice(0, other < 0 ? words.length : other).filter(Boolean);
  const from = paragraphs.findIndex((paragraph) =>
    /^(?:Permission (?:is hereby granted|to use, copy)|Apache License)/.test(paragraph),
  );
  if (from < 0) return { own: [], common: licence };
  return { own: paragraphs.slice(0, from), common: paragraphs.slice(from).join('\n\n') };
}

function licenceOf(folder, about) {
  const name = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/i.test(each));
  if (name !== undefined && existsSync(join(folder, name))) return readFileSync(join(folder, name), 'utf8').trim();
  const author = typeof about.author === 'string' ? about.author : about.author?.name;
  return `(The package has no licence file. ${about.license}${author ? `, copyright ${author}` : ''}.)`;
}
