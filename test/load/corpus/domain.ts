import { bad, type Case, copy, here, swap } from '../mutate.ts';

const plan = 'plans/copper-basin-records/2027.mdx';
const next = 'plans/copper-basin-records/2028.mdx';
const partner = 'partners/copper-basin-records.mdx';
const program = 'program.yaml';
const profile = 'profile/profile.yaml';
const funding = 'profile/criteria/funding.mdx';
const operational = 'stages/operational.mdx';
const product = 'stages/product.mdx';
const sales = 'stages/sales-marketing.mdx';
const management = 'stages/management.mdx';

/** Puts lists of the plan that the fixture leaves out before its commitments. */
const inPlan = (yaml: string) => swap(plan, 'commitments:\n', `${yaml}commitments:\n`);
const assumption = (checkBy: string, owner = 'partner-manager') =>
  `assumptions:\n  - statement: Six months are enough.\n    evidence: Four firms.\n    owner: ${owner}\n    checkBy: ${checkBy}\n---\n\nThe owner`;
const added = (id: string, offset: string) =>
  `add:\n  - id: ${id}\n    stage: product\n    title: A second shelf is scanned\n    owners: [operator]\n    offset: ${offset}\n    evidence: A list.\n    unlocks: More.\n`;

/** Mistakes in what the content means, with every code that a rule of the domain has, at its place in a file. */
export const domainCases: readonly Case[] = [
  bad('an unknown agreement', 'unknown-id', swap(program, 'agreement: terms-agreed', `agreement: ${here}terms-agree`)),
  bad('an unknown owner', 'unknown-id', swap(product, 'owners: [operator]', `owners: [${here}operater]`)),
  bad(
    'an unknown moment',
    'unknown-id',
    swap('lessons/price-a-box.mdx', 'moment: first-meeting', `moment: ${here}first-meting`),
  ),
  bad(
    'an unknown dependency',
    'unknown-id',
    swap(product, 'dependsOn: [scanner-installed]', `dependsOn: [${here}scanner]`),
  ),
  bad('an unknown calendar', 'unknown-id', swap(partner, 'calendar: us', `calendar: ${here}usa`)),
  bad(
    'an unknown criterion',
    'unknown-id',
    swap(plan, '  strategic-fit: {', `  ${here}size: { level: 2, evidence: x }\n  strategic-fit: {`),
  ),
  bad('a plan that follows none', 'unknown-id', swap(plan, 'together:', `follows: ${here}first-year\ntogether:`)),
  bad(
    'an unknown milestone of a tier',
    'unknown-id',
    swap('tiers/established.mdx', '[intake-running', `[${here}intake-runs`),
  ),
  bad('an unknown profile version', 'unknown-id', swap(plan, "profileVersion: '2'", `profileVersion: ${here}'7'`)),
  bad(
    'a vendor who learns',
    'wrong-party',
    swap('lessons/price-a-box.mdx', 'roles: [consultant]', `roles: [${here}partner-manager]`),
  ),
  bad(
    'an assumption that the partner checks',
    'wrong-party',
    swap(funding, '---\n\nThe owner', assumption('2027-05-01', `${here}operator`)),
  ),
  bad(
    'a role twice',
    'duplicate-id',
    swap(program, '- id: operator', `- id: ${here}consultant`),
    swap(operational, 'operator, ', ''),
    swap(product, '[operator]', '[consultant]'),
    swap('lessons/run-an-intake.mdx', '[operator]', '[consultant]'),
    swap(operational, '<Role id="operator" />', 'firm'),
  ),
  bad('a term twice', 'duplicate-id', swap('glossary.yaml', 'id: gap', `id: ${here}archive`)),
  bad(
    'a milestone twice',
    'duplicate-id',
    inPlan(added(`${here}intake-running`, '{ from: terms-agreed, days: 30, unit: working }')),
  ),
  bad(
    'a handbook in a language that the interface does not speak',
    'language-unspoken',
    swap(program, 'paper: [Letter]', `paper: [Letter]\nfurtherLanguages: [de, ${here}nl]`),
  ),
  bad(
    'the language of the program as a further one',
    'language-repeated',
    swap(program, 'paper: [Letter]', `paper: [Letter]\nfurtherLanguages: [${here}en]`),
  ),
  bad('a paper size twice', 'duplicate-entry', swap(program, 'paper: [Letter]', `paper: [Letter, ${here}Letter]`)),
  bad('an owner twice', 'duplicate-entry', swap(product, 'owners: [operator]', `owners: [operator, ${here}operator]`)),
  bad(
    'two criteria at one place',
    'duplicate-place',
    swap('profile/criteria/strategic-fit.mdx', 'order: 7', `order: ${here}6`),
  ),
  bad(
    'a milestone called start',
    'milestone-id-reserved',
    inPlan(added(`${here}start`, '{ from: terms-agreed, days: 30, unit: working }')),
  ),
  bad(
    'an element that no criterion covers',
    'element-missing',
    swap(funding, 'element: size-funding', 'element: skills'),
    swap(profile, 'version:', `${here}version:`),
  ),
  bad(
    'weights that make 99',
    'weights-not-100',
    swap(funding, 'weight: 16', 'weight: 15'),
    swap('profile/criteria/strategic-fit.mdx', 'weight: 12', `weight: ${here}12`),
  ),
  bad('an ideal that is not described', 'level-beyond-scale', swap(funding, 'ideal: 3', `ideal: ${here}4`)),
  bad(
    'a score that is not described',
    'level-beyond-scale',
    swap(plan, 'funding: { level: 3', `funding: { level: ${here}5`),
  ),
  bad(
    'a minimum above the ideal',
    'minimum-above-ideal',
    swap(funding, 'ideal: 3\nminimum: 2', `ideal: 2\nminimum: ${here}3`),
  ),
  bad('a knock-out at the minimum', 'knock-out-not-below-minimum', swap(funding, 'knockOut: 1', `knockOut: ${here}2`)),
  bad(
    'a version without a change',
    'profile-version-not-logged',
    swap(profile, "version: '2'", `version: ${here}'3'`),
    swap(plan, "profileVersion: '2'", "profileVersion: '3'"),
  ),
  bad(
    'a change log upside down',
    'changes-not-newest-first',
    swap(profile, 'date: 2025-06-01', `date: ${here}2026-06-02`),
  ),
  bad(
    'an assumption that nobody checked',
    'assumption-overdue',
    swap(funding, '---\n\nThe owner', assumption(`${here}2026-11-22`)),
  ),
  bad(
    'a review that is overdue',
    'review-overdue',
    swap(program, 'reviewBy: 2027-06-30', `reviewBy: ${here}2026-11-22`),
  ),
  bad(
    'a criterion without a score',
    'score-missing',
    swap(plan, 'scores:', `${here}scores:`),
    swap(plan, '  funding: { level: 3, evidence: The owner has set aside six months of cost. }\n', ''),
  ),
  bad(
    'an assessment against an old profile',
    'profile-outdated',
    swap(plan, "profileVersion: '2'", `profileVersion: ${here}'1'`),
  ),
  bad(
    'no room to develop',
    'verdict-rule-empty',
    swap(program, 'recruitFrom: 75', 'recruitFrom: 40'),
    swap(program, 'declineBelow: 40', `declineBelow: ${here}40`),
  ),
  bad('a declined partner', 'plan-declined', swap(plan, 'funding: { level: 3', `funding: { level: ${here}1`)),
  bad(
    'an open gap',
    'gap-open',
    swap(
      plan,
      'closures:\n  - criterion: project-delivery\n    action:\n      what: Hire one scanning operator.\n      owner: owner\n      due: 2027-02-26\n      target: 2\n',
      '',
    ),
    swap(plan, '  project-delivery:', `  ${here}project-delivery:`),
  ),
  bad(
    'a closure with nothing in it',
    'closure-empty',
    swap(
      plan,
      'closures:\n  - criterion: project-delivery\n    action:\n      what: Hire one scanning operator.\n      owner: owner\n      due: 2027-02-26\n      target: 2\n',
      `closures:\n  - ${here}criterion: project-delivery\n`,
    ),
  ),
  bad(
    'a closure without a gap',
    'closure-without-gap',
    inPlan(`  - criterion: ${here}funding\n    milestone: terms-agreed\n`),
  ),
  bad(
    'an action that does not reach the minimum',
    'action-target-low',
    swap(plan, '      target: 2', `      target: ${here}1`),
  ),
  bad(
    'a waiver that has ended',
    'waiver-expired',
    inPlan(
      `  - criterion: project-delivery\n    waiver: { reason: x, signedBy: partner-manager, expires: ${here}2026-11-20 }\n`,
    ),
  ),
  bad(
    'milestones in a circle',
    'milestone-cycle',
    swap(operational, 'unit: working }', `unit: working }\n    dependsOn: [${here}intake-running]`),
  ),
  bad(
    'a milestone that waits for itself',
    'milestone-cycle',
    swap(product, 'dependsOn: [scanner-installed]', `dependsOn: [${here}intake-running]`),
  ),
  bad(
    'an agreement that waits for others',
    'agreement-waits',
    swap(program, 'agreement: ', `agreement: ${here}`),
    swap(operational, 'from: terms-agreed', 'from: kickoff-held'),
    swap(management, 'dependsOn: [kickoff-held]', 'dependsOn: [kickoff-held, scanner-installed]'),
  ),
  bad(
    'an agreement outside management',
    'agreement-outside-management',
    swap(program, 'agreement: terms-agreed', `agreement: ${here}scanner-installed`),
  ),
  bad(
    'an agreement of one side',
    'agreement-one-sided',
    swap(management, '[owner, partner-manager]', `${here}[owner]`),
  ),
  bad(
    'a date before the agreement',
    'before-agreement',
    inPlan(`pin:\n  - { milestone: scanner-installed, date: ${here}2027-01-05 }\n`),
  ),
  bad(
    'an offset before the agreement',
    'offset-before-agreement',
    swap(operational, 'from: terms-agreed, days: 10', `from: start, days: ${here}2`),
  ),
  bad('an action before the start', 'before-start', swap(plan, 'due: 2027-02-26', `due: ${here}2026-12-18`)),
  bad(
    'a date before what it waits for',
    'pin-before-dependency',
    inPlan(`pin:\n  - { milestone: first-archive-sold, date: ${here}2027-01-29 }\n`),
  ),
  bad(
    'progress before what it waits for',
    'progress-before-dependency',
    inPlan(
      `progress:\n  - { milestone: kickoff-held, date: 2026-11-20, evidence: x }\n  - { milestone: terms-agreed, date: ${here}2026-11-19, evidence: x }\n`,
    ),
  ),
  bad('a start on a Sunday', 'not-a-working-day', swap(plan, 'start: 2027-01-04', `start: ${here}2027-01-03`)),
  bad(
    'a plan without its agreement',
    'skip-essential',
    inPlan(`skip:\n  - { milestone: ${here}first-archive-sold, reason: x }\n`),
  ),
  bad(
    'a promise for a skipped milestone',
    'milestone-skipped',
    inPlan('skip:\n  - { milestone: scanner-installed, reason: x }\n'),
    swap(plan, '    by: 2027-01-29', `    milestone: ${here}scanner-installed`),
  ),
  bad('a share that rises', 'assisted-share-rises', swap(sales, 'vendorShare: 20', `vendorShare: ${here}70`)),
  bad(
    'a calendar that ends too early',
    'calendar-too-short',
    swap(plan, 'start: 2027-01-04', 'start: 2028-01-03'),
    swap(plan, 'reviewBy: 2027-06-30', 'reviewBy: 2028-06-30'),
    swap(plan, 'due: 2027-02-26', 'due: 2028-02-25'),
    swap(plan, 'by: 2027-01-29', 'by: 2028-01-28'),
    swap(program, '      - { date: 2026-01-01', `      ${here}- { date: 2026-01-01`),
  ),
  bad(
    'a review before the start',
    'dates-out-of-order',
    swap(plan, 'reviewBy: 2027-06-30', `reviewBy: ${here}2026-12-30`),
  ),
  bad(
    'progress that is still to come',
    'date-in-future',
    inPlan(`progress:\n  - { milestone: kickoff-held, date: ${here}2026-12-01, evidence: x }\n`),
  ),
  bad(
    'more lessons than the budget has',
    'learning-over-budget',
    swap('lessons/price-a-box.mdx', 'minutes: 15', 'minutes: 75'),
    swap(program, 'budgetMinutes: ', `budgetMinutes: ${here}`),
  ),
  bad(
    'dates that move lessons before the first meeting',
    'plan-learning-over-budget',
    swap(product, 'days: 10', 'days: 40'),
    swap('lessons/run-an-intake.mdx', 'minutes: 40', 'minutes: 75'),
    inPlan('pin:\n  - { milestone: first-meeting-held, date: 2027-06-01 }\n'),
    swap(plan, 'start: ', `start: ${here}`),
  ),
  bad(
    'promises of one side',
    'commitments-one-sided',
    swap(plan, '- owner: partner-manager\n    what: Lends', '- owner: operator\n    what: Lends'),
    swap(plan, 'commitments:\n  ', `commitments:\n  ${here}`),
  ),
  bad(
    'a promise without a date',
    'commitment-undated',
    swap(plan, '    by: 2027-01-29\n', ''),
    swap(plan, '- owner: partner-manager\n    what: Lends', `- ${here}owner: partner-manager\n    what: Lends`),
  ),
  bad(
    'a promise with two dates',
    'commitment-dated-twice',
    swap(plan, '    by: 2027-01-29\n', '    by: 2027-01-29\n    milestone: terms-agreed\n'),
    swap(plan, '- owner: partner-manager\n    what: Lends', `- ${here}owner: partner-manager\n    what: Lends`),
  ),
  bad(
    'a forecast beside the target',
    'forecast-sum',
    swap(plan, 'revenueTarget: 80000', `revenueTarget: ${here}90000`),
  ),
  bad('a forecast with a hole', 'forecast-quarters', swap(plan, 'quarter: 2027-Q4', `quarter: ${here}2028-Q1`)),
  bad(
    'an investment of one side',
    'investment-one-sided',
    swap(plan, '- owner: partner-manager\n      what: Two', '- owner: operator\n      what: Two'),
    swap(plan, 'investments:\n    ', `investments:\n    ${here}`),
  ),
  bad(
    'a rung that pays no more',
    'tier-margin-not-rising',
    swap('tiers/established.mdx', 'margin: 25', `margin: ${here}15`),
  ),
  bad(
    'a ladder without a first rung',
    'tier-ladder-without-first-rung',
    swap('tiers/starter.mdx', 'rank: 1', 'rank: 3'),
    swap('tiers/starter.mdx', 'margin: 15', 'margin: 35'),
    swap('tiers/established.mdx', 'rank: 2', `rank: ${here}2`),
  ),
  bad('a signature without a day', 'signed-without-date', swap(partner, 'status: prospect', `status: ${here}signed`)),
  bad(
    'a sample beside a real plan',
    'sample-partner-not-alone',
    copy(plan, next),
    swap(next, 'public: false', `public: ${here}true`),
  ),
  bad(
    'a plan with a mistake of form and one of meaning',
    ['date-shape', 'forecast-sum'],
    swap(plan, 'issued: 2026-11-16', `issued: ${here}16.11.2026`),
    swap(plan, 'revenueTarget: 80000', `revenueTarget: ${here}90000`),
  ),
  bad(
    'a program with a mistake of form, and mistakes of meaning everywhere',
    ['format-wrong', 'unknown-id', 'forecast-sum', 'unknown-id'],
    swap(program, 'email: partners@example.com', `email: ${here}partners`),
    swap(program, 'agreement: terms-agreed', `agreement: ${here}terms-agree`),
    swap(plan, 'revenueTarget: 80000', `revenueTarget: ${here}90000`),
    swap('lessons/price-a-box.mdx', 'moment: first-meeting', `moment: ${here}first-meting`),
  ),
  bad(
    'a broken stage, and a plan that rests on it',
    ['type-wrong', 'forecast-sum'],
    swap(operational, 'days: 10', `days: ${here}ten`),
    swap(plan, 'revenueTarget: 80000', `revenueTarget: ${here}90000`),
  ),
  bad(
    'a broken partner, and mistakes in its plan',
    ['format-wrong', 'forecast-sum'],
    swap(partner, 'country: US', `country: ${here}Utah`),
    swap(plan, 'revenueTarget: 80000', `revenueTarget: ${here}90000`),
  ),
];
