import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');
/** The day that the demo content tells of. */
export const demoDay = '2026-11-23';

/** The share links of whoever runs the tests are none of theirs. */
const withoutLinks = { ...process.env, CHANNELBOOK_SHARES: '{}' };

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of the project as a reader would, and waits for its end. */
export function command(script: 'build' | 'check', args: readonly string[]): Promise<Ended> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'scripts', `${script}.ts`), ...args],
      { cwd: root, env: withoutLinks },
      (error, stdout, stderr) => {
        done({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

/** Runs a command that is to succeed. */
export async function succeed(script: 'build' | 'check', args: readonly string[]): Promise<Ended> {
  const ended = await command(script, args);
  if (ended.code !== 0)
    throw new Error(`${script} ${args.join(' ')} ended with ${ended.code}\n${ended.stdout}\n${ended.stderr}`);
  return ended;
}
