import type { Content, Entry } from '../../src/domain/content.ts';
import { criterionSchema, elements } from '../../src/schema/criterion.ts';
import { lessonSchema } from '../../src/schema/lesson.ts';
import { partnerSchema } from '../../src/schema/partner.ts';
import { planSchema } from '../../src/schema/plan.ts';
import { programSchema } from '../../src/schema/program.ts';
import { stageSchema } from '../../src/schema/stage.ts';
import { tierSchema } from '../../src/schema/tier.ts';

/** Content that tests may change in place, to break one thing at a time. */
export type Draft<T> = T extends (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Draft<T[Key]> }
    : T;
export type DraftContent = {
  -readonly [Key in keyof Content]: Content[Key] extends readonly (infer Item)[] ? Draft<Item>[] : Draft<Content[Key]>;
};

/** The day that the sample is looked at. */
export const today = '2027-03-01';

const entry = <Data, Id extends string>(id: Id, data: Data): Entry<Data, Id> => ({ id, data, body: [] });

/** A milestone as authors write it: `after` is what it is counted from, in working days. */
export function milestone(id: string, after: string, days: number, more: Record<string, unknown> = {}) {
  const offset = { from: after, days, unit: 'working' };
  return {
    id,
    title: `Title of ${id}`,
    owners: ['lead', 'manager'],
    offset,
    evidence: 'Proof.',
    unlocks: 'More.',
    ...more,
  };
}

const stage = (title: string, milestones: object[], more: object = {}) =>
  stageSchema.parse({ title, goal: 'Goal.', vendorBrings: 'Time.', partnerBrings: 'People.', milestones, ...more });

const program = () =>
  programSchema.parse({
    title: 'Playbook',
    promise: 'Promise.',
    version: '1',
    effective: '2027-01-01',
    reviewBy: '2027-12-31',
    language: 'en-GB',
    currency: 'EUR',
    vendor: { name: 'Vendor', legalName: 'Vendor AB', product: 'Product', tagline: 'Line.', address: 'Street 1' },
    brand: { colour: '#123456' },
    site: { url: 'https://example.com', base: '/' },
    contact: { name: 'Team', role: 'Helps.', email: 'team@example.com' },
    paper: ['A4'],
    verdict: { recruitFrom: 70, declineBelow: 45 },
    roles: [
      { id: 'boss', party: 'vendor', name: 'Boss', does: 'Decides.' },
      { id: 'manager', party: 'vendor', name: 'Manager', does: 'Manages.' },
      { id: 'lead', party: 'partner', name: 'Lead', does: 'Leads.' },
      { id: 'seller', party: 'partner', name: 'Seller', does: 'Sells.' },
    ],
    moments: [
      { id: 'before-call', name: 'Before the call', milestone: 'call' },
      { id: 'before-demo', name: 'Before the demo', milestone: 'demo' },
    ],
    learning: { budgetMinutes: 60, firstConversation: 'call', leadWorkingDays: 3 },
    agreement: 'agreed',
    firstRevenue: 'won',
    calendars: [
      {
        id: 'de',
        name: 'Germany',
        country: 'DE',
        weekend: ['sat', 'sun'],
        holidays: [
          { date: '2027-03-26', name: 'Good Friday' },
          { date: '2027-03-29', name: 'Easter Monday' },
          { date: '2027-05-06', name: 'Ascension Day' },
          { date: '2027-05-17', name: 'Whit Monday' },
        ],
      },
    ],
    deadlines: {
      firstRevenueDays: 120,
      cureDays: 30,
      staleAfterDays: 77,
      contributionMonths: 11,
      silentAfterQuarters: 3,
      atRiskAfterDays: 21,
    },
    consequences: { accreditation: 'A.', margin: 'M.', termination: 'T.' },
    illustrative: true,
    marginNote: 'Note.',
    typicalFirstDeal: 1000,
  });

const weights = [20, 20, 15, 15, 10, 10, 10];

const criteria = () =>
  elements.map((element, index) =>
    entry(
      `c-${element}`,
      criterionSchema.parse({
        title: `Title of ${element}`,
        element,
        order: index + 1,
        question: 'Question?',
        whyPartner: 'Because.',
        whyVendor: 'Because.',
        weight: weights[index],
        levels: ['One', 'Two', 'Three', 'Four'].map((name) => ({ name, description: `${name}.` })),
        ideal: 4,
        minimum: 2,
        ...(element === 'skills' && { minimum: 3, knockOut: 1 }),
        partnerCloses: 'Learns.',
        vendorHelps: 'Teaches.',
      }),
    ),
  );

const stages = () => [
  entry(
    'management' as const,
    stage('Management', [milestone('kickoff', 'start', 0), milestone('agreed', 'kickoff', 10)]),
  ),
  entry(
    'operational' as const,
    stage('Operational', [milestone('portal', 'agreed', 2), milestone('test-order', 'portal', 5)]),
  ),
  entry(
    'sales-marketing' as const,
    stage(
      'Sales',
      [
        milestone('call', 'agreed', 8),
        milestone('demo', 'call', 10, { dependsOn: ['kit'] }),
        milestone('won', 'demo', 15, { dependsOn: ['test-order'] }),
        milestone('second', 'won', 20),
      ],
      { assistedSales: [{ deal: 'First', vendorShare: 70, vendorDoes: 'Much.', partnerDoes: 'Little.' }] },
    ),
  ),
  entry('product' as const, stage('Product', [milestone('kit', 'agreed', 4), milestone('accredited', 'kit', 30)])),
];

const tier = (rank: number, margin: number, milestones: string[], annualRevenue: number) =>
  tierSchema.parse({
    name: `Tier ${rank}`,
    rank,
    margin,
    milestones,
    people: rank > 1 ? [{ role: 'seller', count: rank }] : [],
    annualRevenue,
    brings: ['More.'],
    partnerTakesOn: 'Work.',
  });

const lesson = (moment: string, minutes: number, roles: string[], audience = 'public') =>
  lessonSchema.parse({ title: `Lesson for ${moment}`, audience, minutes, roles, moment, outcome: 'Can do.' });

export const samplePartner = (more: Record<string, unknown> = {}) =>
  partnerSchema.parse({
    name: 'Acme',
    legalName: 'Acme GmbH',
    country: 'DE',
    city: 'Town',
    calendar: 'de',
    currency: 'EUR',
    status: 'prospect',
    people: [{ name: 'Pat', role: 'lead' }],
    vendorTeam: [{ name: 'Vic', role: 'manager' }],
    ...more,
  });

export const samplePlan = (more: Record<string, unknown> = {}) =>
  planSchema.parse({
    title: 'Plan',
    kind: 'recruitment',
    version: '1.0',
    issued: '2027-02-20',
    status: 'ready',
    public: false,
    start: '2027-03-01',
    together: ['One.', 'Two.', 'Three.'],
    profileVersion: '2',
    assessedOn: '2027-02-10',
    assessedBy: 'Vic',
    scores: Object.fromEntries(elements.map((element) => [`c-${element}`, { level: 4, evidence: 'Seen.' }])),
    commitments: [
      {
        owner: 'lead',
        what: 'Train.',
        milestone: 'call',
        evidence: 'List.',
        consequence: 'accreditation',
        otherwise: 'Later.',
      },
      {
        owner: 'manager',
        what: 'Help.',
        by: '2027-03-31',
        evidence: 'Minutes.',
        consequence: 'termination',
        otherwise: 'End.',
      },
    ],
    jointPlan: {
      revenueTarget: 100,
      targets: ['Utilities'],
      investments: [
        { owner: 'lead', what: 'A person.' },
        { owner: 'manager', what: 'A van.', amount: 5 },
      ],
      forecast: ['2027-Q2', '2027-Q3', '2027-Q4', '2028-Q1'].map((quarter, index) => ({
        quarter,
        amount: 10 * (index + 1),
      })),
    },
    reviewBy: '2028-03-01',
    ...more,
  });

/** A small program without any mistake, with one partner and its plan. */
export function sample(): DraftContent {
  const content: Content = {
    assets: [],
    program: program(),
    glossary: { terms: [{ id: 'gap', term: 'Gap', meaning: 'Below the minimum.' }] },
    profile: {
      version: '2',
      effective: '2027-01-01',
      reviewBy: '2027-12-31',
      summary: 'Summary.',
      notForYouIf: ['you sell nothing'],
      changes: [
        { version: '2', date: '2027-01-01', summary: 'New.', criteria: ['c-skills'] },
        { version: '1', date: '2026-01-01', summary: 'First.', criteria: [] },
      ],
    },
    criteria: criteria(),
    stages: stages(),
    tiers: [entry('base', tier(1, 10, [], 0)), entry('top', tier(2, 20, ['agreed', 'won'], 500))],
    lessons: [
      entry('call-lesson', lesson('before-call', 40, ['seller', 'lead'])),
      entry('demo-lesson', lesson('before-demo', 50, ['seller'])),
    ],
    chapters: [],
    partners: [entry('acme', samplePartner())],
    plans: [entry('acme/first', samplePlan())],
    translations: [],
  };
  return structuredClone(content) as DraftContent;
}

/** The item at a place that the sample is known to have. */
export function item<Item>(list: readonly Item[], index = 0): Item {
  const found = list.at(index);
  if (found === undefined) throw new RangeError(`The sample has no item ${index}`);
  return found;
}

/** The stage of the sample with this id. */
export const stageOf = (content: DraftContent, id: string) =>
  item(content.stages.filter((each) => each.id === id)).data;

/** The milestone of the sample with this id. */
export const milestoneOf = (content: DraftContent, id: string) =>
  item(content.stages.flatMap(({ data }) => data.milestones).filter((each) => each.id === id));
