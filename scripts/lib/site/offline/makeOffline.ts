import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import type { PublishedLanguage } from '../../../../src/domain/publishedLanguages.ts';
import { filesBelow, sha256 } from '../../publish/files.ts';
import { type Candidate, keptFiles } from './keptFiles.ts';

const script = join(import.meta.dirname, '../../../../src/offline/worker.ts');

/**
 * Writes the service worker of each language into a handbook that is rendered and indexed. It changes with any file that
 * it keeps, so that browsers notice a new publication by it.
 * @param base the path that the whole handbook lies below
 */
export async function makeOffline(
  handbook: string,
  base: string,
  languages: readonly PublishedLanguage[],
): Promise<void> {
  const [code, files] = [await bundled(), await candidates(handbook)];
  for (const { language, folder } of languages) {
    const others = languages.map((each) => each.folder).filter((each) => each !== folder);
    const kept = keptFiles(files, { base, language, folder, others });
    await writeFile(join(handbook, folder, 'sw.js'), `self.channelbookFiles=${JSON.stringify(kept)};\n${code}`);
  }
}

async function candidates(handbook: string): Promise<Candidate[]> {
  const paths = (await filesBelow(handbook)).filter((path) => !path.endsWith('.pdf'));
  return Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(join(handbook, path));
      return { path, bytes: bytes.length, sha256: sha256(bytes) };
    }),
  );
}

/** The script with all of its libraries, as one file that old and new browsers take for a worker. */
async function bundled(): Promise<string> {
  await using build = await rolldown({
    input: script,
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'iife', minify: true });
  return output[0].code;
}
