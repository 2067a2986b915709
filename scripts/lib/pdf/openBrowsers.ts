import type { Browsers } from './browsers.ts';
import { localBrowsers } from './localBrowsers.ts';
import type { PrintBuild } from './printBuild.ts';
import type { Endpoint } from './remote/endpoint.ts';
import { remoteBrowsers } from './remote/remoteBrowsers.ts';

/**
 * The browsers elsewhere, or the one of this machine where none are named.
 * @param timeout milliseconds that one sheet may take
 * @param cache the folder where printed files are kept; null where none are
 */
export const openBrowsers = (
  endpoints: readonly Endpoint[],
  build: PrintBuild,
  timeout: number,
  cache: string | null,
): Promise<Browsers> =>
  endpoints.length > 0 ? remoteBrowsers(endpoints, build, timeout) : localBrowsers(build, timeout, cache);
