import { rm, statfs, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadContent } from '../../../src/load/loadContent.ts';
import { problemCount, shownFolder } from '../cli/problemReport.ts';
import { Failure } from '../command/failure.ts';
import { checkOutFolder } from '../publish/outFolder.ts';
import type { Examination } from './examination.ts';

const megabyte = 1_000_000;
const neededSpace = 500 * megabyte;

/** The content can be read and has no errors. */
export const content = (folder: string, asOf: string): Examination => ({
  name: 'Content',
  look: async () => {
    const loaded = await loadContent(folder, asOf);
    const found = `${problemCount(loaded.problems)} in ${loaded.files.length} files of ${shownFolder(folder)}`;
    if (loaded.content) return found;
    throw new Failure(`${found}.`, 'See them with npm run check; each is shown with its place and its cure.');
  },
});

/** A build could put its output there. */
export const output = (out: string): Examination => ({
  name: 'Output folder',
  look: async () => {
    checkOutFolder(out);
    const parent = existing(dirname(out));
    const probe = join(parent, `.channelbook-doctor-${process.pid}`);
    try {
      await writeFile(probe, '', { flag: 'wx' });
    } catch {
      throw new Failure(`Nothing can be written to ${parent}.`, 'Allow it, or choose another folder with --out.');
    }
    await rm(probe);
    return `${shownFolder(out)} can be written`;
  },
});

/** A build has room for its staging folder beside the last output. */
export const space = (out: string): Examination => ({
  name: 'Disk space',
  look: async () => {
    const { bavail, bsize } = await statfs(existing(dirname(out)));
    const free = `${Math.floor((bavail * bsize) / megabyte).toLocaleString('en-GB')} MB free`;
    if (bavail * bsize >= neededSpace) return free;
    throw new Failure(
      `Only ${free}.`,
      `Make room for at least ${neededSpace / megabyte} MB, or choose another disk with --out.`,
    );
  },
});

/** The folder itself, or the nearest one above it that is there. */
const existing = (folder: string): string => (existsSync(folder) ? folder : existing(dirname(folder)));
