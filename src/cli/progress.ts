import { SingleBar } from 'cli-progress';
import { cutToWidth, displayWidth, type Lang, visible } from '../text/index.ts';
import { type Environment, isDumb, languageOf, type Screen } from './terminal-capabilities.ts';

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
export function progressOn(
  screen: NodeJS.WriteStream & Screen,
  env: Environment,
  lang: Lang = languageOf(env),
): Progress {
  if (screen.isTTY !== true || isDumb(env)) return NO_PROGRESS;
  let bar: SingleBar | null = null;
  let begun: { at: number; done: number } | null = null;
  const hide = (): void => {
    bar?.stop();
    bar = null;
  };
  return {
    show(done, of, next) {
      hide();
      begun ??= { at: performance.now(), done };
      const pace = paceOf(done - begun.done, of - done, (performance.now() - begun.at) / 1000, lang);
      const format = (): string => progressLine(done, of, pace + next, screen.columns ?? 80);
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

/** So much is done before its pace tells anything: the first file is read while the program is still compiled. Seconds, and files. */
const [SOONEST, FEWEST] = [2, 3];

/** How many are done in a second and how long the rest will take, with blanks behind; '' where that cannot be told yet. */
export function paceOf(done: number, left: number, seconds: number, lang: Lang): string {
  if (seconds < SOONEST || done < FEWEST) return '';
  const rate = done / seconds;
  const rated = rate < 10 ? rate.toFixed(1) : rate.toFixed(0);
  const time = clockTime(Math.ceil(left / rate));
  return lang === 'zh' ? `每秒 ${rated} 份，还要 ${time}  ` : `${rated} a second, ${time} left  `;
}

/** 0:08, 12:30, 1:02:30. */
function clockTime(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const last = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${last}` : `${minutes}:${last}`;
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
