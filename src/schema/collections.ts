import type { z } from 'zod';
import { chapterSchema } from './chapter.ts';
import { criterionSchema } from './criterion.ts';
import { glossarySchema } from './glossary.ts';
import { lessonSchema } from './lesson.ts';
import { partnerSchema } from './partner.ts';
import { planSchema } from './plan.ts';
import { profileSchema } from './profile.ts';
import { programSchema } from './program.ts';
import { stageSchema } from './stage.ts';
import { tierSchema } from './tier.ts';

export interface Collection {
  readonly schema: z.ZodType;
  /** Where its files lie: one file, or a folder with one file per entry whose path is the entry's id. */
  readonly at: { readonly file: string } | { readonly folder: string; readonly depth: 1 | 2 };
}

/** Every kind of authored content, where it lies and what it may say. */
export const collections = {
  program: { schema: programSchema, at: { file: 'program.yaml' } },
  glossary: { schema: glossarySchema, at: { file: 'glossary.yaml' } },
  profile: { schema: profileSchema, at: { file: 'profile/profile.yaml' } },
  criteria: { schema: criterionSchema, at: { folder: 'profile/criteria', depth: 1 } },
  stages: { schema: stageSchema, at: { folder: 'stages', depth: 1 } },
  tiers: { schema: tierSchema, at: { folder: 'tiers', depth: 1 } },
  lessons: { schema: lessonSchema, at: { folder: 'lessons', depth: 1 } },
  chapters: { schema: chapterSchema, at: { folder: 'handbook', depth: 1 } },
  partners: { schema: partnerSchema, at: { folder: 'partners', depth: 1 } },
  plans: { schema: planSchema, at: { folder: 'plans', depth: 2 } },
} as const satisfies Record<string, Collection>;

export type CollectionName = keyof typeof collections;
