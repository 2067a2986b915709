import type { Plan } from '../../schema/plan.ts';
import type { Content, Entry } from '../content.ts';
import { findCycle } from '../graph.ts';
import { milestonesOfPlan, planStart, type StagedMilestone } from '../milestones.ts';
import { entryOf, partnerIdOf } from '../entries.ts';
import { planModel, type PlanModel } from '../planModel.ts';
import { programModel, type ProgramModel } from '../programModel.ts';
import { programSchedule } from '../programSchedule.ts';
import { waitingFor, type Schedule } from '../schedule.ts';

const schedules = new WeakMap<Content, SoundSchedules>();

/** The schedules that can be worked out in spite of whatever else is wrong. */
export interface SoundSchedules {
  readonly program: Schedule | null;
  readonly plans: readonly (PlanModel & { readonly id: string })[];
}

/**
 * The schedules of a content whose milestones can be dated: rules about dates look at these alone, since dates from
 * broken references would only repeat the first mistake in other words. Made once per content.
 */
export function soundSchedules(content: Content): SoundSchedules {
  const made = schedules.get(content) ?? makeSchedules(content);
  schedules.set(content, made);
  return made;
}

function makeSchedules(content: Content): SoundSchedules {
  const model = programModel(content);
  const { agreement } = content.program;
  if (!canBeDated(model.milestones, agreement)) return { program: null, plans: [] };
  const calendars = new Map(content.partners.map(({ id, data }) => [id, data.calendar]));
  const sound = content.plans.filter(({ id, data }) => {
    const hasCalendar = model.calendars.has(calendars.get(partnerIdOf(id)) ?? '');
    const milestones = milestonesOfPlan(model.milestones, data);
    // Most plans keep the program as it is, and that has been looked at.
    return hasCalendar && (milestones === model.milestones || canBeDated(milestones, agreement));
  });
  return {
    program: programSchedule(model),
    plans: sound.map((plan) => keptModel(model, plan, content)),
  };
}

type Sound = SoundSchedules['plans'][number];

const models = new WeakMap<ProgramModel, WeakMap<Entry<Plan>, Sound>>();

/** Dates follow from the program, the plan and its partner: where these are the same objects, so are the dates. */
function keptModel(model: ProgramModel, plan: Entry<Plan>, content: Content): Sound {
  const known = models.getOrInsertComputed(model, () => new WeakMap());
  const kept = known.get(plan);
  if (kept && kept.partner === entryOf(content.partners, partnerIdOf(plan.id))) return kept;
  const made = { id: plan.id, ...planModel(model, plan, content) };
  known.set(plan, made);
  return made;
}

function canBeDated(milestones: readonly StagedMilestone[], agreement: string): boolean {
  const ids = new Set([planStart, ...milestones.map(({ id }) => id)]);
  const areOriginsKnown = milestones.every(({ offset }) => ids.has(offset.from));
  const isUnambiguous = ids.size === milestones.length + 1;
  return ids.has(agreement) && areOriginsKnown && isUnambiguous && !findCycle(waitingFor(milestones, agreement));
}
