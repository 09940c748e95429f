import type { Line } from './lines.ts';
import type { MarkerForm } from './markers.ts';

/** A gap of so many numerals in a series is a slip; a wider one is another series, or a sentence that looks like a marker. */
const GAP_MOST = 3;

/**
 * The lines that open with a marker of `form`, as runs of line indices: a run goes on while its numerals rise, with the slips
 * that real pages have (one missing, one doubled, (一)(一)(三), an empty ()), and a new one begins where they begin anew.
 * `from`..`to`: line indices, `to` exclusive. Linear.
 */
export function runsOf(lines: readonly Line[], form: MarkerForm, from: number, to: number): number[][] {
  const marked: { at: number; number: number | null }[] = [];
  for (let at = from; at < to; at++) {
    const marker = lines[at]?.marker;
    if (marker?.form === form) marked.push({ at, number: marker.number });
  }
  const runs: number[][] = [];
  let run: number[] = [];
  let last = 0;
  marked.forEach(({ at, number }, i) => {
    const printed = number ?? last + 1;
    const after = marked[i + 1]?.number ?? null;
    const slip = run.length > 0 && printed <= last && after === last + 2;
    const goesOn = run.length > 0 && printed !== 1 && printed >= last && printed <= last + GAP_MOST;
    if (slip || goesOn) {
      run.push(at);
      last = slip ? last + 1 : printed;
    } else if (run.length === 0 || printed === 1 || (printed <= GAP_MOST && after === printed + 1)) {
      if (number === null && run.length === 0) return;
      run = [at];
      runs.push(run);
      last = printed;
    }
  });
  return runs;
}
