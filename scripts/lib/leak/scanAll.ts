import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Said } from './said.ts';
import { type Scanned, Scanner, type Suspect } from './scan.ts';

/** What everything is looked for in. */
export interface Scan {
  /** Everything that the content says. */
  readonly said: readonly Said[];
  /** Opens the PDFs; null where they are open to everybody. */
  readonly password: string | null;
  readonly suspects: readonly Suspect[];
}

/** From how many files on a further thread is worth its start. */
const share = 100;

/** Looks through many files at once, in as many threads as the machine has processors, four at most. */
export async function scanAll({ said, password, suspects }: Scan): Promise<Scanned[]> {
  const threads = Math.min(4, availableParallelism(), Math.ceil(suspects.length / share));
  const shares = Array.from({ length: threads }, (_, own) => suspects.filter((__, number) => number % threads === own));
  const look = threads > 1 ? inThread : inTurn;
  const scanned = await Promise.all(shares.map((own) => look({ said, password, suspects: own })));
  return scanned.flat().toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Looks through files one after another. */
export async function inTurn({ said, password, suspects }: Scan): Promise<Scanned[]> {
  const scanner = new Scanner(said, password);
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
