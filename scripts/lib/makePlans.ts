import type { PrintedPlan } from '../../src/playbook.ts';
import { together } from './command/together.ts';
import { stagePlans } from './model/write.ts';
import { makePacks } from './pack/makePacks.ts';
import { makePdfs, type PrintChoices } from './pdf/makePdfs.ts';
import type { PackedFile, PrintedFile } from './publish/manifest.ts';
import type { Staging } from './publish/staging.ts';

/** Rows of the manifest. */
export interface MadePlans {
  readonly pdfs: readonly PrintedFile[];
  readonly packed: readonly PackedFile[];
}

/** Makes all that partners get of their plans: PDFs, and beside them calendars, data and web pages. */
export async function makePlans(
  plans: readonly PrintedPlan[],
  choices: PrintChoices,
  staging: Staging,
  signal: AbortSignal,
): Promise<MadePlans> {
  const staged = await stagePlans(plans, staging);
  const [pdfs, packed] = await together(
    signal,
    (stop) => makePdfs(staged, choices, staging, stop),
    (stop) => makePacks(staged, choices.drawn, staging, stop),
  );
  return { pdfs, packed };
}
