import { finding, type Finding } from '../../problems/finding.ts';
import type { Plan } from '../../schema/plan.ts';
import type { Content, ContentPlace, Entry } from '../content.ts';
import { listed, repeats, type Named } from './repeats.ts';
import { at, below, inProgram, type Rule } from './rule.ts';

/** Lists name a thing once. */
export const duplicateEntries: Rule = (content) => [
  ...repeatedInProgram(content),
  ...content.plans.flatMap(repeatedInPlan),
];

function again(what: string, named: readonly Named[]): Finding[] {
  return repeats(named).map((each) => finding('duplicate-entry', each.again.place, { what, id: each.again.id }));
}

function repeatedInProgram({ program, partners, stages, lessons, tiers }: Content): Finding[] {
  return [
    ...again('paper sizes', listed(program.paper, inProgram('paper'), '')),
    ...again('languages', listed(program.furtherLanguages, inProgram('furtherLanguages'), '')),
    ...partners.flatMap(({ id, data }) => [
      ...again(
        'quarters',
        listed(
          data.revenue.map(({ quarter }) => quarter),
          at('partners', id, 'revenue'),
          '',
          'quarter',
        ),
      ),
      ...again(
        'accredited roles',
        listed(
          data.accredited.map(({ role }) => role),
          at('partners', id, 'accredited'),
          '',
          'role',
        ),
      ),
    ]),
    ...stages.flatMap(({ id, data }) =>
      data.milestones.flatMap((milestone, index) =>
        repeatedInMilestone(milestone, at('stages', id, 'milestones', index)),
      ),
    ),
    ...lessons.flatMap(({ id, data }) => again('roles', listed(data.roles, at('lessons', id, 'roles'), ''))),
    ...tiers.flatMap(({ id, data }) => [
      ...again('milestones', listed(data.milestones, at('tiers', id, 'milestones'), '')),
      ...again(
        'roles',
        listed(
          data.people.map(({ role }) => role),
          at('tiers', id, 'people'),
          '',
          'role',
        ),
      ),
    ]),
  ];
}

function repeatedInMilestone(
  { owners, dependsOn }: { owners: readonly string[]; dependsOn: readonly string[] },
  place: ContentPlace,
): Finding[] {
  return [
    ...again('owners', listed(owners, below(place, 'owners'), '')),
    ...again('dependencies', listed(dependsOn, below(place, 'dependsOn'), '')),
  ];
}

function repeatedInPlan({ id, data }: Entry<Plan>): Finding[] {
  const named = (['skip', 'pin', 'progress'] as const).flatMap((key) =>
    again(
      `milestones under ${key}`,
      listed(
        data[key].map(({ milestone }) => milestone),
        at('plans', id, key),
        '',
        'milestone',
      ),
    ),
  );
  const closures = (['action', 'milestone', 'waiver'] as const).flatMap((kind) => {
    const own = data.closures.flatMap((closure, index) =>
      closure[kind] === undefined
        ? []
        : [{ id: closure.criterion, place: at('plans', id, 'closures', index, 'criterion'), where: '' }],
    );
    return again(`closures by ${kind}`, own);
  });
  const added = data.add.flatMap((milestone, index) => repeatedInMilestone(milestone, at('plans', id, 'add', index)));
  return [...named, ...closures, ...added];
}
