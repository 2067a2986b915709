import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

const unpackedFolder = join(import.meta.dirname, '../../../.channelbook/browser');

/**
 * The browser inside the package @sparticuz/chromium, unpacked once per version; null where there is none
 * for this machine. The package's own unpacking writes to one fixed name in the folder for temporary files:
 * a kill leaves half a browser there for good, and any user of the machine could put another in its place.
 */
export async function bundledBrowser(): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = packageFolder();
  return folder && existsSync(packed(folder)) ? (unpacking ??= unpack(folder)) : null;
}

/** Two printers of one build may want it at once, and write to one file. */
let unpacking: Promise<string> | undefined;

async function unpack(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const path = join(unpackedFolder, `chromium-${version}`);
  if (existsSync(path)) return path;
  const unfinished = `${path}.${process.pid}`;
  await mkdir(unpackedFolder, { recursive: true });
  await pipeline(
    createReadStream(packed(folder)),
    createBrotliDecompress(),
    createWriteStream(unfinished, { mode: 0o755 }),
  );
  await rename(unfinished, path);
  return path;
}

function packageFolder(): string | null {
  try {
    return join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  } catch {
    return null;
  }
}

const packed = (folder: string) => join(folder, 'bin/chromium.br');
