import type { Key } from 'ink';
import { describe, expect, it } from 'vitest';
import { KeyReader, keysOf } from '../../src/tui/keys.ts';

const NO_KEY: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
};

function read(input: string, key: Partial<Key> = {}): unknown[] {
  return new KeyReader().read(input, { ...NO_KEY, ...key });
}

const text = (words: string, pasted = false): object => ({ kind: 'text', text: words, pasted });
const key = (name: string): object => ({ kind: 'key', name });

describe('KeyReader', () => {
  it.each([
    ['an arrow', '', { upArrow: true }, [key('up')]],
    ['Enter', '\r', { return: true }, [key('enter')]],
    ['Enter as a line feed', '\n', {}, [key('enter')]],
    ['Shift-Tab', '', { tab: true, shift: true }, [key('shift-tab')]],
    ['Backspace, which Ink calls delete', '', { delete: true }, [key('backspace')]],
    ['Ctrl-C', 'c', { ctrl: true }, [key('ctrl-c')]],
    ['Esc', '', { escape: true, meta: true }, [key('escape')]],
    ['one letter', 'j', {}, [text('j')]],
    ['a key held down', 'jjjj', {}, [text('jjjj')]],
    ['a word and Enter from a script', '营商\r', {}, [text('营商'), key('enter')]],
    ['letters with Ctrl-C after them', 'ab\x03', {}, [text('ab'), key('ctrl-c')]],
    ['Esc and a key at once', 'j', { meta: true }, [key('escape'), text('j')]],
    ['an unknown escape sequence', '[1;5~', {}, []],
    ['a report of focus', '[I', {}, []],
  ] as const)('reads %s', (_, input, flags, presses) => {
    expect(read(input, flags)).toEqual(presses);
  });

  it('takes a paste as text, line ends and control characters included', () => {
    const reader = new KeyReader();
    expect(reader.read('[200~', NO_KEY)).toEqual([]);
    expect(reader.read('营商\r环境\x03q', NO_KEY)).toEqual([text('营商 环境q', true)]);
    expect(reader.read('[201~', NO_KEY)).toEqual([]);
    expect(reader.read('q', NO_KEY)).toEqual([text('q')]);
  });
});

describe('keysOf', () => {
  it('knows the keys under a Chinese input method', () => {
    expect(keysOf('、？【】ｊ　 ')).toEqual(['/', '?', '[', ']', 'j', 'space', 'space']);
  });
});
