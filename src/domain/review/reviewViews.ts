/** What the annual review says: how a plan differs from the one that it follows, and what to talk about (V1). */
import type { Consequence } from '../../schema/plan.ts';
import type { Party } from '../../schema/program.ts';
import type { CommitmentView, IsoDate, VerdictKind } from '../views.ts';

/** How a plan differs from the one that it follows. */
export interface SuccessionView {
  readonly follows: { readonly id: string; readonly title: string };
  readonly verdict: Change<VerdictKind>;
  /** Percent. */
  readonly fit: Change<number>;
  /** Null where the partner stands on no tier today. */
  readonly tier: TierChange | null;
  readonly result: TargetAndActual;
  /** All of the earlier plan, the vendor's first, each side's by date. */
  readonly commitments: readonly KeptCommitment[];
  readonly milestones: MilestoneChanges;
  /** In the order of the criteria; those that stayed are left out. */
  readonly scores: readonly ScoreChange[];
}

export interface Change<Value> {
  readonly before: Value;
  readonly after: Value;
}

export interface TierChange {
  /** Null where the earlier plan does not say on which tier the partner stood. */
  readonly before: { readonly name: string; readonly margin: number } | null;
  /** Margins in percent. */
  readonly after: { readonly name: string; readonly margin: number };
}

/** The revenue target of the earlier plan beside the revenue that came, in the partner's currency. */
export interface TargetAndActual {
  readonly currency: string;
  readonly target: number;
  /** The sum of what is known of its quarters. */
  readonly actual: number;
  readonly quarters: readonly {
    readonly quarter: string;
    readonly forecast: number;
    /** Null where the partner file has no figure. */
    readonly actual: number | null;
    /** Whether the quarter has ended. */
    readonly over: boolean;
  }[];
}

/** A commitment is missed once its day has passed without it; one that is still to come is open. */
export interface KeptCommitment extends Pick<
  CommitmentView,
  'number' | 'party' | 'owner' | 'what' | 'due' | 'metOn' | 'consequence' | 'otherwise'
> {
  readonly state: 'met' | 'late' | 'missed' | 'open';
  /** Calendar days from the day that was agreed to the day on which it was kept; 0 where it was not. */
  readonly days: number;
}

export interface MilestoneChanges {
  /** How many of the earlier plan were reached. */
  readonly reached: number;
  /** How many it had. */
  readonly of: number;
  /** Asked for by the new plan alone, by date. */
  readonly added: readonly { id: string; title: string; due: IsoDate }[];
  /** Not reached, and no longer asked for. */
  readonly dropped: readonly { id: string; title: string; due: IsoDate }[];
  /** Not reached, and asked for on another day, by the new date; days are calendar days, negative for earlier. */
  readonly moved: readonly { id: string; title: string; before: IsoDate; after: IsoDate; days: number }[];
  /** Reached, and to be reached anew, by date. */
  readonly again: readonly { id: string; title: string; reachedOn: IsoDate; due: IsoDate }[];
}

export interface ScoreChange {
  readonly criterion: string;
  readonly title: string;
  /** Level 0 stands for a criterion that was not scored. */
  readonly before: ScoredLevel;
  readonly after: ScoredLevel;
}

export interface ScoredLevel {
  readonly level: number;
  readonly name: string;
  readonly gap: boolean;
}

/** What to talk about at the review, in this order. */
export interface AgendaView {
  readonly topics: readonly AgendaTopic[];
  readonly minutes: number;
}

export interface AgendaTopic {
  readonly kind: AgendaPoint['kind'];
  readonly minutes: number;
  readonly points: readonly AgendaPoint[];
}

/** One point of a topic; points of a kind make one topic. */
export type AgendaPoint =
  | { readonly kind: 'missed'; readonly party: Party; readonly what: string; readonly due: IsoDate }
  | { readonly kind: 'result'; readonly result: TargetAndActual }
  | { readonly kind: 'gap'; readonly title: string; readonly level: string; readonly needed: string }
  | { readonly kind: 'profile'; readonly version: string; readonly date: IsoDate; readonly summary: string }
  | { readonly kind: 'dates'; readonly title: string; readonly due: IsoDate; readonly days: number | null }
  | { readonly kind: 'decision'; readonly decision: Decision };

export type Decision =
  | {
      readonly kind: 'consequence';
      readonly what: string;
      readonly consequence: Consequence;
      readonly otherwise: string;
    }
  | { readonly kind: 'tier'; readonly name: string; readonly margin: number }
  | { readonly kind: 'waiver'; readonly title: string; readonly expires: IsoDate }
  | { readonly kind: 'sign'; readonly target: number; readonly currency: string };
