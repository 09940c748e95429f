import { insertLongest, type Lexicon, wordAt } from '../lexicon.ts';
import {
  COUNT_UNITS,
  MONEY_UNITS,
  NEEDS_MULTIPLIER,
  NOT_BEFORE,
  PER_UNITS,
  PHYSICAL_UNITS,
  RATE_UNITS,
  TIME_UNITS,
} from './table.ts';

type UnitKind = 'count' | 'rate' | 'money' | 'physical' | 'time';

export interface Unit {
  /** As printed, without blanks. */
  text: string;
  kind: UnitKind;
  /** Offset just behind the unit. */
  end: number;
}

const KINDS: readonly (readonly [UnitKind, Lexicon])[] = [
  ['rate', RATE_UNITS],
  ['money', MONEY_UNITS],
  ['physical', PHYSICAL_UNITS],
  ['time', TIME_UNITS],
  ['count', COUNT_UNITS],
];

interface Candidate {
  word: string;
  length: number;
  kind: UnitKind;
}

let candidates: Map<number, Candidate[]> | null = null;

/** All units by their first UTF-16 unit, longest first; of those of one length the kinds in their order. Most characters begin none. */
function unitsFrom(code: number): readonly Candidate[] | undefined {
  candidates ??= groupUnits();
  return candidates.get(code);
}

function groupUnits(): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const [kind, { list }] of KINDS) {
    for (const word of list) {
      const unit = { word, length: word.length, kind };
      const group = groups.get(word.charCodeAt(0));
      if (group === undefined) groups.set(word.charCodeAt(0), [unit]);
      else insertLongest(group, unit);
    }
  }
  return groups;
}

/** Whether any unit begins with the character at `at`. */
export function mayBeginUnit(text: string, at: number): boolean {
  return unitsFrom(text.charCodeAt(at)) !== undefined;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A unit of Latin letters ends where the letters end: 5G is not 5 g, 10MW is not 10 m. */
function cutInWord(text: string, word: string, end: number): boolean {
  return isLatin(word.charCodeAt(word.length - 1)) && isLatin(text.charCodeAt(end));
}

/** The `/月` or `每月` behind a unit; its length, 0 if there is none. */
function perLength(text: string, at: number, limit: number): number {
  const mark = text.charAt(at);
  if (mark !== '/' && mark !== '每') return 0;
  const word = wordAt(PER_UNITS, text, at + 1, limit);
  if (word === '' || cutInWord(text, word, at + 1 + word.length)) return 0;
  return 1 + word.length;
}

/** The longest unit at `at`. A kind whose longest is cut inside a word has none there. */
function longestUnit(text: string, at: number, limit: number): Candidate | null {
  const group = unitsFrom(text.charCodeAt(at));
  if (group === undefined) return null;
  let cut: UnitKind[] | undefined;
  for (let i = 0; i < group.length; i++) {
    const candidate = group[i];
    if (candidate === undefined || !text.startsWith(candidate.word, at)) continue;
    const { word, length, kind } = candidate;
    if (at + length > limit || cut?.includes(kind)) continue;
    if (!cutInWord(text, word, at + length)) return candidate;
    cut ??= [];
    cut.push(kind);
  }
  return null;
}

/**
 * The unit that begins at offset `at` of the folded text, or null. `scaled`: 万 or 亿 stands before it (some words are units only
 * then: 3万字). The longest unit wins (个百分点 before 个); a compound unit takes its slash parts with it (微克/立方米).
 */
export function readUnit(text: string, at: number, limit: number, scaled: boolean): Unit | null {
  const found = longestUnit(text, at, limit);
  if (found === null) return null;
  const { word } = found;
  let { kind } = found;
  let end = at + word.length;
  if (end < limit && NOT_BEFORE.get(word)?.includes(text.charAt(end))) return null;
  if (word === '两' && !CLOSED.test(text.slice(end, end + 1))) return null;
  if (!scaled && NEEDS_MULTIPLIER.words.has(word) && !standsAlone(text, word, at)) return null;
  for (let parts = 0; parts < 2; parts++) {
    const length = perLength(text, end, limit);
    if (length === 0) break;
    end += length;
    if (kind === 'time') kind = 'physical';
  }
  return { text: text.slice(at, end), kind, end };
}

/** Where degrees are meant: 气温升高5度. */
const WARMTH = /[温烧]|升高|降低/u;
/** What runs on lines: 接入监控27050路. */
const CHANNELS = /监控|视频|探头|摄像|信号/u;
const CLOSED = /^(?:[,;。:!?、)\s]|$)/u;
const WARMTH_REACH = 14;

/** 5000度电, 2金, 气温升高5度: words that are units without 万 only in such a place. */
function standsAlone(text: string, word: string, at: number): boolean {
  const end = at + word.length;
  const next = text.slice(end, end + 1);
  if (word === '度')
    return next === '电' || (CLOSED.test(next) && WARMTH.test(text.slice(Math.max(0, at - WARMTH_REACH), at)));
  if (word === '路') return CLOSED.test(next) && CHANNELS.test(text.slice(Math.max(0, at - WARMTH_REACH), at));
  if ('金银铜'.includes(word)) return /[\d,;。、.)优的等]/u.test(text.charAt(end));
  return word === '两' || (word.length > 1 && word !== '方案');
}
