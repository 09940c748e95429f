import type { Level, Rule } from '../../analysis/index.ts';
import { type Lang, visible } from '../../text/index.ts';
import { safeJson } from '../json.ts';
import { type CheckedFile, type Placed, placed } from './checked.ts';

const SARIF_LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Level, string>;

function sarifRule({ id, level, what, why, source, mend }: Rule, lang: Lang) {
  return {
    id,
    shortDescription: { text: what[lang] },
    fullDescription: { text: lang === 'zh' ? `${why.zh}依据：${source.zh}。` : `${why.en} Source: ${source.en}.` },
    help: { text: mend[lang] },
    defaultConfiguration: { level: SARIF_LEVELS[level] },
  };
}

/** Lines where there are any; else offsets, which SARIF counts in the unit that `columnKind` names. */
function regionOf({ position, last, start, end }: Placed) {
  if (position.line === null || position.column === null) return { charOffset: start, charLength: end - start };
  return {
    startLine: position.line,
    startColumn: position.column,
    endLine: last.line ?? position.line,
    endColumn: last.column ?? position.column,
  };
}

function sarifResult(file: string, finding: Placed, lang: Lang) {
  return {
    ruleId: finding.rule,
    level: SARIF_LEVELS[finding.level],
    message: { text: said(finding, lang) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: regionOf(finding) } }],
  };
}

/** A path as a relative reference (RFC 3986 4.2). */
function uriOf(file: string): string {
  return file.split(/[\\/]/).map(encodeURIComponent).join('/');
}

/** What is wrong, and what would put it right. */
function said({ message, fix }: Placed, lang: Lang): string {
  return (lang === 'zh' ? `${message.zh}。${fix.zh}` : `${message.en}. ${fix.en}`).trim();
}

/** What a log says of the program that made it. */
export interface Program {
  version: string;
  /** Its rules. */
  rules: readonly Rule[];
}

/** Findings as a log of SARIF 2.1.0 (OASIS), which code hosts and editors show. */
export function sarif(files: readonly CheckedFile[], { version, rules }: Program, lang: Lang): string {
  const used = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const driver = {
    name: 'report-tui',
    version,
    rules: rules.filter(({ id }) => used.has(id)).map((rule) => sarifRule(rule, lang)),
  };
  const results = files.flatMap((checked) =>
    placed(checked).map((finding) => sarifResult(checked.file, finding, lang)),
  );
  const run = { tool: { driver }, columnKind: 'unicodeCodePoints', results };
  return `${safeJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] })}\n`;
}

const COMMANDS = { error: 'error', warning: 'warning', hint: 'notice' } as const satisfies Record<Level, string>;

const escaped = (text: string): string =>
  visible(text).replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

/** Findings as workflow commands of GitHub Actions, a line each: `::error file=…,line=…,col=…,title=N1::…`. */
export function githubCommands(files: readonly CheckedFile[], lang: Lang): string {
  return files
    .flatMap((checked) =>
      placed(checked).map((finding) => {
        const { line, column } = finding.position;
        const end =
          finding.last.line === line && finding.last.column !== null ? `,endColumn=${finding.last.column}` : '';
        const place = line === null ? '' : `,line=${line},col=${column}${end}`;
        return `::${COMMANDS[finding.level]} file=${property(checked.file)}${place},title=${finding.rule}::${escaped(said(finding, lang))}\n`;
      }),
    )
    .join('');
}
