// npm run reference: makes anew what is said twice about content: the tables of the authors' guide and the schemas
// that editors read. Both come from the schemas and the catalogue of problems.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type GeneratedFile, guidePath, renewedGuide, schemaFiles } from './lib/authoring/generated.ts';
import { folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { writeFrontMatterIndex } from './lib/authoring/frontMatterIndex.ts';

const root = join(import.meta.dirname, '..');

await run(async () => {
  const options = readOptions({
    command: 'npm run reference',
    does: 'Writes the field and code tables of content/README.md and the schemas that editors read.',
    options: { content: folder('content', 'The folder whose files editors are to know') },
  });
  const guide = await readFile(join(root, guidePath), 'utf8');
  const files = [...schemaFiles(), { path: guidePath, text: renewedGuide(guide) }];
  await Promise.all(files.map(write));
  const known = await writeFrontMatterIndex(root, options.content);
  console.log(`Wrote ${files.length} files; the editor knows the kinds of ${known} content files.`);
});

async function write({ path, text }: GeneratedFile): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
