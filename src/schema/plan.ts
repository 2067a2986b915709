import { z } from 'zod';
import { extended, internalField, object, partnerField } from './field.ts';
import { amount, id, isoDate, language, name, quarter, text } from './primitives.ts';
import { milestoneSchema, stageIds } from './stage.ts';

export const planStatuses = ['draft', 'ready'] as const;
export const planKinds = ['recruitment', 'annual-review'] as const;
export const consequences = ['accreditation', 'margin', 'termination'] as const;

const score = object({
  level: partnerField(z.int().min(1).max(6), 'The level that the partner is on today.'),
  evidence: partnerField(text, 'What the score rests on; the partner will read it (F4).'),
  remark: internalField(text.optional(), 'What the vendor’s team should know besides.'),
});

const action = object({
  what: partnerField(text, 'What will be done.'),
  owner: partnerField(id, 'The role that does it.'),
  due: partnerField(isoDate, 'The day by which it is done.'),
  target: partnerField(z.int().min(1).max(6), 'The level that it brings the partner to.'),
});

const waiver = object({
  reason: partnerField(text, 'Why the gap is accepted.'),
  signedBy: partnerField(id, 'The vendor role that signed the waiver.'),
  expires: partnerField(isoDate, 'The day on which the waiver ends.'),
});

/** How one gap is closed: by an action, by a milestone of the plan, or by a waiver (G3). */
const closure = object({
  criterion: partnerField(id, 'The criterion with the gap.'),
  action: partnerField(action.optional(), 'An agreed action.'),
  milestone: partnerField(id.optional(), 'A milestone of the plan that closes the gap.'),
  waiver: partnerField(waiver.optional(), 'A waiver with an end.'),
});

const commitment = object({
  owner: partnerField(id, 'The role that commits; its party is the party that commits.'),
  what: partnerField(text, 'What is promised.'),
  by: partnerField(isoDate.optional(), 'The day by which it is kept; or name a milestone instead.'),
  milestone: partnerField(id.optional(), 'The milestone by whose date it is kept.'),
  evidence: partnerField(text, 'What proves that it was kept.'),
  consequence: partnerField(z.enum(consequences), 'What hangs on it (C1).'),
  otherwise: partnerField(text, 'What happens if it is not kept.'),
  metOn: partnerField(isoDate.optional(), 'The day on which it was kept.'),
});

const investment = object({
  owner: partnerField(id, 'The role that brings it in.'),
  what: partnerField(text, 'What is invested: people, money, equipment, time.'),
  amount: partnerField(amount.optional(), 'Its worth in the partner’s currency.'),
});

const forecast = object({
  quarter: partnerField(quarter, 'The quarter, such as 2027-Q1.'),
  amount: partnerField(amount, 'Expected revenue in that quarter, in the partner’s currency.'),
});

/** The joint business plan, agreed in management readiness (R8). */
const jointPlan = object({
  revenueTarget: partnerField(amount, 'Revenue target of the first year, in the partner’s currency.'),
  targets: partnerField(z.array(text).min(1), 'The accounts or segments to win.'),
  investments: partnerField(z.array(investment).min(2), 'What each side invests.'),
  forecast: partnerField(z.array(forecast).length(4), 'Four quarters; together they make the target.'),
});

const skipped = object({
  milestone: partnerField(id, 'The milestone that this plan does without.'),
  reason: partnerField(text, 'Why it is not needed.'),
});

const added = extended(milestoneSchema, {
  stage: partnerField(z.enum(stageIds), 'The stage that the milestone belongs to.'),
});

const pinned = object({
  milestone: partnerField(id, 'The milestone with an agreed date.'),
  date: partnerField(isoDate, 'The agreed date.'),
});

const progress = object({
  milestone: partnerField(id, 'The milestone that was reached.'),
  date: partnerField(isoDate, 'The day on which it was reached.'),
  evidence: partnerField(text, 'What proves it.'),
});

/** content/plans/<partner>/<plan>.mdx: an enablement plan for one partner; the body introduces it. */
export const planSchema = object({
  title: partnerField(text, 'The title of the plan.'),
  language: partnerField(
    language.optional(),
    'The language that the plan is written in and handed over in, such as de; the language of the program if left out.',
  ),
  kind: partnerField(z.enum(planKinds), 'recruitment before signature, or annual-review (G1).'),
  version: partnerField(name, 'The version of this plan, such as 1.0.'),
  issued: partnerField(isoDate, 'The day of this version; printed on every page.'),
  status: partnerField(z.enum(planStatuses), 'draft is marked as such; ready may be handed over.'),
  public: partnerField(
    z.boolean(),
    'true shows the plan to everybody as the sample plan; use it for invented partners only.',
  ),
  start: partnerField(isoDate, 'The first day of the plan; every date follows from it (R7).'),
  follows: partnerField(id.optional(), 'The plan of the same partner that this one follows (V1).'),
  tier: partnerField(
    id.optional(),
    'The tier that the partner stands on when the plan is issued; the next annual review shows what became of it.',
  ),
  together: partnerField(z.array(text).length(3), 'What both sides will do together, in three lines.'),
  profileVersion: partnerField(name, 'The version of the ideal partner profile that was assessed against.'),
  assessedOn: partnerField(isoDate, 'The day of the assessment.'),
  assessedBy: partnerField(name, 'Who made the assessment.'),
  scores: partnerField(z.record(id, score), 'A score with evidence for every criterion of the profile (F4).'),
  closures: partnerField(z.array(closure).default([]), 'How each gap is closed (G3).'),
  skip: partnerField(z.array(skipped).default([]), 'Milestones of the program that this plan does without.'),
  add: partnerField(z.array(added).default([]), 'Milestones that only this plan has.'),
  pin: partnerField(z.array(pinned).default([]), 'Agreed dates that stand instead of the computed ones.'),
  progress: partnerField(z.array(progress).default([]), 'Milestones that have been reached.'),
  commitments: partnerField(z.array(commitment).min(1), 'What both sides commit to (C1).'),
  jointPlan: partnerField(jointPlan, 'The joint business plan (R8).'),
  reviewBy: partnerField(isoDate, 'The day of the next review of this plan.'),
  notes: internalField(z.array(text).default([]), 'Notes for the vendor’s own team.'),
});

export type Plan = z.infer<typeof planSchema>;
export type Closure = Plan['closures'][number];
export type Commitment = Plan['commitments'][number];
export type AddedMilestone = Plan['add'][number];
export type Consequence = (typeof consequences)[number];
