import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { readings } from '../../scripts/lib/leak/readings.ts';
import { filesBelow } from '../../scripts/lib/publish/files.ts';
import { join } from 'node:path';
import type { Aviary, Canary } from './canaries.ts';
import { canariesIn } from './canaries.ts';

/** Where canaries were found: by edition (`handbook`, `plans/<partner>`, `internal`), their numbers. */
export type Sightings = ReadonlyMap<string, ReadonlySet<number>>;

/** Looks for canaries in the name and in every byte of every file of an output, PDFs with a second reader too. */
export async function watchBirds(out: string): Promise<Sightings> {
  const seen = new Map<string, Set<number>>();
  for (const file of await filesBelow(out)) {
    const edition = editionOf(file);
    const numbers = seen.get(edition) ?? new Set<number>();
    seen.set(edition, numbers);
    for (const text of await textsOf(out, file)) for (const number of canariesIn(text)) numbers.add(number);
  }
  return seen;
}

/** What names all partners lies beside the editions, for the vendor alone. */
function editionOf(file: string): string {
  const [folder = '', partner = '', ...rest] = file.split('/');
  if (folder === 'plans') return rest.length > 0 ? `plans/${partner}` : 'vendor';
  return folder === 'manifest.json' ? 'vendor' : folder;
}

async function textsOf(out: string, file: string): Promise<string[]> {
  const bytes = readFileSync(join(out, file));
  const second = file.endsWith('.pdf') ? await readPdf(bytes) : [];
  return [file, ...readings(bytes), ...second];
}

async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  const { info, metadata } = await getMeta(pdf);
  return [text, JSON.stringify(info), JSON.stringify(metadata)];
}

/** The canaries that an edition holds and must not hold, as sentences. */
export function escaped({ canaries }: Aviary, sightings: Sightings): string[] {
  return [...sightings].flatMap(([edition, numbers]) =>
    [...numbers]
      .filter((number) => !belongs(canaries[number], edition))
      .map((number) => `${edition} holds ${number} (${canaries[number]?.place})`),
  );
}

function belongs(canary: Canary | undefined, edition: string): boolean {
  if (!canary) return false;
  if (edition === 'internal' || edition === 'vendor') return !canary.place.endsWith('comment');
  if (canary.edition === 'public') return true;
  return (
    edition.startsWith('plans/') &&
    canary.edition === 'partner' &&
    (canary.partner === '*' || edition === `plans/${canary.partner}`)
  );
}

/** The kinds of places whose canaries are not all in the edition that they are for. */
export function missing({ canaries }: Aviary, sightings: Sightings): string[] {
  const lost = canaries.filter((canary, number) => !sightings.get(homeOf(canary))?.has(number));
  return [...new Set(lost.map(({ place }) => place))].toSorted();
}

function homeOf({ edition, partner }: Canary): string {
  if (edition === 'public') return 'handbook';
  return edition === 'partner' && partner !== '*' ? `plans/${partner}` : 'internal';
}
