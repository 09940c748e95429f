import { afterEach, describe, expect, test } from 'vitest';
import { EVIL, hostilePlace, SEQUENCES, UNPRINTABLE } from '../program/hostile.ts';
import type { Pty } from './pty.ts';
import { TerminalDesk } from './whole.ts';

const desk = new TerminalDesk();
const { file, env } = hostilePlace();
afterEach(() => desk.clear());

/** What the browser itself says to a terminal: private modes, places, erasing, colours; nothing with a text in it. */
const OWN = /\u001b(?:\[(?:\?(?:1049|1007|25|7|2004|2026)[hl]|[\d;]*[HJKXm]|c)|\]11;\?(?:\u0007|\u001b\\))/g;

function expectHarmless(pty: Pty): void {
  const text = pty.raw.replace(OWN, '').replaceAll('\r\n', '\n');
  const at = text.search(UNPRINTABLE);
  expect(at === -1 ? '' : JSON.stringify(text.slice(Math.max(0, at - 40), at + 20))).toBe('');
}

/** A line of sh that browses; the language by the option, as the environment's is hostile. */
function browse(line: string, columns = 160, extra: Record<string, string> = {}): Pty {
  const { COLUMNS: _, ...rest } = env;
  return desk.line(line, { columns, rows: 60, env: { ...rest, F: file, E: EVIL, ...extra } });
}

describe('a hostile report in the browser', () => {
  test.each([
    ['a file', '"$R" --lang zh "$F"'],
    ['standard input', '"$R" --lang zh < "$F"'],
    ['an id of the shelf', '"$R" --lang zh "$E"'],
  ])('%s: its text, its search, its table, its help; and what is marked', async (_, line) => {
    const pty = browse(`${line} | cat`);
    await pty.until(/整治␛\[31m市场秩序/);
    await pty.until(/云溪县e␛\]0;x␇␛\[31m\ufffd/);
    pty.send('G');
    await pty.until(/计划举办培训班8期/);
    pty.send('/重视不够');
    await pty.until(/[1-9] 条/);
    pty.send('\r');
    pty.send('?');
    await pty.until('移动');
    pty.send('\u001b');
    await pty.until(() => !pty.screen().join('').includes('移动'), 'the help closed');
    pty.send('s');
    await pty.until(/筛选/);
    await pty.until(/单位\ufffd?/);
    pty.send('\u001b');
    await pty.until(() => !pty.screen().join('').includes('筛选'), 'the table closed');
    pty.send('1 o');
    await pty.ended;
    expect(pty.raw).toContain('exit code 0');
    expectHarmless(pty);
  });

  test('the shelf, its filter, and the search of all reports', async () => {
    const pty = browse('"$R" --lang zh');
    await pty.until(/3 份/);
    pty.send('\u001b[B');
    await pty.until(/云溪县e␛\]0;x/);
    pty.send('云溪');
    await pty.until('2/3 份');
    pty.send('\r');
    await pty.until(/整治/);
    pty.send('\u007f');
    await pty.until('2/3 份');
    pty.send('\t\u001b');
    await pty.until('按 / 筛选');
    pty.send('a重视不够');
    await pty.until(/2 份 \d+ 条/);
    pty.send('\u001b[C');
    await pty.until(/▸.*重视不够/);
    pty.send('\r');
    await pty.until(/整治|重视不够/);
    pty.send('\u0003');
    await pty.ended;
    expectHarmless(pty);
  });

  test('what is typed and pasted into a query', async () => {
    const pty = browse('"$R" --lang zh "$F"');
    await pty.until(/整治/);
    pty.send('/');
    await pty.until('输入汉字');
    pty.send(`\u001b[200~月${SEQUENCES.join('')}${EVIL}球\u001b[201~`);
    await pty.until('il球');
    pty.send('\u202e\u009b31m\u200b');
    pty.send('尾');
    await pty.until(/球.*尾/);
    pty.send('\u0003');
    await pty.ended;
    expectHarmless(pty);
  });

  test('read aloud', async () => {
    const pty = browse('"$R" --lang zh "$F"', 160, { INK_SCREEN_READER: 'true' });
    await pty.until(/云溪县e␛/);
    pty.send('jjj\r');
    pty.send('/重视不够');
    await pty.until(/重视不够/);
    pty.send('\u0003');
    await pty.ended;
    expectHarmless(pty);
  });

  test('copied text goes to the clipboard in base64 and nowhere else', async () => {
    const pty = browse('"$R" --lang zh "$F"');
    await pty.until(/整治/);
    pty.send('Y');
    await pty.until(() => /\u001b\]52;c;[A-Za-z0-9+/=]+\u0007/.test(pty.raw), 'the copy');
    pty.send('\u0003');
    await pty.ended;
    pty.raw = pty.raw.replace(/\u001b\]52;c;[A-Za-z0-9+/=]+\u0007/g, '');
    expectHarmless(pty);
  });
});
