import type { Criterion } from '../schema/criterion.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Program, Role } from '../schema/program.ts';
import type { Stage, StageId } from '../schema/stage.ts';
import type { Tier } from '../schema/tier.ts';
import type { Content, Entry } from './content.ts';
import type { FitCriterion } from './fit.ts';
import { known } from './known.ts';
import { programMilestones, type StagedMilestone } from './milestones.ts';
import { referenceIndex, type ReferenceIndex } from './references.ts';
import { workingCalendar, type WorkingCalendar } from './workingDays.ts';

export type Moment = Program['moments'][number];

/** What the program says, indexed once for all of its plans. Where ids are there twice, the last one counts. */
export interface ProgramModel {
  readonly program: Program;
  readonly roles: ReadonlyMap<string, Role>;
  readonly milestones: readonly StagedMilestone[];
  readonly stages: ReadonlyMap<StageId, Entry<Stage, StageId>>;
  /** In their order. */
  readonly criteria: readonly Entry<Criterion>[];
  readonly fitCriteria: readonly FitCriterion[];
  /** From the lowest rung up. */
  readonly tiers: readonly Entry<Tier>[];
  readonly moments: ReadonlyMap<string, Moment>;
  readonly lessons: readonly Entry<Lesson>[];
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  /** What bodies refer to by id. */
  readonly references: ReferenceIndex;
}

type Source = Pick<Content, 'program' | 'glossary' | 'stages' | 'criteria' | 'tiers' | 'lessons' | 'assets'>;

const models = new WeakMap<Program, { source: Source; model: ProgramModel }>();

/** The index of a program. The same program gives the same index, so that a thousand plans share one. */
export function programModel(content: Source): ProgramModel {
  const kept = models.get(content.program);
  if (kept && isSame(kept.source, content)) return kept.model;
  const model = indexed(content);
  models.set(content.program, { source: content, model });
  return model;
}

function isSame(a: Source, b: Source): boolean {
  return (['glossary', 'stages', 'criteria', 'tiers', 'lessons', 'assets'] as const).every(
    (part) => a[part] === b[part],
  );
}

function indexed(content: Source): ProgramModel {
  const { program, stages, tiers, lessons } = content;
  const criteria = content.criteria.toSorted((a, b) => a.data.order - b.data.order);
  return {
    program,
    roles: new Map(program.roles.map((role) => [role.id, role])),
    milestones: programMilestones(content),
    stages: new Map(stages.map((stage) => [stage.id, stage])),
    criteria,
    fitCriteria: criteria.map(({ id, data }) => ({ id, ...data })),
    tiers: tiers.toSorted((a, b) => a.data.rank - b.data.rank),
    moments: new Map(program.moments.map((moment) => [moment.id, moment])),
    lessons,
    calendars: new Map(program.calendars.map((calendar) => [calendar.id, workingCalendar(calendar)])),
    references: referenceIndex(content),
  };
}

/** The role with this id. @throws RangeError where there is none */
export const roleOf = (model: ProgramModel, id: string): Role => known(model.roles, id, 'role');
