import { z } from 'zod';
import { object, publicField } from './field.ts';
import { id, isoDate, name, text } from './primitives.ts';

const change = object({
  version: publicField(name, 'The version of the profile that brought the change.'),
  date: publicField(isoDate, 'The day the change took effect.'),
  summary: publicField(text, 'What changed and why.'),
  criteria: publicField(
    z.array(id),
    'The ids of the criteria that changed; assessments made before are compared with these (F4).',
  ),
});

/** content/profile/profile.yaml: the ideal partner profile as a whole. */
export const profileSchema = object({
  version: publicField(name, 'The version of the profile; an assessment names the version it was made against.'),
  effective: publicField(isoDate, 'The day from which this version holds.'),
  reviewBy: publicField(isoDate, 'The day by which the profile is to be reviewed (V2).'),
  summary: publicField(text, 'Who the ideal partner is, in two or three sentences.'),
  notForYouIf: publicField(
    z.array(text).min(1),
    'Whom not to recruit, in words that a prospect can read: each completes "not for you if …" (F3).',
  ),
  changes: publicField(z.array(change).min(1), 'The change log, newest first.'),
});

export type Profile = z.infer<typeof profileSchema>;
