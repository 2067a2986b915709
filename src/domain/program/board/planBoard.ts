import type { StageId } from '../../../schema/stage.ts';
import type { Content } from '../../content.ts';
import { planLine } from '../../reached.ts';
import { currentPlans } from '../../currentPlans.ts';
import { mayBeHandedOut } from '../../verdict.ts';
import type { CommitmentView, Forecast, IsoDate, Person, PlanView, ScheduledMilestone } from '../../views.ts';
import { lateMilestones, milestonesOf, overdueCommitments } from '../planState.ts';
import { healths, planHealth, type Health, type PlanHealth } from './planHealth.ts';
import { keyOf, ownersOf, type Owner } from './owners.ts';

/** All plans that hold now, and what each person of the vendor has to see to. */
export interface PlanBoard {
  /** By stage, then by health, the ones to look at first. */
  readonly plans: readonly BoardPlan[];
  /** The partners of plans that are not shown, since their verdict is decline. */
  readonly declined: readonly string[];
  readonly owners: readonly OwnerBoard[];
}

export interface BoardPlan extends PlanHealth {
  /** `<partner>/<plan>`; its file is `plans/<id>.mdx`. */
  readonly id: string;
  readonly title: string;
  readonly partner: { readonly id: string; readonly name: string };
  readonly status: PlanView['status'];
  /** Who leads it on the vendor's side. */
  readonly lead: Owner;
  /** The stage of the milestone that is expected next; null when the plan is complete. */
  readonly stage: { readonly id: StageId; readonly number: number; readonly title: string } | null;
  readonly late: number;
  /** Of both sides, the longest overdue first. */
  readonly overdue: readonly BoardCommitment[];
  readonly next: readonly BoardMilestone[];
  readonly agreedRevenue: IsoDate;
  readonly forecast: Forecast;
  readonly reviewBy: IsoDate;
}

export type BoardCommitment = Pick<CommitmentView, 'number' | 'party' | 'what' | 'due'> & { readonly owner: string };
export type BoardMilestone = Pick<ScheduledMilestone, 'id' | 'title' | 'side' | 'due' | 'expected'>;

/** What one person leads and has to see to. */
export interface OwnerBoard extends Owner {
  /** Ids of plans, as the board has them. */
  readonly leads: readonly string[];
  /** By date, the overdue ones first. */
  readonly tasks: readonly Task[];
}

/** A milestone or commitment that one person of the vendor owns and that is open. */
export interface Task {
  readonly kind: 'milestone' | 'commitment';
  /** The same whatever happens to its date. */
  readonly id: string;
  readonly plan: string;
  readonly partner: string;
  readonly what: string;
  /** As agreed. */
  readonly due: IsoDate;
  /** As things stand; for a commitment the same. */
  readonly expected: IsoDate;
  readonly evidence: string;
}

/**
 * The board of all plans that no other plan follows.
 * @param views all plans
 */
export function planBoard(content: Content, views: readonly PlanView[]): PlanBoard {
  const byId = new Map(views.map((view) => [view.id, view]));
  const current = currentPlans(content).flatMap((entry) => {
    const view = byId.get(entry.id);
    return view ? [{ view, line: planLine(content, entry).flatMap(({ id }) => byId.get(id) ?? []) }] : [];
  });
  const shown = current.filter(({ view }) => mayBeHandedOut(view.assessment.verdict));
  const owners = ownersOf(shown.map(({ view }) => view));
  const { deadlines, planLead } = content.program;
  const plans = shown.map(({ view, line }) => ({
    ...boardPlan(view, leadOf(view, planLead, owners)),
    ...planHealth(view, line, deadlines),
  }));
  return {
    plans: plans.toSorted(inOrder),
    declined: current.filter((each) => !shown.includes(each)).map(({ view }) => view.partner.id),
    owners: [...owners].map(([key, owner]) =>
      ownerBoard(
        key,
        owner,
        plans,
        shown.map(({ view }) => view),
      ),
    ),
  };
}

/** The person in the leading role; without such a role or person the first of the team. */
function leadOf({ partner }: PlanView, planLead: string | undefined, owners: ReadonlyMap<string, Owner>): Owner {
  const [first] = partner.vendorTeam;
  const person = partner.vendorTeam.find(({ role }) => role.id === planLead) ?? first;
  return (person && owners.get(keyOf(person))) ?? { id: '', name: '' };
}

function boardPlan(view: PlanView, lead: Owner): Omit<BoardPlan, keyof PlanHealth> {
  const { id, title, partner, status, schedule, next, reviewBy } = view;
  return {
    id,
    title,
    partner: { id: partner.id, name: partner.name },
    status,
    lead,
    stage: stageOf(view),
    late: lateMilestones(view).length,
    overdue: overdueCommitments(view).map(({ number, party, what, due, owner }) => ({
      number,
      party,
      what,
      due,
      owner: owner.name,
    })),
    next: next.map((each) => ({
      id: each.id,
      title: each.title,
      side: each.side,
      due: each.due,
      expected: each.expected,
    })),
    agreedRevenue: schedule.firstRevenue,
    forecast: schedule.forecast,
    reviewBy,
  };
}

function stageOf({ schedule, next }: PlanView): BoardPlan['stage'] {
  const stage = schedule.stages.find(({ id }) => id === next[0]?.stage);
  return stage ? { id: stage.id, number: stage.number, title: stage.title } : null;
}

const afterAllStages = 9;

function inOrder(a: BoardPlan, b: BoardPlan): number {
  const stage = (plan: BoardPlan) => plan.stage?.number ?? afterAllStages;
  const health = (each: Health) => healths.indexOf(each);
  return (
    stage(a) - stage(b) ||
    health(a.health) - health(b.health) ||
    (a.forecast.firstRevenue < b.forecast.firstRevenue ? -1 : 1)
  );
}

function ownerBoard(key: string, owner: Owner, plans: readonly BoardPlan[], views: readonly PlanView[]): OwnerBoard {
  const tasks = views.flatMap((view) =>
    view.partner.vendorTeam.filter((person) => keyOf(person) === key).flatMap((person) => tasksOf(view, person)),
  );
  return {
    ...owner,
    leads: plans.filter(({ lead }) => lead.id === owner.id).map(({ id }) => id),
    tasks: tasks.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)),
  };
}

/** What a person has to see to in one plan: what the role owns. */
function tasksOf(view: PlanView, { role }: Person): Task[] {
  const about = { plan: view.id, partner: view.partner.name };
  const milestones = milestonesOf(view).filter(
    ({ doneOn, owners }) => doneOn === null && owners.some(({ id }) => id === role.id),
  );
  const commitments = view.commitments.filter(({ metOn, owner }) => metOn === null && owner.id === role.id);
  return [
    ...milestones.map(({ id, title, due, expected, evidence }): Task => ({
      ...about,
      kind: 'milestone',
      id,
      what: title,
      due,
      expected,
      evidence,
    })),
    ...commitments.map(({ number, what, due, evidence }): Task => ({
      ...about,
      kind: 'commitment',
      id: `commitment-${number}`,
      what,
      due,
      expected: due,
      evidence,
    })),
  ];
}
