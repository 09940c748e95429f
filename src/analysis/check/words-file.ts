import type { UserWord } from './model.ts';

/**
 * The user's list of words for W9: a line each, `word<tab>instead<tab>why`, the last two may be left out; commas part the columns
 * where there is no tab. A first line 词,改为,理由 or word,instead,why is a head; blank lines and lines that begin with # say nothing.
 */
export function userWordsIn(file: string): UserWord[] {
  return file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => (line.includes('\t') ? line.split('\t') : line.split(/[,，]/)).map((cell) => cell.trim()))
    .filter(([word], i) => word !== undefined && word !== '' && !(i === 0 && /^(?:词|word)$/i.test(word)))
    .map(([word = '', instead = '', why = '']) => ({ word, instead, why }));
}
