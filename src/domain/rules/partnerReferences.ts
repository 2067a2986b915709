import { finding, type Finding } from '../../problems/finding.ts';
import type { Partner } from '../../schema/partner.ts';
import type { Party } from '../../schema/program.ts';
import type { Content, ContentPlace, Entry } from '../content.ts';
import { knownIds, refer, referToRole, type KnownIds } from './reference.ts';
import { at, atKey, type Rule } from './rule.ts';

/** Every id that a partner's file names must exist, and people must be listed on their own side. */
export const partnerReferences: Rule = (content) => {
  const known = knownIds(content);
  return content.partners.flatMap((partner) => [
    ...refer('calendar', partner.data.calendar, known.calendars, at('partners', partner.id, 'calendar')),
    ...refer('tier', partner.data.tier, known.tiers, at('partners', partner.id, 'tier')),
    ...toProfile(partner, content, known),
    ...rolesOf(partner, known, 'people', 'partner', 'these are the people on the partner’s side'),
    ...rolesOf(partner, known, 'vendorTeam', 'vendor', 'these are the people on the vendor’s side'),
    ...rolesOf(partner, known, 'accredited', 'partner', 'accredited people are the partner’s'),
  ]);
};

/** The assessment from before there were plans names what the profile has, and levels that its criteria describe. */
function toProfile({ id, data }: Entry<Partner>, { profile, criteria }: Content, known: KnownIds): Finding[] {
  const { assessment } = data;
  if (!assessment) return [];
  const versions = [...new Set([profile.version, ...profile.changes.map(({ version }) => version)])];
  const version = at('partners', id, 'assessment', 'profileVersion');
  const levels = new Map(criteria.map((criterion) => [criterion.id, criterion.data.levels.length]));
  return [
    ...refer('version of the profile', assessment.profileVersion, versions, version),
    ...Object.entries(assessment.scores).flatMap(([criterion, level]) => [
      ...refer('criterion', criterion, known.criteria, atKey('partners', id, 'assessment', 'scores', criterion)),
      ...beyondScale(level, levels.get(criterion), at('partners', id, 'assessment', 'scores', criterion)),
    ]),
  ];
}

function beyondScale(level: number, levels: number | undefined, place: ContentPlace): Finding[] {
  if (levels === undefined || level <= levels) return [];
  return [finding('level-beyond-scale', place, { what: 'The score', level, levels })];
}

type Listed = 'people' | 'vendorTeam' | 'accredited';

function rolesOf({ id, data }: Entry<Partner>, { roles }: KnownIds, key: Listed, party: Party, why: string): Finding[] {
  return data[key].flatMap(({ role }, index) =>
    referToRole(roles, role, at('partners', id, key, index, 'role'), { party, why }),
  );
}
