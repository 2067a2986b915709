import type { PrintedPlan } from '../../../src/playbook.ts';
import { writePlanModels } from '../model/write.ts';
import type { ManifestFile } from '../publish/manifest.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from '../site/render.ts';
import { printPlans } from './printPlans.ts';

/**
 * Renders the print pages of the plans and prints each on every paper.
 * @param papers names of paper sizes, as in the program file
 */
export async function makePdfs(
  plans: readonly PrintedPlan[],
  papers: readonly string[],
  staging: Staging,
  signal: AbortSignal,
): Promise<ManifestFile[]> {
  if (plans.length === 0) return [];
  const model = staging.work('print-model');
  const pages = staging.work('print-pages');
  await writePlanModels(model, plans);
  await render({ edition: 'print', model, out: pages, cache: staging.work('print-cache'), signal });
  return printPlans({ plans, papers, pages, out: staging.plans, signal });
}
