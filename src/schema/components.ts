import { z } from 'zod';
import { publicField } from './field.ts';
import { id, text } from './primitives.ts';

export const calloutKinds = ['note', 'tip', 'warning'] as const;

/**
 * The components that authors may use in MDX bodies, with their attributes.
 * Attributes are literal strings: a body is data and never runs.
 */
export const componentSchemas = {
  Callout: z.strictObject({
    kind: publicField(z.enum(calloutKinds), 'note, tip or warning.'),
    title: publicField(text, 'What the callout says in a few words.'),
  }),
  Steps: z.strictObject({}),
  Quote: z.strictObject({
    by: publicField(text, 'Who says it.'),
  }),
  Metric: z.strictObject({
    value: publicField(text, 'The figure with its unit.'),
    label: publicField(text, 'What the figure says, with its source or the word illustrative.'),
  }),
  Milestone: z.strictObject({
    id: publicField(id, 'The milestone to name and link.'),
  }),
  Lesson: z.strictObject({
    id: publicField(id, 'The lesson to name and link.'),
  }),
  Role: z.strictObject({
    id: publicField(id, 'The role to name.'),
  }),
  Term: z.strictObject({
    id: publicField(id, 'The glossary term that the enclosed words stand for.'),
  }),
  Internal: z.strictObject({}),
} as const;

export type ComponentName = keyof typeof componentSchemas;
