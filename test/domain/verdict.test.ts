import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitByElement, fitPercent, isGap, isKnockedOut, type FitCriterion } from '../../src/domain/fit.ts';
import { mayBeHandedOut, verdictOf } from '../../src/domain/verdict.ts';
import { elements } from '../../src/schema/criterion.ts';

const criterion = (id: string, weight: number, ideal: number, minimum: number, knockOut?: number): FitCriterion => ({
  id,
  element: 'skills',
  weight,
  ideal,
  minimum,
  knockOut,
});

const criteria = [criterion('a', 50, 4, 3, 1), criterion('b', 30, 3, 2), criterion('c', 20, 4, 2)];
const rule = { recruitFrom: 70, declineBelow: 45 };

describe('the fit', () => {
  test('is the weighted share of the way to the ideal', () => {
    // 50 · 2/3 + 30 · 1/2 + 20 · 0/3 = 48.33
    expect(fitPercent(criteria, { a: 3, b: 2, c: 1 })).toBe(48);
    // 50 · 3/3 + 30 · 2/2 + 20 · 1/3 = 86.67
    expect(fitPercent(criteria, { a: 4, b: 3, c: 2 })).toBe(87);
  });

  test('rounds a half up and does not trip over thirds', () => {
    expect(fitPercent([criterion('a', 1, 3, 1), criterion('b', 99, 4, 1)], { a: 2, b: 1 })).toBe(1);
    expect(
      fitPercent([criterion('a', 33, 4, 1), criterion('b', 33, 4, 1), criterion('c', 34, 4, 1)], { a: 2, b: 3, c: 2 }),
    ).toBe(44);
  });

  test('counts a level above the ideal as the ideal', () => {
    expect(fitPercent([criterion('b', 100, 3, 2)], { b: 4 })).toBe(100);
    expect(fitPercent([criterion('b', 100, 1, 1)], { b: 1 })).toBe(100);
  });

  test('leaves out what has no level yet', () => {
    expect(fitPercent(criteria, { b: 2 })).toBe(50);
    expect(fitPercent(criteria, {})).toBe(0);
  });

  test('is told by element with its gaps, for elements that have criteria', () => {
    const mixed = [...criteria, { ...criterion('d', 10, 4, 2), element: 'synergy' as const }];
    expect(fitByElement(mixed, { a: 2, b: 1, c: 4, d: 4 })).toEqual([
      { element: 'skills', fit: 37, gaps: 2 },
      { element: 'synergy', fit: 100, gaps: 0 },
    ]);
  });
});

describe('a level', () => {
  test('below the minimum is a gap', () => {
    expect([1, 2, 3].map((level) => isGap({ minimum: 2 }, level))).toEqual([true, false, false]);
    expect(isGap({ minimum: 2 }, undefined)).toBe(false);
  });

  test('at the knock-out or below knocks out', () => {
    expect([1, 2, 3].map((level) => isKnockedOut({ knockOut: 2 }, level))).toEqual([true, true, false]);
    expect(isKnockedOut({ knockOut: undefined }, 1)).toBe(false);
    expect(isKnockedOut({ knockOut: 2 }, undefined)).toBe(false);
  });
});

const below = (declineBelow: number) => verdictOf(criteria, { a: 3, b: 2, c: 1 }, { ...rule, declineBelow }).kind;

describe('the verdict', () => {
  test('is recruit without gap and from the fit that the program asks for', () => {
    expect(verdictOf(criteria, { a: 3, b: 3, c: 2 }, rule)).toEqual({
      kind: 'recruit',
      fit: 70,
      gaps: [],
      knockOuts: [],
    });
  });

  test('is develop with a gap, however good the fit', () => {
    expect(verdictOf(criteria, { a: 4, b: 3, c: 1 }, rule)).toEqual({
      kind: 'develop',
      fit: 80,
      gaps: ['c'],
      knockOuts: [],
    });
  });

  test('is develop without a gap where the fit is too low', () => {
    expect(verdictOf(criteria, { a: 3, b: 2, c: 2 }, rule)).toMatchObject({ kind: 'develop', fit: 55, gaps: [] });
  });

  test('is decline below the fit that the program asks for, and not on it', () => {
    expect([below(48), below(49)]).toEqual(['develop', 'decline']);
  });

  test('is decline by a knock-out, however good the rest', () => {
    expect(verdictOf(criteria, { a: 1, b: 3, c: 4 }, { recruitFrom: 40, declineBelow: 10 })).toEqual({
      kind: 'decline',
      fit: 50,
      gaps: ['a'],
      knockOuts: ['a'],
    });
  });

  test('decides what may be handed out (G4)', () => {
    expect((['recruit', 'develop', 'decline'] as const).map(mayBeHandedOut)).toEqual([true, true, false]);
  });
});

const anyCriterion = fc
  .record({
    weight: fc.integer({ min: 1, max: 100 }),
    ideal: fc.integer({ min: 1, max: 6 }),
    minimum: fc.nat(5),
    knockOut: fc.nat(5),
    element: fc.constantFrom(...elements),
  })
  .map(({ minimum, knockOut, ...rest }) => {
    const lowest = Math.min(rest.ideal, minimum + 1);
    return { ...rest, minimum: lowest, knockOut: knockOut > 0 && knockOut < lowest ? knockOut : undefined };
  });
const anyCriteria = fc
  .array(anyCriterion, { minLength: 1, maxLength: 14 })
  .map((all) => all.map((each, index) => ({ ...each, id: `c${index}` })));
const anyLevels = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 14, maxLength: 14 });
const anyRule = fc.record({ recruitFrom: fc.nat(100), declineBelow: fc.nat(100) });
const levelsFrom = (numbers: readonly number[]) =>
  Object.fromEntries(numbers.map((level, index) => [`c${index}`, level]));
const ranks = ['decline', 'develop', 'recruit'];

describe('for every profile', () => {
  test('a better score never makes the fit or the verdict worse', () => {
    fc.assert(
      fc.property(anyCriteria, anyLevels, anyRule, fc.nat(13), (all, levels, anyOf, at) => {
        const better = levels.map((level, index) => (index === at ? Math.min(6, level + 1) : level));
        const [before, after] = [levels, better].map((each) => verdictOf(all, levelsFrom(each), anyOf));
        expect(after?.fit).toBeGreaterThanOrEqual(before?.fit ?? 0);
        expect(ranks.indexOf(after?.kind ?? '')).toBeGreaterThanOrEqual(ranks.indexOf(before?.kind ?? ''));
      }),
    );
  });

  test('the ideal partner has 100 percent and is recruited, the lowest has none', () => {
    fc.assert(
      fc.property(anyCriteria, (all) => {
        const ideal = Object.fromEntries(all.map((each) => [each.id, each.ideal]));
        expect(verdictOf(all, ideal, rule)).toEqual({ kind: 'recruit', fit: 100, gaps: [], knockOuts: [] });
        const scaled = all.filter((each) => each.ideal > 1);
        if (scaled.length > 0) expect(fitPercent(scaled, Object.fromEntries(scaled.map(({ id }) => [id, 1])))).toBe(0);
      }),
    );
  });
});
