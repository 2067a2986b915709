import { z } from 'zod';
import { object, publicField } from './field.ts';
import { id, text } from './primitives.ts';

export const calloutKinds = ['note', 'tip', 'warning'] as const;

/**
 * The components that authors may use in MDX bodies, with their attributes.
 * Attributes are literal strings: a body is data and never runs.
 */
export const componentSchemas = {
  Callout: object({
    kind: publicField(z.enum(calloutKinds), 'note, tip or warning.'),
    title: publicField(text, 'What the callout says in a few words.'),
  }),
  Steps: object({}),
  Cards: object({}),
  Card: object({
    title: publicField(text, 'What the card is about.'),
    to: publicField(text.optional(), 'Where the card leads: a content file by its path, or an https address.'),
  }),
  Tabs: object({}),
  Tab: object({
    title: publicField(text, 'The case that the text of the tab is for.'),
  }),
  Quote: object({
    by: publicField(text, 'Who says it.'),
  }),
  Metric: object({
    value: publicField(text, 'The figure with its unit.'),
    label: publicField(text, 'What the figure says, with its source or the word illustrative.'),
  }),
  Figure: object({
    file: publicField(text, 'The picture: a file of the folder files by its path, such as ../files/zones.svg.'),
    alt: publicField(text, 'What the picture says, for readers who cannot see it.'),
    caption: publicField(text.optional(), 'What stands below the picture.'),
  }),
  Download: object({
    file: publicField(text, 'The document: a file of the folder files by its path, such as ../files/checklist.pdf.'),
    title: publicField(text, 'What the reader gets.'),
  }),
  Milestone: object({
    id: publicField(id, 'The milestone to name and link.'),
  }),
  Lesson: object({
    id: publicField(id, 'The lesson to name and link.'),
  }),
  Role: object({
    id: publicField(id, 'The role to name.'),
  }),
  Term: object({
    id: publicField(id, 'The glossary term that the enclosed words stand for.'),
  }),
  Internal: object({}),
} as const;

export type ComponentName = keyof typeof componentSchemas;
