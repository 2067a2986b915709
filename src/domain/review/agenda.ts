import type { Profile } from '../../schema/profile.ts';
import type { IsoDate, PlanView } from '../views.ts';
import type { AgendaPoint, AgendaTopic, AgendaView, Decision, SuccessionView } from './reviewViews.ts';

/** Minutes of a topic: some to begin with, some for each point, and no more than a topic may take. */
const minutesOf: Readonly<Record<AgendaPoint['kind'], readonly [first: number, each: number, most: number]>> = {
  missed: [0, 10, 30],
  result: [10, 0, 10],
  gap: [0, 5, 20],
  profile: [0, 5, 15],
  dates: [5, 2, 20],
  decision: [0, 5, 25],
};

type Reviewed = Pick<PlanView, 'assessment' | 'standing' | 'jointPlan'>;

interface AgendaInput {
  readonly plan: Reviewed;
  readonly succession: SuccessionView;
  readonly profile: Pick<Profile, 'changes'>;
  /** The version of the profile that the earlier plan was assessed against. */
  readonly assessedAgainst: string;
  /** The day of the new plan's next review: a waiver that ends before it has to be talked about now. */
  readonly reviewBy: IsoDate;
}

/**
 * The agenda of an annual review, from the data of both plans (V1): first what both sides owe each other, the vendor's
 * part before the partner's, then results, open gaps, the profile, the dates, and what is to be decided.
 */
export function agenda(input: AgendaInput): AgendaView {
  const points: AgendaPoint[] = [
    ...missed(input.succession),
    { kind: 'result', result: input.succession.result },
    ...gaps(input.plan),
    ...profileChanges(input),
    ...dates(input.succession),
    ...decisions(input).map((decision) => ({ kind: 'decision' as const, decision })),
  ];
  const topics = [...Map.groupBy(points, ({ kind }) => kind)].map(([kind, own]) => topic(kind, own));
  return { topics, minutes: topics.reduce((sum, { minutes }) => sum + minutes, 0) };
}

function topic(kind: AgendaPoint['kind'], points: readonly AgendaPoint[]): AgendaTopic {
  const [first, each, most] = minutesOf[kind];
  return { kind, minutes: Math.min(first + each * points.length, most), points };
}

const missedOnes = ({ commitments }: SuccessionView) => commitments.filter(({ state }) => state === 'missed');

const missed = (succession: SuccessionView): AgendaPoint[] =>
  missedOnes(succession).map(({ party, what, due }) => ({ kind: 'missed', party, what, due }));

const gaps = ({ assessment }: Reviewed): AgendaPoint[] =>
  assessment.gaps.map(({ criterion: { title, level, minimum, levels } }) => {
    const name = (number: number) => levels[number - 1]?.name ?? String(number);
    return { kind: 'gap', title, level: name(level), needed: name(minimum) };
  });

/** What changed in the profile since the earlier assessment, the oldest change first. */
function profileChanges({ profile: { changes }, assessedAgainst }: AgendaInput): AgendaPoint[] {
  const since = changes.findIndex(({ version }) => version === assessedAgainst);
  const newer = since === -1 ? [] : changes.slice(0, since);
  return newer.toReversed().map(({ version, date, summary }) => ({ kind: 'profile', version, date, summary }));
}

/** The dates of the new plan that somebody may want to talk about: what is new, and what was not reached. */
function dates({ milestones: { added, moved } }: SuccessionView): AgendaPoint[] {
  const points = [
    ...added.map(({ title, due }) => ({ kind: 'dates' as const, title, due, days: null })),
    ...moved.map(({ title, after, days }) => ({ kind: 'dates' as const, title, due: after, days })),
  ];
  return points.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** What hangs on each missed commitment, waivers that end, the next tier, and the plan itself. */
function decisions({ plan: { assessment, standing, jointPlan }, succession, reviewBy }: AgendaInput): Decision[] {
  const waivers = assessment.gaps.flatMap(({ criterion: { title }, closures }) =>
    closures.flatMap((closure) =>
      closure.kind === 'waiver' && closure.expires <= reviewBy
        ? [{ kind: 'waiver' as const, title, expires: closure.expires }]
        : [],
    ),
  );
  const { next } = standing;
  return [
    ...missedOnes(succession).map(({ what, consequence, otherwise }) => ({
      kind: 'consequence' as const,
      what,
      consequence,
      otherwise,
    })),
    ...waivers,
    ...(next ? [{ kind: 'tier' as const, name: next.name, margin: next.margin }] : []),
    { kind: 'sign', target: jointPlan.revenueTarget, currency: jointPlan.currency },
  ];
}
