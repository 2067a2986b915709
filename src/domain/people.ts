import type { Partner } from '../schema/partner.ts';
import type { PlanModel } from './planModel.ts';
import { roleOf, type ProgramModel } from './programModel.ts';
import type { Person, PlanView } from './views.ts';

/** What a plan says about its partner and the people on both sides. */
export function partnerFacts({ model, partner }: PlanModel): PlanView['partner'] {
  const { name, legalName, city, country, currency, people, vendorTeam } = partner.data;
  const [own, vendors] = [persons(model, people), persons(model, vendorTeam)];
  return { id: partner.id, name, legalName, city, country, currency, people: own, vendorTeam: vendors };
}

/** People with their roles. */
export function persons(model: ProgramModel, people: Partner['people']): Person[] {
  return people.map(({ name, role, email = null }) => ({ name, role: roleOf(model, role), email }));
}
