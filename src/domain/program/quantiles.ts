/** Median and spread of some numbers. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly most: number;
}

/** The spread of numbers in any order; null where there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const [lowerQuartile, median, upperQuartile] = [
    quantile(sorted, 1 / 4),
    quantile(sorted, 1 / 2),
    quantile(sorted, 3 / 4),
  ];
  return { count: sorted.length, least, lowerQuartile, median, upperQuartile, most };
}

/**
 * A quantile by linear interpolation between neighbours, as spreadsheets work it out.
 * @param sorted at least one number, ascending
 * @param share 0 to 1
 */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
