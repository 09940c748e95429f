import { type Correction, type Place, placesMeant } from '../report/index.ts';
import { done, type Failure, fail, type Result } from '../text/index.ts';
import type { Given } from './given.ts';

/** More places of one name are not listed. */
const MOST = 12;

/**
 * What `--place`, `--year` and `--title` correct; null where none of them was given. Fails with `usage` for a place that is none or several,
 * and for a title of several reports.
 */
export function correctionIn(given: Given, reports: number): Result<Correction | null> {
  const places = given.all('place');
  const title = given.one('title')?.trim();
  const year = given.number('year');
  if (places.length > 1) {
    return fail('usage', '--place 只能写一个：一份报告只有一个地区。', 'give --place once: a report is of one place.');
  }
  if (title === '') return fail('usage', '--title 是空的：请写出标题。', '--title is empty: write the title.');
  if (title !== undefined && reports > 1) {
    return fail(
      'usage',
      '--title 只能用于一份报告：请一次改一份。',
      '--title is for one report: correct one at a time.',
    );
  }
  const [place] = places;
  const wish = {
    ...(place !== undefined && { place }),
    ...(year !== undefined && { year }),
    ...(title !== undefined && { title }),
  };
  return Object.keys(wish).length === 0 ? done(null) : correctionOf(wish);
}

/** A correction in words: the place by name, path or code. Fails with `usage` for a place that is none or several. */
export function correctionOf({ place: words, year, title }: WordsOfCorrection): Result<Correction> {
  const place = words === undefined ? undefined : placeCalled(words);
  if (place?.ok === false) return place;
  return done({
    ...(place === undefined ? {} : { place: place.value }),
    ...(year === undefined ? {} : { year }),
    ...(title === undefined ? {} : { title: title.replace(/\s+/g, ' ') }),
  });
}

interface WordsOfCorrection {
  place?: string;
  year?: number;
  title?: string;
}

function placeCalled(words: string): Result<Place> {
  const found = placesMeant(words);
  const [only] = found;
  if (only === undefined) return unknown(words);
  if (found.length === 1) return done(only);
  const listed = found.slice(0, MOST).map(({ names, code }) => `${names.join('')}${code === null ? '' : ` ${code}`}`);
  const rest = found.length > MOST ? { zh: `等 ${found.length} 处`, en: ` and ${found.length - MOST} more` } : NO_REST;
  return fail(
    'usage',
    `“${words}”有几处：${listed.join('、')}${rest.zh}；请写全称或代码。`,
    `there are several called "${words}": ${listed.join(', ')}${rest.en}; give the whole path, or the code.`,
  );
}

const NO_REST = { zh: '', en: '' };

function unknown(words: string): Failure {
  return fail(
    'usage',
    `不认识地区“${words}”：请写全称或六位代码；表里没有的写作 江西省/青禾县。`,
    `no place is called "${words}": give its whole name or its code of six digits; one that the table has not as 江西省/青禾县.`,
  );
}
