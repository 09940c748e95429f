import { expect, it } from 'vitest';
import { Run } from './harness.tsx';

it.each([
  ['a row of hits', 'badgeOf'],
  ['the status line', 'statusRow'],
])('ends with what was thrown where %s crashes while one searches', async (_, where) => {
  let armed = false;
  const lang = {
    toString: () => {
      if (armed && new Error('where').stack?.includes(where)) {
        throw new TypeError('broken pane');
      }
      return 'zh';
    },
  };
  const run = new Run(120, 40, { lang: lang as never });
  await run.shows('目录');
  run.type('/');
  await run.shows('输入汉字');
  armed = true;
  run.type('依法行政');
  await expect(run.result).rejects.toThrow('broken pane');
  await run.screen();
  expect(run.onAlternateScreen).toBe(false);
  expect(run.keyboard.raw).toBe(false);
});
