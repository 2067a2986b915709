import { join } from 'node:path';
import type { Content } from '../../../src/domain/content.ts';
import { internalSite } from '../model/computeInternal.ts';
import { makeShares } from '../share/makeShares.ts';
import type { Shares } from '../share/store.ts';
import { type LeakScan, refuseLeaks } from './leakScan.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import type { Staging } from './staging.ts';
import { verifyHandbook, verifyPlans } from './verify.ts';
import { verifyWhole, writeWholeManifest } from './wholeManifest.ts';

/** Everything that the last steps of a build need. */
export interface Finishing {
  readonly staging: Staging;
  /** Of the plans that are staged. */
  readonly manifest: Manifest;
  readonly shares: Shares;
  /** All content, as its authors wrote it. */
  readonly content: Content;
  /** Opens the PDFs; null where they are open to everybody. */
  readonly password: string | null;
  /** The folder that keeps what can be used again; null to keep nothing. */
  readonly cache: string | null;
  /** Whether the internal edition was made anew. */
  readonly internal: boolean;
}

export interface Finished {
  /** The partners with a share link for whom no plan was made. */
  readonly idle: readonly string[];
  readonly scanned: LeakScan;
}

/**
 * Completes a staged output with its manifests and share pages, and looks it over from every side. Whatever command
 * made the output, nothing is published that did not pass here.
 * @throws Failure that names everything that is wrong
 */
export async function finish(finishing: Finishing): Promise<Finished> {
  const { staging, manifest, shares, content, password, cache, internal } = finishing;
  await writeManifest(staging.plans, manifest);
  const idle = await makeShares(shares, manifest, staging);
  await writeWholeManifest(staging.out);

  if (manifest.handbook) await verifyHandbook(staging.handbook, manifest.handbook);
  await verifyPlans(staging.plans);
  if (internal) await verifyHandbook(staging.internal, internalSite, 'internal');
  const scanned = await refuseLeaks(staging.out, content, { password, cache: cache && join(cache, 'searched') });
  await verifyWhole(staging.out);
  return { idle, scanned };
}
