import type { Place, Report } from '../model.ts';
import { type FieldValue, field } from './front-matter.ts';

/** What is to be corrected in a report; what is absent stays. */
export interface Correction {
  place?: Place;
  year?: number;
  title?: string;
}

/** The fields of front matter that a correction changes, and what they become. */
function fieldsOf(report: Report, { place, year, title }: Correction): Map<string, FieldValue> {
  const fields = new Map<string, FieldValue>();
  if (title !== undefined) {
    fields.set('title', title);
    fields.set('titleFrom', 'printed');
  }
  if (place !== undefined) {
    fields.set('place', place.names);
    fields.set('code', place.code);
    fields.set('placeLevel', place.level);
  }
  if (year !== undefined) {
    fields.set('year', year);
    for (const [name, value] of Object.entries(yearsOf(report, year))) fields.set(name, value);
  }
  return fields;
}

/** The other years of a report keep their distance from its own; where that was not known they are as in reports of its kind. */
function yearsOf({ kind, year: before, covers, coversFrom, plansFor }: Report, year: number) {
  if (before === null)
    return kind === 'work' ? { covers: year - 1, plansFor: year } : { covers: year, plansFor: year + 1 };
  const moved = (other: number | null): number | null => (other === null ? null : other + year - before);
  return { covers: moved(covers), coversFrom: moved(coversFrom), plansFor: moved(plansFor) };
}

/**
 * A segmented file with fields of its front matter corrected; every other line stays as it is, byte for byte.
 * @param file a segmented file
 * @param report what it was read as
 */
export function corrected(file: string, report: Report, correction: Correction): string {
  const mark = file.startsWith('\ufeff') ? '\ufeff' : '';
  const lineEnd = file.startsWith('---\r\n', mark.length) ? '\r\n' : '\n';
  const begin = mark.length + 3 + lineEnd.length;
  const end = file.indexOf(`${lineEnd}---${lineEnd}`, begin - lineEnd.length) + lineEnd.length;
  const lines = file.slice(begin, end - lineEnd.length).split(lineEnd);
  const fields = fieldsOf(report, correction);
  const written = new Set<string>();
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const key = /^([A-Za-z]+):/.exec(line)?.[1] ?? '';
    // Files of the first version name the place so.
    const name = key === 'region' && fields.has('place') ? 'place' : key;
    const value = fields.get(name);
    if (value === undefined) {
      kept.push(line);
      continue;
    }
    if (!written.has(name)) kept.push(...linesOf(name, value));
    written.add(name);
    // A list may be written over several lines.
    while (/^(?:[ \t]|- |$)/.test(lines[at + 1] ?? 'x')) at += 1;
  }
  for (const [name, value] of fields) if (!written.has(name)) kept.push(...linesOf(name, value));
  return file.slice(0, begin) + kept.map((line) => line + lineEnd).join('') + file.slice(end);
}

const linesOf = (name: string, value: FieldValue): string[] => field(name, value).trimEnd().split('\n');
