import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FitCriterion } from '../../src/domain/fit.ts';
import { checkFit } from '../../src/domain/fitCheck.ts';
import { verdictOf } from '../../src/domain/verdict.ts';
import { elements } from '../../src/schema/criterion.ts';

const rule = { recruitFrom: 70, declineBelow: 45 };

const criteria = fc
  .array(
    fc.record({
      element: fc.constantFrom(...elements),
      weight: fc.integer({ min: 1, max: 30 }),
      ideal: fc.integer({ min: 3, max: 4 }),
      minimum: fc.integer({ min: 2, max: 3 }),
      knockOut: fc.option(fc.constant(1), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all): FitCriterion[] => all.map((each, index) => ({ id: `c${index}`, ...each })));

const checks = criteria.chain((all) =>
  fc.record({
    all: fc.constant(all),
    levels: fc
      .array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), {
        minLength: all.length,
        maxLength: all.length,
      })
      .map((levels) => Object.fromEntries(all.map(({ id }, index) => [id, levels[index]]))),
  }),
);

describe('a self-check', () => {
  test('gives a verdict if and only if every criterion has a level, and then that of an assessment', () => {
    fc.assert(
      fc.property(checks, ({ all, levels }) => {
        const { open, verdict, fit } = checkFit(all, levels, rule);
        const isWhole = all.every(({ id }) => levels[id] !== undefined);
        expect(open.length === 0).toBe(isWhole);
        expect(verdict).toBe(isWhole ? verdictOf(all, levels, rule).kind : null);
        expect(fit).toBe(verdictOf(all, levels, rule).fit);
      }),
    );
  });

  test('calls nothing a strength that is a gap or has no level', () => {
    fc.assert(
      fc.property(checks, ({ all, levels }) => {
        const { open, strengths, gaps, knockOuts } = checkFit(all, levels, rule);
        expect(strengths.filter((id) => gaps.includes(id) || knockOuts.includes(id) || open.includes(id))).toEqual([]);
        expect(knockOuts.filter((id) => !gaps.includes(id))).toEqual([]);
      }),
    );
  });

  test('counts every gap and every answered element once', () => {
    fc.assert(
      fc.property(checks, ({ all, levels }) => {
        const { elements: byElement, gaps, open } = checkFit(all, levels, rule);
        expect(byElement.reduce((sum, each) => sum + each.gaps, 0)).toBe(gaps.length);
        const answered = all.filter(({ id }) => !open.includes(id)).map(({ element }) => element);
        expect(byElement.map(({ element }) => element)).toEqual([...new Set(answered)]);
      }),
    );
  });
});
