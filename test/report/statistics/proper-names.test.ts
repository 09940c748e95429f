import { expect, test } from 'vitest';
import { properNameSpans } from '../../../src/report/statistics/proper-names.ts';

const namesIn = (text: string): string[] =>
  properNameSpans(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
const long = (count: number): string => '渡'.repeat(count);

test.each<[string, string, string[]]>([
  ['quotation marks', '开展“普法进12个村”活动', ['“普法进12个村”']],
  ['a title', '印发《云溪县12条措施》', ['《云溪县12条措施》']],
  ['a quotation of 29 characters', `“${long(29)}”`, [`“${long(29)}”`]],
  ['a longer one is no name', `“${long(30)}”`, []],
  ['a title of 79 characters', `《${long(79)}》`, [`《${long(79)}》`]],
  ['a longer one is none', `《${long(80)}》`, []],
  ['a mark that is not closed', '“普法进12个村', []],
  ['a sentence within the marks is no name', '“建成12个村。”', []],
  ['two, one behind the other', '“渡口”和《渡槽》', ['“渡口”', '《渡槽》']],
])('%s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
});
