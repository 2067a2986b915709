import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { generateProgram } from './generate.ts';
import { type Measured, measured } from './measured.ts';
import { temporaryFolder } from './temporaryFolder.ts';

export interface BuildsBench {
  /** The content that programs are made from. */
  readonly content: string;
  readonly asOf: string;
  /** How many plans the programs have. */
  readonly sizes: readonly number[];
  /** How often everything is measured. */
  readonly rounds: number;
  readonly signal: AbortSignal;
}

/** The kinds of runs, in the order in which they are made. */
export const runs = [
  'check',
  'check again',
  'cold build',
  'nothing changed',
  'one plan changed',
  'one criterion changed',
] as const;
export type Run = (typeof runs)[number];

/** What one run took in one round. */
export interface Row {
  readonly plans: number;
  readonly run: Run;
  readonly took: Measured;
}

/**
 * Checks and builds programs of several sizes, as whole processes: at first with nothing read or printed before, then
 * after changes. The code of the pages has been compiled before, as on every machine that has built this version once.
 * @param say is told of each run
 */
export async function benchBuilds(order: BuildsBench, say: (row: Row) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const plans of order.sizes)
    for (let round = 0; round < order.rounds; round++) {
      for await (const row of runsOf(order, plans)) {
        rows.push(row);
        say(row);
      }
    }
  return rows;
}

async function* runsOf({ content, asOf, signal }: BuildsBench, plans: number): AsyncGenerator<Row> {
  using folder = temporaryFolder();
  const program = join(folder.path, 'content');
  await generateProgram(content, program, plans);
  const looked = ['--content', program, '--as-of', asOf];
  const built = [...looked, '--out', join(folder.path, 'dist'), '--cache', join(folder.path, 'cache')];
  for (const run of runs) {
    await change(run, program);
    const took = await (run.startsWith('check') ? measured('check', looked, signal) : measured('build', built, signal));
    yield { plans, run, took };
  }
}

/** Makes the change of the content that a run is named after. */
async function change(run: Run, program: string): Promise<void> {
  if (run === 'one plan changed') {
    const partner = (await readdir(join(program, 'plans'))).find((name) => /-\d+$/.test(name)) ?? '';
    const [plan = ''] = await readdir(join(program, 'plans', partner));
    await appendFile(join(program, 'plans', partner, plan), '\nOne more sentence was agreed.\n');
  }
  if (run === 'one criterion changed') {
    const criteria = join(program, 'profile/criteria');
    const [criterion = ''] = await readdir(criteria);
    await appendFile(join(criteria, criterion), '\nOne more sentence explains it.\n');
  }
}
