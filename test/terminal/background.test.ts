import { afterEach, expect, test } from 'vitest';
import { TerminalDesk } from './whole.ts';

const desk = new TerminalDesk();
afterEach(() => desk.clear());

const QUESTION = '\x1b]11;?';

test('the terminal is asked for its background behind the first frame, and what it answers is typed nowhere', async () => {
  const pty = desk.line('"$R" --lang zh', { columns: 80, rows: 24 });
  await pty.until(() => pty.raw.includes(QUESTION), 'the question');
  expect(pty.raw.indexOf('目录')).toBeLessThan(pty.raw.indexOf(QUESTION));
  // At once, while the answer is on its way.
  pty.send('q');
  await pty.ended;
  desk.expectWhole(pty);
  expect(pty.screen().join('\n').trim().split('\n').slice(0, 2)).toEqual(['exit code 0', 'all is said']);
});

test.each([
  ['--theme light', {}],
  ['', { TERM: 'linux' }],
])('nothing is asked with %j in %j', async (options, env) => {
  const pty = desk.line(`"$R" --lang zh ${options}`, { env });
  await pty.until('目录');
  pty.send('q');
  await pty.ended;
  expect(pty.raw).not.toContain(QUESTION);
});
