import type { Lesson } from '../schema/lesson.ts';
import type { Entry } from './content.ts';
import { dateOf } from './dates.ts';
import { roleOf, type Moment, type ProgramModel } from './programModel.ts';
import { known } from './known.ts';
import { dueDay, type Schedule } from './schedule.ts';
import type { IsoDate, LearningLoad, LessonLink } from './views.ts';
import { minusWorkingDays } from './workingDays.ts';

/** A lesson as texts name it. */
export function lessonLink(model: ProgramModel, { id, data }: Entry<Lesson>): LessonLink {
  return { id, title: data.title, minutes: data.minutes, roles: data.roles.map((role) => roleOf(model, role)) };
}

/** The moment of need that a lesson prepares for (R6). */
export function momentOf(model: ProgramModel, { data }: Entry<Lesson>): Moment {
  return known(model.moments, data.moment, 'moment');
}

/** The lessons that partners take; what is internal teaches the vendor's own team. */
export function partnerLessons({ lessons }: ProgramModel): Entry<Lesson>[] {
  return lessons.filter(({ data }) => data.audience !== 'internal');
}

/**
 * The day by which a lesson is taken: the lead time in working days before the milestone of its moment, but not before
 * the agreement (R1), nor before the start where the milestone itself comes before the agreement.
 */
export function lessonDue(model: ProgramModel, plan: Schedule, milestone: string): IsoDate {
  const { agreement, learning } = model.program;
  const need = dueDay(plan, milestone);
  const agreed = dueDay(plan, agreement);
  const earliest = need < agreed ? plan.start : agreed;
  return dateOf(Math.max(minusWorkingDays(plan.calendar, need, learning.leadWorkingDays), Math.min(earliest, need)));
}

/**
 * Minutes of lessons up to the first customer conversation, for each role that has lessons, most first (R6). A lesson
 * counts if the milestone of its moment is due no later than that conversation.
 */
export function learningLoad(
  model: ProgramModel,
  plan: Schedule,
  firstConversation: { id: string; title: string },
): LearningLoad {
  const end = dueDay(plan, firstConversation.id);
  const minutes = new Map<string, number>();
  for (const lesson of partnerLessons(model)) {
    const due = plan.slots.get(momentOf(model, lesson).milestone)?.due;
    const counted = due !== undefined && due <= end ? lesson.data.minutes : 0;
    for (const role of new Set(lesson.data.roles)) minutes.set(role, (minutes.get(role) ?? 0) + counted);
  }
  const byRole = [...minutes].map(([id, sum]) => ({ role: roleOf(model, id), minutes: sum }));
  return {
    budgetMinutes: model.program.learning.budgetMinutes,
    firstConversation,
    byRole: byRole.toSorted((a, b) => b.minutes - a.minutes),
  };
}
