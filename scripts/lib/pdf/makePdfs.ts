import { join } from 'node:path';
import type { StagedPlans } from '../model/write.ts';
import type { PrintedFile } from '../publish/manifest.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from '../render/render.ts';
import { planDocument } from './planDocument.ts';
import type { PrinterSetup } from './printer.ts';
import { printPlans } from './printPlans.ts';

/** Where printed files are kept between builds. @param cache the folder for all that may be used again */
export const pdfCache = (cache: string): string => join(cache, 'pdf');

/** How plans are printed: all that a command can choose. */
export type PrintChoices = Pick<PrinterSetup, 'cache' | 'password' | 'endpoints'> & {
  /** Names of paper sizes, as in the program file. */
  readonly papers: readonly string[];
  /** The folder that keeps drawn pages between builds; null to keep none. */
  readonly drawn: string | null;
};

/** Renders the print pages of the plans and prints each on every paper. */
export async function makePdfs(
  { plans, model }: StagedPlans,
  { drawn, ...choices }: PrintChoices,
  staging: Staging,
  signal: AbortSignal,
): Promise<PrintedFile[]> {
  if (plans.length === 0) return [];
  const pages = staging.work('print-pages');
  await render({ edition: 'print', address: null, model, out: pages, cache: drawn, signal });
  const toPrint = plans.map((plan) => ({ id: plan.id, version: plan.version, document: () => planDocument(plan) }));
  return printPlans({ ...choices, plans: toPrint, pages, out: staging.plans, signal });
}
