import type { PdfFile } from './pdfFile.ts';

/** One thing that PDF/UA-1 or PDF itself asks for, as a machine can check it. */
export interface Check {
  /** The failure condition of the Matterhorn Protocol 1.1, or a name of our own. */
  readonly id: string;
  readonly says: string;
  /** What is wrong; nothing if all is well. */
  readonly find: (file: PdfFile) => readonly string[];
}

export const check = (id: string, says: string, find: Check['find']): Check => ({ id, says, find });

/** A check that either holds or does not. */
export const holds = (id: string, says: string, test: (file: PdfFile) => boolean): Check =>
  check(id, says, (file) => (test(file) ? [] : [says]));

/** A check of many things alike: those that do not pass are named. */
export const each = <Thing>(
  id: string,
  says: string,
  things: (file: PdfFile) => readonly Thing[],
  test: (thing: Thing, file: PdfFile) => boolean,
  name: (thing: Thing) => string,
): Check =>
  check(id, says, (file) =>
    things(file)
      .filter((thing) => !test(thing, file))
      .map(name),
  );
