// What a report's words are, and how they sound, for queries made by the bench. Readings are pinyin-pro's and words those of
// Intl.Segmenter over the source, so that the search is not judged by its own tables.
import { pinyin } from 'pinyin-pro';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /^[\u4e00-\u9fff]+$/;
/** Nobody looks for a word that ends with one of these. */
const IDLE = new Set(
  '的了和与及在是对以为等中上下将把被由向从到地得着过也又并而或各其之所于就都还再更最不有要年月日个占总',
);
/** What makes a word of the word before it: 破案率. */
const ENDINGS = new Set(
  '率数量额值费人户员者权法案证码网区园站点会局所院校队组办委厅部街镇村县市省化性度制类级型期品业房路桥线链群圈带库池馆店款金税账器',
);

export const read = (words) => pinyin(words, { type: 'array', toneType: 'none', v: true });
export const letters = (words) => read(words).join('');
export const firsts = (words) =>
  read(words)
    .map((each) => each[0])
    .join('');
/** Syllables that many do not tell apart, as one. */
export const slur = (syllable) =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei]n)g$/, '$1')
    .replace(/^n/, 'l')
    .replace(/^hu/, 'fu');

export const tokens = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
export const clausesOf = (text) => text.split(/[^\u4e00-\u9fff]+/).filter((each) => each.length > 1);

/** The words of a stretch of text: one to three tokens that make two to six characters. */
export function wordsOf(clause) {
  const all = tokens(clause);
  const found = [];
  all.forEach((_, at) => {
    for (let count = 1; count <= 3 && at + count <= all.length; count += 1) {
      const taken = all.slice(at, at + count);
      const word = taken.join('');
      const loose = taken.some((each, place) => each.length === 1 && (place !== 1 || count > 2 || !ENDINGS.has(each)));
      const idle = [...word].every((each) => IDLE.has(each)) || /^[一二三四五六七八九十]+是/.test(word);
      if (!loose && !idle && word.length >= 2 && word.length <= 6 && HAN.test(word)) found.push(word);
    }
  });
  return found;
}

/** All words of a report, and those of its titles and subjects; where words begin and end; how it sounds. */
export function study(report, statistics) {
  let text = report.text;
  for (const { start, end } of report.furniture)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  const parts = [];
  const walk = (list) => {
    for (const part of list) {
      parts.push(part);
      walk(part.children);
    }
  };
  walk(report.sections);
  const titles = parts.map((part) => part.title);
  const subjects = statistics.map((statistic) => statistic.subject);
  const words = (list) => [...new Set(list.flatMap(clausesOf).flatMap(wordsOf))].filter((word) => text.includes(word));
  const edges = new Set();
  for (const { index, segment } of segmenter.segment(text)) edges.add(index).add(index + segment.length);
  // The search overlooks these marks.
  const plain = text.replace(/[“”‘’"《》\s]/g, '');
  const clauses = clausesOf(plain);
  return {
    report,
    statistics,
    text,
    plain,
    clauses,
    parts,
    titles,
    subjects,
    edges,
    all: words([text]),
    keyed: words([...titles, ...subjects]),
  };
}

/** How every stretch of whole words sounds: its letters, its initials, and all syllables in a row, told apart or not. */
export function soundsOf({ clauses }) {
  const sounds = { letters: new Set(), firsts: new Set(), row: '', slurred: '' };
  const rows = [];
  for (const clause of clauses) {
    const readings = read(clause);
    rows.push(readings.join(' '));
    const all = Array.from(segmenter.segment(clause));
    all.forEach(({ index }, at) => {
      for (const last of all.slice(at, at + 6)) {
        const spoken = readings.slice(index, last.index + last.segment.length);
        sounds.letters.add(spoken.join(''));
        sounds.firsts.add(spoken.map((each) => each[0]).join(''));
      }
    });
  }
  sounds.row = ` ${rows.join(' | ')} `;
  sounds.slurred = sounds.row.split(' ').map(slur).join(' ');
  return sounds;
}

/** Whether letters (and characters) spell a stretch: every syllable in full or by its first letter. */
export function spells(query, stretch) {
  const readings = read(stretch);
  const walk = (at, rest) => {
    if (at === readings.length) return rest === '';
    const ways = [readings[at], stretch[at], readings[at][0]];
    return ways.some((way) => rest.startsWith(way) && walk(at + 1, rest.slice(way.length)));
  };
  return walk(0, query);
}
