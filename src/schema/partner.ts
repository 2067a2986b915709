import { z } from 'zod';
import { internalField, object, partnerField } from './field.ts';
import { amount, country, currency, email, id, isoDate, name, quarter, text } from './primitives.ts';

export const partnerStatuses = ['prospect', 'signed', 'ended'] as const;

const person = object({
  name: partnerField(name, 'The person’s name.'),
  role: partnerField(id, 'The role that the person fills.'),
  email: partnerField(email.optional(), 'The person’s mail address.'),
});

const result = object({
  quarter: partnerField(quarter, 'The quarter, such as 2026-Q3.'),
  amount: partnerField(amount, 'Revenue in that quarter, in the partner’s currency.'),
});

const people = object({
  role: partnerField(id, 'The partner role.'),
  count: partnerField(z.int().min(0).max(1000), 'How many accredited people in that role.'),
});

const levels = object({
  on: internalField(isoDate, 'The day of the assessment.'),
  profileVersion: internalField(text, 'The version of the ideal partner profile that was assessed against.'),
  scores: internalField(z.record(id, z.int().min(1).max(6)), 'The level that the partner was on, by criterion.'),
});

/** content/partners/<id>.mdx: facts and results of one partner; the body holds internal notes. */
export const partnerSchema = object({
  name: partnerField(name, 'The partner as people call it.'),
  legalName: partnerField(name, 'The legal name, as it stands in the agreement.'),
  country: partnerField(country, 'Two-letter country code.'),
  city: partnerField(name, 'Where the partner sits.'),
  calendar: partnerField(id, 'The calendar of working days that its plans follow.'),
  currency: partnerField(currency, 'The currency that its figures are in.'),
  status: partnerField(z.enum(partnerStatuses), 'prospect before signature, signed, or ended.'),
  signedOn: partnerField(isoDate.optional(), 'The day the agreement was signed.'),
  endedOn: partnerField(isoDate.optional(), 'The day the agreement ended.'),
  firstRevenueOn: partnerField(isoDate.optional(), 'The day of the first revenue (P2).'),
  tier: partnerField(id.optional(), 'The tier that the partner stands on today.'),
  accredited: partnerField(z.array(people).default([]), 'Accredited people by role.'),
  revenue: partnerField(z.array(result).default([]), 'Revenue by quarter.'),
  people: partnerField(z.array(person).min(1), 'The people on the partner’s side.'),
  vendorTeam: partnerField(z.array(person).min(1), 'The people on the vendor’s side who look after this partner.'),
  assessment: internalField(
    levels.optional(),
    'The assessment at signature, for a partner that signed before there were plans (M4).',
  ),
  source: internalField(text.optional(), 'How the vendor came to know the partner.'),
  risk: internalField(text.optional(), 'What could go wrong with this partner.'),
});

export type Partner = z.infer<typeof partnerSchema>;
