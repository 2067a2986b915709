import { finding, type Finding } from '../../problems/finding.ts';
import type { Plan } from '../../schema/plan.ts';
import type { Content, Entry } from '../content.ts';
import { entryOf, partnerIdOf, plansOf } from '../entries.ts';
import { inMilestone } from './programReferences.ts';
import { idsOf, knownIds, refer, referToRole, type KnownIds } from './reference.ts';
import { at, atKey, type Rule } from './rule.ts';

/** Every id that a plan names must exist, and must not be a milestone that the plan does without (R5). */
export const planReferences: Rule = (content) => {
  const known = knownIds(content);
  return content.plans.flatMap((plan) => [
    ...toPartner(plan, content),
    ...toProfileAndPlans(plan, content, known),
    ...toRoles(plan, known),
    ...toMilestones(plan, known),
  ]);
};

function toPartner({ id }: Entry<Plan>, { partners }: Content): Finding[] {
  const partner = partnerIdOf(id);
  // There are as many partners as plans, so that they are only listed for a message.
  return entryOf(partners, partner) ? [] : refer('partner', partner, idsOf(partners), at('plans', id));
}

function toProfileAndPlans(
  { id, data }: Entry<Plan>,
  { profile, plans }: Content,
  { criteria, tiers }: KnownIds,
): Finding[] {
  const versions = [...new Set([profile.version, ...profile.changes.map(({ version }) => version)])];
  return [
    ...refer('version of the profile', data.profileVersion, versions, at('plans', id, 'profileVersion')),
    ...refer('tier', data.tier, tiers, at('plans', id, 'tier')),
    ...(data.follows === undefined
      ? []
      : refer('other plan of this partner', data.follows, siblings(id, plans), at('plans', id, 'follows'))),
    ...Object.keys(data.scores).flatMap((criterion) =>
      refer('criterion', criterion, criteria, atKey('plans', id, 'scores', criterion)),
    ),
    ...data.closures.flatMap(({ criterion }, index) =>
      refer('criterion', criterion, criteria, at('plans', id, 'closures', index, 'criterion')),
    ),
  ];
}

/** The names of the other plans of the same partner. */
function siblings(id: string, plans: Content['plans']): string[] {
  const own = partnerIdOf(id);
  return plansOf(plans, own)
    .filter((plan) => plan.id !== id)
    .map((plan) => plan.id.slice(own.length + 1));
}

function toRoles({ id, data }: Entry<Plan>, { roles }: KnownIds): Finding[] {
  const signer = { party: 'vendor', why: 'a waiver is signed by the vendor' } as const;
  return [
    ...data.closures.flatMap(({ action, waiver }, index) => [
      ...(action ? referToRole(roles, action.owner, at('plans', id, 'closures', index, 'action', 'owner')) : []),
      ...(waiver
        ? referToRole(roles, waiver.signedBy, at('plans', id, 'closures', index, 'waiver', 'signedBy'), signer)
        : []),
    ]),
    ...data.commitments.flatMap(({ owner }, index) =>
      referToRole(roles, owner, at('plans', id, 'commitments', index, 'owner')),
    ),
    ...data.jointPlan.investments.flatMap(({ owner }, index) =>
      referToRole(roles, owner, at('plans', id, 'jointPlan', 'investments', index, 'owner')),
    ),
  ];
}

function toMilestones({ id, data }: Entry<Plan>, known: KnownIds): Finding[] {
  const all = [...known.milestones, ...data.add.map((milestone) => milestone.id)];
  const kept = all.filter((each) => !data.skip.some(({ milestone }) => milestone === each));
  return [
    ...data.skip.flatMap(({ milestone }, index) =>
      refer('milestone', milestone, known.milestones, at('plans', id, 'skip', index, 'milestone')),
    ),
    ...data.add.flatMap((milestone, index) => inMilestone(milestone, known, kept, at('plans', id, 'add', index))),
    ...milestoneUses(data).flatMap(({ what, milestone, path }) => {
      const place = at('plans', id, ...path);
      const skipped = data.skip.some((each) => each.milestone === milestone);
      return skipped
        ? [finding('milestone-skipped', place, { milestone, what })]
        : refer('milestone', milestone, all, place);
    }),
  ];
}

interface Use {
  readonly what: string;
  readonly milestone: string;
  readonly path: readonly (string | number)[];
}

/** Where a plan speaks of milestones that it must keep. */
function milestoneUses({ pin, progress, commitments, closures }: Plan): Use[] {
  return [
    ...usesIn('pin', 'An agreed date', pin),
    ...usesIn('progress', 'The progress', progress),
    ...usesIn('commitments', 'A commitment', commitments),
    ...usesIn('closures', 'A closure', closures),
  ];
}

function usesIn(key: string, what: string, items: readonly { milestone?: string | undefined }[]): Use[] {
  return items.flatMap(({ milestone }, index) =>
    milestone === undefined ? [] : [{ what, milestone, path: [key, index, 'milestone'] }],
  );
}
