import { z } from 'zod';
import { internalField, object, publicField } from './field.ts';
import { days, id, percent, text } from './primitives.ts';

/** The four readiness stages, management first (R1–R4). */
export const stageIds = ['management', 'operational', 'sales-marketing', 'product'] as const;
export const dayUnits = ['working', 'calendar'] as const;

/** When a milestone is due, counted from the start of the plan or from another milestone (R5). */
const offset = object({
  from: publicField(id, 'The milestone that the days are counted from, or start for the first day of the plan.'),
  days: publicField(days, 'How many days after it.'),
  unit: publicField(z.enum(dayUnits), 'working skips weekends and holidays; calendar counts every day.'),
});

/** One milestone of a readiness stage (R5). */
export const milestoneSchema = object({
  id: publicField(id, 'The id by which plans, moments and tiers name this milestone; unique in the program.'),
  title: publicField(text, 'What has been reached, as a short statement.'),
  owners: publicField(z.array(id).min(1), 'The roles that see to it; the first one answers for it.'),
  offset: publicField(offset, 'When it is due at the earliest.'),
  dependsOn: publicField(z.array(id).default([]), 'The milestones that must be reached first.'),
  evidence: publicField(text, 'What proves that it is done.'),
  unlocks: publicField(text, 'What becomes possible for the partner.'),
  note: internalField(text.optional(), 'A remark for the vendor’s own team.'),
});

/** One of the first deals done together, the vendor's share tapering off (R3). */
const assistedSale = object({
  deal: publicField(text, 'Which deal, such as First deal.'),
  vendorShare: publicField(percent, 'The vendor’s share of the work in percent.'),
  vendorDoes: publicField(text, 'What the vendor does in this deal.'),
  partnerDoes: publicField(text, 'What the partner does in this deal.'),
});

/** content/stages/<id>.mdx: one readiness stage. */
export const stageSchema = object({
  title: publicField(text, 'The stage as readers see it.'),
  goal: publicField(text, 'What the partner is able to do at the end of it, in one sentence.'),
  vendorBrings: publicField(text, 'What the vendor puts in.'),
  partnerBrings: publicField(text, 'What the partner puts in.'),
  milestones: publicField(z.array(milestoneSchema).min(1), 'The milestones of the stage.'),
  assistedSales: publicField(z.array(assistedSale).default([]), 'The first sales that are done together, in order.'),
});

export type Stage = z.infer<typeof stageSchema>;
export type Milestone = z.infer<typeof milestoneSchema>;
export type Offset = Milestone['offset'];
export type StageId = (typeof stageIds)[number];
