import { z } from 'zod';
import { object, publicField } from './field.ts';
import { audiences } from './lesson.ts';
import { text } from './primitives.ts';

/** content/handbook/<id>.mdx: one chapter of the handbook. */
export const chapterSchema = object({
  title: publicField(text, 'The title of the chapter.'),
  audience: publicField(z.enum(audiences), 'Who may read the chapter: public, partner or internal.'),
  order: publicField(z.int().min(1), 'Its place among the chapters.'),
  summary: publicField(text, 'What the reader takes away, in one or two sentences.'),
});

export type Chapter = z.infer<typeof chapterSchema>;
