import type { Criterion, Element } from '../schema/criterion.ts';

/** What the fit needs to know of a criterion; the reader's browser has no more than this. */
export type FitCriterion = Pick<Criterion, 'element' | 'weight' | 'ideal' | 'minimum' | 'knockOut'> & {
  readonly id: string;
};

/** The level that a partner is on, by criterion; criteria without one are left out of account. */
export type Levels = Readonly<Record<string, number | undefined>>;

// Divisible by every number of steps that a scale of up to six levels can have, so that sums stay whole numbers.
const fine = 60;

/**
 * How near a partner is to the ideal one, in whole percent: the weighted share of the way from level 1 to the ideal
 * level, a level above the ideal counting as the ideal. Criteria without a level are left out; with none at all it is 0.
 */
export function fitPercent(criteria: readonly FitCriterion[], levels: Levels): number {
  let reached = 0;
  let possible = 0;
  for (const { id, weight, ideal } of criteria) {
    const level = levels[id];
    if (level === undefined) continue;
    reached += weight * share(level, ideal);
    possible += weight * fine;
  }
  return possible === 0 ? 0 : Math.round((100 * reached) / possible);
}

/** The fit of each element in whole percent, with its number of gaps, in the order of the criteria. */
export function fitByElement(
  criteria: readonly FitCriterion[],
  levels: Levels,
): { element: Element; fit: number; gaps: number }[] {
  return [...Map.groupBy(criteria, ({ element }) => element)].map(([element, own]) => {
    const gaps = own.filter((each) => isGap(each, levels[each.id])).length;
    return { element, fit: fitPercent(own, levels), gaps };
  });
}

/** Whether a level lies below the minimum of its criterion (F2); a criterion without a level is no gap yet. */
export function isGap({ minimum }: Pick<Criterion, 'minimum'>, level: number | undefined): boolean {
  return level !== undefined && level < minimum;
}

/** Whether a level is so low that no time, money or luck will help (F2). */
export function isKnockedOut({ knockOut }: Pick<FitCriterion, 'knockOut'>, level: number | undefined): boolean {
  return knockOut !== undefined && level !== undefined && level <= knockOut;
}

/** The share of the way from level 1 to the ideal level, in sixtieths. */
function share(level: number, ideal: number): number {
  return ideal <= 1 ? fine : (Math.max(0, Math.min(level, ideal) - 1) * fine) / (ideal - 1);
}
