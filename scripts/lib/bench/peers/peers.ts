import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { messageOf } from '../../command/failure.ts';
import { filesBelow } from '../../publish/files.ts';
import type { BuildsBench } from '../builds.ts';
import { generateProgram } from '../generate.ts';
import { type Measured, measuredProcess } from '../measured.ts';
import { temporaryFolder } from '../temporaryFolder.ts';
import { pdfTools } from './documents.ts';
import { installPeers, runner } from './packages.ts';
import { pageWeight, type Weight } from './pageWeight.ts';
import { buildSite, siteTools } from './sites.ts';

/** What one tool took in one round. */
export interface PeerRow {
  readonly plans: number;
  readonly kind: 'site' | 'PDFs';
  readonly tool: string;
  /** How many pages of a site it made, or how many PDFs. */
  readonly made: number;
  readonly took: Measured;
  /** Of a chapter of the site; null for PDFs. */
  readonly weight: Weight | null;
  /** Of the first PDF; null for sites. */
  readonly pages: number | null;
}

export interface PeersBench extends BuildsBench {
  /** The folder that the other tools are installed in. */
  readonly packages: string;
  /** What is made; sites alone are quick even for thousands of plans. */
  readonly kinds: 'all' | PeerRow['kind'];
}

export const own = 'Channelbook';

/**
 * Makes sites and PDFs of the same words with Channelbook and with others, each as a whole process. The words are
 * those of our rendered pages, as plain Markdown: the others are given no front matter, no components, no drawings.
 * @param say is told of each run, and of what is not there
 */
export async function benchPeers(order: PeersBench, say: (line: string) => void): Promise<PeerRow[]> {
  await installPeers(order.packages, order.signal);
  const rows: PeerRow[] = [];
  for (const plans of order.sizes)
    for await (const row of rowsOf(order, plans, say)) {
      rows.push(row);
      say(`${plans} plans, ${row.kind} with ${row.tool}: ${row.took.wall} s`);
    }
  return rows;
}

async function* rowsOf(order: PeersBench, plans: number, say: (line: string) => void): AsyncGenerator<PeerRow> {
  using folder = temporaryFolder();
  const program = join(folder.path, 'content');
  await generateProgram(order.content, program, plans);
  const at = (...names: string[]) => join(folder.path, ...names);
  // The first run compiles the pages, as the first build on a machine does, and gives the others their words.
  await runOwn('ownSite.ts', at('words'), program, order);
  await toMarkdown(at('words/out/internal'), at('pages'), order);
  for (let round = 0; round < order.rounds; round++) {
    if (order.kinds !== 'PDFs') yield* sitesOf(order, plans, folder.path);
    if (order.kinds !== 'site') yield* pdfsOf(order, plans, folder.path, say);
  }
}

async function* sitesOf(order: PeersBench, plans: number, folder: string): AsyncGenerator<PeerRow> {
  const { packages, signal } = order;
  const staging = join(folder, 'own');
  await rm(staging, { recursive: true, force: true });
  const took = await runOwn('ownSite.ts', staging, join(folder, 'content'), order);
  yield await siteRow(plans, own, took, join(staging, 'out/internal'));
  for (const tool of siteTools) {
    const built = await buildSite(tool, join(folder, 'pages'), packages, signal);
    yield await siteRow(plans, tool.name, built.took, built.site);
  }
}

async function siteRow(plans: number, tool: string, took: Measured, site: string): Promise<PeerRow> {
  const pages = (await filesBelow(site)).filter((file) => file.endsWith('index.html'));
  const chapter = pages.find((file) => /^handbook\/[^/]+\/index\.html$/.test(file)) ?? 'index.html';
  const weight = await pageWeight(site, chapter.replace(/index\.html$/, ''));
  return { plans, kind: 'site', tool, made: pages.length, took, weight, pages: null };
}

async function* pdfsOf(
  order: PeersBench,
  plans: number,
  folder: string,
  say: (line: string) => void,
): AsyncGenerator<PeerRow> {
  const { packages, signal } = order;
  const staging = join(folder, 'own-pdfs');
  await rm(staging, { recursive: true, force: true });
  const took = await runOwn('ownPdfs.ts', staging, join(folder, 'content'), order);
  yield await pdfRow(plans, own, took, join(staging, 'out/plans'));
  await toMarkdown(join(staging, 'work/print-pages'), join(folder, 'documents'), order, 'flat');
  for (const tool of pdfTools) {
    if (!(await tool.isThere())) {
      say(`${tool.name} is not installed here, and left out.`);
      continue;
    }
    const given = join(folder, 'given');
    const [markdown, html, out] = [join(given, 'markdown'), join(given, 'html'), join(given, 'out')];
    await rm(given, { recursive: true, force: true });
    await mkdir(markdown, { recursive: true });
    await mkdir(out, { recursive: true });
    for (const name of (await readdir(join(folder, 'documents'))).slice(0, tool.most))
      await cp(join(folder, 'documents', name), join(markdown, name));
    await measuredProcess([process.execPath, runner(packages, 'html.ts'), markdown, html], signal);
    try {
      yield await pdfRow(plans, tool.name, await tool.print({ markdown, html, out, packages, signal }), given);
    } catch (error) {
      // On a busy machine some give up after half a minute; what was measured of the others is worth having.
      signal.throwIfAborted();
      say(`${tool.name} failed, and is left out: ${messageOf(error).slice(-500)}`);
    }
  }
}

async function pdfRow(plans: number, tool: string, took: Measured, folder: string): Promise<PeerRow> {
  const files = (await filesBelow(folder)).filter((file) => file.endsWith('.pdf')).toSorted();
  const counts = await Promise.all(files.slice(0, 5).map((file) => pagesOf(join(folder, file))));
  const pages = counts.reduce((sum, count) => sum + count, 0) / Math.max(counts.length, 1);
  return { plans, kind: 'PDFs', tool, made: files.length, took, weight: null, pages };
}

const pagesOf = async (file: string) =>
  (await PDFDocument.load(await readFile(file), { updateMetadata: false })).getPageCount();

const runOwn = (name: string, staging: string, content: string, { asOf, signal }: PeersBench) =>
  measuredProcess([process.execPath, join(import.meta.dirname, name), content, asOf, staging], signal);

const toMarkdown = (from: string, to: string, { packages, signal }: PeersBench, form = '') =>
  measuredProcess([process.execPath, runner(packages, 'toMarkdown.ts'), from, to, form], signal);
