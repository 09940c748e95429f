// npm run lint: imports go one way between the rooms of src/, other rooms import only a room's face (its index), no files import each
// other in a circle (types included), and the rooms that are pure know nothing of the machine. docs/ARCHITECTURE.md says why.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Each room may import those before it. */
const ROOMS = ['text', 'report', 'search', 'analysis', 'output', 'shelf', 'tui', 'cli'];
const PURE = new Set(['text', 'report', 'search', 'analysis', 'output']);
/** Rooms within a room with a face of their own: what reads files in a process apart loads nothing else. */
const ALSO_FACES = /^report\/formats\/index\.ts$/;
const IMPORT =
  /^\s*(?:import|export)\b[^'"]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|^\s*import\s+['"]([^'"]+)['"]/gm;
const MACHINE = /^(?:node:|react|ink|chalk)/;

/** What a source imports: `lazy` where it is asked for only when it is needed. */
export function importsOf(source) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return Array.from(code.matchAll(IMPORT), ([, from, lazy, bare]) => ({
    path: from ?? lazy ?? bare,
    lazy: lazy !== undefined,
  }));
}

/** What is wrong between files: `files` are their sources by paths such as `search/rank.ts`. A sentence each; none where all is well. */
export function complaints(files) {
  const found = [];
  const graph = new Map();
  for (const [file, source] of files) {
    const room = file.split('/')[0];
    const inside = [];
    for (const { path, lazy } of importsOf(source)) {
      if (!path.startsWith('.')) {
        if (PURE.has(room) && MACHINE.test(path)) found.push(`${file} imports ${path}: ${room}/ is pure`);
        continue;
      }
      const target = normalize(join(dirname(file), path))
        .split(sep)
        .join('/');
      const other = target.split('/')[0];
      if (other === room) {
        if (!lazy) inside.push(target);
      } else if (ROOMS.indexOf(other) > ROOMS.indexOf(room)) {
        found.push(`${file} imports ${target}: imports go ${ROOMS.join(' <- ')}`);
      } else if (!/^[^/]+\/index\.tsx?$/.test(target) && !ALSO_FACES.test(target)) {
        found.push(`${file} imports ${target}: other rooms import only ${other}/index.ts`);
      }
    }
    if (PURE.has(room) && /\bprocess\.|\bconsole\./.test(source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
      found.push(`${file} uses process or console: ${room}/ is pure`);
    graph.set(file, inside);
  }
  return [...found, ...circles(graph)];
}

/** The circles of a graph of files, each told once. */
function circles(graph) {
  const state = new Map();
  const found = [];
  const visit = (file, path) => {
    if (state.get(file) === 'done' || !graph.has(file)) return;
    const at = path.indexOf(file);
    if (at >= 0) {
      found.push(`a circle: ${[...path.slice(at), file].join(' -> ')}`);
      return;
    }
    for (const next of graph.get(file)) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** What is still to be mended: the browser's reducer and its modes. */
const KNOWN_CIRCLES = /^a circle: tui\//;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const src = fileURLToPath(new URL('../src', import.meta.url));
  const paths = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map((path) => [relative(src, path).split(sep).join('/'), readFileSync(path, 'utf8')]);
  const wrong = complaints(new Map(files)).filter((each) => !KNOWN_CIRCLES.test(each));
  for (const each of wrong) console.error(each);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
