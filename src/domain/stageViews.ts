import type { Stage, StageId } from '../schema/stage.ts';
import { stageIds } from '../schema/stage.ts';
import type { Entry } from './content.ts';
import type { ProgramModel } from './programModel.ts';
import { resolveReferences } from './references.ts';
import type { MilestoneView, StageView } from './views.ts';

/** The stages that the program has, in their order, management first (R1). */
export function stagesInOrder({ stages }: ProgramModel): Entry<Stage, StageId>[] {
  return stageIds.flatMap((id) => stages.get(id) ?? []);
}

/** What a stage says to its readers apart from its milestones. */
export function stageFacts({ id, data }: Entry<Stage, StageId>) {
  const { title, goal, vendorBrings, partnerBrings, assistedSales } = data;
  return { id, number: stageIds.indexOf(id) + 1, title, goal, vendorBrings, partnerBrings, assistedSales };
}

/** The stages as the handbook shows them, each with its milestones by day. */
export function stageViews(model: ProgramModel, milestones: readonly MilestoneView[]): StageView[] {
  return stagesInOrder(model).map((stage) => ({
    ...stageFacts(stage),
    milestones: milestones.filter((each) => each.stage === stage.id),
    body: resolveReferences(stage.body, model.references),
  }));
}
