import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/**
 * Runs git in a folder; what others set for git in the environment, such as another index, does not count here.
 * @param index a file that serves as git's index instead of that of the repository
 * @returns what it said, without line breaks at the end
 * @throws what Node throws where there is no git, or where git refuses
 */
export async function git(folder: string, args: readonly string[], index?: string): Promise<string> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const env = { ...Object.fromEntries(own), ...(index !== undefined && { GIT_INDEX_FILE: index }) };
  const { stdout } = await execute('git', [...args], { cwd: folder, env, maxBuffer: 1 << 26 });
  return stdout.trimEnd();
}
