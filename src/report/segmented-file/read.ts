import { done, type Failure, fail, type Localized, type Result, trimSpan } from '../../text/index.ts';
import type { HeadingLevel, PartKind, Role, Span } from '../model.ts';
import type { Draft, Structure } from '../outline/draft.ts';
import { backslashesAtEnd, unescaped, usualKind, usualRole } from './write.ts';

type Region = 'head' | 'furniture' | 'annexes' | 'preamble' | 'section';

interface Sign {
  /** null for an item of running text. */
  heading: HeadingLevel | null;
  /** An item's depth among items; 0 for headings. */
  depth: number;
  named: string[];
  /** How many characters of the line the sign takes. */
  length: number;
}

/** What `check` is not to say of the next line: no words of the report. */
const IGNORED = /^<!-- ignore [^\n]{1,300} -->$/;
const DIRECTIVE = /^<!-- (?:(head|furniture|preamble|annex)|(#{2,4})|((?: {2})*)-) -->$/;
const SIGN = /^(?:(#{2,4})|((?: {2})*)-) (?:\{([^}\n]{0,60})\}? ?)?/;
/** What only a sign may look like: words that do are written with a backslash before them. */
const LIKE_A_SIGN = /^(?:#|<!--|\s*- )/;
/** Items of items of items: no report nests deeper than three, and a stack must hold what is read. */
const DEEPEST = 20;
const KINDS: readonly string[] = ['section', 'measure', 'problem', 'plan'];
const ROLES: readonly string[] = ['work', 'problems', 'plans', 'mixed'];

/** A line of the file, and where its words stand in the report's text. */
export interface BodyLine {
  /** 1-based, in the whole file. */
  line: number;
  /** UTF-16 offset of its words in the text. */
  start: number;
  /** How many UTF-16 units of the line stand before its words. */
  sign: number;
}

/**
 * The body of a segmented file → its source text and the structure that its signs give (grammar: `writeSegmented`). Fails with
 * `unreadable` for a line that looks like a sign and is none; `before`: how many lines of the file stand above the body.
 */
export function readBody(
  body: string,
  before: number,
): Result<{ text: string; structure: Structure; lines: BodyLine[] }> {
  const reader = new BodyReader();
  const printed: BodyLine[] = [];
  const lines = body.split('\n');
  for (const [i, line] of lines.entries()) {
    const start = reader.length;
    const mistake = reader.line(line, i === lines.length - 1);
    if (reader.length > start) printed.push({ line: before + i + 1, start, sign: reader.sign });
    if (mistake !== null) return misread(before + i + 1, mistake);
  }
  return done({ ...reader.result(), lines: printed });
}

function misread(line: number, { zh, en }: Localized): Failure {
  return fail('unreadable', `分段文件第${line}行：${zh}。`, `line ${line} of the segmented file: ${en}.`);
}

class BodyReader {
  private readonly pieces: string[] = [];
  /** How long the text is so far. */
  length = 0;
  /** How many characters of the last line stood before its words. */
  sign = 0;
  private region: Region = 'preamble';
  private continued = false;
  /** Whether the directive that named the region has no words yet. */
  private opened = false;
  /** Whether the region was named by a directive; whether words of the preamble were. */
  private named = false;
  private marked = false;
  /** The preamble line by line: it may turn out to be furniture, of which each line is a span. */
  private preambleLines: Span[] = [];
  private open: (Draft & { depth: number })[] = [];
  /** Signs whose words begin with those of the part in it: a section that has no title but its first item. */
  private readonly waiting: Sign[] = [];
  private readonly structure: Structure = {
    head: [],
    furniture: [],
    annexes: [],
    preamble: null,
    sections: [],
  };

  /** Takes one line; gives back what is wrong with it, or null. */
  line(line: string, last: boolean): Localized | null {
    if (IGNORED.test(line)) return null;
    const directive = DIRECTIVE.exec(line);
    if (directive !== null && this.direct(directive)) return null;
    const sign = this.signOf(line);
    const title = this.region === 'head' && line.startsWith('# ') ? 2 : 0;
    if (sign !== null && sign.depth > DEEPEST) return TOO_DEEP;
    const mistake = sign === null ? title === 0 && LIKE_A_SIGN.test(line) && NO_SIGN : unknownName(sign);
    if (mistake) return mistake;
    let words = line.slice(sign?.length ?? title);
    if (words.startsWith('\\') && (words !== '\\' || last)) words = words.slice(1);
    this.sign = line.length - words.length;
    const slashes = backslashesAtEnd(words).length;
    const goesOn = slashes % 2 === 1 && !last;
    words = unescaped(words.slice(0, words.length - Math.ceil(slashes / 2)));
    const span = trimSpan(words, 0, words.length);
    if (span !== null) {
      const own = { start: span.start + this.length, end: span.end + this.length };
      for (const each of this.waiting.splice(0)) this.openPart(each, own);
      if (sign !== null) this.openPart(sign, own);
      this.extend(own);
    } else if (sign !== null && goesOn) this.waiting.push(sign);
    this.pieces.push(words, goesOn || last ? '' : '\n');
    this.length += words.length + (goesOn || last ? 0 : 1);
    this.continued = goesOn;
    return null;
  }

  result(): { text: string; structure: Structure } {
    return { text: this.pieces.join(''), structure: this.structure };
  }

  /** What a directive says; false where it names a part that is not open, and so is words. */
  private direct(directive: RegExpExecArray): boolean {
    const [, region, hashes, indent] = directive;
    if (region !== undefined) {
      this.region = region === 'annex' ? 'annexes' : (region as Region);
      this.opened = true;
      this.named = true;
      this.open = [];
      return true;
    }
    const heading = hashes === undefined ? null : headingOf(hashes);
    const depth = (indent ?? '').length / 2;
    const at = this.open.findLastIndex(
      (part) => part.heading === heading && (heading !== null || part.depth === depth),
    );
    if (at < 0) return false;
    this.open = this.open.slice(0, at + 1);
    return true;
  }

  private signOf(line: string): Sign | null {
    const match = SIGN.exec(line);
    if (match === null || line.length === match[0].length) return null;
    const [whole, hashes, indent, named] = match;
    const heading = hashes === undefined ? null : headingOf(hashes);
    const depth = heading === null ? (indent ?? '').length / 2 : 0;
    // （一） heads a section where no 一、 is printed.
    if ((heading === null || heading === 3) && this.open.length + this.waiting.length === 0) return null;
    return { heading, depth, named: (named ?? '').split(' ').filter(Boolean), length: whole.length };
  }

  private openPart(sign: Sign, at: Span): void {
    const outside = (part: { heading: HeadingLevel | null; depth: number }): boolean =>
      sign.heading === null
        ? part.heading !== null || part.depth < sign.depth
        : part.heading !== null && part.heading < sign.heading;
    while (this.open.length > 0 && !outside(this.open[this.open.length - 1] ?? { heading: null, depth: 0 }))
      this.open.pop();
    const parent = this.open.at(-1);
    const kind = (sign.named.find((name) => KINDS.includes(name)) ?? usualKind(sign.heading)) as PartKind;
    const role = (sign.named.find((name) => ROLES.includes(name)) ?? usualRole(kind, parent?.role ?? null)) as Role;
    const part = { ...at, heading: sign.heading, depth: sign.depth, kind, role, children: [] };
    (parent?.children ?? this.structure.sections).push(part);
    this.open.push(part);
    this.region = 'section';
  }

  private extend(words: Span): void {
    switch (this.region) {
      case 'section':
        for (const part of this.open) part.end = words.end;
        return;
      case 'preamble':
        this.extendPreamble(words);
        return;
      case 'annexes':
        this.extendAnnex(words);
        return;
      default: {
        const lines = this.structure[this.region];
        const before = lines.at(-1);
        if (this.continued && before !== undefined) before.end = words.end;
        else lines.push({ ...words });
      }
    }
  }

  /** An annex is one span, up to the next directive or sign. */
  private extendAnnex(words: Span): void {
    const last = this.structure.annexes.at(-1);
    if (this.opened || last === undefined) this.structure.annexes.push({ ...words });
    else last.end = words.end;
    this.opened = false;
  }

  /**
   * A report has one preamble, above its sections: words behind them that no sign claims are furniture, and so are words that
   * stand apart from the preamble, before it where it is marked and they are not.
   */
  private extendPreamble(words: Span): void {
    const { sections, head, furniture, preamble } = this.structure;
    const between = Math.max(head.at(-1)?.end ?? 0, furniture.at(-1)?.end ?? 0);
    const apart = preamble !== null && between > preamble.end;
    if (sections.length > 0 || (apart && this.marked)) furniture.push({ ...words });
    else if (preamble !== null && !apart) {
      preamble.end = words.end;
      const line = this.preambleLines.at(-1);
      if (this.continued && line !== undefined) line.end = words.end;
      else this.preambleLines.push({ ...words });
    } else {
      if (preamble !== null) {
        furniture.push(...this.preambleLines);
        furniture.sort((a, b) => a.start - b.start);
      }
      this.structure.preamble = { ...words };
      this.preambleLines = [{ ...words }];
    }
    this.marked ||= this.named;
  }
}

const TOO_DEEP: Localized = {
  zh: `条目嵌套超过${DEEPEST}层，请减少行首的空格`,
  en: `items are nested more than ${DEEPEST} deep; take some of the blanks before the sign away`,
};

const NO_SIGN: Localized = {
  zh: '这一行像标记而不是；标题写作 ## 标题，条目写作 - 条目并须在某一章节之内，若是正文请在行首加 \\',
  en: 'it looks like a sign and is none; write ## heading, or - item inside a section, or put \\ before it if these are words',
};

/** The first name in `{…}` that is neither a kind nor a role, as a mistake. */
function unknownName(sign: Sign): Localized | null {
  const name = sign.named.find((candidate) => !KINDS.includes(candidate) && !ROLES.includes(candidate));
  if (name === undefined) return null;
  const names = [...KINDS, ...ROLES].join(' ');
  return { zh: `花括号里的 ${name} 不认识，请用 ${names}`, en: `unknown {${name}}; use one of ${names}` };
}

function headingOf(hashes: string): HeadingLevel {
  return hashes.length === 2 ? 1 : hashes.length === 3 ? 2 : 3;
}
