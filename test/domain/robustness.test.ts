import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Content } from '../../src/domain/content.ts';
import { forEdition } from '../../src/domain/edition.ts';
import { handbookView } from '../../src/domain/handbookView.ts';
import { planView } from '../../src/domain/planView.ts';
import { domainFindings } from '../../src/domain/rules/index.ts';
import { explain } from '../../src/problems/finding.ts';
import { collections, type CollectionName } from '../../src/schema/collections.ts';
import { item, milestone, sample, samplePlan, today, type DraftContent } from './sample.ts';

/** The sample with one of everything that a plan may have, so that there is something to damage. */
function fullSample(): DraftContent {
  const content = sample();
  const plan = samplePlan({
    follows: 'first',
    start: '2027-03-02',
    skip: [{ milestone: 'test-order', reason: 'R' }],
    add: [{ ...milestone('extra', 'portal', 1), stage: 'operational', dependsOn: ['kit'] }],
    pin: [{ milestone: 'call', date: '2027-04-05' }],
    progress: [{ milestone: 'kickoff', date: today, evidence: 'E' }],
    closures: [{ criterion: 'c-customers', milestone: 'call' }],
  });
  plan.scores['c-customers'] = { level: 1, evidence: 'None.' };
  content.plans.push({ id: 'acme/second', data: plan, body: [] } as unknown as DraftContent['plans'][number]);
  Object.assign(item(content.partners).data, { tier: 'base', accredited: [{ role: 'seller', count: 1 }] });
  return content;
}

type Json = Record<string, unknown> | unknown[];

/** Every place in the content that holds something, as the object or list it is in and its key. */
function placesIn(value: unknown): { parent: Json; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    { parent: value as Json, key },
    ...placesIn((value as Record<string, unknown>)[key]),
  ]);
}

const words = [
  'kickoff',
  'agreed',
  'portal',
  'call',
  'won',
  'kit',
  'start',
  'nothing',
  'lead',
  'boss',
  'c-skills',
  'c-offering',
];
const more = [
  '2027-03-01',
  '2026-12-25',
  '2029-01-01',
  'management',
  'product',
  'first',
  'second',
  'working',
  'calendar',
  'de',
  'acme',
];
const anyDamage = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('word', 'number', 'remove', 'repeat', 'flip' as const),
  word: fc.constantFrom(...words, ...more),
  number: fc.integer({ min: 0, max: 120 }),
});
type Damage = typeof anyDamage extends fc.Arbitrary<infer Value> ? Value : never;

function damage(content: DraftContent, { at, how, word, number }: Damage): void {
  const places = placesIn(content);
  const { parent, key } = item(places, at % places.length);
  const fields = parent as Record<string, unknown>;
  const old = fields[key];
  if (how === 'remove' && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (how === 'remove') delete fields[key];
  else if (how === 'repeat' && Array.isArray(parent)) parent.push(structuredClone(old));
  else if (how === 'word' && typeof old === 'string') fields[key] = word;
  else if (how === 'number' && typeof old === 'number') fields[key] = number;
  else if (how === 'flip' && Array.isArray(old)) fields[key] = old.toReversed();
}

/** The content as the loader would hand it on, with defaults filled in, or null where a schema refuses it. */
function loaded(content: DraftContent): Content | null {
  const single: readonly string[] = ['program', 'glossary', 'profile'];
  const parts = (Object.keys(collections) as CollectionName[]).map((name) => {
    const { schema } = collections[name];
    if (single.includes(name)) return [name, schema.safeParse(content[name]).data];
    return [name, loadedEntries(schema, content[name] as readonly Record<string, unknown>[] | undefined)];
  });
  if (!parts.every(([, part]) => part)) return null;
  return { ...Object.fromEntries(parts), translations: [], assets: [] } as Content;
}

function loadedEntries(schema: z.ZodType, entries: readonly Record<string, unknown>[] = []): object[] | null {
  const ids = new Set(entries.map(({ id }) => id));
  const read = entries.map((entry) => ({
    id: entry['id'],
    data: schema.safeParse(entry['data']).data,
    body: entry['body'],
  }));
  const areWhole = read.every(({ id, data, body }) => typeof id === 'string' && data && Array.isArray(body));
  return areWhole && ids.size === entries.length ? read : null;
}

const hasErrors = (content: Content) =>
  domainFindings(content, today).some((finding) => explain(finding).severity === 'error');

describe('damaged content', () => {
  test('the undamaged sample has no errors', () => {
    const content = loaded(fullSample());
    expect(content && domainFindings(content, today)).toEqual([]);
  });

  test('never makes a rule throw, and what has no errors can be shown', () => {
    let shown = 0;
    let refused = 0;
    const property = fc.property(fc.array(anyDamage, { minLength: 1, maxLength: 3 }), (all) => {
      const draft = fullSample();
      for (const each of all) damage(draft, each);
      const content = loaded(draft);
      if (!content) return;
      if (hasErrors(content)) {
        refused += 1;
        return;
      }
      shown += 1;
      for (const { id } of content.plans) planView(content, id, today);
      handbookView(forEdition(content, { kind: 'public' }), today);
    });
    fc.assert(property, { numRuns: 1500 });
    expect(shown).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(50);
  });
});
