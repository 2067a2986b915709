/** Places on an axis that is as wide as its drawing, so that drawings fit every screen and their words keep their size. */

/** Where a value lies between 0 and the end of an axis: 37.5%. */
export const placeOf = (value: number, end: number): string => `${Math.round((10_000 * value) / end) / 100}%`;

const steps = [10, 20, 30, 60, 90, 180, 360, 720, 1440, 3600];
const mostTicks = 7;

/** Round numbers of days from 0 up to the first one beyond the most. */
export function dayTicks(most: number): number[] {
  const step = steps.find((each) => most / each < mostTicks) ?? 7200;
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, index) => index * step);
}
