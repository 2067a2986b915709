import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { InternalModel } from '../model/computeInternal.ts';
import { writeInternalModel } from '../model/write.ts';
import type { Staging } from '../publish/staging.ts';
import { render } from '../render/render.ts';
import { indexForSearch } from './search.ts';
import { searchRecords } from './searchRecords.ts';

const robots = 'User-agent: *\nDisallow: /\n';
const readme = `INTERNAL EDITION

This folder names every partner, with scores, notes and risks. It is for the vendor's own team.
Serve it only behind a sign-on, or open it on your own machine. It must never lie on a public host.
`;

/**
 * Renders the internal edition, with a search index of its own.
 * @param cache the folder that keeps drawn pages between builds; null to keep none
 */
export async function makeInternal(
  internal: InternalModel,
  cache: string | null,
  staging: Staging,
  signal: AbortSignal,
): Promise<void> {
  const model = staging.work('internal-model');
  await writeInternalModel(model, internal);
  const { site: address } = internal.handbook.program;
  await render({ edition: 'internal', address, model, out: staging.internal, cache, signal });
  await writeFile(join(staging.internal, 'robots.txt'), robots);
  await writeFile(join(staging.internal, 'README.txt'), readme);
  await indexForSearch(staging.internal, searchRecords(internal.handbook, '', internal.team.milestoneNotes), signal);
}
