import { finding, type Finding } from '../../problems/finding.ts';
import type { Content } from '../content.ts';
import { learningLoad } from '../learning.ts';
import { programModel, type ProgramModel } from '../programModel.ts';
import type { Schedule } from '../schedule.ts';
import { at, inProgram, type Rule } from './rule.ts';
import { soundSchedules } from './soundSchedules.ts';

/** No role learns more than the budget allows up to the first customer conversation (R6). */
export const learning: Rule = (content) => {
  const { program, plans } = soundSchedules(content);
  if (!program) return [];
  const model = withSoundLessons(content);
  const ofProgram = overBudget(model, program);
  const known = new Set(ofProgram.map(({ role }) => role));
  return [
    ...ofProgram.map((values) => finding('learning-over-budget', inProgram('learning', 'budgetMinutes'), values)),
    ...plans.flatMap(({ id, schedule }): Finding[] =>
      overBudget(model, schedule)
        .filter(({ role }) => !known.has(role))
        .map((values) => finding('plan-learning-over-budget', at('plans', id, 'start'), values)),
    ),
  ];
};

/** Lessons with unknown roles or moments are reported elsewhere and cannot be counted. */
function withSoundLessons(content: Content): ProgramModel {
  const model = programModel(content);
  const lessons = model.lessons.filter(
    ({ data }) => model.moments.has(data.moment) && data.roles.every((role) => model.roles.has(role)),
  );
  return { ...model, lessons };
}

function overBudget(model: ProgramModel, schedule: Schedule): { role: string; minutes: number; budget: number }[] {
  const { budgetMinutes: budget, firstConversation: id } = model.program.learning;
  if (!schedule.slots.has(id)) return [];
  const { byRole } = learningLoad(model, schedule, { id, title: '' });
  return byRole
    .filter(({ minutes }) => minutes > budget)
    .map(({ role, minutes }) => ({ role: role.name, minutes, budget }));
}
