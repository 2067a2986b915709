// Looks through its share of the files, in a thread of its own: see scanAll.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { inTurn, type Scan } from './scanAll.ts';

parentPort?.postMessage(await inTurn(workerData as Scan));
