import type { Code } from '../../src/problems/catalogue.ts';
import { item, milestone, milestoneOf, samplePlan, stageOf, today, type DraftContent } from './sample.ts';

export type Break = (content: DraftContent) => void;

export const planOf = (content: DraftContent) => item(content.plans).data;
const partnerData = (content: DraftContent) => item(content.partners).data;
export const criterion = (content: DraftContent, index = 0) => item(content.criteria, index).data;
const asMilestone = (value: object) => value as DraftContent['plans'][number]['data']['add'][number];
const addTo = (content: DraftContent, ...args: Parameters<typeof milestone>) =>
  planOf(content).add.push(asMilestone({ ...milestone(...args), dependsOn: [], stage: 'operational', ...args[3] }));
export const score = (content: DraftContent, id: string, level: number) => {
  planOf(content).scores[id] = { level, evidence: 'Seen.' };
};
const closeBy = (content: DraftContent, closure: object) =>
  planOf(content).closures.push({ criterion: 'c-customers', ...closure });
const action = (more: object = {}) => ({ what: 'Hire.', owner: 'lead', due: '2027-04-01', target: 2, ...more });
const waiver = (more: object = {}) => ({ reason: 'Small.', signedBy: 'boss', expires: '2027-06-01', ...more });
export const secondPlan = (content: DraftContent, id: string, more: object) =>
  content.plans.push({
    id,
    data: samplePlan(more as Record<string, unknown>),
    body: [],
  } as DraftContent['plans'][number]);

/**
 * For every code, ways to make the mistake in the sample and the places where it is reported, as `collection/entry:path`
 * with # before a path that means the key.
 */
export const brokenContent: Partial<Record<Code, readonly (readonly [string, Break, string | string[]])[]>> = {
  'unknown-id': [
    [
      'an assessment of no criterion',
      (c) => (partnerData(c).assessment = { on: '2027-02-01', profileVersion: '2', scores: { nothing: 1 } }),
      'partners/acme:#assessment.scores.nothing',
    ],
    [
      'an assessment against no version',
      (c) => (partnerData(c).assessment = { on: '2027-02-01', profileVersion: '9', scores: {} }),
      'partners/acme:assessment.profileVersion',
    ],
    ['an agreement that is no milestone', (c) => (c.program.agreement = 'agree'), 'program/program:agreement'],
    [
      'a first conversation that is no milestone',
      (c) => (c.program.learning.firstConversation = 'x'),
      'program/program:learning.firstConversation',
    ],
    [
      'a moment before nothing',
      (c) => (item(c.program.moments, 1).milestone = 'x'),
      'program/program:moments.1.milestone',
    ],
    ['an owner', (c) => (milestoneOf(c, 'kit').owners = ['led']), 'stages/product:milestones.0.owners.0'],
    [
      'an origin',
      (c) => (milestoneOf(c, 'second').offset.from = 'one'),
      'stages/sales-marketing:milestones.3.offset.from',
    ],
    [
      'a dependency',
      (c) => milestoneOf(c, 'demo').dependsOn.push('kid'),
      'stages/sales-marketing:milestones.1.dependsOn.1',
    ],
    [
      'a criterion in the change log',
      (c) => item(c.profile.changes).criteria.push('x'),
      'profile/profile:changes.0.criteria.1',
    ],
    ['a milestone of a tier', (c) => item(c.tiers).data.milestones.push('x'), 'tiers/base:milestones.0'],
    ['the moment of a lesson', (c) => (item(c.lessons).data.moment = 'x'), 'lessons/call-lesson:moment'],
    ['the calendar of a partner', (c) => (partnerData(c).calendar = 'fr'), 'partners/acme:calendar'],
    ['the tier of a partner', (c) => (partnerData(c).tier = 'gold'), 'partners/acme:tier'],
    ['the partner of a plan', (c) => (item(c.plans).id = 'acne/first'), 'plans/acne/first:'],
    ['the profile version of a plan', (c) => (planOf(c).profileVersion = '9'), 'plans/acme/first:profileVersion'],
    ['the plan that a plan follows', (c) => (planOf(c).follows = 'zero'), 'plans/acme/first:follows'],
    ['a plan that follows itself', (c) => (planOf(c).follows = 'first'), 'plans/acme/first:follows'],
    ['a scored criterion', (c) => score(c, 'c-nothing', 3), 'plans/acme/first:#scores.c-nothing'],
    [
      'the owner of an action',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { action: action({ owner: 'x' }) });
      },
      'plans/acme/first:closures.0.action.owner',
    ],
    [
      'a pinned milestone',
      (c) => planOf(c).pin.push({ milestone: 'x', date: '2027-05-03' }),
      'plans/acme/first:pin.0.milestone',
    ],
    [
      'a reached milestone',
      (c) => planOf(c).progress.push({ milestone: 'x', date: today, evidence: 'E' }),
      'plans/acme/first:progress.0.milestone',
    ],
    [
      'the milestone of a commitment',
      (c) => (item(planOf(c).commitments).milestone = 'x'),
      'plans/acme/first:commitments.0.milestone',
    ],
    [
      'the owner of a commitment',
      (c) => (item(planOf(c).commitments).owner = 'x'),
      'plans/acme/first:commitments.0.owner',
    ],
    [
      'the owner of an investment',
      (c) => (item(planOf(c).jointPlan.investments).owner = 'x'),
      'plans/acme/first:jointPlan.investments.0.owner',
    ],
    ['the origin of an added milestone', (c) => addTo(c, 'extra', 'x', 1), 'plans/acme/first:add.0.offset.from'],
    [
      'a skipped milestone',
      (c) => planOf(c).skip.push({ milestone: 'x', reason: 'R' }),
      'plans/acme/first:skip.0.milestone',
    ],
  ],
  'wrong-party': [
    ['a partner role that leads plans', (c) => (c.program.planLead = 'lead'), 'program/program:planLead'],
    ['a lesson for the vendor', (c) => (item(c.lessons, 1).data.roles = ['boss']), 'lessons/demo-lesson:roles.0'],
    ['an accredited vendor', (c) => (item(item(c.tiers, 1).data.people).role = 'boss'), 'tiers/top:people.0.role'],
    [
      'a partner role in the vendor’s team',
      (c) => (item(partnerData(c).vendorTeam).role = 'lead'),
      'partners/acme:vendorTeam.0.role',
    ],
    [
      'a waiver signed by the partner',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { waiver: waiver({ signedBy: 'lead' }) });
      },
      'plans/acme/first:closures.0.waiver.signedBy',
    ],
    [
      'an assumption that the partner checks',
      (c) => criterion(c).assumptions.push({ statement: 'S', evidence: 'E', owner: 'lead', checkBy: '2027-09-01' }),
      'criteria/c-skills:assumptions.0.owner',
    ],
  ],
  'duplicate-id': [
    ['two roles', (c) => c.program.roles.push({ ...item(c.program.roles) }), 'program/program:roles.4.id'],
    ['two terms', (c) => c.glossary.terms.push({ ...item(c.glossary.terms) }), 'glossary/glossary:terms.1.id'],
    [
      'two milestones in two stages',
      (c) => stageOf(c, 'product').milestones.push({ ...milestoneOf(c, 'portal') }),
      'stages/product:milestones.2.id',
    ],
    ['an added milestone with the id of another', (c) => addTo(c, 'kit', 'agreed', 1), 'plans/acme/first:add.0.id'],
  ],
  'language-unspoken': [
    ['a handbook in Dutch', (c) => c.program.furtherLanguages.push('de', 'nl'), 'program/program:furtherLanguages.1'],
    ['a plan in Dutch', (c) => (planOf(c).language = 'nl-BE'), 'plans/acme/first:language'],
  ],
  'language-repeated': [
    ['the language of the program', (c) => c.program.furtherLanguages.push('en'), 'program/program:furtherLanguages.0'],
  ],
  'duplicate-entry': [
    ['a language twice', (c) => c.program.furtherLanguages.push('de', 'de'), 'program/program:furtherLanguages.1'],
    ['a paper size twice', (c) => c.program.paper.push('A4'), 'program/program:paper.1'],
    [
      'a quarter twice',
      (c) => partnerData(c).revenue.push({ quarter: '2026-Q1', amount: 1 }, { quarter: '2026-Q1', amount: 2 }),
      'partners/acme:revenue.1.quarter',
    ],
    [
      'two actions for one gap',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { action: action() });
        closeBy(c, { action: action() });
      },
      'plans/acme/first:closures.1.criterion',
    ],
    [
      'a milestone pinned twice',
      (c) => {
        for (const date of ['2027-05-03', '2027-05-04']) planOf(c).pin.push({ milestone: 'second', date });
      },
      ['plans/acme/first:pin.1.milestone'],
    ],
  ],
  'duplicate-place': [
    ['two criteria in one place', (c) => (criterion(c, 1).order = 1), 'criteria/c-customers:order'],
    ['two tiers on one rung', (c) => (item(c.tiers, 1).data.rank = 1), 'tiers/top:rank'],
  ],
  'milestone-id-reserved': [
    ['a milestone called start', (c) => addTo(c, 'start', 'agreed', 1), 'plans/acme/first:add.0.id'],
  ],
  'element-missing': [
    ['an element without criterion', (c) => (criterion(c).element = 'customers'), 'profile/profile:'],
  ],
  'weights-not-100': [
    ['weights over 100', (c) => (criterion(c, 3).weight = 60), 'criteria/c-offering:weight'],
    ['weights under 100', (c) => (criterion(c, 3).weight = 10), 'criteria/c-synergy:weight'],
  ],
  'level-beyond-scale': [
    [
      'a level at signature that is not described',
      (c) => (partnerData(c).assessment = { on: '2027-02-01', profileVersion: '2', scores: { 'c-skills': 5 } }),
      'partners/acme:assessment.scores.c-skills',
    ],
    ['an ideal that is not described', (c) => (criterion(c).ideal = 5), 'criteria/c-skills:ideal'],
    ['a score that is not described', (c) => score(c, 'c-skills', 5), 'plans/acme/first:scores.c-skills.level'],
    [
      'a target that is not described',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { action: action({ target: 6 }) });
      },
      'plans/acme/first:closures.0.action.target',
    ],
  ],
  'minimum-above-ideal': [
    ['a minimum above the ideal', (c) => (criterion(c, 1).ideal = 1), 'criteria/c-customers:minimum'],
  ],
  'knock-out-not-below-minimum': [
    ['a knock-out at the minimum', (c) => (criterion(c).knockOut = 3), 'criteria/c-skills:knockOut'],
  ],
  'profile-version-not-logged': [
    ['a version without change', (c) => (c.profile.version = '3'), 'profile/profile:version'],
  ],
  'changes-not-newest-first': [
    ['a newer change below', (c) => (item(c.profile.changes, 1).date = '2027-02-01'), 'profile/profile:changes.1.date'],
  ],
  'assumption-overdue': [
    [
      'an unchecked assumption',
      (c) => criterion(c).assumptions.push({ statement: 'S', evidence: 'E', owner: 'boss', checkBy: '2027-02-28' }),
      'criteria/c-skills:assumptions.0.checkBy',
    ],
  ],
  'review-overdue': [
    ['an old program', (c) => (c.program.reviewBy = '2027-02-28'), 'program/program:reviewBy'],
    ['an old profile', (c) => (c.profile.reviewBy = '2027-02-28'), 'profile/profile:reviewBy'],
  ],
  'score-missing': [
    ['a criterion that is not scored', (c) => delete planOf(c).scores['c-synergy'], 'plans/acme/first:#scores'],
  ],
  'profile-outdated': [
    [
      'an assessment against an old profile',
      (c) => (planOf(c).profileVersion = '1'),
      'plans/acme/first:profileVersion',
    ],
  ],
  'verdict-rule-empty': [
    ['a rule without room', (c) => (c.program.verdict.declineBelow = 70), 'program/program:verdict.declineBelow'],
  ],
  'plan-declined': [
    ['a knock-out', (c) => score(c, 'c-skills', 1), 'plans/acme/first:scores.c-skills.level'],
    [
      'a fit that is too low',
      (c) => {
        for (const { id } of c.criteria) score(c, id, 2);
      },
      'plans/acme/first:scores',
    ],
  ],
  'gap-open': [
    ['a gap that nothing closes', (c) => score(c, 'c-customers', 1), 'plans/acme/first:#scores.c-customers'],
  ],
  'closure-empty': [
    [
      'a closure by nothing',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, {});
      },
      'plans/acme/first:closures.0',
    ],
  ],
  'closure-without-gap': [
    ['a closure of no gap', (c) => closeBy(c, { action: action() }), 'plans/acme/first:closures.0.criterion'],
  ],
  'action-target-low': [
    [
      'an action that is not enough',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { action: action({ target: 1 }) });
      },
      'plans/acme/first:closures.0.action.target',
    ],
  ],
  'waiver-expired': [
    [
      'a waiver that has ended since',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { waiver: waiver({ expires: '2027-02-28' }) });
      },
      'plans/acme/first:closures.0.waiver.expires',
    ],
  ],
  'milestone-cycle': [
    [
      'a circle by offset and dependency',
      (c) => milestoneOf(c, 'kit').dependsOn.push('won'),
      'stages/product:milestones.0.dependsOn.0',
    ],
    [
      'a milestone that waits for itself',
      (c) => milestoneOf(c, 'kit').dependsOn.push('kit'),
      'stages/product:milestones.0.dependsOn.0',
    ],
    [
      'a circle of added milestones',
      (c) => {
        addTo(c, 'a', 'b', 1);
        addTo(c, 'b', 'a', 1);
      },
      'plans/acme/first:add.0.offset.from',
    ],
  ],
  'agreement-waits': [
    [
      'an agreement that waits for the portal',
      (c) => {
        milestoneOf(c, 'portal').offset.from = 'start';
        milestoneOf(c, 'agreed').dependsOn = ['portal'];
      },
      'program/program:agreement',
    ],
  ],
  'agreement-outside-management': [
    ['an agreement of another stage', (c) => (c.program.agreement = 'portal'), 'program/program:agreement'],
  ],
  'agreement-one-sided': [
    [
      'an agreement of the vendor with itself',
      (c) => (milestoneOf(c, 'agreed').owners = ['boss']),
      'stages/management:milestones.1.owners',
    ],
  ],
  'offset-before-agreement': [
    [
      'a portal before the agreement',
      (c) => (milestoneOf(c, 'portal').offset = { from: 'kickoff', days: 9, unit: 'working' }),
      'stages/operational:milestones.0.offset.days',
    ],
  ],
  'before-agreement': [
    [
      'a pin before the agreement',
      (c) => planOf(c).pin.push({ milestone: 'portal', date: '2027-03-12' }),
      'plans/acme/first:pin.0.date',
    ],
    [
      'an added milestone before the agreement',
      (c) => addTo(c, 'extra', 'start', 9),
      'plans/acme/first:add.0.offset.days',
    ],
  ],
  'before-start': [
    [
      'an action before the start',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { action: action({ due: '2027-02-26' }) });
      },
      'plans/acme/first:closures.0.action.due',
    ],
    [
      'a commitment before the start',
      (c) => (item(planOf(c).commitments, 1).by = '2027-02-26'),
      'plans/acme/first:commitments.1.by',
    ],
    [
      'a pin before the start',
      (c) => planOf(c).pin.push({ milestone: 'kickoff', date: '2027-02-26' }),
      'plans/acme/first:pin.0.date',
    ],
  ],
  'pin-before-dependency': [
    [
      'a demo before its kit',
      (c) => planOf(c).pin.push({ milestone: 'demo', date: '2027-03-18' }),
      'plans/acme/first:pin.0.date',
    ],
  ],
  'progress-before-dependency': [
    [
      'an agreement before the kick-off',
      (c) =>
        planOf(c).progress.push(
          { milestone: 'agreed', date: '2027-02-25', evidence: 'E' },
          { milestone: 'kickoff', date: '2027-02-26', evidence: 'E' },
        ),
      'plans/acme/first:progress.0.date',
    ],
    [
      'a portal before the agreement, which it does not name',
      (c) =>
        planOf(c).progress.push(
          { milestone: 'agreed', date: '2027-03-01', evidence: 'E' },
          { milestone: 'portal', date: '2027-02-26', evidence: 'E' },
        ),
      'plans/acme/first:progress.1.date',
    ],
  ],
  'not-a-working-day': [
    [
      'a pin on a holiday',
      (c) => planOf(c).pin.push({ milestone: 'second', date: '2027-05-17' }),
      'plans/acme/first:pin.0.date',
    ],
    ['a start on a Sunday', (c) => (planOf(c).start = '2027-03-07'), 'plans/acme/first:start'],
  ],
  'skip-essential': [
    [
      'a plan without first revenue',
      (c) => planOf(c).skip.push({ milestone: 'won', reason: 'R' }),
      'plans/acme/first:skip.0.milestone',
    ],
  ],
  'milestone-skipped': [
    [
      'progress of a skipped milestone',
      (c) => {
        planOf(c).skip.push({ milestone: 'portal', reason: 'R' });
        planOf(c).progress.push({ milestone: 'portal', date: today, evidence: 'E' });
      },
      'plans/acme/first:progress.0.milestone',
    ],
    [
      'a gap closed by a skipped milestone',
      (c) => {
        score(c, 'c-customers', 1);
        planOf(c).skip.push({ milestone: 'portal', reason: 'R' });
        closeBy(c, { milestone: 'portal' });
      },
      'plans/acme/first:closures.0.milestone',
    ],
  ],
  'stage-missing': [
    [
      'three stages',
      (c) => {
        c.stages.splice(1, 1);
        milestoneOf(c, 'won').dependsOn = [];
      },
      'program/program:',
    ],
  ],
  'assisted-share-rises': [
    [
      'a share that rises',
      (c) =>
        stageOf(c, 'sales-marketing').assistedSales.push({
          deal: 'Second',
          vendorShare: 80,
          vendorDoes: 'V',
          partnerDoes: 'P',
        }),
      'stages/sales-marketing:assistedSales.1.vendorShare',
    ],
  ],
  'calendar-too-short': [
    [
      'a calendar that ends before the plan',
      (c) => (item(c.program.calendars).holidays = []),
      'program/program:calendars.0.holidays',
    ],
  ],
  'dates-out-of-order': [
    [
      'an agreement that ends before it begins',
      (c) => Object.assign(partnerData(c), { status: 'ended', signedOn: '2026-05-01', endedOn: '2026-04-30' }),
      'partners/acme:endedOn',
    ],
    [
      'a program reviewed before it holds',
      (c) => {
        c.program.effective = '2027-12-31';
      },
      'program/program:reviewBy',
    ],
    ['a plan issued before its assessment', (c) => (planOf(c).issued = '2027-02-09'), 'plans/acme/first:issued'],
    [
      'revenue before the signature',
      (c) => {
        Object.assign(partnerData(c), { status: 'signed', signedOn: '2027-02-02', firstRevenueOn: '2027-02-01' });
      },
      'partners/acme:firstRevenueOn',
    ],
    [
      'a plan that starts with the one it follows',
      (c) => secondPlan(c, 'acme/second', { follows: 'first' }),
      'plans/acme/second:start',
    ],
    [
      'a waiver that ended before the plan was issued',
      (c) => {
        score(c, 'c-customers', 1);
        closeBy(c, { waiver: waiver({ expires: '2027-02-20' }) });
      },
      'plans/acme/first:closures.0.waiver.expires',
    ],
  ],
  'date-in-future': [
    [
      'an assessment of tomorrow',
      (c) => (partnerData(c).assessment = { on: '2027-03-02', profileVersion: '2', scores: {} }),
      'partners/acme:assessment.on',
    ],
    [
      'progress of tomorrow',
      (c) => planOf(c).progress.push({ milestone: 'kickoff', date: '2027-03-02', evidence: 'E' }),
      'plans/acme/first:progress.0.date',
    ],
    [
      'a commitment kept tomorrow',
      (c) => (item(planOf(c).commitments).metOn = '2027-03-02'),
      'plans/acme/first:commitments.0.metOn',
    ],
  ],
  'learning-over-budget': [
    [
      'a long lesson',
      (c) => (item(c.lessons).data.minutes = 61),
      ['program/program:learning.budgetMinutes', 'program/program:learning.budgetMinutes'],
    ],
  ],
  'plan-learning-over-budget': [
    [
      'a demo before the first call',
      (c) => planOf(c).pin.push({ milestone: 'call', date: '2027-05-03' }, { milestone: 'demo', date: '2027-05-03' }),
      'plans/acme/first:start',
    ],
  ],
  'commitments-one-sided': [
    ['commitments of the vendor alone', (c) => planOf(c).commitments.shift(), 'plans/acme/first:commitments'],
  ],
  'commitment-undated': [
    [
      'a commitment without date',
      (c) => delete item(planOf(c).commitments).milestone,
      'plans/acme/first:commitments.0',
    ],
  ],
  'commitment-dated-twice': [
    [
      'a commitment with two dates',
      (c) => (item(planOf(c).commitments).by = '2027-04-01'),
      'plans/acme/first:commitments.0',
    ],
  ],
  'forecast-sum': [
    [
      'a forecast beside its target',
      (c) => (planOf(c).jointPlan.revenueTarget = 99),
      'plans/acme/first:jointPlan.revenueTarget',
    ],
  ],
  'forecast-quarters': [
    [
      'a gap in the forecast',
      (c) => (item(planOf(c).jointPlan.forecast, 3).quarter = '2028-Q2'),
      'plans/acme/first:jointPlan.forecast.3.quarter',
    ],
  ],
  'investment-one-sided': [
    [
      'a partner that invests nothing',
      (c) => (item(planOf(c).jointPlan.investments).owner = 'boss'),
      'plans/acme/first:jointPlan.investments',
    ],
  ],
  'tier-margin-not-rising': [
    ['a rung that pays no more', (c) => (item(c.tiers, 1).data.margin = 10), 'tiers/top:margin'],
  ],
  'tier-ladder-without-first-rung': [
    ['a ladder that begins high', (c) => (item(c.tiers).data.rank = 3), 'tiers/top:rank'],
  ],
  'signed-without-date': [
    ['a signature without day', (c) => (partnerData(c).status = 'signed'), 'partners/acme:status'],
  ],
  'sample-partner-not-alone': [
    [
      'a public plan beside a private one',
      (c) => secondPlan(c, 'acme/show', { public: true }),
      'plans/acme/show:public',
    ],
  ],
};
