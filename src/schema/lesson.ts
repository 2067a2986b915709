import { z } from 'zod';
import { object, publicField } from './field.ts';
import { id, text } from './primitives.ts';

export const audiences = ['public', 'partner', 'internal'] as const;

/** content/lessons/<id>.mdx: one short lesson, taken just before it is needed (R6). */
export const lessonSchema = object({
  title: publicField(text, 'What one can do after the lesson.'),
  audience: publicField(z.enum(audiences), 'Who may read the lesson: public, partner or internal.'),
  minutes: publicField(z.int().min(1).max(240), 'How long it takes, in minutes.'),
  roles: publicField(z.array(id).min(1), 'The partner roles that take it.'),
  moment: publicField(id, 'The moment of need that it prepares for.'),
  outcome: publicField(text, 'What the learner can show afterwards.'),
});

export type Lesson = z.infer<typeof lessonSchema>;
