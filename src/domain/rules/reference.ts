import { finding, type Finding } from '../../problems/finding.ts';
import type { Party, Role } from '../../schema/program.ts';
import type { Content, ContentPlace } from '../content.ts';

/** The ids that content may refer to. */
export interface KnownIds {
  readonly roles: ReadonlyMap<string, Role>;
  readonly milestones: readonly string[];
  readonly moments: readonly string[];
  readonly calendars: readonly string[];
  readonly criteria: readonly string[];
  readonly tiers: readonly string[];
}

/** The ids of a list. */
export const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

/** Collects the ids of a program. */
export function knownIds({ program, stages, criteria, tiers }: Content): KnownIds {
  return {
    roles: new Map(program.roles.map((role) => [role.id, role])),
    milestones: stages.flatMap(({ data }) => idsOf(data.milestones)),
    moments: idsOf(program.moments),
    calendars: idsOf(program.calendars),
    criteria: idsOf(criteria),
    tiers: idsOf(tiers),
  };
}

/** A finding if the id is not among the candidates. */
export function refer(
  what: string,
  id: string | undefined,
  candidates: readonly string[],
  place: ContentPlace,
): Finding[] {
  return id === undefined || candidates.includes(id) ? [] : [finding('unknown-id', place, { what, id, candidates })];
}

/** A finding if there is no such role, or if it belongs to the other party. */
export function referToRole(
  roles: ReadonlyMap<string, Role>,
  id: string,
  place: ContentPlace,
  must?: { party: Party; why: string },
): Finding[] {
  const role = roles.get(id);
  if (!role) {
    const candidates = [...roles.values()].filter(({ party }) => !must || party === must.party).map((each) => each.id);
    return refer('role', id, candidates, place);
  }
  return must && role.party !== must.party ? [finding('wrong-party', place, { role: id, ...must })] : [];
}
