import { roleOf, type ProgramModel } from './programModel.ts';
import { named, titlesOf } from './milestoneViews.ts';
import { resolveReferences } from './references.ts';
import type { TierView } from './views.ts';

/** The ladder of tiers from the lowest rung up, each with what it adds to the one below (C3). */
export function tierViews(model: ProgramModel): TierView[] {
  const titles = titlesOf(model.milestones);
  return model.tiers.map(({ id, data, body }, index) => {
    const below = model.tiers[index - 1]?.data;
    const milestones = data.milestones.map((each) => named(titles, each));
    const people = data.people.map(({ role, count }) => ({ role: roleOf(model, role), count }));
    const { name, rank, margin, annualRevenue, brings, partnerTakesOn } = data;
    const added = milestones.filter((each) => !below?.milestones.includes(each.id));
    const step = below ? { margin: margin - below.margin, milestones: added } : null;
    return {
      id,
      name,
      rank,
      margin,
      milestones,
      people,
      annualRevenue,
      brings,
      partnerTakesOn,
      step,
      body: resolveReferences(body, model.references),
    };
  });
}
