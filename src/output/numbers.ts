const SCALES = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
] as const;

/** A number to read: 4.6万亿 for 4,600,000,000,000. */
export function readable(value: number): string {
  const [scale, name] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  return `${Number((value / scale).toPrecision(6))}${name}`;
}
