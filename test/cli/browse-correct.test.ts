import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { correctedReport } from '../../src/cli/browse-correct.ts';
import { segmentText, writeSegmented } from '../../src/report/index.ts';
import { SOURCE } from '../output/fixture.ts';
import { temporary } from '../program/program.ts';

const env = { REPORT_TUI_SHELF: temporary() };
const path = join(env.REPORT_TUI_SHELF, 'yunxi-2021.md');
writeFileSync(path, writeSegmented(segmentText(SOURCE, { id: 'yunxi-2021' })));

it('a report of the shelf is corrected in words, as set does', async () => {
  const wish = { place: '江西省/青禾县', year: '2036', title: '青禾县  报告' };
  const corrected = await correctedReport('yunxi-2021', wish, env);
  expect(corrected).toMatchObject({ ok: true, value: { year: 2036, title: '青禾县 报告', region: '江西省青禾县' } });
  expect(readFileSync(path, 'utf8')).toContain('covers: 2036');
});

it.each([
  ['yunxi-2021', { place: '鼓楼区' }, '320106'],
  ['yunxi-2021', { year: '36' }, '1900'],
  ['yunxi-2021', { year: '2036.5' }, '1900'],
  ['nobody', { year: '2036' }, '不在书架上'],
  ['hongutan-2020', { year: '2036' }, '自带'],
])('%s is not corrected to %j, and why is said', async (id, wish, words) => {
  const before = readFileSync(path, 'utf8');
  const corrected = await correctedReport(id, wish, env);
  expect(corrected.ok ? '' : corrected.message.zh).toContain(words);
  expect(readFileSync(path, 'utf8')).toBe(before);
});
