import { nearest } from '../problems/nearest.ts';
import type { ComponentName } from '../schema/components.ts';
import { isAtLeastAsWide } from './audience.ts';
import type { LinkContext } from './links.ts';
import { type Mistake, mistake } from './mistake.ts';

/** The ids that components in bodies may name; null where a file that defines them could not be read. */
export interface KnownIds {
  readonly Milestone: readonly string[] | null;
  readonly Lesson: readonly string[] | null;
  readonly Role: readonly string[] | null;
  readonly Term: readonly string[] | null;
}

const words: Readonly<Record<keyof KnownIds, string>> = {
  Milestone: 'milestone',
  Lesson: 'lesson',
  Role: 'role',
  Term: 'glossary term',
};

const isReference = (name: ComponentName): name is ComponentName & keyof KnownIds => Object.hasOwn(words, name);

interface Here {
  readonly ids: KnownIds;
  readonly links: LinkContext;
  readonly internal: boolean;
}

/** A mistake where a component names something that is not there, or that its readers may not see. */
export function idMistake(
  name: ComponentName,
  values: Readonly<Record<string, string>>,
  offsets: Readonly<Record<string, number>>,
  here: Here,
): Mistake | null {
  const id = values['id'];
  if (!isReference(name) || id === undefined) return null;
  const ids = here.ids[name];
  const offset = offsets['id'] ?? 0;
  if (ids && !ids.includes(id)) {
    return mistake('component-id-unknown', offset, { what: words[name], id, nearest: nearest(id, ids) ?? '', ids });
  }
  return name === 'Lesson' ? privateLesson(id, offset, here) : null;
}

function privateLesson(id: string, offset: number, { links, internal }: Here): Mistake | null {
  const lesson = links.targets.get(`lessons/${id}.mdx`);
  const reader = internal ? 'internal' : (links.targets.get(links.from)?.audience ?? null);
  if (!lesson || isAtLeastAsWide(lesson.audience, reader)) return null;
  return mistake('link-private', offset, { target: id, from: reader ?? '', to: lesson.audience ?? '' });
}
