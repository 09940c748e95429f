/** Escape sequences of keys (ECMA-48 CSI and SS3, as xterm, VT220, rxvt and the Linux console write them), by their last characters. */
const FINALS: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'shift-tab',
};
const NUMBERED: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'backspace',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
};

/** A whole sequence: how long it is, and what key it is (null: none); 'cut off' where its end has not come yet. */
type Sequence = { length: number; key: string | null } | 'cut off';

const NOTHING_MEANT = (length: number): Sequence => ({ length, key: null });

/** A parameter, an intermediate or a final byte of a control sequence (ECMA-48 5.4). */
const CSI = /^\x1b\[(\[?[0-?]*)[ -/]*([@-~]|$)/;
/** A control string (ECMA-48 5.6) up to its end, its cancelling (CAN, SUB), or whatever cannot stand in one. */
const STRING = /^\x1b[\]PX^_][^\x03\x07\x18\x1a\x1b]*(?:[\x07\x18\x1a]|\x1b\\|\x1b$|$)?/;
/** What follows `CSI M` in a mouse report as X10 writes it: button, column and row, a byte each. */
const X10_MOUSE = 3;

/** What stands at the beginning of `bytes`, one character a byte, which begin with Esc. */
export function sequenceAt(bytes: string): Sequence {
  switch (bytes[1]) {
    case undefined:
      return 'cut off';
    case '[':
      return controlSequence(bytes);
    case 'O':
      return singleShift(bytes);
    case ']':
    case 'P':
    case 'X':
    case '^':
    case '_':
      return controlString(bytes);
    case '\x1b':
      return doubleEscape(bytes);
    default:
      // Alt and a key, which means nothing here. With a control character it is that key: Ctrl-C above all.
      return bytes.charCodeAt(1) < 0x20 ? NOTHING_MEANT(1) : NOTHING_MEANT(1 + characterLength(bytes, 1));
  }
}

function controlSequence(bytes: string): Sequence {
  const match = CSI.exec(bytes);
  if (match === null) {
    // A byte that cannot stand in a sequence ends it, and is read anew.
    return NOTHING_MEANT(/^\x1b\[[ -?[]*/.exec(bytes)?.[0].length ?? 2);
  }
  const [whole, parameters = '', final = ''] = match;
  if (final === '') {
    return 'cut off';
  }
  if (final === 'M' && parameters === '') {
    return bytes.length < whole.length + X10_MOUSE ? 'cut off' : NOTHING_MEANT(whole.length + X10_MOUSE);
  }
  return { length: whole.length, key: keyOfSequence(parameters, final) };
}

function keyOfSequence(parameters: string, final: string): string | null {
  if (final === '~') {
    return NUMBERED[parameters.split(';')[0] ?? ''] ?? null;
  }
  return /^1?(?:;\d+)?$/.test(parameters) ? (FINALS[final] ?? null) : null;
}

/** A key of the keypad in application mode, or an arrow. */
function singleShift(bytes: string): Sequence {
  const final = bytes[2];
  if (final === undefined) {
    return 'cut off';
  }
  return final >= '@' && final <= '~'
    ? { length: 3, key: final === 'M' ? 'enter' : (FINALS[final] ?? null) }
    : NOTHING_MEANT(2);
}

/** An answer of the terminal (OSC, DCS, APC) or what else is no key (SOS, PM): swallowed to its end. */
function controlString(bytes: string): Sequence {
  const whole = STRING.exec(bytes)?.[0] ?? bytes;
  const isEnded = /(?:[\x07\x18\x1a]|\x1b\\)$/.test(whole);
  const isBroken = whole.length < bytes.length;
  return isEnded || isBroken ? NOTHING_MEANT(whole.length) : 'cut off';
}

/** Esc twice: rxvt's way of an arrow with Alt, or the key pressed twice. */
function doubleEscape(bytes: string): Sequence {
  const rest = bytes.slice(1);
  if (rest.length === 1) {
    return 'cut off';
  }
  const sequence = rest[1] === '[' || rest[1] === 'O' ? sequenceAt(rest) : null;
  if (sequence === 'cut off') {
    return 'cut off';
  }
  return sequence === null ? { length: 1, key: 'escape' } : { length: sequence.length + 1, key: sequence.key };
}

/** Sequences of keys are much shorter. */
const LONGEST_SEQUENCE = 64;

/** What of a sequence that is cut off must be kept, so that it costs no more to swallow a long one. */
export function shortened(bytes: string): string {
  if (bytes.length < LONGEST_SEQUENCE) {
    return bytes;
  }
  // The `?` says that it is no key.
  return bytes[1] === '[' ? '\x1b[?' : bytes.slice(0, 2) + (bytes.endsWith('\x1b') ? '\x1b' : '');
}

/** The bytes of the UTF-8 character at `at`, as far as they are there. */
function characterLength(bytes: string, at: number): number {
  return /^[\0-\x7f]|^.[\x80-\xbf]*/s.exec(bytes.slice(at))?.[0].length ?? 1;
}
