import type { Role } from '../schema/program.ts';
import { known } from './known.ts';
import { lessonLink, momentOf } from './learning.ts';
import type { StagedMilestone } from './milestones.ts';
import { roleOf, type ProgramModel } from './programModel.ts';
import type { Schedule } from './schedule.ts';
import type { LessonLink, MilestoneView, OwnerSide } from './views.ts';
import { workingDaysUntil } from './workingDays.ts';

export type Titles = ReadonlyMap<string, string>;

/** The titles of milestones by id. */
export function titlesOf(milestones: readonly StagedMilestone[]): Titles {
  return new Map(milestones.map(({ id, title }) => [id, title]));
}

/** A milestone as texts name it. @throws RangeError where there is none */
export function named(titles: Titles, id: string): { id: string; title: string } {
  return { id, title: known(titles, id, 'milestone') };
}

/** What a milestone says to its readers apart from dates. */
export function milestoneFacts(model: ProgramModel, milestone: StagedMilestone, titles: Titles) {
  const { id, title, stage, evidence, unlocks } = milestone;
  const owners = milestone.owners.map((role) => roleOf(model, role));
  const dependsOn = milestone.dependsOn.map((each) => named(titles, each));
  return { id, title, stage, owners, side: sideOf(owners), evidence, unlocks, dependsOn };
}

/** The milestones of the program as the handbook shows them, by day and then as authored. */
export function milestoneViews(model: ProgramModel, plan: Schedule, path: readonly string[]): MilestoneView[] {
  const titles = titlesOf(model.milestones);
  const lessons = lessonsByMilestone(model);
  const critical = new Set(path);
  const views = model.milestones.map((milestone): MilestoneView => {
    const { from, days, unit } = milestone.offset;
    return {
      ...milestoneFacts(model, milestone, titles),
      offset: { from, fromTitle: titles.get(from) ?? null, days, unit },
      day: workingDaysUntil(plan.calendar, plan.start, plan.slots.get(milestone.id)?.due ?? plan.start),
      critical: critical.has(milestone.id),
      lessons: lessons.get(milestone.id) ?? [],
    };
  });
  return views.toSorted((a, b) => a.day - b.day);
}

function lessonsByMilestone(model: ProgramModel): Map<string, LessonLink[]> {
  const lessons = Map.groupBy(model.lessons, (lesson) => momentOf(model, lesson).milestone);
  return new Map([...lessons].map(([id, own]) => [id, own.map((lesson) => lessonLink(model, lesson))]));
}

function sideOf(owners: readonly Role[]): OwnerSide {
  const sides = new Set(owners.map(({ party }) => party));
  return sides.size > 1 ? 'both' : (owners[0]?.party ?? 'both');
}
