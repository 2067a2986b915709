/**
 * What pages are made from: computed once, projected for one edition, plain data that can be stored as JSON.
 * Dates are ISO strings (YYYY-MM-DD), margins and shares whole percent, money whole units of the named currency.
 */
import type { Criterion, Element } from '../schema/criterion.ts';
import type { Consequence } from '../schema/plan.ts';
import type { Party, Program, Role } from '../schema/program.ts';
import type { StageId } from '../schema/stage.ts';
import type { Asset } from './assets.ts';
import type { Body } from './content.ts';
import type { PaybackView } from './paybackView.ts';
import type { AgendaView, SuccessionView } from './review/reviewViews.ts';

export type IsoDate = string;
export type VerdictKind = 'recruit' | 'develop' | 'decline';
/** Who sees to something: one side, or both together. */
export type OwnerSide = Party | 'both';

export interface CriterionView extends Omit<Criterion, 'assumptions'> {
  readonly id: string;
  readonly body: Body;
}

export interface ProfileView {
  readonly version: string;
  readonly effective: IsoDate;
  readonly summary: string;
  readonly notForYouIf: readonly string[];
  readonly changes: readonly { version: string; date: IsoDate; summary: string; criteria: readonly string[] }[];
  /** In their order; every one of the seven elements has at least one (F1). */
  readonly criteria: readonly CriterionView[];
}

/** A milestone as the program describes it, without dates. */
export interface MilestoneView {
  readonly id: string;
  readonly title: string;
  readonly stage: StageId;
  readonly owners: readonly Role[];
  readonly side: OwnerSide;
  readonly evidence: string;
  readonly unlocks: string;
  readonly dependsOn: readonly { id: string; title: string }[];
  readonly offset: {
    readonly from: string;
    readonly fromTitle: string | null;
    readonly days: number;
    readonly unit: 'working' | 'calendar';
  };
  /** Working days from the start of a plan in a calendar without holidays. */
  readonly day: number;
  /** Whether it lies on the critical path to first revenue. */
  readonly critical: boolean;
  /** Lessons taken just before it. */
  readonly lessons: readonly LessonLink[];
}

export interface LessonLink {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly roles: readonly Role[];
}

export interface AssistedSaleView {
  readonly deal: string;
  /** Percent. */
  readonly vendorShare: number;
  readonly vendorDoes: string;
  readonly partnerDoes: string;
}

export interface StageView {
  readonly id: StageId;
  /** 1 to 4; management is 1. */
  readonly number: number;
  readonly title: string;
  readonly goal: string;
  readonly vendorBrings: string;
  readonly partnerBrings: string;
  /** By date, then as authored. */
  readonly milestones: readonly MilestoneView[];
  readonly assistedSales: readonly AssistedSaleView[];
  readonly body: Body;
}

export interface TierView {
  readonly id: string;
  readonly name: string;
  readonly rank: number;
  /** Percent. */
  readonly margin: number;
  readonly milestones: readonly { id: string; title: string }[];
  readonly people: readonly { role: Role; count: number }[];
  readonly annualRevenue: number;
  readonly brings: readonly string[];
  readonly partnerTakesOn: string;
  /** What it adds to the rung below; null on the first rung. */
  readonly step: { readonly margin: number; readonly milestones: readonly { id: string; title: string }[] } | null;
  readonly body: Body;
}

/** From which working day of a plan that keeps its dates a tier is in reach. */
export interface TierReach {
  readonly id: string;
  readonly day: number;
}

export interface LessonView extends LessonLink {
  readonly outcome: string;
  readonly moment: { readonly id: string; readonly name: string };
  readonly milestone: { readonly id: string; readonly title: string };
  readonly body: Body;
}

export interface MomentView {
  readonly id: string;
  readonly name: string;
  readonly milestone: { readonly id: string; readonly title: string; readonly stage: StageId };
  readonly lessons: readonly LessonView[];
}

export interface LearningLoad {
  readonly budgetMinutes: number;
  readonly firstConversation: { readonly id: string; readonly title: string };
  /** Minutes up to the first customer conversation, by role that has lessons; most first. */
  readonly byRole: readonly { role: Role; minutes: number }[];
}

export interface ChapterView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly body: Body;
}

export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly meaning: string;
}

/** Texts of a page that are in another language than the page, so that they can be marked as such. */
export interface Foreign {
  readonly language: string;
  /** Sorted. */
  readonly texts: readonly string[];
}

/** The handbook of one edition. */
export interface HandbookView {
  readonly program: Program;
  readonly asOf: IsoDate;
  readonly profile: ProfileView;
  readonly stages: readonly StageView[];
  /** From the lowest rung up. */
  readonly tiers: readonly TierView[];
  /** For each tier, in their order. */
  readonly tierReach: readonly TierReach[];
  /** Null where the program gives no figures for it. */
  readonly payback: PaybackView | null;
  readonly moments: readonly MomentView[];
  readonly learning: LearningLoad;
  readonly chapters: readonly ChapterView[];
  /** Sorted by term. */
  readonly terms: readonly TermView[];
  /** The files that the pages show or hand out. */
  readonly assets: readonly Asset[];
  /** The plans that are marked public. */
  readonly samplePlans: readonly PlanView[];
}

export type MilestoneState = 'done' | 'late' | 'next' | 'planned';

export interface ScheduledMilestone extends Omit<MilestoneView, 'day' | 'lessons' | 'offset' | 'dependsOn'> {
  /** As agreed: what the plan asked for, whatever has happened since. */
  readonly due: IsoDate;
  /** As things stand: the day on which it was reached, else the earliest that what has happened leaves. */
  readonly expected: IsoDate;
  readonly dependsOn: readonly { id: string; title: string }[];
  /** Whether an agreed date stands instead of the computed one. */
  readonly pinned: boolean;
  /**
   * Working days that it may slip, as things stand, without moving first revenue; null where first revenue does not
   * wait for it or it has been reached.
   */
  readonly slack: number | null;
  readonly state: MilestoneState;
  readonly doneOn: IsoDate | null;
}

/** First revenue as things stand. */
export interface Forecast {
  readonly firstRevenue: IsoDate;
  readonly reached: boolean;
  /** Calendar days after the agreed day; negative where it is earlier. */
  readonly days: number;
}

export interface ScheduledStage {
  readonly id: StageId;
  readonly number: number;
  readonly title: string;
  readonly goal: string;
  readonly vendorBrings: string;
  readonly partnerBrings: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** By date. */
  readonly milestones: readonly ScheduledMilestone[];
  readonly lessons: readonly ScheduledLesson[];
  readonly assistedSales: readonly AssistedSaleView[];
}

export interface ScheduledLesson extends LessonLink {
  readonly momentName: string;
  readonly milestone: { readonly id: string; readonly title: string };
  /** The day by which it is taken. */
  readonly due: IsoDate;
}

export interface ScoredCriterion {
  readonly id: string;
  readonly title: string;
  readonly element: Element;
  readonly question: string;
  readonly weight: number;
  readonly levels: readonly { name: string; description: string }[];
  /** Level numbers; level 1 is the first. */
  readonly level: number;
  readonly ideal: number;
  readonly minimum: number;
  readonly knockOut: number | null;
  readonly evidence: string;
  readonly gap: boolean;
  readonly knockedOut: boolean;
}

export type ClosureView =
  | {
      readonly kind: 'action';
      readonly what: string;
      readonly owner: Role;
      readonly due: IsoDate;
      readonly target: { readonly level: number; readonly name: string };
    }
  | {
      readonly kind: 'milestone';
      readonly milestone: { readonly id: string; readonly title: string };
      readonly due: IsoDate;
    }
  | { readonly kind: 'waiver'; readonly reason: string; readonly signedBy: Role; readonly expires: IsoDate };

export interface GapView {
  readonly criterion: ScoredCriterion;
  readonly closures: readonly ClosureView[];
}

export interface ElementFit {
  readonly element: Element;
  /** Percent of what the ideal partner would score here. */
  readonly fit: number;
  readonly gaps: number;
}

export interface CommitmentView {
  /** Counted through both sides, from 1. */
  readonly number: number;
  readonly party: Party;
  readonly owner: Role;
  readonly what: string;
  readonly due: IsoDate;
  /** The milestone by whose date it is kept, where the plan names one. */
  readonly milestone: { readonly id: string; readonly title: string } | null;
  readonly evidence: string;
  readonly consequence: Consequence;
  readonly otherwise: string;
  readonly metOn: IsoDate | null;
}

export interface Person {
  readonly name: string;
  readonly role: Role;
  readonly email: string | null;
}

export interface JointPlanView {
  readonly currency: string;
  readonly revenueTarget: number;
  readonly targets: readonly string[];
  readonly investments: readonly { party: Party; owner: Role; what: string; amount: number | null }[];
  readonly forecast: readonly { quarter: string; amount: number }[];
}

export interface TierStanding {
  readonly current: TierView;
  /** Null on the highest rung. */
  readonly next: TierView | null;
  /** What the next rung still asks for. */
  readonly missing: {
    /** With the day on which the plan expects each as things stand; null where the plan does not have it. */
    readonly milestones: readonly { id: string; title: string; expected: IsoDate | null }[];
    readonly people: readonly { role: Role; count: number }[];
    /** In the currency of the program. */
    readonly revenue: number;
  };
  readonly ladder: readonly TierView[];
}

/** Everything that one plan says to its partner. */
export interface PlanView {
  /** `<partner>/<plan>`. */
  readonly id: string;
  readonly title: string;
  readonly kind: 'recruitment' | 'annual-review';
  readonly status: 'draft' | 'ready';
  readonly version: string;
  readonly issued: IsoDate;
  readonly start: IsoDate;
  readonly reviewBy: IsoDate;
  readonly asOf: IsoDate;
  readonly together: readonly string[];
  readonly body: Body;
  readonly partner: {
    readonly id: string;
    readonly name: string;
    readonly legalName: string;
    readonly city: string;
    readonly country: string;
    readonly currency: string;
    readonly people: readonly Person[];
    readonly vendorTeam: readonly Person[];
  };
  readonly assessment: {
    readonly on: IsoDate;
    readonly by: string;
    readonly profileVersion: string;
    readonly verdict: VerdictKind;
    /** Percent of what the ideal partner would score. */
    readonly fit: number;
    readonly rule: { readonly recruitFrom: number; readonly declineBelow: number };
    readonly elements: readonly ElementFit[];
    readonly criteria: readonly ScoredCriterion[];
    /** Criteria at their ideal level. */
    readonly strengths: readonly ScoredCriterion[];
    readonly gaps: readonly GapView[];
  };
  readonly schedule: {
    readonly agreement: IsoDate;
    /** As agreed. */
    readonly firstRevenue: IsoDate;
    readonly forecast: Forecast;
    /** The last day on which anything is due or expected. */
    readonly end: IsoDate;
    readonly stages: readonly ScheduledStage[];
    /** Milestone ids from the start to first revenue, as things stand. */
    readonly criticalPath: readonly string[];
    readonly skipped: readonly { title: string; reason: string }[];
  };
  /** What is to be reached next, overdue or not, by the day on which it is expected; three at most. */
  readonly next: readonly ScheduledMilestone[];
  readonly learning: LearningLoad;
  readonly commitments: readonly CommitmentView[];
  readonly jointPlan: JointPlanView;
  readonly standing: TierStanding;
  readonly succession: SuccessionView | null;
  /** What to talk about at the review that this plan comes from; null where it is no annual review. */
  readonly agenda: AgendaView | null;
}
