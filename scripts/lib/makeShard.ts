import type { Shard } from './command/optionKinds.ts';
import { Failure } from './command/failure.ts';
import { together } from './command/together.ts';
import type { Order } from './makeOutput.ts';
import { loadOrReport } from './model/loadOrReport.ts';
import { planWholeBuild } from './model/planBuild.ts';
import { stagePlans } from './model/write.ts';
import { makeBooks } from './pdf/makeBooks.ts';
import { makePdfs, pdfCache } from './pdf/makePdfs.ts';
import type { Staging } from './publish/staging.ts';
import { pageCache } from './render/render.ts';

/** What one part printed. */
export interface ShardMade {
  /** The folder with the printed files. */
  readonly cache: string;
  readonly plans: number;
  readonly of: number;
}

/**
 * Prints one part of all plans into the cache, and publishes nothing: a build that is given the caches of all parts
 * finds everything printed. Plans are dealt out in turn, so that each part has long and short ones; the first part
 * prints the handbook too.
 * @throws Failure where the content has errors, or where there is no cache to print into
 */
export async function makeShard(
  { content: folder, asOf, cache, password, endpoints }: Order,
  { part, of }: Shard,
  staging: Staging,
  signal: AbortSignal,
): Promise<ShardMade> {
  if (cache === null || password !== null)
    throw new Failure(
      'A part is handed on through the cache, which keeps no locked files, and nothing at all with --no-cache.',
      'Leave out the password and --no-cache here; the build that joins the parts cannot have a password either.',
    );
  const { content } = await loadOrReport(folder, asOf);
  const { printable, handbooks } = planWholeBuild(content, asOf, false);
  const own = printable.filter((_, index) => index % of === part - 1);
  const kept = pdfCache(cache);
  const printing = { cache: kept, drawn: pageCache(cache, password), endpoints };
  await together(
    signal,
    async (stop) =>
      makePdfs(
        await stagePlans(own, staging),
        { ...printing, papers: content.program.paper, password: null },
        staging,
        stop,
      ),
    async (stop) => (part === 1 ? makeBooks(handbooks, printing, staging, stop) : []),
  );
  return { cache: kept, plans: own.length, of: printable.length };
}
