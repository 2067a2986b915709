import { join } from 'node:path';
import type { Handbook, PrintedBook, PrintedPlan } from '../../../src/playbook.ts';
import { writeBelow } from '../publish/files.ts';
import type { Staging } from '../publish/staging.ts';
import type { InternalModel } from './computeInternal.ts';

/** Writes the model of the handbook pages; `src/playbook.ts` reads it. */
export const writeHandbookModel = (folder: string, handbook: Handbook): Promise<void> =>
  writeJson(join(folder, 'handbook.json'), handbook);

/** Writes the models of the handbook as one document, in each of its languages. */
export const writeBookModels = (folder: string, books: readonly PrintedBook[]): Promise<void> =>
  writeJson(join(folder, 'books.json'), books);

/** Writes the models of plans: one file per plan and the list of their ids. */
export async function writePlanModels(folder: string, plans: readonly { readonly id: string }[]): Promise<void> {
  await Promise.all(plans.map((plan) => writeJson(join(folder, 'plans', `${plan.id}.json`), plan)));
  await writeJson(
    join(folder, 'index.json'),
    plans.map((plan) => plan.id),
  );
}

/** Plans, and where their models lie. */
export interface StagedPlans {
  readonly plans: readonly PrintedPlan[];
  readonly model: string;
}

/** Writes the models of plans for all that is made of them. */
export async function stagePlans(plans: readonly PrintedPlan[], staging: Staging): Promise<StagedPlans> {
  const model = staging.work('plan-model');
  await writePlanModels(model, plans);
  return { plans, model };
}

/** Writes the model of the internal edition: the handbook's, the team's, the program's, the components', and one file per plan. */
export async function writeInternalModel(
  folder: string,
  { handbook, team, program, plans, gallery }: InternalModel,
): Promise<void> {
  await writeHandbookModel(folder, handbook);
  await writeJson(join(folder, 'team.json'), team);
  await writeJson(join(folder, 'program.json'), program);
  await writeJson(join(folder, 'gallery.json'), gallery);
  await writePlanModels(folder, plans);
}

const writeJson = (path: string, value: unknown): Promise<void> => writeBelow(path, JSON.stringify(value));
