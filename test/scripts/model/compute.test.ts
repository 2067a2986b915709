import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { partnerIdOf } from '../../../src/domain/entries.ts';
import { computeHandbook, computePlans } from '../../../scripts/lib/model/compute.ts';
import { isPrintable, whyNotPrinted } from '../../../scripts/lib/model/decline.ts';
import { planOnePlan, planWholeBuild } from '../../../scripts/lib/model/planBuild.ts';
import type { Content } from '../../../src/domain/content.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';

const asOf = '2026-11-23';
let content: Content;
let plans: PrintedPlan[];

beforeAll(async () => {
  const loaded = await loadContent(join(import.meta.dirname, '../../../content'), asOf);
  if (!loaded.content) throw new Error(loaded.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  content = loaded.content;
  plans = computePlans(content, asOf);
});

/** Whatever would tell that the model is about this partner. */
const namesOf = (id: string) => {
  const partner = content.partners.find((entry) => entry.id === id)?.data;
  return [id, partner?.name ?? id, partner?.legalName ?? id];
};
const samplePartners = () => new Set(content.plans.filter(({ data }) => data.public).map(({ id }) => partnerIdOf(id)));

describe('the models that Astro is given', () => {
  test('are one per plan, drafts included', () => {
    expect(plans.map(({ id }) => id).toSorted()).toEqual(content.plans.map(({ id }) => id).toSorted());
  });

  test('of a plan name no other partner', () => {
    for (const plan of plans) {
      const text = JSON.stringify(plan);
      const others = content.partners.filter(({ id }) => id !== partnerIdOf(plan.id)).flatMap(({ id }) => namesOf(id));
      expect(others.filter((name) => text.includes(name))).toEqual([]);
    }
  });

  test('of the handbook name no partner but the invented ones', () => {
    const text = JSON.stringify(computeHandbook(content, asOf));
    const named = content.partners.filter(({ id }) => namesOf(id).some((name) => text.includes(name)));
    expect(new Set(named.map(({ id }) => id))).toEqual(samplePartners());
  });

  test('carry nothing that is the vendor’s own', () => {
    const text = JSON.stringify(plans);
    const own = content.plans.flatMap(({ data }) => [
      ...data.notes,
      ...Object.values(data.scores).flatMap(({ remark }) => remark ?? []),
    ]);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((note) => text.includes(note))).toEqual([]);
  });
});

describe('what a build prints', () => {
  test('is every plan but the declined ones, which are named with the reason (G4)', () => {
    const { printable, declined } = planWholeBuild(content, asOf);
    expect(printable.every(isPrintable)).toBe(true);
    expect(printable.length + declined.length).toBe(content.plans.length);
    for (const reason of declined)
      expect(reason).toMatch(/^[\w-]+\/\w+: no PDF, since the verdict is decline \((knocked out by|its fit of) .+\)$/);
  });

  test('is one plan where one is asked for', () => {
    const id = plans.find(isPrintable)?.id ?? '';
    expect(planOnePlan(content, asOf, id)).toMatchObject({ handbooks: [], printable: [{ id }], declined: [] });
  });

  test('is not a declined plan, even when it is asked for', () => {
    const declined = plans.find((plan) => !isPrintable(plan));
    expect(() => planOnePlan(content, asOf, declined?.id ?? '')).toThrow(`${declined && whyNotPrinted(declined)}.`);
  });
});
