import type { Finding } from '../../problems/finding.ts';
import type { Partner } from '../../schema/partner.ts';
import type { Party } from '../../schema/program.ts';
import type { Entry } from '../content.ts';
import { knownIds, refer, referToRole, type KnownIds } from './reference.ts';
import { at, type Rule } from './rule.ts';

/** Every id that a partner's file names must exist, and people must be listed on their own side. */
export const partnerReferences: Rule = (content) => {
  const known = knownIds(content);
  return content.partners.flatMap((partner) => [
    ...refer('calendar', partner.data.calendar, known.calendars, at('partners', partner.id, 'calendar')),
    ...refer('tier', partner.data.tier, known.tiers, at('partners', partner.id, 'tier')),
    ...rolesOf(partner, known, 'people', 'partner', 'these are the people on the partner’s side'),
    ...rolesOf(partner, known, 'vendorTeam', 'vendor', 'these are the people on the vendor’s side'),
    ...rolesOf(partner, known, 'accredited', 'partner', 'accredited people are the partner’s'),
  ]);
};

type Listed = 'people' | 'vendorTeam' | 'accredited';

function rolesOf({ id, data }: Entry<Partner>, { roles }: KnownIds, key: Listed, party: Party, why: string): Finding[] {
  return data[key].flatMap(({ role }, index) =>
    referToRole(roles, role, at('partners', id, key, index, 'role'), { party, why }),
  );
}
