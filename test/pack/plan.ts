import { join, resolve } from 'node:path';
import { computePlans } from '../../scripts/lib/model/compute.ts';
import type { Content } from '../../src/domain/content.ts';
import { loadContent } from '../../src/load/loadContent.ts';
import type { PrintedPlan } from '../../src/playbook.ts';

export const minimal = join(resolve(import.meta.dirname, '../fixtures/minimal'), 'content');
export const today = '2026-11-23';

/** The content of the small program. */
export async function minimalContent(): Promise<Content> {
  const { content } = await loadContent(minimal, today);
  if (!content) throw new Error('The small program has errors');
  return content;
}

/** Its one plan, as its partner may read it. */
export async function minimalPlan(content?: Content): Promise<PrintedPlan> {
  const [plan] = computePlans(content ?? (await minimalContent()), today);
  if (!plan) throw new Error('The small program has no plan');
  return plan;
}
