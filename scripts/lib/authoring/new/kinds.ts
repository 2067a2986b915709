import { chapter } from './chapter.ts';
import { criterion } from './criterion.ts';
import { done } from './done.ts';
import type { Kind } from './draft.ts';
import { lesson } from './lesson.ts';
import { met } from './met.ts';
import { milestone } from './milestone.ts';
import { partner } from './partner.ts';
import { plan } from './plan.ts';

/** What can be begun or recorded by a command, by the word that names it. */
export const kinds: Readonly<Record<string, Kind>> = {
  partner,
  plan,
  criterion,
  lesson,
  milestone,
  chapter,
  done,
  met,
};
