/** A time until something happened, or for which it has not happened yet. */
export interface Duration {
  readonly days: number;
  readonly happened: boolean;
}

/** From this day on it has happened to this share. */
export interface Step {
  readonly day: number;
  /** 0 to 1. */
  readonly share: number;
  /** How many were observed up to this day without it. */
  readonly atRisk: number;
}

/**
 * The share to which something has happened, by day (Kaplan and Meier 1958). Who still waits counts among those it could
 * happen to as long as they are known to wait, and drops out of the count after that; so the ones that have not sold
 * yet are not left out, which would make the program look faster than it is.
 */
export function shareByDay(durations: readonly Duration[]): Step[] {
  const byDay = [...Map.groupBy(durations, ({ days }) => days)].toSorted(([a], [b]) => a - b);
  const steps: Step[] = [];
  let [atRisk, without] = [durations.length, 1];
  for (const [day, ended] of byDay) {
    const events = ended.filter(({ happened }) => happened).length;
    without *= 1 - events / atRisk;
    if (events > 0) steps.push({ day, share: 1 - without, atRisk });
    atRisk -= ended.length;
  }
  return steps;
}

// Shares are products of fractions, and a half that comes out a trifle short is a half.
const rounding = 1e-9;

/** The first day by which it has happened to half of all; null where it has not happened to half yet. */
export function medianDay(steps: readonly Step[]): number | null {
  return steps.find(({ share }) => share >= 1 / 2 - rounding)?.day ?? null;
}
