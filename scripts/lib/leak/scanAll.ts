import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path/posix';
import { Worker } from 'node:worker_threads';
import { openCache } from '../cache/store.ts';
import { type Scanned, Scanner, type Scanning, type Suspect } from './scan.ts';

/** What is looked for, and in which files. */
export interface Scan extends Scanning {
  readonly suspects: readonly Suspect[];
}

/** From how many files on a further thread is worth its start. */
const share = 100;

/** Looks through many files at once, in as many threads as the machine has processors, four at most. */
export async function scanAll({ suspects, ...scanning }: Scan): Promise<Scanned[]> {
  const store = scanning.cache === null ? null : openCache(scanning.cache);
  const threads = Math.min(4, availableParallelism(), Math.ceil(suspects.length / share));
  // What lies in one folder has much in common, and is read faster by one thread.
  const folders = [...Map.groupBy(suspects, ({ file }) => dirname(file)).values()];
  const shares = Array.from({ length: threads }, (_, own) =>
    folders.filter((__, number) => number % threads === own).flat(),
  );
  const look = threads > 1 ? inThread : inTurn;
  const scanned = await Promise.all(shares.map((own) => look({ ...scanning, suspects: own })));
  await store?.trim();
  return scanned.flat().toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Looks through files one after another. */
export async function inTurn({ suspects, ...scanning }: Scan): Promise<Scanned[]> {
  const scanner = await Scanner.open(scanning);
  const scanned: Scanned[] = [];
  for (const suspect of suspects) scanned.push(await scanner.scan(suspect));
  return scanned;
}

async function inThread(scan: Scan): Promise<Scanned[]> {
  const worker = new Worker(new URL('scanThread.ts', import.meta.url), { workerData: scan });
  const [scanned] = (await Promise.race([once(worker, 'message'), ended(worker)])) as [Scanned[]];
  return scanned;
}

/** A thread that ends without a word must not be waited for. */
async function ended(worker: Worker): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  worker.once('exit', (code) => reject(new Error(`The search for leaks ended early (${code})`)));
  return promise;
}
