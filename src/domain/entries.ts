import type { Plan } from '../schema/plan.ts';
import type { Entry } from './content.ts';

type Entries = readonly Entry<unknown>[];

// Lists of content never change, so each is put in order once, however many entries are looked up in it.
const orders = new WeakMap<Entries, ReadonlyMap<string, Entry<unknown>>>();
const lines = new WeakMap<Entries, ReadonlyMap<string, readonly Entry<Plan>[]>>();

/** The entry with an id; undefined where there is none. */
export function entryOf<Each extends Entry<unknown>>(entries: readonly Each[], id: string): Each | undefined {
  const order = orders.getOrInsertComputed(entries, () => new Map(entries.map((each) => [each.id, each])));
  return order.get(id) as Each | undefined;
}

/** The plans of a partner, in their order. */
export function plansOf(plans: readonly Entry<Plan>[], partner: string): readonly Entry<Plan>[] {
  const byPartner = lines.getOrInsertComputed(plans, () => Map.groupBy(plans, ({ id }) => partnerIdOf(id)));
  return byPartner.get(partner) ?? [];
}

/** The id of the partner that a plan is for: plan ids are `<partner>/<plan>`. */
export function partnerIdOf(planId: string): string {
  return planId.slice(0, planId.indexOf('/'));
}
