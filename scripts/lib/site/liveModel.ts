import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../../../src/load/loadContent.ts';
import type { Content } from '../../../src/domain/content.ts';
import type { Reported } from '../cli/problemReport.ts';
import { computeHandbook, computePlans } from '../model/compute.ts';
import { computeInternal } from '../model/computeInternal.ts';
import { lastChanges, type LastChanges } from '../model/lastChanges.ts';
import { writeHandbookModel, writeInternalModel, writePlanModels } from '../model/write.ts';

/** What the development server shows. */
export type LiveEdition = 'public' | 'internal';

/** How a refresh ended. The model is always that of the last content without errors. */
export interface Refresh extends Reported {
  /** Whether the model has been written anew. */
  readonly fresh: boolean;
}

/**
 * Loads the content and, where it has no errors, writes the model that the development server renders:
 * the public handbook and the print preview of every plan, those with the verdict decline too; or the internal edition.
 */
export async function refreshModel(
  folder: string,
  content: string,
  asOf: string,
  edition: LiveEdition,
): Promise<Refresh> {
  const [loaded, changes] = await Promise.all([loadContent(content, asOf), lastChanges(content)]);
  if (!loaded.content) return { ...loaded, fresh: false };
  // Computed before anything is removed: what fails here leaves the last model as it was.
  const write = (edition === 'internal' ? internalModel : publicModel)(loaded.content, asOf, changes);
  await rm(join(folder, 'plans'), { recursive: true, force: true });
  await write(folder);
  return { ...loaded, fresh: true };
}

function publicModel(content: Content, asOf: string, changes: LastChanges) {
  const plans = computePlans(content, asOf);
  const handbook = computeHandbook(content, asOf, content.program.language, changes);
  return async (folder: string) => {
    await writePlanModels(folder, plans);
    await writeHandbookModel(folder, handbook);
  };
}

function internalModel(content: Content, asOf: string, changes: LastChanges) {
  const model = computeInternal(content, asOf, changes);
  return (folder: string) => writeInternalModel(folder, model);
}
