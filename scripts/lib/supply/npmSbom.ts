import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Failure, messageOf } from '../command/failure.ts';
import type { Bom } from './settleBom.ts';

/** Megabytes of output that a list of some hundred packages never reaches. */
const limit = 64 * 1024 * 1024;

/**
 * The bill of materials that npm itself makes from the lock file. It asks nobody and needs no node_modules.
 * @param root the folder with package-lock.json
 * @throws Failure where npm cannot make one
 */
export async function npmSbom(root: string): Promise<Bom> {
  const [command, ...args] = npm();
  const sbom = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  try {
    const { stdout } = await promisify(execFile)(command, [...args, ...sbom], { cwd: root, maxBuffer: limit });
    return JSON.parse(stdout) as Bom;
  } catch (error) {
    throw new Failure(`npm made no bill of materials: ${messageOf(error)}`, 'It takes npm 10 or newer.', {
      cause: error,
    });
  }
}

/** The npm that runs this script, or the one on the path: never a shell, which would read paths as commands. */
function npm(): [command: string, ...args: string[]] {
  const running = process.env['npm_execpath'];
  return running?.endsWith('.js') ? [process.execPath, running] : ['npm'];
}
