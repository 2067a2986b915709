import type { Chapter } from '../schema/chapter.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Criterion } from '../schema/criterion.ts';
import type { Glossary } from '../schema/glossary.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Partner } from '../schema/partner.ts';
import type { Plan } from '../schema/plan.ts';
import type { Profile } from '../schema/profile.ts';
import type { Program } from '../schema/program.ts';
import type { Stage, StageId } from '../schema/stage.ts';
import type { Tier } from '../schema/tier.ts';
import type { TranslatedCollection } from '../schema/translation.ts';
import type { Asset } from './assets.ts';

/**
 * A piece of a body: finished HTML without any component in it, or a component with the pieces inside.
 * Headings and links to content are components too, since an edition decides what becomes of them.
 */
export type BodyNode = string | BodyComponent;

export interface BodyComponent {
  readonly component: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly BodyNode[];
}

/** The text of an entry, parsed from MDX into data. */
export type Body = readonly BodyNode[];

/** One authored file: its id comes from its path. */
export interface Entry<Data, Id extends string = string> {
  readonly id: Id;
  readonly data: Data;
  readonly body: Body;
}

/** What a translator wrote of one entry in one language: the texts of its fields, and its body. */
export interface Translation {
  readonly language: string;
  readonly collection: TranslatedCollection;
  /** Of the entry that is translated. */
  readonly id: string;
  /** As the collection's translation schema has it: fields as in the entry, lists of things with ids by their ids. */
  readonly data: unknown;
  readonly body: Body;
}

/** Everything the authors wrote, typed, with nothing computed yet. */
export interface Content {
  readonly program: Program;
  readonly glossary: Glossary;
  readonly profile: Profile;
  readonly criteria: readonly Entry<Criterion>[];
  readonly stages: readonly Entry<Stage, StageId>[];
  readonly tiers: readonly Entry<Tier>[];
  readonly lessons: readonly Entry<Lesson>[];
  readonly chapters: readonly Entry<Chapter>[];
  readonly partners: readonly Entry<Partner>[];
  /** Ids are `<partner>/<plan>`. */
  readonly plans: readonly Entry<Plan>[];
  /** In any order; at most one of an entry in a language. */
  readonly translations: readonly Translation[];
  /** What bodies show or hand out; each reader gets those of the bodies that it gets. */
  readonly assets: readonly Asset[];
}

/** A place in authored content, by entry and by path inside its front matter. */
export interface ContentPlace {
  readonly collection: CollectionName;
  /** The id of the entry; the name of the collection where there is only one entry. */
  readonly entry: string;
  readonly path: readonly (string | number)[];
  /** Whether the key at the path is meant rather than its value. */
  readonly key?: boolean;
}
