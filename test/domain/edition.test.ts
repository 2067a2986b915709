import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { BodyNode, Content } from '../../src/domain/content.ts';
import { forEdition } from '../../src/domain/edition.ts';
import { planView } from '../../src/domain/planView.ts';
import { handbookView } from '../../src/domain/handbookView.ts';
import { project } from '../../src/domain/project.ts';
import { domainFindings } from '../../src/domain/rules/index.ts';
import { collections, type CollectionName } from '../../src/schema/collections.ts';
import { componentSchemas } from '../../src/schema/components.ts';
import { fieldMeta, internalField, partnerField, publicField } from '../../src/schema/field.ts';
import { item, milestoneOf, sample, samplePartner, samplePlan, today, type DraftContent } from './sample.ts';

interface Field {
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Every field of a schema at any depth. */
function fieldsOf(schema: z.core.$ZodType, path: string): Field[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return fieldsOf(schema.def.innerType, path);
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return fieldsOf(schema.valueType, `${path}{}`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option, path));
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  return shape.flatMap(([key, field]) => [
    { path: `${path}.${key}`, schema: field },
    ...fieldsOf(field, `${path}.${key}`),
  ]);
}

const allFields = Object.entries(collections).flatMap(([name, { schema }]) => fieldsOf(schema, name));

const marked = (edition: string) => allFields.filter(({ schema }) => fieldMeta(schema)?.edition === edition);

describe('the schemas', () => {
  test('mark every field of every collection and component', () => {
    const components = Object.entries(componentSchemas).flatMap(([name, schema]) => fieldsOf(schema, name));
    expect([...allFields, ...components].filter(({ schema }) => !fieldMeta(schema)).map(({ path }) => path)).toEqual(
      [],
    );
    expect(allFields.length).toBeGreaterThan(150);
  });

  test('can do without every field that an edition drops', () => {
    const isInside = ({ path }: Field) =>
      marked('internal').some((outer) => path.startsWith(`${outer.path}[]`) || path.startsWith(`${outer.path}.`));
    const needed = marked('internal').filter((field) => !isInside(field) && !field.schema.safeParse(undefined).success);
    expect(needed.map(({ path }) => path)).toEqual([]);
  });
});

const text = (words: string): string => `<p>${words}</p>`;
const internal = (words: string): BodyNode => ({ component: 'Internal', attributes: {}, children: [text(words)] });
const body = () => [
  text('open'),
  internal('CANARY body'),
  { component: 'Callout', attributes: { kind: 'note', title: 'T' }, children: [internal('CANARY nested')] },
];

/** The sample with a canary in every place that only the vendor may see. */
function withCanaries(): DraftContent {
  const content = sample();
  const [plan, partner] = [item(content.plans), item(content.partners)];
  item(content.criteria).data.assumptions = [
    { statement: 'CANARY statement', evidence: 'CANARY evidence', owner: 'canary-owner', checkBy: '2055-05-05' },
  ];
  milestoneOf(content, 'kit').note = 'CANARY note';
  Object.assign(partner.data, { source: 'CANARY source', risk: 'CANARY risk' });
  partner.data.assessment = { on: '2055-05-05', profileVersion: 'CANARY version', scores: { canary: 1 } };
  content.program.planLead = 'canary-lead';
  plan.data.notes = ['CANARY notes'];
  const score = Object.values(plan.data.scores)[0];
  if (score) score.remark = 'CANARY remark';
  plan.data.add = [{ ...structuredClone(milestoneOf(content, 'kit')), id: 'extra', stage: 'product' }];
  for (const list of [content.criteria, content.stages, content.tiers, content.lessons, content.plans])
    for (const entry of list) entry.body = body() as DraftContent['plans'][number]['body'];
  partner.body = [text('CANARY partner body')];
  return content;
}

const read = (content: DraftContent) => content as unknown as Content;
const canaries = /canary|2055-05-05/i;
const asPartner = (partner: string) => ({ kind: 'partner', partner }) as const;

describe('an edition', () => {
  test('the canaries sit in every field that is internal', () => {
    const content = withCanaries();
    const hidden = allFields
      .filter(({ schema }) => fieldMeta(schema)?.edition === 'internal')
      .map(({ path }) => path.split('.').at(-1));
    const known = [
      'statement',
      'evidence',
      'owner',
      'checkBy',
      'assumptions',
      'note',
      'source',
      'risk',
      'notes',
      'remark',
      'staleAfterDays',
      'contributionMonths',
      'silentAfterQuarters',
      'atRiskAfterDays',
      'planLead',
      'assessment',
      'on',
      'profileVersion',
      'scores',
    ];
    expect([...new Set(hidden)].toSorted()).toEqual(known.toSorted());
    expect(content.program.deadlines).toMatchObject({
      staleAfterDays: 77,
      contributionMonths: 11,
      silentAfterQuarters: 3,
      atRiskAfterDays: 21,
    });
  });

  test('for the vendor is everything', () => {
    const content = read(withCanaries());
    expect(forEdition(content, { kind: 'internal' })).toBe(content);
  });

  test.each([
    ['the public', { kind: 'public' } as const],
    ['a partner', asPartner('acme')],
  ])('for %s holds nothing internal', (_name, edition) => {
    const content = withCanaries();
    item(content.plans).data.public = true;
    const visible = forEdition(read(content), edition);
    expect(visible.plans.map(({ id }) => id)).toEqual(['acme/first']);
    expect(JSON.stringify(visible)).not.toMatch(canaries);
    expect(visible.program.deadlines).toEqual({
      firstRevenueDays: 120,
      cureDays: 30,
      staleAfterDays: 45,
      contributionMonths: 12,
      silentAfterQuarters: 2,
      atRiskAfterDays: 14,
    });
    expect(item(visible.criteria).body).toEqual([
      text('open'),
      { component: 'Callout', attributes: { kind: 'note', title: 'T' }, children: [] },
    ]);
  });

  test.each([
    ['the public', { kind: 'public' } as const],
    ['a partner', asPartner('acme')],
  ])('for %s still fits the schemas and the rules', (_name, edition) => {
    const content = sample();
    item(content.plans).data.public = true;
    const visible = forEdition(read(content), edition);
    for (const name of Object.keys(collections) as CollectionName[]) {
      const entries = [visible[name]].flat() as readonly { data?: unknown }[];
      for (const each of entries) expect(collections[name].schema.safeParse(each.data ?? each).error).toBeUndefined();
    }
    expect(domainFindings(visible, today)).toEqual([]);
    expect(planView(visible, 'acme/first', today)).toEqual(planView(read(content), 'acme/first', today));
  });

  test('for the public has no partner whose plans are not all public', () => {
    const content = sample();
    const show = { id: 'acme/show', data: samplePlan({ public: true }), body: [] };
    content.plans.push(show as unknown as DraftContent['plans'][number]);
    content.partners.push({
      id: 'planless',
      data: samplePartner({ name: 'SECRET' }),
      body: [],
    } as unknown as DraftContent['partners'][number]);
    const visible = forEdition(read(content), { kind: 'public' });
    expect([visible.partners, visible.plans]).toEqual([[], []]);
    expect(JSON.stringify(handbookView(visible, today))).not.toMatch(/SECRET|acme/i);
  });

  test('for a partner has nothing of another, not even a sample', () => {
    const content = sample();
    content.partners.push({
      id: 'other',
      data: samplePartner({ name: 'OTHER' }),
      body: [],
    } as unknown as DraftContent['partners'][number]);
    content.plans.push({
      id: 'other/first',
      data: samplePlan({ title: 'OTHER', public: true }),
      body: [],
    } as unknown as DraftContent['plans'][number]);
    const visible = forEdition(read(content), asPartner('acme'));
    expect(visible.partners.map(({ id }) => id)).toEqual(['acme']);
    expect(JSON.stringify(visible)).not.toMatch(/other\b/i);
  });

  test('has the lessons and chapters of its audience', () => {
    const content = sample();
    const audiences = ['public', 'partner', 'internal'] as const;
    content.lessons = audiences.map((audience) => ({
      ...structuredClone(item(content.lessons)),
      id: audience,
      data: { ...item(content.lessons).data, audience },
    }));
    content.chapters = audiences.map((audience, order) => ({
      id: audience,
      data: { title: 'T', audience, order: order + 1, summary: 'S' },
      body: [],
    }));
    const ids = (edition: Parameters<typeof forEdition>[1]) => {
      const { lessons, chapters } = forEdition(read(content), edition);
      return [lessons, chapters].map((entries) => entries.map(({ id }) => id));
    };
    expect(ids({ kind: 'public' })).toEqual([['public'], ['public']]);
    expect(ids(asPartner('acme'))).toEqual([
      ['public', 'partner'],
      ['public', 'partner'],
    ]);
    expect(ids({ kind: 'internal' })).toEqual([[...audiences], [...audiences]]);
  });
});

describe('the projection', () => {
  const inner = z.strictObject({
    open: publicField(z.string(), 'D.'),
    own: partnerField(z.string().optional(), 'D.'),
    hidden: internalField(z.int().default(7), 'D.'),
  });
  const full = { open: 'o', own: 'p', hidden: 1 };

  test('goes into lists, records, optional values and alternatives', () => {
    const schema = z.strictObject({
      list: publicField(z.array(inner), 'D.'),
      record: publicField(z.record(z.string(), inner), 'D.'),
      maybe: publicField(inner.optional(), 'D.'),
      either: publicField(z.union([z.string(), inner]), 'D.'),
    });
    const value = { list: [full], record: { key: full }, maybe: full, either: full };
    const open = { open: 'o', hidden: 7 };
    expect(project(schema, value, 'public')).toEqual({
      list: [open],
      record: { key: open },
      maybe: open,
      either: open,
    });
    expect(project(schema, { ...value, maybe: undefined, either: 'x' }, 'partner')).toMatchObject({
      list: [{ open: 'o', own: 'p', hidden: 7 }],
      either: 'x',
    });
    expect(project(schema, value, 'internal')).toEqual(value);
  });

  test('drops a field whose author forgot the mark', () => {
    expect(project(z.strictObject({ bare: z.string().optional() }), { bare: 'x' }, 'partner')).toEqual({});
  });

  test('refuses a kind of schema that it cannot look into', () => {
    const schema = z.strictObject({ odd: publicField(z.map(z.string(), inner), 'D.') });
    expect(() => project(schema, { odd: new Map() }, 'public')).toThrow('schema of type map');
  });
});
