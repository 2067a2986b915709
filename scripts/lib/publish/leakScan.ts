import { extname, join } from 'node:path';
import type { Content } from '../../../src/domain/content.ts';
import { Failure } from '../command/failure.ts';
import type { Audience } from '../leak/permitted.ts';
import { everythingSaid } from '../leak/said.ts';
import type { Scanned, Scanning, Suspect } from '../leak/scan.ts';
import { scanAll } from '../leak/scanAll.ts';
import { isTooShort } from '../leak/pieces.ts';
import { filesBelow } from './files.ts';

/** What was looked for, and in how many files. */
export interface LeakScan {
  readonly files: number;
  /** How many private texts were looked for. */
  readonly texts: number;
  /** How many private texts were left out, since they are too short to tell anything. */
  readonly tooShort: number;
}

/**
 * Looks through everything that leaves the vendor for texts that its readers may not see: private texts in the handbook,
 * and in the folder of a partner those of others. The internal edition may hold everything.
 * @param out the folder with the editions
 * @throws Failure that names each file and where its text is from, but not the text
 */
export async function refuseLeaks(
  out: string,
  content: Content,
  { password = null, cache = null }: Partial<Pick<Scanning, 'password' | 'cache'>> = {},
): Promise<LeakScan> {
  const said = everythingSaid(content);
  const suspects = (await filesBelow(out)).flatMap((file): Suspect[] => {
    const audience = audienceOf(file);
    return audience ? [{ path: join(out, file), file, audience }] : [];
  });
  const scanned = await scanAll({ said, password, cache, suspects });
  refuse([...scanned.flatMap(({ leaks }) => leaks), ...notUnderstood(scanned)]);
  const texts = said.filter(({ reader, kind }) => reader !== 'public' && kind !== 'code');
  const tooShort = texts.filter(isTooShort).length;
  return { files: suspects.length, texts: texts.length - tooShort, tooShort };
}

/** Who reads a file; null for what stays with the vendor. */
function audienceOf(file: string): Audience | null {
  const [folder, partner = '', ...rest] = file.split('/');
  if (folder === 'handbook') return 'public';
  return folder === 'plans' && rest.length > 0 ? { partner } : null;
}

/**
 * A scan that cannot read a file finds nothing in it, so it has to show that it reads: in every file of a partner, in
 * some page of the handbook and in some page of its search index there is something to find.
 */
function notUnderstood(scanned: readonly Scanned[]): string[] {
  const { understood = [], blind = [] } = Object.groupBy(scanned, ({ familiar }) =>
    familiar ? 'understood' : 'blind',
  );
  const controls = (files: readonly Scanned[]) => new Set(files.map(({ file }) => controlOf(file)).filter(Boolean));
  return [...controls(blind).difference(controls(understood))].map(
    (files) => `${files} holds nothing of what it should hold: it was not understood.`,
  );
}

/** What has to be understood for a file to count as read; empty where that is asked of no file. */
function controlOf(file: string): string {
  if (file.startsWith('plans/')) return file;
  return file.endsWith('.html') || file.endsWith('.pf_fragment') ? `handbook/*${extname(file)}` : '';
}

function refuse(wrong: readonly string[]): void {
  if (wrong.length === 0) return;
  const lines = wrong.slice(0, 50).map((line) => `  ${line}`);
  const more = wrong.length > lines.length ? [`  … and ${wrong.length - lines.length} more.`] : [];
  throw new Failure(
    ['Nothing was published, since an edition holds what its readers may not see:', ...lines, ...more].join('\n'),
    'If an author wrote it there, take it out; a partner may only be named to itself. Otherwise please report it.',
  );
}
