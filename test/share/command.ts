import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type Ended, root } from '../site/command.ts';

/** Runs a command with share links of its own. */
export function withLinks(
  script: 'build' | 'share',
  args: readonly string[],
  links: Readonly<Record<string, string>>,
): Promise<Ended> {
  const environment = { ...process.env, CHANNELBOOK_SHARES: '' };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [join(root, 'scripts', `${script}.ts`), ...args],
      { cwd: root, env: { ...environment, ...links } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}
