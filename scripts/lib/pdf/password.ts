import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Option } from '../command/options.ts';
import { Failure, messageOf } from '../command/failure.ts';

/** The option that names a file with the password of the PDFs. */
export const passwordFile: Option<string | null> = {
  placeholder: 'FILE',
  says: 'Lock the PDFs with the password in this file (or in CHANNELBOOK_PDF_PASSWORD)',
  otherwise: null,
  read: (text) => resolve(text),
};

/** Longer ones are cut off by readers of PDF, so that they would not open what they locked. */
const longest = 127;

/** The password of the PDFs; null where they are open to everybody. @throws Failure where it is of no use */
export async function readPassword(file: string | null, environment = process.env): Promise<string | null> {
  const given = file === null ? environment['CHANNELBOOK_PDF_PASSWORD'] : await readPasswordFile(file);
  if (given === undefined) return null;
  const where = file ?? 'CHANNELBOOK_PDF_PASSWORD';
  if (given === '') throw new Failure(`The password in ${where} is empty.`, 'Write one there, or build without it.');
  if (Buffer.byteLength(given) > longest) {
    throw new Failure(`The password in ${where} is too long.`, `PDF allows ${longest} bytes.`);
  }
  return given;
}

// Editors end a file with a line break, which is not meant.
async function readPasswordFile(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\ufeff/, '').replace(/\r?\n$/, '');
  } catch (error) {
    throw new Failure(`The password file cannot be read: ${messageOf(error)}.`);
  }
}
