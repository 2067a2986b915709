import type { ScheduledStage } from '../domain/views.ts';

/** Stages that follow each other without a new page. */
export interface StageGroup {
  /** The id of the first one; also what their pages are called. */
  readonly name: string;
  readonly stages: readonly ScheduledStage[];
}

/** What a page holds, in rows of a milestone; a heading with what both sides bring takes the room of four. */
const rowsOfPage = 17;
const rowsOf = ({ milestones, lessons, assistedSales }: ScheduledStage) =>
  4 + milestones.length + Math.ceil(lessons.length / 4) + 2 * assistedSales.length;

/** Puts short stages together, so that none of them leaves a page nearly empty. */
export function stageGroups(stages: readonly ScheduledStage[]): StageGroup[] {
  const groups: { name: string; stages: ScheduledStage[] }[] = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    const rows = [...(last?.stages ?? []), stage].reduce((sum, each) => sum + rowsOf(each), 0);
    if (last && rows <= rowsOfPage) last.stages.push(stage);
    else groups.push({ name: stage.id, stages: [stage] });
  }
  return groups;
}
