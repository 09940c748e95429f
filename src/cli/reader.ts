/**
 * A program of its own: reads one file of any format from standard input, and says on standard output, as JSON, what is in it.
 * It ends itself when it has taken more memory (MiB) or processor time (seconds) than its two arguments allow. See shelf/apart.ts.
 */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { textOf } from '../report/formats/index.ts';

/** How often the memory is looked at, in milliseconds: between two looks a reader fills some tens of megabytes. */
const EVERY = 15;
const OUT_OF_MEMORY = 3;

/** Watches from a thread of its own, since reading does not pause. */
function watch(memory: number, seconds: number): void {
  const code = `
    const { workerData: { bytes, microseconds, every } } = require('node:worker_threads');
    setInterval(() => {
      const { user, system } = process.cpuUsage();
      if (process.memoryUsage.rss() > bytes) process.kill(process.pid, 'SIGKILL');
      if (user + system > microseconds) process.kill(process.pid, 'SIGTERM');
    }, every);`;
  try {
    const workerData = { bytes: memory * 1024 * 1024, microseconds: seconds * 1e6, every: EVERY };
    new Worker(code, { eval: true, workerData }).unref();
  } catch {
    // without threads the clock of whoever started this is left
  }
}

async function main(): Promise<void> {
  const [, , memory, seconds] = process.argv.map(Number);
  if (memory !== undefined && seconds !== undefined) watch(memory, seconds);
  const bytes = new Uint8Array(readFileSync(0));
  const found = await textOf(bytes);
  process.stdout.write(JSON.stringify(found), () => process.exit(0));
}

main().catch((error: unknown) => {
  const isMemory = error instanceof RangeError && /alloc|memory|length/i.test(error.message);
  process.exit(isMemory ? OUT_OF_MEMORY : 1);
});
