import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test, vi } from 'vitest';
import { readingsOf, syllablesIn } from '../../src/search/pinyin/readings.ts';

describe('readings', () => {
  test.each([
    ['银行行长', 'yin hang hang zhang'],
    ['行政执法', 'xing zheng zhi fa'],
    ['重庆市重点', 'chong qing shi zhong dian'],
    ['三重一大', 'san zhong yi da'],
    ['及时调整', 'ji shi tiao zheng'],
    ['统一行动', 'tong yi xing dong'],
    ['率先', 'shuai xian'],
    ['破案率', 'po an lv'],
    ['检察长', 'jian cha zhang'],
    ['长效机制', 'chang xiao ji zhi'],
    ['相当差距', 'xiang dang cha ju'],
    ['取得了', 'qu de le'],
  ])('%s is %s', (text, read) => {
    expect(readingsOf(text).join(' ')).toBe(read);
  });

  test('one entry per code unit, none for what is no ideograph', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const read = readingsOf(text);
        expect(read).toHaveLength(text.length);
        read.forEach((syllable, at) => {
          expect(syllable === '' || /[\u4e00-\u9fff]/.test(text.charAt(at))).toBe(true);
        });
      }),
    );
  });

  test('a few words are looked up as they are read once there are many', async () => {
    const words = ['重塑', '率先垂范', '银行行长', '三重一大', '龘', '𠮷', 'GDP', '一一', '做作', '破案率'];
    // More characters than are looked up one by one.
    readingsOf(Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x5000 + at)).join(''));
    vi.resetModules();
    const fresh = await import('../../src/search/pinyin/readings.ts');
    for (const word of words) expect([word, fresh.readingsOf(word)]).toEqual([word, readingsOf(word)]);
  });

  test('single characters are read as the table was made from', () => {
    for (const character of '法治政府建设营商环境扫黑除恶绿女略') {
      const [toned = ''] = pinyin(character, { type: 'array', toneType: 'none', v: true });
      expect(readingsOf(character)).toEqual([toned]);
    }
  });

  test.each([
    ['yingshang', 2],
    ['xian', 1],
    ['minfadian', 3],
    ['xueliagngong', 0],
    ['zzzz', 0],
    ['', 0],
  ])('syllables in %s', (letters, count) => {
    expect(syllablesIn(letters)).toBe(count);
  });
});
