import type { HandbookView } from '../../../src/domain/views.ts';
import { writeHandbookModel } from '../model/write.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from './render.ts';
import { indexForSearch } from './search.ts';

/**
 * Renders the handbook and makes it searchable.
 * @returns how many of its pages can be found
 */
export async function makeHandbook(handbook: HandbookView, staging: Staging, signal: AbortSignal): Promise<number> {
  const model = staging.work('public-model');
  await writeHandbookModel(model, handbook);
  await render({ edition: 'public', model, out: staging.handbook, cache: staging.work('public-cache'), signal });
  return indexForSearch(staging.handbook);
}
