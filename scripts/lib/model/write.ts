import { join } from 'node:path';
import type { Handbook, PrintedBook, PrintedPlan } from '../../../src/playbook.ts';
import { writeBelow } from '../publish/files.ts';
import type { Staging } from '../publish/staging.ts';
import type { InternalModel } from './computeInternal.ts';

/** One file of a model, by its path below the folder; `src/playbook.ts` reads it. */
export interface ModelFile {
  readonly path: string;
  readonly text: string;
}

const json = (path: string, value: unknown): ModelFile => ({ path, text: JSON.stringify(value) });

/** What the handbook pages are made from. */
export const handbookModel = (handbook: Handbook): ModelFile => json('handbook.json', handbook);

/** What the pages of one plan are made from. */
export const planModel = (plan: { readonly id: string }): ModelFile => json(`plans/${plan.id}.json`, plan);

/** Which plans there are. */
export const planIndex = (plans: readonly { readonly id: string }[]): ModelFile =>
  json(
    'index.json',
    plans.map(({ id }) => id),
  );

/** What the internal edition is made from: the handbook's, the team's, the program's, the components', and each plan. */
export const internalModel = ({ handbook, team, program, plans, gallery }: InternalModel): ModelFile[] => [
  handbookModel(handbook),
  json('team.json', team),
  json('program.json', program),
  json('gallery.json', gallery),
  ...plans.map(planModel),
  planIndex(plans),
];

/** Writes the model of the handbook pages. */
export const writeHandbookModel = (folder: string, handbook: Handbook): Promise<void> =>
  writeFiles(folder, [handbookModel(handbook)]);

/** Writes the models of the handbook as one document, in each of its languages. */
export const writeBookModels = (folder: string, books: readonly PrintedBook[]): Promise<void> =>
  writeFiles(folder, [json('books.json', books)]);

/** Writes the models of plans: one file per plan and the list of their ids. */
export const writePlanModels = (folder: string, plans: readonly { readonly id: string }[]): Promise<void> =>
  writeFiles(folder, [...plans.map(planModel), planIndex(plans)]);

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

/** Writes the model of the internal edition. */
export const writeInternalModel = (folder: string, model: InternalModel): Promise<void> =>
  writeFiles(folder, internalModel(model));

/** Writes files of a model into its folder. */
export async function writeFiles(folder: string, files: readonly ModelFile[]): Promise<void> {
  await Promise.all(files.map(({ path, text }) => writeBelow(join(folder, path), text)));
}
