import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a command of qpdf or poppler is there; tests that need it are skipped where it is not. */
export const hasTool = (name: string): boolean => spawnSync(name, ['--version']).error === undefined;

/** Runs a command and gives what it says, as Latin-1 so that bytes stay as they are. */
export const tool = (name: string, ...args: string[]): string =>
  execFileSync(name, args, { encoding: 'latin1', maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'pipe'] });

/** Lends a file with these bytes. */
export async function withFile<Result>(
  bytes: Uint8Array,
  use: (path: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'channelbook-pdf-'));
  try {
    writeFileSync(join(folder, 'x.pdf'), bytes);
    return await use(join(folder, 'x.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A hash of the picture of each page. */
export const pictures = (bytes: Uint8Array): Promise<string[]> =>
  withFile(bytes, (file) => {
    const folder = join(file, '..');
    tool('pdftoppm', '-r', '80', file, join(folder, 'page'));
    const names = readdirSync(folder)
      .filter((name) => name.endsWith('.ppm'))
      .toSorted();
    return names.map((name) =>
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    );
  });
