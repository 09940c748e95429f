import { expect, test } from 'vitest';
import { rulesPage } from '../../scripts/rules-page.ts';
import { RULES } from '../../src/analysis/index.ts';

test('docs/check.md says what the rules say (npm run docs:check writes it)', async () => {
  await expect(rulesPage(RULES)).toMatchFileSnapshot('../../docs/check.md');
});
