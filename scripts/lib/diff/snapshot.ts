import type { HandbookView } from '../../../src/domain/views.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import type { PrintedPlan } from '../../../src/playbook.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { computeHandbook, computePlans } from '../model/compute.ts';

/** What a content folder comes to: its problems and, where none is an error, everything that is made from it. */
export interface Snapshot {
  readonly problems: readonly Problem[];
  readonly made: Made | null;
}

export interface Made {
  readonly handbook: HandbookView;
  readonly plans: readonly PrintedPlan[];
}

/** Loads and computes what a build would render, and renders nothing. */
export async function snapshot(folder: string, asOf: string): Promise<Snapshot> {
  const { content, problems } = await loadContent(folder, asOf);
  if (!content) return { problems, made: null };
  return { problems, made: { handbook: computeHandbook(content, asOf), plans: computePlans(content, asOf) } };
}
