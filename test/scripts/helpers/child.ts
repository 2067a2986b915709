import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Runs one of the commands to its end. */
export function command(name: 'build' | 'dev' | 'preview' | 'new' | 'doctor' | 'diff' | 'import', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, `scripts/${name}.ts`), ...args], {
    cwd: root,
    encoding: 'utf8',
    // The share links of whoever runs the tests are none of theirs.
    env: { ...process.env, CHANNELBOOK_SHARES: '{}' },
  });
  return { status, stdout, stderr };
}

/** Starts a module given as text in a process of its own; it can import from scripts/ by `#scripts/…`. */
export function startModule(text: string): ChildProcess {
  const source = text.replaceAll('#scripts/', `${root}/scripts/`);
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Waits until a child has said something. */
export const firstOutput = async (child: ChildProcess): Promise<string> =>
  String((await once(child.stdout!, 'data'))[0]);

/** Waits until a child has ended, and says how. */
export async function ended(child: ChildProcess): Promise<number | string> {
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return code ?? signal ?? '';
}
