import { sha256 } from '../../publish/files.ts';
import type { Connection } from './connect.ts';
import { openIsolated } from './isolatedPage.ts';
import { specimenOf } from './specimen.ts';

/** What tells one browser elsewhere from another. */
export interface Identity {
  /** What it says it is, in the words that a browser of this machine uses. */
  readonly version: string;
  /** A hash over its exact version, its system, and what it makes of a page. */
  readonly digest: string;
  /** The exact version, for people. */
  readonly exact: string;
}

/** Asks a browser what it is, and has it print a page. @param timeout milliseconds that this may take */
export async function identify(connection: Connection, timeout: number): Promise<Identity> {
  const session = await connection.browser.target().createCDPSession();
  const { product, revision, jsVersion, userAgent } = await session.send('Browser.getVersion');
  const { page, close } = await openIsolated(connection);
  const specimen = await specimenOf(page, timeout);
  await Promise.all([close(), session.detach()]);
  return {
    version: product,
    digest: sha256(JSON.stringify([product, revision, jsVersion, userAgent, specimen])),
    exact: `${product} ${revision}, ${systemOf(userAgent)}`,
  };
}

const systemOf = (userAgent: string) => /\(([^)]+)\)/.exec(userAgent)?.[1] ?? 'of an unknown system';
