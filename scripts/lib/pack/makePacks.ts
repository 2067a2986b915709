import { planData } from '../../../src/domain/planData.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';
import { packFiles } from '../../../src/urls.ts';
import type { StagedPlans } from '../model/write.ts';
import type { PackedFile } from '../publish/manifest.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from '../render/render.ts';
import { calendarOf } from './calendar.ts';
import { openPages, type Pages } from './pages.ts';
import { selfContained } from './selfContained.ts';
import { writePacked } from './writePacked.ts';

/** Where the rendered pages of the packs lie while a build is at work. */
export const packPages = (staging: Staging): string => staging.work('pack-pages');

/**
 * Writes what a partner gets beside the PDFs of each plan: its calendar, its data and itself as a web page.
 * @param cache the folder that keeps drawn pages between builds; null to keep none
 */
export async function makePacks(
  { plans, model }: StagedPlans,
  cache: string | null,
  staging: Staging,
  signal: AbortSignal,
): Promise<PackedFile[]> {
  if (plans.length === 0) return [];
  await render({ edition: 'pack', address: null, model, out: packPages(staging), cache, signal });
  const pages = openPages(packPages(staging));
  const rows: PackedFile[] = [];
  for (const plan of plans) {
    signal.throwIfAborted();
    rows.push(...(await packPlan(plan, pages, staging.plans)));
  }
  return rows;
}

async function packPlan(plan: PrintedPlan, pages: Pages, out: string): Promise<PackedFile[]> {
  const { id } = plan;
  const calendar = calendarOf(plan);
  const data = `${JSON.stringify(planData(plan), null, 2)}\n`;
  const { html, inputs } = await selfContained(`/${id}/index.html`, pages);
  return Promise.all([
    writePacked(plan, { kind: 'calendar', name: packFiles.calendar(id), bytes: calendar, inputs: calendar }, out),
    writePacked(plan, { kind: 'data', name: packFiles.data(id), bytes: data, inputs: data }, out),
    writePacked(plan, { kind: 'page', name: packFiles.page(id), bytes: html, inputs }, out),
  ]);
}
