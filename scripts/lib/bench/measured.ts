import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../command/failure.ts';

/** What a command took, with all processes that it started. */
export interface Measured {
  /** Seconds on the wall. */
  readonly wall: number;
  /** Seconds of all cores together. */
  readonly cpu: number;
  /** The most memory that its processes held at once, in MB; shared memory counts for each. Null where nobody can say. */
  readonly peak: number | null;
}

const scripts = join(import.meta.dirname, '../..');

/** Runs one of the commands to its end. @throws Failure with what it said, where it fails */
export const measured = (command: string, args: readonly string[], signal: AbortSignal): Promise<Measured> =>
  measuredProcess([process.execPath, join(scripts, `${command}.ts`), ...args], signal);

/** Runs any program to its end. @throws Failure with what it said, where it fails */
export async function measuredProcess(
  command: readonly string[],
  signal: AbortSignal,
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Measured> {
  // The shell is the only one that is told what the processes of a process took.
  const timed = 'TIMEFORMAT="%R %U %S"; time "$@"';
  const child = spawn('bash', ['-c', timed, 'bash', ...command], {
    signal,
    cwd,
    // Some programs wait for what they might be told.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CHANNELBOOK_SHARES: '{}', ...env },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  let peak: number | null = null;
  const timer = setInterval(() => (peak = mostOf(peak, memoryOf(child.pid ?? 0))), 250);
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  // What a program leaves behind may hold its output open for ever.
  child.once('exit', (ended) => setTimeout(() => resolve(ended), 2000));
  const code = await promise.finally(() => clearInterval(timer));
  const text = Buffer.concat(said).toString();
  if (code !== 0) throw new Failure(`${command.join(' ')} failed:\n\n${text}`);
  const [wall = 0, user = 0, system = 0] = (text.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  return { wall, cpu: user + system, peak };
}

const mostOf = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));

/** The memory of a process and of all that it started, in MB, as Linux tells it. */
function memoryOf(root: number): number | null {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(statusOf);
    const family = new Set([root]);
    // Parents have lower numbers nearly always, so that two rounds find everybody.
    for (let round = 0; round < 2; round++)
      for (const { pid, parent } of processes) if (family.has(parent)) family.add(pid);
    const kilobytes = processes.filter(({ pid }) => family.has(pid)).reduce((sum, { resident }) => sum + resident, 0);
    return Math.round(kilobytes / 1000);
  } catch {
    return null;
  }
}

function statusOf(name: string) {
  try {
    const status = readFileSync(`/proc/${name}/status`, 'utf8');
    const number = (field: string) => Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return [{ pid: Number(name), parent: number('PPid'), resident: number('VmRSS') }];
  } catch {
    // It has ended meanwhile.
    return [];
  }
}
