import { finding, type Finding } from '../../problems/finding.ts';
import type { Milestone } from '../../schema/stage.ts';
import type { Content, ContentPlace } from '../content.ts';
import { findCycle } from '../graph.ts';
import { at, below, type Rule } from './rule.ts';

/** Milestones do not wait for each other in circles (R5). */
export const cycles: Rule = (content) => [
  ...cyclesAmong(content.stages.flatMap(({ id, data }) => placed(data.milestones, at('stages', id, 'milestones')))),
  // Milestones of the program know nothing of those that a plan adds, so only the added ones can be in a new circle.
  ...content.plans.flatMap(({ id, data }) => cyclesAmong(placed(data.add, at('plans', id, 'add')))),
];

interface Placed {
  readonly milestone: Milestone;
  readonly place: ContentPlace;
}

const placed = (milestones: Content['stages'][number]['data']['milestones'], list: ContentPlace): Placed[] =>
  milestones.map((milestone, index) => ({ milestone, place: below(list, index) }));

/** All circles, found one after the other: each is taken apart at its oddest step before the next is looked for. */
function cyclesAmong(milestones: readonly Placed[]): Finding[] {
  const byId = new Map(milestones.map((each) => [each.milestone.id, each]));
  const graph = new Map(
    [...byId].map(([id, { milestone }]) => [
      id,
      [milestone.offset.from, ...milestone.dependsOn].filter((each) => byId.has(each)),
    ]),
  );
  const findings: Finding[] = [];
  for (let path = findCycle(graph); path; path = findCycle(graph)) {
    const { from, to, place } = oddestStep(path, byId, milestones);
    findings.push(finding('milestone-cycle', place, { path }));
    graph.set(
      from,
      (graph.get(from) ?? []).filter((id) => id !== to),
    );
  }
  return findings;
}

interface Step {
  readonly from: string;
  readonly to: string;
  readonly place: ContentPlace;
  readonly oddness: number;
}

/** The step of a circle that its author most likely did not mean; of two that are equally odd, the one read last. */
function oddestStep(path: readonly string[], byId: ReadonlyMap<string, Placed>, order: readonly Placed[]): Step {
  const inOrder = order.map(({ milestone }) => milestone.id);
  const steps = path.slice(0, -1).flatMap((from, index): Step[] => {
    const to = path[index + 1] ?? from;
    const [step, target] = [byId.get(from), byId.get(to)];
    if (!step || !target) return [];
    const place = placeOf(step, to);
    const isAhead = step.place.entry === target.place.entry && inOrder.indexOf(to) >= inOrder.indexOf(from);
    const isAcross = step.place.entry !== target.place.entry;
    // Authors list milestones by date, so waiting for one further down is odd; next comes waiting across stages.
    return [
      { from, to, place, oddness: (isAhead ? 4 : isAcross ? 2 : 0) + (place.path.includes('dependsOn') ? 1 : 0) },
    ];
  });
  const [oddest] = steps.toSorted((a, b) => b.oddness - a.oddness || inOrder.indexOf(b.from) - inOrder.indexOf(a.from));
  if (!oddest) throw new RangeError('A circle has at least one step');
  return oddest;
}

/** Where a milestone names another as its origin or as a dependency. */
function placeOf({ milestone, place }: Placed, other: string): ContentPlace {
  const index = milestone.dependsOn.indexOf(other);
  return milestone.offset.from === other ? below(place, 'offset', 'from') : below(place, 'dependsOn', index);
}
