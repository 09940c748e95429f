const HOW =
  '(?:持续|快速|稳步|平稳|健康|加速|蓬勃|协调|稳定|良好|较快|迅速|不断|进一步|继续|有序|强势|逐步|高速|全面|明显|显著)';
const GOES_WELL = new RegExp(
  `(?:${HOW}{1,3}(?:发展|增长|壮大|提升|推进|向好|加快|回升|改善|扩大|提高)|(?:发展|增长|运行)(?:势头|态势|形势)?(?:迅速|较快|强劲|良好|提速|加快|迅猛|平稳|看好|喜人))$`,
  'u',
);
const ENDS = '发展增长壮大提升推进向好加快回升改善扩大高速猛劲良稳看喜人';
/** 收入突破百亿, 实现百亿突破: that a round mark was passed. */
const PASSES_MARK =
  /(?:(?:首次|再次|成功|一举|历史性)*(?:突破|跨越|迈上|迈入|站上|首破)[一二两三四五六七八九]?[百千万]亿元?|实现[一二两三四五六七八九]?[百千万]亿元?(?:的)?(?:突破|跨越))$/u;

/** 工业经济 of 工业经济快速发展: a clause that says next to nothing but that it goes well with what it names, without saying so. */
export function withoutSlogan(clause: string): string {
  const last = clause.slice(-1);
  if (last !== '' && '有大强'.includes(last)) return clause.replace(/从[无小弱]到[有大强]$/u, '');
  if (last !== '' && '亿元破越'.includes(last)) return clause.replace(PASSES_MARK, '');
  return last !== '' && ENDS.includes(last) ? clause.replace(GOES_WELL, '') : clause;
}
