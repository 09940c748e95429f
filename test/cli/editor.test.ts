import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editFile, editorArguments, editorOf, lineOf } from '../../src/cli/editor.ts';
import { SOURCE } from '../output/fixture.ts';

/** What `a b.txt` is to an editor. */
const FILE = resolve('a b.txt');

describe('the editor', () => {
  it.each([
    [{ VISUAL: 'code --wait', EDITOR: 'ed' }, 'code --wait'],
    [{ VISUAL: ' ', EDITOR: 'nano' }, 'nano'],
    [{}, 'vi'],
  ])('by %o is %s', (env, editor) => {
    expect(editorOf(env)).toBe(editor);
  });

  it.each([
    ['vim', ['+12', FILE]],
    ['/usr/bin/nvim -R', ['+12', FILE]],
    ['nano', ['+12', FILE]],
    ['emacsclient -t', ['+12', FILE]],
    ['code', ['--wait', '--goto', `${FILE}:12`]],
    ['hx', [`${FILE}:12`]],
    ['gedit', [FILE]],
  ])('%s opens a line as %o', (editor, args) => {
    expect(editorArguments(editor, 'a b.txt', 12)).toEqual(args);
  });

  it.each(['vim', 'nano', 'emacs', 'code', 'hx', 'less', 'gedit'])(
    '%s is given no name as an option or a command',
    (editor) => {
      for (const name of ['+!touch pwned', '+so x.vim', '-c:!touch pwned', '--cmd=x', '+12']) {
        expect(isAbsolute(editorArguments(editor, name, 1).at(-1) ?? '')).toBe(true);
      }
    },
  );

  it.each([
    ['一\r\n二\r\n三', { line: 2, words: '二' }, 2],
    ['---\nid: x\n---\n## 一\n## 二', { line: 2, words: '二' }, 5],
    ['一\n二', { line: 9, words: '没有' }, 2],
  ])('finds in %j the line of %o', (text, place, line) => {
    expect(lineOf(text, place)).toBe(line);
  });
});

describe('editing a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-tui-editor-'));
  const script = (name: string, body: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it('gives the editor the file and reads it again', async () => {
    const path = join(folder, 'my report.txt');
    writeFileSync(path, SOURCE);
    const EDITOR = `${script('edits', `echo "$@" > "${folder}/args"; echo 又及。 >> "$2"`)} -x`;
    const result = await editFile(path, { line: 1, words: '' }, SOURCE, { EDITOR });
    expect(result.ok && result.value?.text.endsWith('又及。\n')).toBe(true);
    expect(readFileSync(join(folder, 'args'), 'utf8')).toBe(`-x ${path}\n`);
  });

  it('is told nothing has changed, or that the editor failed, in both languages', async () => {
    const path = join(folder, 'same.txt');
    writeFileSync(path, SOURCE);
    expect(await editFile(path, { line: 1, words: '' }, SOURCE, { EDITOR: 'true' })).toEqual({ ok: true, value: null });
    const failed = await editFile(path, { line: 1, words: '' }, SOURCE, { EDITOR: 'false' });
    expect(failed.ok ? null : failed.message).toEqual({
      zh: expect.stringContaining('false'),
      en: expect.stringContaining('false'),
    });
  });

  it('is not done to what is no text', async () => {
    const path = join(folder, 'binary.docx');
    writeFileSync(path, 'PK\u0003\u0004\0\0');
    expect((await editFile(path, { line: 1, words: '' }, '', { EDITOR: 'true' })).ok).toBe(false);
  });
});
