import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportOf } from '../shelf/shelf-fixture.ts';
import { fileOf, run, temporary } from './program.ts';

const one = fileOf(reportOf('青禾县', 2031), '青禾-2031.txt');
const two = fileOf(reportOf('云溪县', 2032), '云溪-2032.txt');

test('import and set correct place and year, and refuse a place that may be several', async () => {
  const folder = temporary();
  const env = { REPORT_TUI_SHELF: folder, XDG_CACHE_HOME: temporary() };
  const list = async (): Promise<unknown> => JSON.parse((await run(['list', '-f', 'json'], { env })).stdout);
  const imported = await run(['import', one, two, '--place', '红谷滩区', '--year', '2034'], { env });
  expect([imported.code, imported.stderr]).toEqual([0, expect.stringContaining('2')]);
  const [first, second] = ['青禾-2031', '云溪-2032'];
  const place = { place: ['江西省', '南昌市', '红谷滩区'], code: '360113', covers: 2034, plansFor: 2035 };
  expect(await list()).toEqual(
    expect.arrayContaining([first, second].map((id) => expect.objectContaining({ id, year: 2034, code: '360113' }))),
  );
  const file = readFileSync(join(folder, `${first}.md`), 'utf8');
  expect(file).toContain(`place: [${place.place.join(', ')}]`);
  expect(file).toContain(`covers: ${place.covers}\n`);

  const set = await run(['set', first, second, '--year', '2036', '--lang', 'zh'], { env });
  expect([set.code, set.stdout]).toEqual([0, expect.stringContaining(`${first}  已更正`)]);
  expect(readFileSync(join(folder, `${second}.md`), 'utf8')).toContain('plansFor: 2037\n');

  const before = readFileSync(join(folder, `${first}.md`), 'utf8');
  for (const [args, words] of [
    [['set', first, '--place', '鼓楼区'], '320106'],
    [['set', first, '--place', '无此地'], '江西省/青禾县'],
    [['set', first, second, '--title', '某报告'], '--title'],
    [['set', first], '--place'],
    [['set', first, 'nobody', '--year', '2033'], 'nobody'],
    [['set', 'hongutan-2020', '--year', '2033'], 'hongutan-2020'],
    [['import', one, two, '--title', '某报告'], '--title'],
  ] satisfies [string[], string][]) {
    const refused = await run([...args, '--lang', 'zh'], { env });
    expect([args, refused.code, refused.stdout]).toEqual([args, args.includes('nobody') ? 1 : 2, '']);
    expect(refused.stderr).toContain(words);
  }
  expect(readFileSync(join(folder, `${first}.md`), 'utf8')).toBe(before);
});
