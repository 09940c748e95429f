// Loads the parts of the program that are one CommonJS file each, dist/*.cjs, with V8's code cache. What cannot be cached is compiled, as
// ever. Node's own cache (module.enableCompileCache, 22.1) serves where files have no owner: it lacks what is compiled at its first call.
const { isAscii } = require('node:buffer');
const fs = require('node:fs');
const { dirname, isAbsolute, join } = require('node:path');
const { Script } = require('node:vm');

/** $XDG_CACHE_HOME/report-tui/code, ~/.cache if it is unset (XDG Base Directory Specification); null where there is no home. */
function cacheFolder({ XDG_CACHE_HOME: cache = '', HOME: home = '', NODE_DISABLE_COMPILE_CACHE: off }) {
  const base = isAbsolute(cache) ? cache : isAbsolute(home) ? join(home, '.cache') : null;
  return base === null || off ? null : join(base, 'report-tui', 'code');
}

let memory = Buffer.alloc(0);

/** Reads bytes of an open file into memory that the next call uses again: each page of new memory takes as long as two pages are read. */
function readAgain(open, from, size) {
  if (memory.length < size) memory = Buffer.allocUnsafeSlow(size);
  const bytes = memory.subarray(0, size);
  return fs.readSync(open, bytes, 0, size, from) === size ? bytes : null;
}

/**
 * V8's cache from a file: undefined where there is none, where it is damaged, and where others may have written it. V8 believes
 * whatever it is given, so it is kept twice over: to compare takes a tenth of a millisecond, any sum takes several.
 */
function kept(file) {
  let open;
  try {
    open = fs.openSync(file, 'r');
    const { uid, mode, size } = fs.fstatSync(open);
    if (uid !== process.getuid?.() || (mode & 0o22) !== 0 || size === 0 || size % 2 !== 0) return undefined;
    const data = Buffer.allocUnsafeSlow(size / 2);
    const whole = fs.readSync(open, data, 0, data.length, 0) === data.length;
    return whole && readAgain(open, data.length, data.length)?.equals(data) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (open !== undefined) fs.closeSync(open);
  }
}

/**
 * Runs of one use need other functions where they read a report anew than where it is known from an earlier run: what is kept says in its name
 * which of them it has seen, and is kept once more when it has seen the other.
 */
const ANEW = 'anew';
const KNOWN = 'known';

/** What is kept of a part, and which runs it has seen; none of both where nothing is. */
function keptOf(cache, what, name) {
  for (const seen of [`${ANEW}+${KNOWN}`, ANEW, KNOWN]) {
    const data = kept(join(cache, `${what}-${seen}-${name}`));
    if (data !== undefined) return { data, seen: seen.split('+') };
  }
  return { data: undefined, seen: [] };
}

/** The text of a part of the program; one that is written in ASCII need not be decoded. */
function textOf(file) {
  const open = fs.openSync(file, 'r');
  try {
    const bytes = readAgain(open, 0, fs.fstatSync(open).size) ?? fs.readFileSync(file);
    return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  } finally {
    fs.closeSync(open);
  }
}

/** The cache folder itself, and two in it. */
const FOLDERS = 3;

/** Makes a folder and as many above it; not by `recursive`, with which Node tries for ever where nothing can be made (/proc/x). */
function makeFolder(folder, count) {
  if (count === 0 || fs.existsSync(folder)) return;
  makeFolder(dirname(folder), count - 1);
  fs.mkdirSync(folder, { mode: 0o700 });
}

/** Keeps what V8 compiled in this run, whole or not at all, in place of what older builds left. A full disk only costs time. */
function keep(folder, use, name, data) {
  const part = join(folder, `${use}.${process.pid}`);
  try {
    makeFolder(folder, FOLDERS);
    fs.writeFileSync(part, Buffer.concat([data, data]), { mode: 0o600 });
    for (const old of fs.readdirSync(folder)) if (old.startsWith(`${use}-`)) fs.rmSync(join(folder, old));
    fs.renameSync(part, join(folder, `${use}-${name}`));
  } catch {
    try {
      fs.rmSync(part, { force: true });
    } catch {
      // Then it was never there.
    }
  }
}

/** The part that works longer: before it is loaded V8 is tuned, where that was to be late. */
const LABOUR = './reading.cjs';

/**
 * Makes `require` for the parts of the program.
 * @param folder where they lie; `use` what this run is for: functions are cached that runs for the same use needed; `tuning` flags that
 * V8 is given, at once or `late`, and what they are otherwise; null: none
 * @returns a function from './name.cjs' to what that file exports
 */
function partsOf(folder, use, tuning) {
  const cache = cacheFolder(process.env);
  const loaded = new Map();
  const isTuned = tune(tuning);
  const external = (id) => require(/^\.\//.test(id) ? join(folder, id) : id);
  if (cache !== null && process.getuid === undefined) {
    if (tuning !== null) isTuned(LABOUR);
    require('node:module').enableCompileCache?.(cache);
    return external;
  }
  const compiled = [];
  process.on('exit', (code) => {
    const run = loaded.has(LABOUR) ? ANEW : KNOWN;
    // A run that failed has not come to what others do.
    const unseen = compiled.filter(({ seen }) => seen.length === 0 || (code === 0 && !seen.includes(run)));
    keepAll(cache, unseen, run, tuning);
  });
  // Code that comes from a cache can import nothing (ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING, Node 20): this module does it for it.
  const load = (path) => import(require('node:url').pathToFileURL(join(folder, path)).href);
  const part = (id) => {
    if (!/^\.\/\w+\.cjs$/.test(id)) return external(id);
    const known = loaded.get(id);
    if (known) return known.exports;
    // What is compiled serves only those who set the same flags.
    const tuned = isTuned(id);
    if (cache === null) return external(id);
    const filename = join(folder, id);
    const source = textOf(filename);
    // The first line of a part names its contents: V8 itself compares no more than the length of a source.
    const build = /^\/\*(\w+)\*\//.exec(source)?.[1];
    const name = `${build}-${process.versions.v8}-${process.arch}`;
    const what = `${id.slice(2, -4)}-${tuned ? use : `known-${use}`}`;
    const { data, seen } = keptOf(cache, what, name);
    const script = new Script(source, { filename, cachedData: data });
    compiled.push({ what, name, script, tuned, seen: script.cachedDataRejected ? [] : seen });
    const module = { exports: {} };
    loaded.set(id, module);
    script.runInThisContext()(module.exports, Object.assign(part, require), module, filename, folder, load);
    return module.exports;
  };
  return part;
}

/** Sets flags of V8, now or late; gives a function that says of a part, before it is loaded, whether they are set. */
function tune(tuning) {
  let isSet = tuning === null;
  const set = () => {
    require('node:v8').setFlagsFromString(tuning.flags);
    isSet = true;
  };
  if (tuning !== null && !tuning.late) set();
  return (id) => {
    if (!isSet && id === LABOUR) set();
    return isSet;
  };
}

/** Keeps what this run compiled: V8 takes it again where the flags are as they are when it is made, so that they are set back for some. */
function keepAll(cache, compiled, run, tuning) {
  const keepEach = (parts) => {
    for (const { what, name, script, seen } of parts) {
      keep(cache, what, `${[...new Set([...seen, run])].sort().join('+')}-${name}`, script.createCachedData());
    }
  };
  keepEach(compiled.filter(({ tuned }) => tuned));
  const plain = compiled.filter(({ tuned }) => !tuned);
  if (plain.length > 0) require('node:v8').setFlagsFromString(tuning.usual);
  keepEach(plain);
}

module.exports = { partsOf };
