import type { Code, ValuesOfCode } from './catalogue.ts';
import type { Example } from './loadExamples.ts';

/** For every code of the rules of the domain the mistake that it stands for. */
export const examples: { readonly [C in Code]: Example<ValuesOfCode<C>> } = {
  'unknown-id': {
    wrong: 'owner: practise-lead',
    values: { what: 'role', id: 'practise-lead', candidates: ['practice-lead'] },
  },
  'wrong-party': {
    wrong: 'A lesson with roles: [channel-manager]',
    values: { role: 'channel-manager', party: 'partner', why: 'lessons are for the people of the partner' },
  },
  'duplicate-id': {
    wrong: '- id: order-desk … - id: order-desk',
    values: { what: 'roles', id: 'order-desk', first: 'program.yaml' },
  },
  'duplicate-entry': { wrong: 'paper: [A4, A4]', values: { what: 'paper sizes', id: 'A4' } },
  'duplicate-place': {
    wrong: 'Two criteria with order: 3',
    values: { what: 'order', number: 3, other: 'funding' },
  },
  'milestone-id-reserved': { wrong: '- id: start', values: { id: 'start' } },
  'language-unspoken': { wrong: 'furtherLanguages: [nl]', values: { language: 'nl', known: ['en', 'de'] } },
  'language-repeated': { wrong: 'language: en-GB\nfurtherLanguages: [en]', values: { language: 'en' } },
  'element-missing': { wrong: 'No criterion has element: synergy', values: { element: 'synergy' } },
  'weights-not-100': { wrong: 'Weights of 60 and 55', values: { sum: 115 } },
  'level-beyond-scale': {
    wrong: 'ideal: 4 with three levels',
    values: { what: 'The ideal', level: 4, levels: 3 },
  },
  'minimum-above-ideal': { wrong: 'ideal: 2\nminimum: 3', values: { minimum: 3, ideal: 2 } },
  'knock-out-not-below-minimum': { wrong: 'minimum: 2\nknockOut: 2', values: { knockOut: 2, minimum: 2 } },
  'profile-version-not-logged': { wrong: "version: '4' without a change of that version", values: { version: '4' } },
  'changes-not-newest-first': {
    wrong: 'date: 2025-06-01 … date: 2026-06-01',
    values: { date: '2026-06-01', above: '2025-06-01' },
  },
  'assumption-overdue': {
    wrong: 'checkBy: 2026-01-31',
    values: { statement: 'Six months of funding are enough.', checkBy: '2026-01-31', owner: 'channel manager' },
  },
  'review-overdue': { wrong: 'reviewBy: 2026-01-31', values: { what: 'program', reviewBy: '2026-01-31' } },
  'score-missing': {
    wrong: 'No score for the criterion funding.',
    values: { criterion: 'funding', title: 'Funding' },
  },
  'profile-outdated': {
    wrong: "profileVersion: '2'",
    values: { version: '2', current: '3', criteria: ['funding'] },
  },
  'verdict-rule-empty': {
    wrong: 'recruitFrom: 60\ndeclineBelow: 60',
    values: { declineBelow: 60, recruitFrom: 60 },
  },
  'plan-declined': {
    wrong: 'funding: { level: 1, … }',
    values: { reason: 'no time, money or luck will help with “Funding”' },
  },
  'gap-open': {
    wrong: 'funding: { level: 1, … } and no closure',
    values: { title: 'Funding', level: 1, minimum: 2, criterion: 'funding' },
  },
  'closure-empty': { wrong: '- criterion: funding', values: { criterion: 'funding' } },
  'closure-without-gap': {
    wrong: 'A closure for funding, which is on its minimum.',
    values: { title: 'Funding', level: 2, minimum: 2 },
  },
  'action-target-low': { wrong: 'target: 1', values: { target: 1, minimum: 2, title: 'Funding' } },
  'waiver-expired': { wrong: 'expires: 2026-01-31', values: { expires: '2026-01-31', title: 'Funding' } },
  'milestone-cycle': {
    wrong: 'dependsOn: [kit-received] at a milestone that the kit waits for',
    values: { path: ['kit-received', 'test-passed', 'kit-received'] },
  },
  'agreement-waits': {
    wrong: 'dependsOn: [portal-open] at the agreement',
    values: { agreement: 'investment-agreed', milestone: 'portal-open' },
  },
  'agreement-outside-management': { wrong: 'agreement: portal-open', values: { agreement: 'portal-open' } },
  'agreement-one-sided': { wrong: 'owners: [partner-sponsor]', values: { party: 'vendor' } },
  'before-agreement': {
    wrong: 'pin: [{ milestone: portal-open, date: 2027-01-05 }]',
    values: { milestone: 'The portal is open', date: '2027-01-05', agreement: '2027-01-18' },
  },
  'offset-before-agreement': {
    wrong: 'offset: { from: start, days: 2, unit: working }',
    values: { milestone: 'The portal is open', days: 2, agreementDays: 10 },
  },
  'before-start': {
    wrong: 'due: 2026-12-18',
    values: { what: 'The action', date: '2026-12-18', start: '2027-01-04' },
  },
  'pin-before-dependency': {
    wrong: 'pin: [{ milestone: first-deal-won, date: 2027-02-01 }]',
    values: {
      milestone: 'The first deal is won',
      date: '2027-02-01',
      dependency: 'The proposal is sent',
      due: '2027-03-15',
    },
  },
  'progress-before-dependency': {
    wrong: 'progress: [{ milestone: first-deal-won, date: 2027-02-01, … }]',
    values: {
      milestone: 'The first deal is won',
      date: '2027-02-01',
      dependency: 'The proposal is sent',
      reached: '2027-02-10',
    },
  },
  'not-a-working-day': {
    wrong: 'start: 2027-01-03',
    values: { what: 'The start of the plan', date: '2027-01-03', calendar: 'de' },
  },
  'skip-essential': {
    wrong: 'skip: [{ milestone: first-deal-won, … }]',
    values: { milestone: 'first-deal-won', why: 'the first revenue, towards which every date leads' },
  },
  'milestone-skipped': {
    wrong: 'milestone: launch-held, which the plan skips',
    values: { milestone: 'launch-held', what: 'A commitment' },
  },
  'stage-missing': { wrong: 'There is no stages/product.mdx.', values: { stage: 'product' } },
  'assisted-share-rises': {
    wrong: 'vendorShare: 40 after vendorShare: 20',
    values: { deal: 'Third deal', share: 40, before: 20 },
  },
  'calendar-too-short': {
    wrong: 'Holidays up to 2027, and a plan that starts in 2028.',
    values: { calendar: 'de', years: ['2028'] },
  },
  'dates-out-of-order': {
    wrong: 'issued: 2026-11-20\nassessedOn: 2026-11-25',
    values: { what: 'The issue of the plan', date: '2026-11-20', other: 'the assessment', otherDate: '2026-11-25' },
  },
  'date-in-future': {
    wrong: 'progress: [{ …, date: 2027-12-01 }]',
    values: { what: 'The progress', date: '2027-12-01', asOf: '2026-11-23' },
  },
  'learning-over-budget': {
    wrong: 'budgetMinutes: 60 and lessons of 95 minutes',
    values: { role: 'Accredited seller', minutes: 95, budget: 60 },
  },
  'plan-learning-over-budget': {
    wrong: 'Agreed dates that move lessons before the first conversation.',
    values: { role: 'Accredited seller', minutes: 95, budget: 60 },
  },
  'commitments-one-sided': { wrong: 'Commitments of the partner alone.', values: { party: 'vendor' } },
  'commitment-undated': {
    wrong: 'A commitment with neither by nor milestone.',
    values: { what: 'Name a deputy for the seller.' },
  },
  'commitment-dated-twice': {
    wrong: 'by: 2027-02-19\nmilestone: core-team-named',
    values: { what: 'Name a deputy for the seller.' },
  },
  'forecast-sum': {
    wrong: 'revenueTarget: 90000 and quarters that make 80000',
    values: { sum: 80_000, target: 90_000, currency: 'EUR' },
  },
  'forecast-quarters': {
    wrong: '2027-Q2, 2027-Q3, 2028-Q1, …',
    values: { quarter: '2028-Q1', expected: '2027-Q4' },
  },
  'investment-one-sided': { wrong: 'Investments of the vendor alone.', values: { party: 'partner' } },
  'tier-margin-not-rising': {
    wrong: 'margin: 20 on rank 2, and 20 on rank 1',
    values: { margin: 20, below: 20, name: 'Registered' },
  },
  'tier-ladder-without-first-rung': { wrong: 'The lowest tier has rank: 2', values: { lowest: 2 } },
  'signed-without-date': { wrong: 'status: signed without signedOn', values: { status: 'signed' } },
  'sample-partner-not-alone': {
    wrong: 'public: true beside a plan with public: false',
    values: { partner: 'acme', other: 'acme/2026' },
  },
};
