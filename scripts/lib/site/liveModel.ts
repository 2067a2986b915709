import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadContent } from '../../../src/load/loadContent.ts';
import type { Reported } from '../cli/problemReport.ts';
import { computeHandbook, computePlans } from '../model/compute.ts';
import { writeHandbookModel, writePlanModels } from '../model/write.ts';

/** How a refresh ended. The model is always that of the last content without errors. */
export interface Refresh extends Reported {
  /** Whether the model has been written anew. */
  readonly fresh: boolean;
}

/**
 * Loads the content and, where it has no errors, writes the model that the development server renders:
 * the public handbook and the print preview of every plan, those with the verdict decline too.
 */
export async function refreshModel(folder: string, content: string, asOf: string): Promise<Refresh> {
  const loaded = await loadContent(content, asOf);
  if (!loaded.content) return { ...loaded, fresh: false };
  const plans = computePlans(loaded.content, asOf);
  const handbook = computeHandbook(loaded.content, asOf);
  await rm(join(folder, 'plans'), { recursive: true, force: true });
  await writePlanModels(folder, plans);
  await writeHandbookModel(folder, handbook);
  return { ...loaded, fresh: true };
}
