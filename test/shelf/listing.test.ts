import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Listing } from '../../src/shelf/listing.ts';
import { shelfFiles, withId } from '../../src/shelf/shelf-files.ts';

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'report-tui-listing-'));

const NAMES = ['a.md', 'A.md', 'é.md', 'e\u0301.md', 'b.md', 'README.md', '.c.md', 'd.txt'];

test('a listing that is brought up to date is what a new one is', () => {
  const change = fc.record({
    name: fc.constantFrom(...NAMES),
    to: fc.constantFrom('file', 'folder', 'link', 'nothing', 'nothing'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 4 }), (rounds) => {
      const folder = temporaryFolder();
      const listing = new Listing(folder);
      for (const changes of rounds) {
        const was = new Set(shelfFiles(folder).map(({ id }) => `${id}.md`));
        for (const { name, to } of changes) {
          // What has become a folder under the name of a file that was known is told when it is opened.
          if (to !== 'nothing' && was.has(name)) continue;
          rmSync(join(folder, name), { recursive: true, force: true });
          if (to === 'file') writeFileSync(join(folder, name), '');
          if (to === 'folder') mkdirSync(join(folder, name));
          if (to === 'link') symlinkSync('nowhere', join(folder, name));
        }
        listing.refresh();
        const files = shelfFiles(folder);
        expect(Array.from(listing.files()).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(files);
        for (const id of ['a', 'A', 'É', 'e\u0301', 'B', 'c', 'd', 'readme'])
          expect(listing.withId(id)).toEqual(withId(files, id));
      }
    }),
    { numRuns: 60 },
  );
});

test('what was put there is known at once, and a folder that is gone has no reports', () => {
  const folder = temporaryFolder();
  const listing = new Listing(folder);
  listing.add({ id: 'Own', path: join(folder, 'Own.md') });
  expect([listing.get('Own'), listing.withId('own')]).toEqual(
    Array(2).fill({ id: 'Own', path: join(folder, 'Own.md') }),
  );
  expect(listing.get('own')).toBeUndefined();
  rmSync(folder, { recursive: true });
  listing.refresh();
  expect(Array.from(listing.files())).toEqual([]);
});
