import { together } from './command/together.ts';
import { lastChanges } from './model/lastChanges.ts';
import { loadOrReport, type Sound } from './model/loadOrReport.ts';
import { planOnePlan, planWholeBuild } from './model/planBuild.ts';
import { makePlans } from './makePlans.ts';
import { makeBooks, publishBooks } from './pdf/makeBooks.ts';
import { joinCaches } from './pdf/cache/join.ts';
import { pdfCache } from './pdf/makePdfs.ts';
import type { Endpoint } from './pdf/remote/endpoint.ts';
import { finish } from './publish/finish.ts';
import { pageCache } from './render/render.ts';
import { copyAllBut } from './publish/lastOutput.ts';
import type { Staging } from './publish/staging.ts';
import type { Made } from './publish/summary.ts';
import type { Shares } from './share/store.ts';
import { makeHandbooks } from './site/makeHandbooks.ts';
import { makeInternal } from './site/makeInternal.ts';

/** What a build was asked for. */
export interface Order {
  /** The folder with the content. */
  readonly content: string;
  /** The last output, which stays as it is. */
  readonly last: string;
  /** The day that late and next are counted from, YYYY-MM-DD. */
  readonly asOf: string;
  /** The one plan (`<partner>/<plan>`) that is made anew; null for everything. */
  readonly only: string | null;
  readonly withInternal: boolean;
  /** Locks the PDFs; null where they are open to everybody. */
  readonly password: string | null;
  /** The folder that keeps what was printed before; null to print everything anew. */
  readonly cache: string | null;
  /** The same folders of others, whose files are brought into this one at first. */
  readonly merge: readonly string[];
  /** Browsers elsewhere that print; none for the browser of this machine. */
  readonly endpoints: readonly Endpoint[];
}

/** What was made, and what was said about the content. */
export type Output = Omit<Made, 'out' | 'milliseconds'> & Pick<Sound, 'warnings'>;

/**
 * Makes a whole output in a staging folder and looks it over: content in; handbook, plans and internal edition out.
 * @throws Failure where the content has errors, or anything that was made is not in order
 */
export async function makeOutput(order: Order, shares: Shares, staging: Staging, signal: AbortSignal): Promise<Output> {
  const { only, asOf, password, endpoints } = order;
  const cache = order.cache && pdfCache(order.cache);
  const drawn = pageCache(order.cache, password);
  const printing = { cache, drawn, endpoints };
  if (cache) await joinCaches(order.merge.map(pdfCache), cache);
  const [{ content, warnings }, changes] = await Promise.all([
    loadOrReport(order.content, asOf),
    lastChanges(order.content),
  ]);
  const { handbooks, internal, printable, declined } = only
    ? planOnePlan(content, asOf, only)
    : planWholeBuild(content, asOf, order.withInternal, changes);
  signal.throwIfAborted();

  const kept = only
    ? await copyAllBut((row) => `${row.partner}/${row.plan}` === only, order.last, staging.out)
    : { handbook: content.program.site, files: [] };
  const made = await together(
    signal,
    async (stop) => (handbooks.length > 0 ? await makeHandbooks(handbooks, drawn, staging, stop) : null),
    (stop) => makePlans(printable, { ...printing, papers: content.program.paper, password }, staging, stop),
    async (stop) => internal && (await makeInternal(internal, drawn, staging, stop)),
    async (stop) => (handbooks.length > 0 ? await makeBooks(handbooks, printing, staging, stop) : null),
  );
  const [searchable, { pdfs, packed }, , books] = made;
  if (books) await publishBooks(staging);
  const manifest = { handbook: kept.handbook, files: [...kept.files, ...pdfs, ...packed] };
  const checking = { content, password, cache: order.cache, internal: internal !== null };
  const { idle, scanned } = await finish({ staging, manifest, shares, ...checking });
  return { searchable, pdfs, declined, idle, scanned, warnings };
}
