/**
 * What a partner could earn against what it invests, by quarter. An illustration under stated assumptions and no
 * forecast. Money is whole units of one currency, margins are whole percent of the list price.
 */

export interface PaybackAssumptions {
  /** How many quarters are worked out. */
  readonly quarters: number;
  /** The size of the first deal, which is won in the quarter that the plan says. */
  readonly firstDeal: number;
  /** Deals won in each quarter after that of the first deal. */
  readonly dealsPerQuarter: number;
  readonly averageDeal: number;
  /** What the partner's own services bring with each deal, less the wages for them. */
  readonly servicesPerDeal: number;
  /** Person-days that the partner puts in before it earns anything, and what one of them costs. */
  readonly days: number;
  readonly dayCost: number;
  /** Money that it puts in besides. */
  readonly money: number;
}

/** A rung as far as money hangs on it. */
export interface PaybackTier {
  readonly id: string;
  readonly name: string;
  readonly margin: number;
  /** Revenue of the last four quarters that it asks for. */
  readonly annualRevenue: number;
  /** The working day of a plan on which the last of its milestones is reached. */
  readonly day: number;
}

export interface PaybackQuarter {
  /** From 1, counted from the start of the plan. */
  readonly quarter: number;
  readonly deals: number;
  readonly revenue: number;
  /** The rung whose margin the deals of the quarter carry. */
  readonly tier: PaybackTier;
  /** Margin and services. */
  readonly earned: number;
  readonly invested: number;
  /** Everything earned so far less everything invested so far. */
  readonly balance: number;
}

export interface Payback {
  readonly quarters: readonly PaybackQuarter[];
  /** The first quarter at whose end nothing invested is outstanding; null where none of them is. */
  readonly paidBackIn: number | null;
}

/** Working days of a quarter: thirteen weeks of five. */
const quarterDays = 65;

/** The quarter of a plan, from 1, that a working day of it lies in. */
export const quarterOfDay = (day: number): number => Math.floor(day / quarterDays) + 1;

/**
 * Works the quarters out. A tier begins to hold with the first quarter that begins after its milestones are reached, as
 * long as the four quarters before bring the revenue that it asks for; the accredited people are taken to be there. A
 * deal carries the margin that held when it was registered, a quarter before it is won. Everything is invested in the
 * first quarter, which makes the way back look longer rather than shorter.
 * @param tiers from the lowest rung up; the lowest asks for nothing
 * @param firstRevenueDay the working day of the plan on which the first deal is won
 * @throws RangeError where there is no tier
 */
export function payback(
  assumptions: PaybackAssumptions,
  tiers: readonly PaybackTier[],
  firstRevenueDay: number,
): Payback {
  const first = quarterOfDay(firstRevenueDay);
  const quarters: PaybackQuarter[] = [];
  for (let quarter = 1; quarter <= assumptions.quarters; quarter += 1) {
    const before = quarters.at(-1)?.balance ?? 0;
    const { deals, revenue } = won(assumptions, quarter - first);
    const tier = tierIn(quarter - 1, tiers, quarters);
    const earned = Math.round((revenue * tier.margin) / 100) + deals * assumptions.servicesPerDeal;
    const invested = quarter === 1 ? assumptions.days * assumptions.dayCost + assumptions.money : 0;
    quarters.push({ quarter, deals, revenue, tier, earned, invested, balance: before + earned - invested });
  }
  return { quarters, paidBackIn: quarters.find(({ balance }) => balance >= 0)?.quarter ?? null };
}

/** What is won so many quarters after the first deal. */
function won({ firstDeal, dealsPerQuarter, averageDeal }: PaybackAssumptions, after: number) {
  if (after < 0) return { deals: 0, revenue: 0 };
  return after === 0
    ? { deals: 1, revenue: firstDeal }
    : { deals: dealsPerQuarter, revenue: dealsPerQuarter * averageDeal };
}

/** The tier that holds in a quarter. */
function tierIn(quarter: number, tiers: readonly PaybackTier[], all: readonly PaybackQuarter[]): PaybackTier {
  const before = all.slice(Math.max(0, quarter - 5), Math.max(0, quarter - 1));
  const revenue = before.reduce((sum, each) => sum + each.revenue, 0);
  const begun = (quarter - 1) * quarterDays;
  const held = tiers.findLast(({ day, annualRevenue }) => day <= begun && annualRevenue <= revenue) ?? tiers[0];
  if (!held) throw new RangeError('The program has no tier');
  return held;
}
