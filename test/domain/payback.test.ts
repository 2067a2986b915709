import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payback, quarterOfDay, type PaybackAssumptions, type PaybackTier } from '../../src/domain/payback.ts';

const tier = (id: string, margin: number, annualRevenue: number, day: number): PaybackTier => {
  return { id, name: id, margin, annualRevenue, day };
};
const ladder = [tier('base', 12, 0, 0), tier('able', 20, 0, 45), tier('top', 28, 400_000, 130)];
const example: PaybackAssumptions = {
  quarters: 8,
  firstDeal: 60_000,
  dealsPerQuarter: 2,
  averageDeal: 80_000,
  servicesPerDeal: 3_000,
  days: 100,
  dayCost: 500,
  money: 20_000,
};

const assumptions = fc.record({
  quarters: fc.integer({ min: 1, max: 16 }),
  firstDeal: fc.nat(500_000),
  dealsPerQuarter: fc.nat(20),
  averageDeal: fc.nat(500_000),
  servicesPerDeal: fc.nat(50_000),
  days: fc.nat(1000),
  dayCost: fc.nat(2000),
  money: fc.nat(500_000),
});

describe('the payback', () => {
  test('of an example is what one works out by hand', () => {
    const { quarters, paidBackIn } = payback(example, ladder, 75);
    expect(
      quarters.map(({ deals, revenue, tier: { id }, earned, balance }) => [deals, revenue, id, earned, balance]),
    ).toEqual([
      [0, 0, 'base', 0, -70_000],
      // Registered in the first quarter, before any other rung is reached.
      [1, 60_000, 'base', 10_200, -59_800],
      [2, 160_000, 'able', 38_000, -21_800],
      [2, 160_000, 'able', 38_000, 16_200],
      [2, 160_000, 'able', 38_000, 54_200],
      [2, 160_000, 'able', 38_000, 92_200],
      // 60,000 and three times 160,000 before the sixth: the revenue of the highest rung is met when these are registered.
      [2, 160_000, 'top', 50_800, 143_000],
      [2, 160_000, 'top', 50_800, 193_800],
    ]);
    expect(paidBackIn).toBe(4);
  });

  test('counts a day into the quarter that it lies in', () => {
    expect([0, 64, 65, 75, 129, 130].map(quarterOfDay)).toEqual([1, 1, 2, 2, 2, 3]);
  });

  test('is never where nothing is won, and at once where nothing is invested', () => {
    expect(payback({ ...example, dealsPerQuarter: 0 }, ladder, 75).paidBackIn).toBeNull();
    expect(payback({ ...example, days: 0, money: 0 }, ladder, 75).paidBackIn).toBe(1);
  });

  test('ends with all that was earned less all that was invested, and is paid back when that is not negative', () => {
    fc.assert(
      fc.property(assumptions, fc.nat(400), (given, day) => {
        const { quarters, paidBackIn } = payback(given, ladder, day);
        const earned = quarters.reduce((sum, each) => sum + each.earned, 0);
        const balance = earned - (given.days * given.dayCost + given.money);
        expect(quarters).toHaveLength(given.quarters);
        expect(quarters.at(-1)?.balance).toBe(balance);
        expect(paidBackIn !== null).toBe(balance >= 0);
      }),
    );
  });

  test('comes no later with more deals or a smaller investment', () => {
    const when = (given: PaybackAssumptions, day: number) => payback(given, ladder, day).paidBackIn ?? Infinity;
    fc.assert(
      fc.property(assumptions, fc.nat(400), (given, day) => {
        const now = when(given, day);
        expect(when({ ...given, dealsPerQuarter: given.dealsPerQuarter + 1 }, day)).toBeLessThanOrEqual(now);
        expect(when({ ...given, money: Math.floor(given.money / 2) }, day)).toBeLessThanOrEqual(now);
      }),
    );
  });

  test('pays the margin of a rung only once its milestones and its revenue are there', () => {
    fc.assert(
      fc.property(assumptions, fc.nat(400), (given, day) => {
        const { quarters } = payback(given, ladder, day);
        for (const { quarter, tier: held } of quarters) {
          const registered = Math.max(quarter - 1, 1);
          const revenue = quarters
            .slice(Math.max(0, registered - 5), registered - 1)
            .reduce((sum, each) => sum + each.revenue, 0);
          expect(held.day).toBeLessThanOrEqual((registered - 1) * 65);
          expect(held.annualRevenue).toBeLessThanOrEqual(revenue);
        }
      }),
    );
  });
});
