import { finding, type Finding } from '../../problems/finding.ts';
import { parties } from '../../schema/program.ts';
import type { Content } from '../content.ts';
import { dateOf } from '../dates.ts';
import { allBefore } from '../graph.ts';
import type { StagedMilestone } from '../milestones.ts';
import type { PlanModel } from '../planModel.ts';
import { programModel, type ProgramModel } from '../programModel.ts';
import { workingDaysUntil } from '../workingDays.ts';
import { at, inProgram, type Rule } from './rule.ts';
import { soundSchedules } from './soundSchedules.ts';

/** Management agrees first, both sides together, and nothing outside management is scheduled before that (R1). */
export const agreementFirst: Rule = (content) => {
  const model = programModel(content);
  const agreement = model.milestones.find(({ id }) => id === content.program.agreement);
  return [
    ...(agreement
      ? [...outsideManagement(agreement), ...oneSided(content, agreement), ...waits(model, agreement)]
      : []),
    ...tooEarlyInProgram(content),
    ...soundSchedules(content).plans.flatMap(tooEarlyInPlan),
  ];
};

function outsideManagement({ id, stage }: StagedMilestone): Finding[] {
  return stage === 'management'
    ? []
    : [finding('agreement-outside-management', inProgram('agreement'), { agreement: id })];
}

function oneSided(content: Content, { id, stage, owners }: StagedMilestone): Finding[] {
  const { roles } = programModel(content);
  const missing = parties.filter((party) => owners.every((owner) => roles.get(owner)?.party !== party));
  const index = milestoneIndex(content, stage, id);
  const areKnown = owners.every((owner) => roles.has(owner));
  return areKnown
    ? missing.map((party) =>
        finding('agreement-one-sided', at('stages', stage, 'milestones', index, 'owners'), { party }),
      )
    : [];
}

function waits({ milestones, program }: ProgramModel, { id, stage }: StagedMilestone): Finding[] {
  if (stage !== 'management') return [];
  const graph = new Map(milestones.map((each) => [each.id, [each.offset.from, ...each.dependsOn]]));
  const before = allBefore(graph, id);
  const outside = milestones.find((each) => each.stage !== 'management' && before.has(each.id));
  return outside
    ? [finding('agreement-waits', inProgram('agreement'), { agreement: program.agreement, milestone: outside.id })]
    : [];
}

function tooEarlyInProgram(content: Content): Finding[] {
  const { program } = soundSchedules(content);
  const agreed = program?.slots.get(content.program.agreement)?.due;
  if (!program || agreed === undefined) return [];
  const workingDay = (day: number) => workingDaysUntil(program.calendar, program.start, day);
  const early = [...program.slots.values()].filter(
    ({ milestone, own }) => milestone.stage !== 'management' && own < agreed,
  );
  return early.map(({ milestone: { id, title, stage }, own }) => {
    const place = at('stages', stage, 'milestones', milestoneIndex(content, stage, id), 'offset', 'days');
    return finding('offset-before-agreement', place, {
      milestone: title,
      days: workingDay(own),
      agreementDays: workingDay(agreed),
    });
  });
}

/** Agreed dates and added milestones: those of the program have been looked at in the program. */
function tooEarlyInPlan({ id, plan, schedule, model }: PlanModel & { id: string }): Finding[] {
  const agreed = schedule.slots.get(model.program.agreement)?.due ?? 0;
  const places = [
    ...plan.pin.map(({ milestone }, index) => ({
      milestone,
      place: at('plans', id, 'pin', index, 'date'),
      isPin: true,
    })),
    ...plan.add.map((milestone, index) => ({
      milestone: milestone.id,
      place: at('plans', id, 'add', index, 'offset', 'days'),
      isPin: false,
    })),
  ];
  return places.flatMap(({ milestone, place, isPin }) => {
    const slot = schedule.slots.get(milestone);
    if (!slot || slot.milestone.stage === 'management' || slot.pinned !== isPin) return [];
    const day = isPin ? slot.due : slot.own;
    const values = { milestone: slot.milestone.title, date: dateOf(day), agreement: dateOf(agreed) };
    return day < agreed ? [finding('before-agreement', place, values)] : [];
  });
}

function milestoneIndex({ stages }: Content, stage: string, milestone: string): number {
  const entry = stages.find(({ id }) => id === stage);
  return Math.max(0, entry?.data.milestones.findIndex(({ id }) => id === milestone) ?? 0);
}
