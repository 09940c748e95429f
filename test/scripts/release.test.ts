import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLater, released } from '../../scripts/release.mjs';

const root = join(import.meta.dirname, '../..');
const CHANGELOG = '# Changelog\n\n## [Unreleased]\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2031-01-02\n\n- All.\n';

describe('a release', () => {
  test('gives what was unreleased its version and day', () => {
    expect(released(CHANGELOG, '0.2.0', '2031-03-04')).toBe(
      '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2031-03-04\n\n### Added\n\n- A thing.\n\n## [0.1.0] - 2031-01-02\n\n- All.\n',
    );
  });

  test('is refused where there is nothing to release, or again', () => {
    const empty = CHANGELOG.replace('### Added\n\n- A thing.\n\n', '');
    expect(() => released(empty, '0.2.0', '2031-03-04')).toThrow(/nothing .* unreleased/);
    expect(() => released(CHANGELOG, '0.1.0', '2031-03-04')).toThrow(/already/);
    expect(() => released('# Changelog\n', '0.2.0', '2031-03-04')).toThrow(/no \[Unreleased\]/);
  });

  test.each([
    ['0.1.1', '0.1.0', true],
    ['0.10.0', '0.9.9', true],
    ['1.0.0', '0.9.9', true],
    ['0.1.0', '0.1.0', false],
    ['0.1.0', '0.2.0', false],
    ['0.9.9', '1.0.0', false],
  ])('%s after %s: %s', (version, than, later) => {
    expect(isLater(version, than)).toBe(later);
  });

  test('the changelog as it is could be released', () => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    expect(released(changelog, '99.0.0', '2031-03-04')).toContain('## [99.0.0] - 2031-03-04\n\n###');
  });
});
