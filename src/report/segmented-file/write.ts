import { SENTENCE_END, trimSpan, visible } from '../../text/index.ts';
import type { Part, PartKind, Report, Role, Span } from '../model.ts';
import { uncovered } from '../outline/draft.ts';

/** A sign that stands before the character at `at` of the source. */
interface Opening {
  at: number;
  sign: string;
}

/** The source with its signs: see `writeSegmented` for the grammar. */
export function writeBody(report: Report): string {
  const { text } = report;
  const openings = openingsOf(report);
  const pieces: string[] = [];
  let at = 0;
  let sign = '';
  for (const next of [...openings, { at: text.length, sign: '' }]) {
    const words = text.slice(at, next.at);
    pieces.push(sign, guarded(words, sign !== '' && !sign.endsWith('\n')));
    const lineIsOpen = words === '' ? sign !== '' && !sign.endsWith('\n') : !words.endsWith('\n');
    if (lineIsOpen && next.at < text.length) pieces.push('\\\n');
    at = next.at;
    sign = next.sign;
  }
  return pieces.join('');
}

/** Words so that none of their lines can be taken for a sign; `inline`: the first line stands behind one. */
function guarded(words: string, inline: boolean): string {
  return words
    .split('\n')
    .map((raw, i) => {
      const line = escaped(raw);
      const misread = i === 0 && inline ? /^(?:\\|\{)/ : /^(?:\\|#|<!--|\s*- )/;
      return (misread.test(line) ? '\\' : '') + line + backslashesAtEnd(line);
    })
    .join('\n');
}

/**
 * Characters that no terminal may get (text/sanitise) stand as `\u{1B}`, UTF-16 unit by unit, so that the file can be looked at
 * anywhere and still loses nothing.
 */
function escaped(line: string): string {
  const safe = visible(line);
  if (safe === line && !line.includes('\\u{')) return line;
  let result = '';
  for (let i = 0; i < line.length; i++) {
    const unit = line[i] ?? '';
    const hidden = safe[i] !== unit || line.startsWith('\\u{', i);
    result += hidden ? `\\u{${line.charCodeAt(i).toString(16).toUpperCase()}}` : unit;
  }
  return result;
}

/** The characters that `escaped` hid. */
export function unescaped(line: string): string {
  return line.replace(/\\u\{([0-9A-F]{1,4})\}/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

export function backslashesAtEnd(line: string): string {
  let from = line.length;
  while (from > 0 && line[from - 1] === '\\') from--;
  return line.slice(from);
}

function openingsOf(report: Report): Opening[] {
  const { text, head, furniture, annexes, preamble } = report;
  const openings: Opening[] = [];
  const opens = (start: number, sign: string): void => {
    openings.push({ at: startOfIndent(text, start), sign });
  };
  const regions: { span: Span; name: string }[] = [
    ...head.map((span) => ({ span, name: 'head' })),
    ...furniture.map((span) => ({ span, name: 'furniture' })),
    ...annexes.map((span) => ({ span, name: 'annex' })),
    ...(preamble === null ? [] : [{ span: preamble, name: 'preamble' }]),
    ...report.sections.map((span) => ({ span, name: 'section' })),
  ].sort((a, b) => a.span.start - b.span.start);
  let current = '';
  for (const { span, name } of regions) {
    if ((name !== current || name === 'annex') && name !== 'section') opens(span.start, `<!-- ${name} -->\n`);
    if (name === 'head' && text.slice(span.start, span.end) === report.title) opens(span.start, '# ');
    current = name;
  }
  for (const section of report.sections) signParts(text, section, null, 0, opens);
  return openings.sort((a, b) => a.at - b.at);
}

/** A sign stands before a line's indent, where only blanks are in between. */
function startOfIndent(text: string, start: number): number {
  let at = start;
  while (at > 0 && text[at - 1] !== '\n' && /\s/.test(text[at - 1] ?? 'x')) at--;
  return at === 0 || text[at - 1] === '\n' ? at : start;
}

function signParts(
  text: string,
  part: Part,
  parent: Part | null,
  depth: number,
  opens: (start: number, sign: string) => void,
): void {
  const prefix = part.heading === null ? `${'  '.repeat(depth)}-` : '#'.repeat(part.heading + 1);
  opens(part.start, `${prefix} ${attributes(part, parent)}`);
  if (part.heading !== null) breakAfterTitle(text, part, opens);
  part.children.forEach((child, k) => {
    const before = part.children[k - 1];
    // An item right behind a headed part would be taken for that part's.
    const stray = child.heading === null && before !== undefined && before.heading !== null;
    if (stray && trimSpan(text, before.end, child.start) === null) opens(child.start, `<!-- ${prefix} -->\n`);
    signParts(text, child, part, part.heading === null ? depth + 1 : depth, opens);
  });
  const first = part.children[0]?.start ?? part.end;
  for (const span of uncovered(part, part.children)) {
    const words = trimSpan(text, span.start, span.end);
    if (words !== null && words.start > first) opens(words.start, `<!-- ${prefix} -->\n`);
  }
}

/** A heading that runs into its paragraph gets a line of its own, for whoever reads the file. */
function breakAfterTitle(text: string, part: Part, opens: (start: number, sign: string) => void): void {
  let { end } = part.lead;
  while (end < part.end && (SENTENCE_END.includes(text[end] ?? 'x') || text[end] === '：')) end++;
  const next = part.children[0]?.start ?? part.end;
  if (end > part.start && end < next && text[end] !== '\n') opens(end, '');
}

function attributes(part: Part, parent: Part | null): string {
  const kind = part.kind === usualKind(part.heading) ? [] : [part.kind];
  const role = part.role === usualRole(part.kind, parent?.role ?? null) ? [] : [part.role];
  const named = [...kind, ...role];
  return named.length === 0 ? '' : `{${named.join(' ')}} `;
}

/** What a sign says without `{…}`. */
export function usualKind(heading: Part['heading']): PartKind {
  return heading === null ? 'measure' : 'section';
}

export function usualRole(kind: PartKind, parent: Role | null): Role {
  if (kind === 'section') return parent ?? 'work';
  if (kind === 'measure') return 'work';
  return kind === 'problem' ? 'problems' : 'plans';
}
