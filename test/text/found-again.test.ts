import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foundAgain, nearest } from '../../src/text/index.ts';

const TEXT = [
  '一、工作情况。',
  '全年审查规范性文件36件，提出修改意见52条，采纳率达98.5%。',
  '全年举办培训班6期，培训执法人员1200人次，覆盖全部乡镇和街道。',
  '二、存在的问题。',
  '全年审查规范性文件36件，提出修改意见52条，采纳率达98.5%。',
].join('\n');

/** The words that are found; null where none are. */
function wordsOf(text: string, quote: string, at: number): string | null {
  const found = foundAgain(text, quote, at);
  return found && text.slice(found.start, found.end);
}

describe('a quotation in a text that was corrected', () => {
  const quote = '全年举办培训班6期，培训执法人员1200人次，覆盖全部乡镇和街道。';
  const at = TEXT.indexOf(quote);

  it.each([
    ['as it was', TEXT, quote],
    ['further down', `题目\n\n${TEXT}`, quote],
    ['with another number in its middle', TEXT.replace('1200', '1350'), quote.replace('1200', '1350')],
    ['with another beginning', TEXT.replace('全年举办', '本年共举办'), quote.replace('全年举办', '本年共举办')],
    ['with another end', TEXT.replace('乡镇和街道', '村居'), quote.replace('乡镇和街道', '村居')],
    ['gone', TEXT.replace(quote, '举办了几期培训。'), null],
  ])('%s', (_, text, expected) => {
    expect(wordsOf(text, quote, at)).toBe(expected);
  });

  it('that stands twice is the nearest', () => {
    const twice = '全年审查规范性文件36件，提出修改意见52条，采纳率达98.5%。';
    const last = TEXT.lastIndexOf(twice);
    expect(foundAgain(TEXT, twice, 8)?.start).toBe(TEXT.indexOf(twice));
    expect(foundAgain(TEXT, twice, last + 3)?.start).toBe(last);
  });

  it('of no words, or of few that are gone, is nowhere', () => {
    expect(foundAgain(TEXT, '', 3)).toBeNull();
    expect(foundAgain(TEXT, '约谈两家单位', 3)).toBeNull();
  });

  it('is found from its first sixteen characters to its last sixteen, and with less of them as a sentence', () => {
    const [first, last] = ['县司法局会同有关部门对照任务清单', '逐项核对进度并督促按期完成整改到位'.slice(-16)];
    expect([first.length, last.length]).toEqual([16, 16]);
    const words = (text: string, quote: string): string | null => {
      const found = foundAgain(text, quote, 0);
      return found && text.slice(found.start, found.end);
    };
    const corrected = `会上，${first}，当场${last}，并通报全县。`;
    expect(words(corrected, `${first}，现场${last}`)).toBe(`${first}，当场${last}`);
    expect(words(corrected, `${first.slice(1)}，现${last}`)).toBe(`${first.slice(1)}，当场${last}`);
    expect(words(corrected, `${first.slice(1)}${last}`)).toBe(corrected);
    expect(words(corrected, `前${first.slice(1)}，现场${last}`)).toBe(corrected);
  });

  it('is found at itself, wherever it was cut and was thought to be', () => {
    const offset = fc.nat(TEXT.length);
    fc.assert(
      fc.property(offset, offset, offset, (a, b, near) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const words = TEXT.slice(start, end);
        const found = foundAgain(TEXT, words, near);
        expect(found && TEXT.slice(found.start, found.end)).toBe(words === '' ? null : words);
        expect(foundAgain(TEXT, words, start)).toEqual(words === '' ? null : { start, end });
      }),
    );
  });
});

describe('nearest', () => {
  it.each([
    ['甲乙甲', '甲', 0, 0],
    ['甲乙甲', '甲', 1, 0],
    ['甲乙乙甲', '甲', 2, 3],
    ['甲乙甲', '丙', 1, null],
    ['甲乙甲', '甲', 99, 2],
    ['甲乙', '', 1, null],
  ])('in %s finds %s near %i at %s', (text, words, at, expected) => {
    expect(nearest(text, words, at)).toBe(expected);
  });
});
