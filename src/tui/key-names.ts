import type { Lang, Localized } from '../text/index.ts';

const LABELS: Readonly<Record<string, Localized>> = {
  up: { zh: '↑', en: '↑' },
  down: { zh: '↓', en: '↓' },
  left: { zh: '←', en: '←' },
  right: { zh: '→', en: '→' },
  pageup: { zh: 'PgUp', en: 'PgUp' },
  pagedown: { zh: 'PgDn', en: 'PgDn' },
  home: { zh: 'Home', en: 'Home' },
  end: { zh: 'End', en: 'End' },
  enter: { zh: '回车', en: 'Enter' },
  escape: { zh: 'Esc', en: 'Esc' },
  tab: { zh: 'Tab', en: 'Tab' },
  'shift-tab': { zh: 'Shift-Tab', en: 'Shift-Tab' },
  backspace: { zh: '退格', en: 'Backspace' },
  space: { zh: '空格', en: 'Space' },
};

/** A key as the help screen shows it. */
export function keyLabel(key: string, lang: Lang): string {
  const label = LABELS[key]?.[lang];
  return label ?? key.replace(/^ctrl-(.)$/, (_, letter: string) => `Ctrl-${letter.toUpperCase()}`);
}

/** Whether a keyboard has a key of that name: one character, a name as above, or Ctrl and a letter. */
export function isKey(name: string): boolean {
  return (
    name in LABELS || /^ctrl-[a-z]$/.test(name) || (Array.from(name).length === 1 && /^[!-~\u4e00-\u9fff]$/u.test(name))
  );
}
