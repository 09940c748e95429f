import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { locked } from '../../src/shelf/lock.ts';
import { done } from '../../src/text/index.ts';

afterEach(() => vi.restoreAllMocks());

/** Somebody who waits for a lock that another program has left behind, by a clock that the test sets. */
function waiting() {
  const folder = mkdtempSync(join(tmpdir(), 'report-tui-lock-'));
  const path = join(folder, '.lock');
  const beat = (count: number): void => writeFileSync(path, JSON.stringify({ owner: 'another', beat: count }));
  beat(1);
  const clock = { now: 1000, looks: 0 };
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock.looks += 1;
    return clock.now;
  });
  let took = false;
  const result = locked(folder, async () => {
    took = true;
    return done('taken');
  });
  /** What has become of it when it has looked a few times more at a time. */
  const at = async (now: number): Promise<boolean> => {
    clock.now = now;
    const { looks } = clock;
    await vi.waitUntil(() => took || clock.looks > looks + 9, { timeout: 10_000, interval: 5 });
    return took;
  };
  return { beat, at, clock, result };
}

describe('a lock that another program has left behind', () => {
  test('is taken over when it has given no beat for two and a half seconds, and not sooner', async () => {
    const { at, result } = waiting();
    expect(await at(1000)).toBe(false);
    expect(await at(3500)).toBe(false);
    expect(await at(3501)).toBe(true);
    expect(await result).toEqual(done('taken'));
  });

  test('is left to it for as long again by each beat, but for no more than half a minute', async () => {
    const { beat, at, result } = waiting();
    expect(await at(1000)).toBe(false);
    expect(await at(3400)).toBe(false);
    beat(2);
    expect(await at(3450)).toBe(false);
    expect(await at(5950)).toBe(false);
    expect(await at(5951)).toBe(true);
    expect(await result).toEqual(done('taken'));
    const other = waiting();
    expect(await other.at(1000)).toBe(false);
    for (let second = 2; second <= 31; second++) {
      other.beat(second);
      expect(await other.at(second * 1000)).toBe(false);
    }
    other.beat(32);
    other.clock.now = 31_001;
    expect(await other.result).toMatchObject({ ok: false, code: 'unreadable' });
  });
});
