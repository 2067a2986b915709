import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { HandbookView } from '../../../src/domain/views.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';

/** Writes the model of the handbook pages; `src/playbook.ts` reads it. */
export const writeHandbookModel = (folder: string, handbook: HandbookView): Promise<void> =>
  writeJson(join(folder, 'handbook.json'), handbook);

/** Writes the model of the print pages: one file per plan and the list of their ids. */
export async function writePlanModels(folder: string, plans: readonly PrintedPlan[]): Promise<void> {
  await Promise.all(plans.map((plan) => writeJson(join(folder, 'plans', `${plan.id}.json`), plan)));
  await writeJson(
    join(folder, 'index.json'),
    plans.map((plan) => plan.id),
  );
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, JSON.stringify(value));
}
