import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from '../command/failure.ts';

export interface ChildSetup {
  readonly cwd: string;
  /** What the process is told. Of this one's environment it only gets what a program needs to start. */
  readonly env: Readonly<Record<string, string>>;
  /** Answers what the process says; where it fails, the process ends. */
  readonly answer?: (said: unknown) => Promise<object>;
}

/** What every program on some system needs; anything else could find its way into a page. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SYSTEMROOT', 'COMSPEC', 'USERPROFILE', 'LANG'];

/**
 * Runs a program of this folder in a process of its own and waits for its real end: as long as it lives it may write.
 * What it says is shown only when it fails.
 * @param complaint what failed, as a sentence
 * @throws Failure where the program ends with anything but 0
 */
export async function runChild(
  program: string,
  complaint: string,
  signal: AbortSignal,
  { cwd, env, answer }: ChildSetup,
): Promise<void> {
  const child = fork(join(import.meta.dirname, program), {
    cwd,
    signal,
    killSignal: 'SIGKILL',
    silent: true,
    env: { ...ownEnvironment(), ...env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  const log = collect(child);
  const failure = answer && answerAll(child, answer);
  const code = await end(child);
  signal.throwIfAborted();
  failure?.rethrow();
  if (code !== 0) throw new Failure(`${complaint} Astro said:\n\n${log().trimEnd()}\n`);
}

/** Answers whatever a process says, and ends it where there is no answer. */
function answerAll(child: ChildProcess, answer: NonNullable<ChildSetup['answer']>) {
  const failures: unknown[] = [];
  const reply = (answered: object) => void (child.connected && child.send(answered));
  const giveUp = (error: unknown) => {
    failures.push(error);
    child.kill('SIGKILL');
  };
  child.on('message', (said) => void answer(said).then(reply).catch(giveUp));
  return {
    rethrow: () => {
      for (const error of failures) throw error;
    },
  };
}

const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => inherited.includes(name.toUpperCase())));

function collect(child: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

function end(child: ChildProcess): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.on('error', () => undefined);
  child.once('close', resolve);
  return promise;
}
