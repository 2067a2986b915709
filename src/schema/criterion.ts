import { z } from 'zod';
import { internalField, object, publicField } from './field.ts';
import { id, isoDate, text } from './primitives.ts';

/** The seven elements of an ideal partner profile (F1). */
export const elements = [
  'skills',
  'customers',
  'sales-cycle',
  'offering',
  'size-funding',
  'whole-product',
  'synergy',
] as const;

const level = object({
  name: publicField(text, 'The level in two to five words.'),
  description: publicField(text, 'What one would see at a partner on this level.'),
});

const assumption = object({
  statement: internalField(text, 'What is taken for granted.'),
  evidence: internalField(text, 'Why it is believed.'),
  owner: internalField(id, 'The vendor role that checks it.'),
  checkBy: internalField(isoDate, 'The day by which it is to be checked.'),
});

/** content/profile/criteria/<id>.mdx: one criterion of the ideal partner profile (F2). */
export const criterionSchema = object({
  title: publicField(text, 'The criterion in two to five words.'),
  element: publicField(z.enum(elements), 'Which of the seven elements it belongs to.'),
  order: publicField(z.int().min(1), 'Its place among the criteria.'),
  question: publicField(text, 'What is asked, as a question to the partner.'),
  whyPartner: publicField(text, 'Why it matters to the partner.'),
  whyVendor: publicField(text, 'Why it matters to the vendor.'),
  weight: publicField(z.int().min(1).max(100), 'Its weight in percent; the weights of all criteria add up to 100.'),
  levels: publicField(
    z.array(level).min(2).max(6),
    'The described levels from the lowest to the highest; the first is level 1.',
  ),
  ideal: publicField(z.int().min(1).max(6), 'The ideal level, as its number.'),
  minimum: publicField(z.int().min(1).max(6), 'The lowest level without a gap.'),
  knockOut: publicField(
    z.int().min(1).max(6).optional(),
    'The level at or below which no time, money or luck will help.',
  ),
  partnerCloses: publicField(text, 'What is typically asked of a partner with a gap here.'),
  vendorHelps: publicField(text, 'What the vendor does to help close a gap here.'),
  assumptions: internalField(
    z.array(assumption).default([]),
    'What the criterion takes for granted, to be checked (F4).',
  ),
});

export type Criterion = z.infer<typeof criterionSchema>;
export type Element = (typeof elements)[number];
