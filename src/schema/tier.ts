import { z } from 'zod';
import { object, publicField } from './field.ts';
import { amount, id, percent, text } from './primitives.ts';

const people = object({
  role: publicField(id, 'The partner role.'),
  count: publicField(z.int().min(1).max(100), 'How many accredited people in that role.'),
});

/** content/tiers/<id>.mdx: one accreditation tier (C3). */
export const tierSchema = object({
  name: publicField(text, 'The tier as readers see it.'),
  rank: publicField(z.int().min(1).max(9), 'Its place on the ladder; 1 is where everybody starts.'),
  margin: publicField(percent, 'The margin in percent.'),
  milestones: publicField(z.array(id), 'The milestones that must be reached.'),
  people: publicField(z.array(people), 'The accredited people that are asked for.'),
  annualRevenue: publicField(
    amount,
    'Revenue in the last four quarters, in the currency of the program; 0 where none is asked.',
  ),
  brings: publicField(z.array(text).min(1), 'What the tier brings besides margin.'),
  partnerTakesOn: publicField(text, 'The work that the partner takes off the vendor on this tier.'),
});

export type Tier = z.infer<typeof tierSchema>;
