import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PlanData } from '../../../src/domain/planData.ts';
import { speak } from '../../../src/i18n/speak.ts';
import type { Shared, SharedFile } from '../../../src/pack/share/envelope.ts';
import type { ManifestFile } from '../publish/manifest.ts';

/** What one partner is going to share: its plans, and each file beside them as the part that holds it. */
export interface Contents {
  readonly shared: Shared;
  readonly files: readonly { readonly part: string; readonly bytes: Buffer }[];
}

/**
 * Gathers what a partner reads behind its link: every plan as a page, with its PDFs and calendar.
 * @param folder the `plans/` folder
 * @param unsorted the manifest's rows of this partner
 */
export async function contentsOf(folder: string, unsorted: readonly ManifestFile[]): Promise<Contents> {
  // Files come in the order in which they happened to be finished.
  const rows = unsorted.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const downloads = rows.filter(({ kind }) => kind === 'pdf' || kind === 'calendar');
  const parts = new Map(downloads.map((row, index) => [row.file, String(index + 1)]));
  const partOf = (row: ManifestFile) => parts.get(row.file) ?? '';
  const plans = Map.groupBy(rows, ({ plan }) => plan);
  const read = await Promise.all([...plans.values()].map((own) => planOf(folder, own, partOf)));
  const newest = read.toSorted((a, b) => (a.issued > b.issued ? -1 : 1));
  return {
    shared: newest.map(({ title, html, files }) => ({ title, html, files })),
    files: await Promise.all(
      downloads.map(async (row) => ({ part: partOf(row), bytes: await readFile(join(folder, row.file)) })),
    ),
  };
}

async function planOf(folder: string, rows: readonly ManifestFile[], partOf: (row: ManifestFile) => string) {
  const text = (kind: ManifestFile['kind']) =>
    readFile(join(folder, rows.find((row) => row.kind === kind)?.file ?? ''), 'utf8');
  const { plan, program } = JSON.parse(await text('data')) as PlanData;
  const { t } = speak(program.language);
  const file = (row: ManifestFile, label: string, type: string): SharedFile => ({
    name: basename(row.file),
    label,
    type,
    part: partOf(row),
  });
  const files = rows.flatMap((row) => {
    if (row.kind === 'pdf') return [file(row, t.pack.pdf(t.pack.paper(row.paper)), 'application/pdf')];
    return row.kind === 'calendar' ? [file(row, t.share.calendar, 'text/calendar')] : [];
  });
  return { issued: plan.issued, title: plan.title, html: framed(await text('page')), files };
}

/**
 * The page of a plan as it is shown in a frame: the files beside it are in the bar above, and links to elsewhere open
 * outside the frame. A link to a place on the page names the whole address of the frame, since a bare fragment means
 * the page around it there.
 */
export function framed(html: string): string {
  return html
    .replace(/<nav class="pack-files"[\s\S]*?<\/nav>/, '')
    .replace(/(<a [^>]*href=")#/g, '$1about:srcdoc#')
    .replace(/<a (?=[^>]*href="https?:)/g, '<a target="_blank" rel="noopener noreferrer" ');
}
