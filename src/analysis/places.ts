import type { Place } from '../report/index.ts';
import { normalise } from '../text/index.ts';

/** 3601 of 360100: a code stands for itself and all that lies below it (GB/T 2260: two digits each for province, prefecture, county). */
function stemOf(code: string): string {
  return code.replace(/^(\d\d)0000.*$/, '$1').replace(/^(\d{4})00$/, '$1');
}

const SUFFIX = /(?:特别行政区|自治区|自治州|自治县|自治旗|地区|新区|开发区|街道|[省市县区旗州盟镇乡])$/;

const folded = (name: string): string => normalise(name).text.replace(/\s/g, '');

/**
 * Whether a place is the one that was asked for, or lies in it: by a GB/T 2260 code, or by a name with or without its 市, 县 (龙岗 is
 * 龙岗区). Names that several places share mean all of them. False for a report that tells no place.
 */
export function isWithin(place: Place | null, wish: string): boolean {
  if (place === null) return false;
  const wanted = folded(wish);
  if (/^\d{2,12}$/.test(wanted)) return place.code?.startsWith(stemOf(wanted)) ?? false;
  const names = place.names.map(folded);
  if (folded(place.names.join('')) === wanted) return true;
  return names.some((name) => name === wanted || (wanted.length > 1 && name.replace(SUFFIX, '') === wanted));
}
