import { daysBetween } from '../../../src/domain/dates.ts';
import type { IsoDate, ScheduledMilestone, VerdictKind } from '../../../src/domain/views.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';
import { isPrintable } from '../model/decline.ts';
import type { Change } from './difference.ts';

/** What happens to one plan. */
export interface PlanChange {
  readonly id: string;
  readonly kind: 'new' | 'gone' | 'changed';
  /** What becomes of its PDF; stays where nothing that goes into it has changed. */
  readonly pdf: 'appears' | 'changes' | 'disappears' | 'stays';
  readonly verdict: Change<VerdictKind> | null;
  /** Percent. */
  readonly fit: Change<number> | null;
  /** First revenue as expected. */
  readonly firstRevenue: MovedDate | null;
  readonly dates: readonly MovedDate[];
  /** Titles of milestones. */
  readonly milestones: {
    readonly added: readonly string[];
    readonly dropped: readonly string[];
    readonly reached: readonly string[];
  };
  readonly tier: TierChange | null;
}

/** A milestone that moves: the day that is agreed or, where only that moves, the day that is expected. */
export interface MovedDate extends Change<IsoDate> {
  readonly title: string;
  readonly what: 'agreed' | 'expected';
  /** Calendar days; negative for earlier. */
  readonly days: number;
}

export interface TierChange extends Change<string> {
  readonly direction: 'gained' | 'lost';
}

/** The plans that differ, by id. */
export function planChanges(before: readonly PrintedPlan[], after: readonly PrintedPlan[]): PlanChange[] {
  const earlier = new Map(before.map((plan) => [plan.id, plan]));
  const later = new Map(after.map((plan) => [plan.id, plan]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].toSorted();
  return ids.flatMap((id) => changeOf(id, earlier.get(id), later.get(id)) ?? []);
}

function changeOf(id: string, before: PrintedPlan | undefined, after: PrintedPlan | undefined): PlanChange | null {
  if (before && after) return before.fingerprint === after.fingerprint ? null : changed(before, after);
  const [one, kind] = after ? [after, 'new' as const] : [before, 'gone' as const];
  const pdf = !one || !isPrintable(one) ? 'stays' : kind === 'new' ? 'appears' : 'disappears';
  const none = { verdict: null, fit: null, firstRevenue: null, dates: [], tier: null };
  return { id, kind, pdf, ...none, milestones: { added: [], dropped: [], reached: [] } };
}

function changed(before: PrintedPlan, after: PrintedPlan): PlanChange {
  return {
    id: after.id,
    kind: 'changed',
    pdf: pdfOf(isPrintable(before), isPrintable(after)),
    verdict: differing(before.assessment.verdict, after.assessment.verdict),
    fit: differing(before.assessment.fit, after.assessment.fit),
    firstRevenue: moved(
      'First revenue',
      'expected',
      before.schedule.forecast.firstRevenue,
      after.schedule.forecast.firstRevenue,
    ),
    ...milestoneChanges(milestonesOf(before), milestonesOf(after)),
    tier: tierChange(before, after),
  };
}

function pdfOf(was: boolean, is: boolean): PlanChange['pdf'] {
  if (was) return is ? 'changes' : 'disappears';
  return is ? 'appears' : 'stays';
}

const differing = <Value>(before: Value, after: Value): Change<Value> | null =>
  before === after ? null : { before, after };

function moved(title: string, what: MovedDate['what'], before: IsoDate, after: IsoDate): MovedDate | null {
  return before === after ? null : { title, what, before, after, days: daysBetween(before, after) };
}

type Milestones = ReadonlyMap<string, ScheduledMilestone>;

const milestonesOf = ({ schedule }: PrintedPlan): Milestones =>
  new Map(schedule.stages.flatMap(({ milestones }) => milestones.map((each) => [each.id, each] as const)));

function milestoneChanges(before: Milestones, after: Milestones): Pick<PlanChange, 'dates' | 'milestones'> {
  const titles = (of: Milestones, test: (each: ScheduledMilestone) => boolean) =>
    [...of.values()].filter(test).map(({ title }) => title);
  const dates = [...after.values()].flatMap((each) => movedDate(before.get(each.id), each) ?? []);
  return {
    dates: dates.toSorted((a, b) => (a.after < b.after ? -1 : a.after > b.after ? 1 : 0)),
    milestones: {
      added: titles(after, ({ id }) => !before.has(id)),
      dropped: titles(before, ({ id }) => !after.has(id)),
      reached: titles(after, ({ id, doneOn }) => doneOn !== null && before.get(id)?.doneOn === null),
    },
  };
}

/** What was reached has no date that could move. */
function movedDate(before: ScheduledMilestone | undefined, after: ScheduledMilestone): MovedDate | null {
  if (!before || after.doneOn !== null) return null;
  return (
    moved(after.title, 'agreed', before.due, after.due) ??
    moved(after.title, 'expected', before.expected, after.expected)
  );
}

function tierChange({ standing: before }: PrintedPlan, { standing: after }: PrintedPlan): TierChange | null {
  if (before.current.id === after.current.id) return null;
  const direction = after.current.rank >= before.current.rank ? 'gained' : 'lost';
  return { before: before.current.name, after: after.current.name, direction };
}
