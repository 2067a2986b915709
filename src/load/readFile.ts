import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { type Mistake, mistake, toProblem } from './mistake.ts';
import { type ParsedFile, parseFile } from './parseFile.ts';
import type { ContentFile } from './places.ts';
import { type KeptReadings, parsedAgain, readingKey, readingOf } from './reading.ts';
import { maxBytes } from './text.ts';

/** A file with what it says, or with the reason why that cannot be read. */
export interface ReadFile {
  readonly file: ContentFile;
  readonly parsed?: ParsedFile;
  readonly sha256?: string;
  readonly problem?: Problem;
}

/** Files that were read before, by path, each with what the disk said of it then. */
export type Readings = Map<string, { readonly stamp: string; readonly read: ReadFile }>;

/** What is known of a file before it is read. */
export interface Known {
  /** A text that stands instead of the one on the disk. */
  readonly instead: string | undefined;
  /** What was ever read, by what was in it. */
  readonly kept: KeptReadings;
  /** What was read in this folder; gets what is read now. */
  readonly readings: Readings | undefined;
}

/**
 * Reads a file, unless the disk says that it is as it was when it was read before.
 * Files are small and many, so that reading them one after the other is faster than asking for all at once.
 */
export function readFile(folder: string, file: ContentFile, { instead, kept, readings }: Known): ReadFile {
  const unread = (found: Mistake): ReadFile => ({ file, problem: toProblem({ path: file.path, text: '' }, found) });
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(join(folder, file.path), { bigint: true });
    if (size > maxBytes) return unread(mistake('file-too-big', 0, { size: Number(size), limit: maxBytes }));
    // Taken before the text is: what is written meanwhile has another.
    const stamp = [size, mtimeNs, ctimeNs, ino].join(' ');
    const before = instead === undefined ? readings?.get(file.path) : undefined;
    if (before?.stamp === stamp) return before.read;
    const bytes = instead === undefined ? readFileSync(join(folder, file.path)) : Buffer.from(instead);
    const sha256 = hash('sha256', bytes);
    const read = { file, parsed: parseOrFind(file, bytes, sha256, kept), sha256 };
    if (instead === undefined) readings?.set(file.path, { stamp, read });
    return read;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code;
    if (reason === undefined) throw error;
    return unread(mistake('file-unreadable', 0, { path: file.path, reason }));
  }
}

function parseOrFind(file: ContentFile, bytes: Buffer, sha256: string, kept: KeptReadings): ParsedFile {
  const key = readingKey(file, sha256);
  const known = kept.find(key);
  if (known) return parsedAgain(file, bytes, known);
  const parsed = parseFile(file, bytes);
  const reading = readingOf(parsed);
  if (reading) kept.keep(key, reading);
  return parsed;
}
