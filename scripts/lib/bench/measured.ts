import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../command/failure.ts';
import { type FamilyTook, watchFamily } from './family.ts';

/** What a command took, with all processes that it started. */
export interface Measured extends FamilyTook {
  /** Seconds on the wall. */
  readonly wall: number;
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
  const family = watchFamily(child.pid ?? 0);
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  // What a program leaves behind may hold its output open for ever.
  child.once('exit', (ended) => setTimeout(() => resolve(ended), 2000));
  const code = await promise.finally(family.end);
  const text = Buffer.concat(said).toString();
  if (code !== 0) throw new Failure(`${command.join(' ')} failed:\n\n${text}`);
  const [wall = 0, user = 0, system = 0] = (text.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  const seen = family.end();
  // Browsers are killed, and the shell is told of no process that was: of both counts, the one that saw more is nearer.
  return { ...seen, wall, cpu: Math.max(seen.cpu, user + system) };
}
