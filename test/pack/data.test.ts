import { expect, test } from 'vitest';
import { planData } from '../../src/domain/planData.ts';
import { minimalContent, minimalPlan } from './plan.ts';

const keysOf = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...keysOf(inner)])
    : [];

test('the data of a plan say their format and hold what the plan says, without texts that are HTML', async () => {
  const plan = await minimalPlan();
  const data = planData(plan);
  expect(data).toMatchObject({
    format: 'channelbook.plan/1',
    fingerprint: plan.fingerprint,
    program: { vendor: 'Quillmere Archives', currency: 'USD', handbook: 'https://channel.example.com/' },
    plan: { id: 'copper-basin-records/2027', version: '1.0', partner: { name: 'Copper Basin Records' } },
  });
  expect(data.plan.schedule).toEqual(plan.schedule);
  expect(data.plan.standing.ladder).toHaveLength(plan.standing.ladder.length);
  expect(keysOf(data)).not.toContain('body');
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

test('the data of a plan hold nothing that is internal', async () => {
  const content = structuredClone(await minimalContent());
  const canary = 'Kanarie7Zq';
  const [partner] = content.partners;
  const [plan] = content.plans;
  Object.assign(partner?.data ?? {}, { source: canary, risk: canary });
  Object.assign(plan?.data ?? {}, { notes: [canary] });
  for (const score of Object.values(plan?.data.scores ?? {})) Object.assign(score, { remark: canary });
  expect(JSON.stringify(content)).toContain(canary);
  expect(JSON.stringify(planData(await minimalPlan(content)))).not.toContain(canary);
});
