import type { Finding } from '../../problems/finding.ts';
import { stageIds, type Milestone } from '../../schema/stage.ts';
import type { Content, ContentPlace } from '../content.ts';
import { planStart } from '../milestones.ts';
import { knownIds, refer, referToRole, type KnownIds } from './reference.ts';
import { at, below, inProfile, inProgram, type Rule } from './rule.ts';

/** Every id that the program's own files name must exist, and roles must be on the side that the place asks for (R5). */
export const programReferences: Rule = (content) => {
  const known = knownIds(content);
  return [
    ...inProgramFile(content, known),
    ...inStages(content, known),
    ...inCriteriaAndProfile(content, known),
    ...inTiers(content, known),
    ...inLessons(content, known),
  ];
};

function inProgramFile({ program }: Content, { milestones, roles }: KnownIds): Finding[] {
  const lead = { party: 'vendor', why: 'plans are led by the vendor' } as const;
  const named = { agreement: program.agreement, firstRevenue: program.firstRevenue };
  return [
    ...Object.entries(named).flatMap(([key, id]) => refer('milestone', id, milestones, inProgram(key))),
    ...(program.planLead ? referToRole(roles, program.planLead, inProgram('planLead'), lead) : []),
    ...refer('milestone', program.learning.firstConversation, milestones, inProgram('learning', 'firstConversation')),
    ...program.moments.flatMap(({ milestone }, index) =>
      refer('milestone', milestone, milestones, inProgram('moments', index, 'milestone')),
    ),
  ];
}

function inStages({ stages }: Content, known: KnownIds): Finding[] {
  return stages.flatMap(({ id, data }) => [
    ...refer('stage', id, stageIds, at('stages', id)),
    ...data.milestones.flatMap((milestone, index) =>
      inMilestone(milestone, known, known.milestones, at('stages', id, 'milestones', index)),
    ),
  ]);
}

/** The ids that one milestone names. */
export function inMilestone(
  milestone: Milestone,
  { roles }: KnownIds,
  milestones: readonly string[],
  place: ContentPlace,
): Finding[] {
  return [
    ...milestone.owners.flatMap((role, index) => referToRole(roles, role, below(place, 'owners', index))),
    ...refer('milestone', milestone.offset.from, [planStart, ...milestones], below(place, 'offset', 'from')),
    ...milestone.dependsOn.flatMap((id, index) => refer('milestone', id, milestones, below(place, 'dependsOn', index))),
  ];
}

function inCriteriaAndProfile({ criteria, profile }: Content, known: KnownIds): Finding[] {
  const checker = { party: 'vendor', why: 'it checks an assumption of the vendor' } as const;
  return [
    ...criteria.flatMap(({ id, data }) =>
      data.assumptions.flatMap(({ owner }, index) =>
        referToRole(known.roles, owner, at('criteria', id, 'assumptions', index, 'owner'), checker),
      ),
    ),
    ...profile.changes.flatMap((change, index) =>
      change.criteria.flatMap((id, each) =>
        refer('criterion', id, known.criteria, inProfile('changes', index, 'criteria', each)),
      ),
    ),
  ];
}

function inTiers({ tiers }: Content, known: KnownIds): Finding[] {
  const accredited = { party: 'partner', why: 'a tier counts accredited people of the partner' } as const;
  return tiers.flatMap(({ id, data }) => [
    ...data.milestones.flatMap((milestone, index) =>
      refer('milestone', milestone, known.milestones, at('tiers', id, 'milestones', index)),
    ),
    ...data.people.flatMap(({ role }, index) =>
      referToRole(known.roles, role, at('tiers', id, 'people', index, 'role'), accredited),
    ),
  ]);
}

function inLessons({ lessons }: Content, known: KnownIds): Finding[] {
  const learner = { party: 'partner', why: 'lessons are for the people of the partner' } as const;
  return lessons.flatMap(({ id, data }) => [
    ...refer('moment', data.moment, known.moments, at('lessons', id, 'moment')),
    ...data.roles.flatMap((role, index) => referToRole(known.roles, role, at('lessons', id, 'roles', index), learner)),
  ]);
}
