import { readFile, stat } from 'node:fs/promises';
import { Failure, isErrno } from '../command/failure.ts';

const most = 20_000_000;

/**
 * The text of a file in UTF-8, with line feeds alone.
 * @throws Failure where there is no such file, or it is in another encoding or too big
 */
export async function readText(path: string, shown: string): Promise<string> {
  const bytes = await bytesOf(path, shown);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    if (isWide) throw new TypeError('UTF-16');
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    throw new Failure(
      `${shown} is not written in UTF-8, so letters such as ü would be lost.`,
      'Export it again as “CSV UTF-8”.',
    );
  }
}

async function bytesOf(path: string, shown: string): Promise<Buffer> {
  try {
    const { size } = await stat(path);
    if (size > most) throw new Failure(`${shown} is larger than 20 MB.`, 'Import it in parts.');
    return await readFile(path);
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'EISDIR'))
      throw new Failure(`There is no file ${shown}.`, 'Name the file that was exported.');
    throw error;
  }
}
