import { SingleBar } from 'cli-progress';
import { cutToWidth, displayWidth, visible } from '../text/index.ts';
import { type Environment, isDumb, type Screen } from './look.ts';

/** A line at the bottom of a terminal that says how far a long work has come. Take it away before anything else is printed. */
export interface Progress {
  /** Shows that `done` of the whole are done, and what is next. */
  show(done: number, of: number, next: string): void;
  hide(): void;
}

/** Shows nothing. */
export const NO_PROGRESS: Progress = { show: () => undefined, hide: () => undefined };
const WIDEST_BAR = 20;

/** The progress line of a terminal; nothing at all where `screen` is none, or cannot move its cursor. */
export function progressOn(screen: NodeJS.WriteStream & Screen, env: Environment): Progress {
  if (screen.isTTY !== true || isDumb(env)) return NO_PROGRESS;
  let bar: SingleBar | null = null;
  const hide = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    show(done, of, next) {
      hide();
      const format = (): string => progressLine(done, of, next, screen.columns ?? 80);
      bar = new SingleBar({
        format,
        stream: screen,
        clearOnComplete: true,
        // No mode of the terminal is changed: a signal may end the program under the bar. The line is cut to fit.
        hideCursor: null,
        linewrap: true,
        gracefulExit: false,
      });
      bar.start(of, done);
    },
    hide,
  };
}

/** `[=====---------------]  7/30  next`, cut to less than `width` columns. */
export function progressLine(done: number, of: number, next: string, width: number): string {
  const size = Math.min(WIDEST_BAR, Math.floor(width / 4));
  const full = of === 0 ? size : Math.floor((size * Math.min(done, of)) / of);
  const counted = `${String(done).padStart(String(of).length)}/${of}`;
  const line = `[${'='.repeat(full)}${'-'.repeat(size - full)}] ${counted}  ${visible(next).replace(/\s+/g, ' ')}`;
  // A line as wide as the window would go on in the next row. Signs of unsure width count as wide.
  return displayWidth(line, 2) < width ? line : cutToWidth(line, width - 1, 2);
}
