import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../../src/domain/content.ts';
import { partnerResults } from '../../../src/domain/program/partnerResults.ts';
import { cliffsDelta, standardError } from '../../../src/domain/program/prediction/cliffsDelta.ts';
import { prediction } from '../../../src/domain/program/prediction/prediction.ts';
import { wordingOf } from '../../../src/domain/program/prediction/wording.ts';
import { samplePlan, type DraftContent } from '../sample.ts';
import { lookedAt, withPartners, type Signed } from './partners.ts';

const levels = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 });

describe('the effect of a criterion', () => {
  test('is that of a pair table worked out by hand', () => {
    // 3 beats 1 and 2 (2 pairs), ties with 3; 2 beats 1, ties with 2, loses to 3: 3 wins, 1 loss, 2 ties of 6.
    expect(cliffsDelta([3, 2], [1, 2, 3])?.delta).toBeCloseTo((3 - 1) / 6);
  });

  test('is that of the rank sum, which is another way to the same', () => {
    fc.assert(
      fc.property(levels, levels, (first, second) => {
        const all = [...first, ...second].toSorted((a, b) => a - b);
        const rank = (value: number) => (all.indexOf(value) + all.lastIndexOf(value)) / 2 + 1;
        const ranks = first.reduce((sum, value) => sum + rank(value), 0);
        const u = ranks - (first.length * (first.length + 1)) / 2;
        expect(cliffsDelta(first, second)?.delta).toBeCloseTo((2 * u) / (first.length * second.length) - 1);
      }),
    );
  });

  test('turns around with the groups, and its interval with it', () => {
    fc.assert(
      fc.property(levels, levels, (first, second) => {
        const [there, back] = [cliffsDelta(first, second), cliffsDelta(second, first)];
        expect(there?.delta).toBeCloseTo(-(back?.delta ?? NaN));
        expect(there?.from).toBeCloseTo(-(back?.to ?? NaN));
      }),
    );
  });

  test('has an interval that ends where the observed share is just within 95 %', () => {
    fc.assert(
      fc.property(levels, levels, (first, second) => {
        const effect = cliffsDelta(first, second);
        if (!effect) throw new Error('Both groups have members');
        expect(effect.from).toBeLessThanOrEqual(effect.delta + 1e-9);
        expect(effect.to).toBeGreaterThanOrEqual(effect.delta - 1e-9);
        for (const end of [effect.from, effect.to].filter((each) => Math.abs(each) < 0.999)) {
          const [share, edge] = [(effect.delta + 1) / 2, (end + 1) / 2];
          const distance = Math.abs(share - edge) / standardError(edge, first.length, second.length);
          expect(distance).toBeCloseTo(1.96, 2);
        }
      }),
    );
  });

  test('covers the truth about 95 times in 100', () => {
    // Both groups from the same four levels: the true effect is 0. A small generator of our own keeps it repeatable.
    let state = 7;
    const draw = () => {
      state = (state * 48_271) % 2_147_483_647;
      return 1 + Math.floor((4 * state) / 2_147_483_647);
    };
    const group = () => Array.from({ length: 15 }, draw);
    const covered = Array.from({ length: 1000 }, () => cliffsDelta(group(), group())).filter(
      (effect) => effect && effect.from <= 0 && effect.to >= 0,
    );
    expect(covered.length).toBeGreaterThan(925);
    expect(covered.length).toBeLessThan(995);
  });

  test('is not certain where a few are all apart, and nothing where a group is empty', () => {
    const effect = cliffsDelta([4, 4, 4, 4, 4], [1, 1, 1, 1, 1]);
    expect(effect).toMatchObject({ delta: 1, to: 1 });
    expect(effect?.from).toBeLessThan(0.8);
    expect(cliffsDelta([], [1])).toBeNull();
  });
});

const changes = [
  { version: '3', date: '2026-01-01', summary: '', criteria: ['a'] },
  { version: '2', date: '2025-01-01', summary: '', criteria: ['b'] },
  { version: '1', date: '2024-01-01', summary: '', criteria: [] },
];

test.each([
  ['a', '3', '3'],
  ['a', '2', '1'],
  ['b', '3', '2'],
  ['b', '1', '1'],
  ['c', '3', '1'],
  ['c', 'unknown', 'unknown'],
])('criterion %s in version %s is worded as in %s', (criterion, version, wording) => {
  expect(wordingOf(criterion, version, changes)).toBe(wording);
});

describe('whether the profile predicts (M4)', () => {
  const assessed = (level: number, on = '2023-12-01', profileVersion = '1') => ({
    on,
    profileVersion,
    scores: { 'c-customers': level },
  });
  const selling = (level: number): Signed => ({
    signedOn: '2024-01-01',
    first: '2024-03-01',
    sold: ['2026-Q3'],
    assessment: assessed(level),
  });
  const silent = (level: number): Signed => ({ signedOn: '2024-01-01', assessment: assessed(level) });
  const predicted = (partners: Readonly<Record<string, Signed>>) => {
    const content = withPartners(partners) as unknown as Content;
    return prediction(content, partnerResults(content, lookedAt));
  };
  const customers = (partners: Readonly<Record<string, Signed>>) =>
    predicted(partners).criteria.find(({ id }) => id === 'c-customers');
  const group = (name: string, all: readonly Signed[]) =>
    Object.fromEntries(all.map((each, index) => [`${name}-${index}`, each]));

  test('sets the levels of those that sell beside those of the silent ones, and of nobody else', () => {
    const partners = {
      sells: selling(3),
      silent: silent(1),
      early: { signedOn: '2026-11-01', assessment: assessed(2) },
      prospect: { status: 'prospect', assessment: assessed(2) },
      ended: { signedOn: '2024-01-01', status: 'ended', endedOn: '2025-01-01', assessment: assessed(2) },
      unseen: { signedOn: '2024-01-01' },
    } as const;
    expect(predicted(partners)).toMatchObject({ selling: ['sells'], silent: ['silent'], unassessed: ['unseen'] });
    expect(customers(partners)).toMatchObject({ selling: [3], silent: [1], effect: null, says: 'too-few' });
    // Below the minimum of 2, of all that were ever assessed, prospects too.
    expect(customers(partners)?.failed).toEqual({ count: 1, of: 5 });
  });

  test('says so from five on each side, where the interval leaves out no difference', () => {
    const apart = { ...group('a', [4, 4, 4, 4, 4].map(selling)), ...group('b', [1, 1, 1, 1, 1].map(silent)) };
    expect(customers(apart)?.says).toBe('higher');
    const other = { ...group('a', [1, 1, 1, 1, 1].map(selling)), ...group('b', [4, 4, 4, 4, 4].map(silent)) };
    expect(customers(other)?.says).toBe('lower');
    const alike = { ...group('a', [1, 2, 3, 4, 2].map(selling)), ...group('b', [1, 2, 3, 4, 3].map(silent)) };
    expect(customers(alike)?.says).toBe('open');
    const four = { ...group('a', [4, 4, 4, 4].map(selling)), ...group('b', [1, 1, 1, 1, 1].map(silent)) };
    expect(customers(four)).toMatchObject({ says: 'too-few', effect: null });
  });

  test('names who was assessed when the outcome was known', () => {
    const partners = {
      before: selling(3),
      after: { ...selling(3), assessment: assessed(3, '2024-03-02') },
      late: { signedOn: '2024-01-01', assessment: assessed(1, '2024-05-01') },
    };
    // The deadline of the last one was 30 April 2024.
    expect(predicted(partners).hindsight).toEqual(['after', 'late']);
  });

  test('takes an assessment of the very day of the outcome for one made before it', () => {
    const on = (day: string, more: Signed) => ({ ...more, assessment: assessed(3, day) });
    const partners = {
      sold: on('2024-03-01', { signedOn: '2024-01-01', first: '2024-03-01', sold: ['2026-Q3'] }),
      late: on('2024-04-30', { signedOn: '2024-01-01' }),
    };
    expect(predicted(partners).hindsight).toEqual([]);
  });

  test('goes by the first assessment of each partner, and counts failures by the latest', () => {
    const content = withPartners({ again: selling(3) });
    const scores = { ...samplePlan().scores, 'c-customers': { level: 1, evidence: 'They left.' } };
    const data = samplePlan({ assessedOn: '2025-06-01', scores }) as DraftContent['plans'][number]['data'];
    content.plans = [{ id: 'again/first', data, body: [] }];
    const sound = content as unknown as Content;
    const found = prediction(sound, partnerResults(sound, lookedAt)).criteria.find(({ id }) => id === 'c-customers');
    expect(found).toMatchObject({ selling: [3], failed: { count: 1, of: 1 } });
  });

  test('compares only levels of the same wording, and names it where it is not of today', () => {
    const content = withPartners({
      ...group('old', [selling(3), silent(1)]),
      new: { ...silent(4), assessment: assessed(4, '2023-12-01', '2') },
    });
    content.profile.changes[0]!.criteria = ['c-customers'];
    const sound = content as unknown as Content;
    const found = prediction(sound, partnerResults(sound, lookedAt)).criteria.find(({ id }) => id === 'c-customers');
    expect(found).toMatchObject({ selling: [3], silent: [1], olderWording: '1' });
  });
});
