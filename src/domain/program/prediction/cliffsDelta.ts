/** How much higher one group scores than another, with the interval that the data leave open. */
export interface Effect {
  /**
   * Cliff's delta: the share of pairs in which the first group's member scores higher, less the share in which the
   * second group's does. 1: always higher; 0: no difference; -1: always lower.
   */
  readonly delta: number;
  /** The 95 % interval. */
  readonly from: number;
  readonly to: number;
}

/**
 * The effect of belonging to the first group. The interval is Newcombe's for the Mann–Whitney statistic (2006, method
 * 5): it never leaves -1 to 1 and has a width also where the groups do not overlap, unlike one from a plain standard
 * error, which small samples would make look certain.
 * @returns null where a group is empty
 */
export function cliffsDelta(first: readonly number[], second: readonly number[]): Effect | null {
  if (first.length === 0 || second.length === 0) return null;
  const delta = surplus(first, second) / (first.length * second.length);
  const share = (delta + 1) / 2;
  const [lower, upper] = [-1, 1].map((side) => bound(share, side as -1 | 1, first.length, second.length));
  return { delta, from: 2 * (lower ?? 0) - 1, to: 2 * (upper ?? 1) - 1 };
}

/** In how many more pairs the first one is higher than the second one is; levels are few, so that pairs are counted by level. */
function surplus(first: readonly number[], second: readonly number[]): number {
  const [ones, others] = [countsOf(first), countsOf(second)];
  return ones
    .flatMap(([one, count]) => others.map(([other, times]) => Math.sign(one - other) * count * times))
    .reduce((sum, each) => sum + each, 0);
}

const countsOf = (values: readonly number[]) =>
  [...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length] as const);

/** The two-sided 95 % point of the normal distribution. */
const z = 1.959964;
const rounds = 60;

/** The share furthest to one side that the observed one is still within 95 % of; found by halving. */
function bound(observed: number, side: -1 | 1, m: number, n: number): number {
  let [near, far] = [observed, side === 1 ? 1 : 0];
  for (let round = 0; round < rounds; round += 1) {
    const middle = (near + far) / 2;
    if (Math.abs(middle - observed) <= z * standardError(middle, m, n)) near = middle;
    else far = middle;
  }
  return near;
}

/** Of the Mann–Whitney share, were it this large (after Hanley and McNeil, with the mean of both sizes for each). */
export function standardError(share: number, m: number, n: number): number {
  const more = (m + n) / 2 - 1;
  const spread = 1 + (more * (1 - share)) / (2 - share) + (more * share) / (1 + share);
  return Math.sqrt((share * (1 - share) * spread) / (m * n));
}
