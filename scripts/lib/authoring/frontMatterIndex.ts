import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listContent } from '../../../src/load/files.ts';
import { translatedCollections } from '../../../src/schema/translation.ts';
import { collectionNames, editorSchema, translationEditorSchema } from './jsonSchemas.ts';

const translationOf = (collection: string): string => `${collection}-translation`;

/**
 * Tells the Astro extension of VS Code which schema the front matter of each MDX file follows: it reads these files
 * for content collections, and they serve content that is loaded in any other way just as well.
 * @param root the folder that is open in the editor
 * @returns how many files the index names
 */
export async function writeFrontMatterIndex(root: string, content: string): Promise<number> {
  const { files } = await listContent(content);
  const folder = join(root, '.astro/collections');
  await mkdir(folder, { recursive: true });
  const entries = Object.fromEntries(
    files
      .filter(({ path }) => path.endsWith('.mdx'))
      // The extension compares decoded addresses in small letters.
      .map(({ path, collection, language }) => [
        decodeURIComponent(pathToFileURL(join(content, path)).href).toLowerCase(),
        language === undefined ? collection : translationOf(collection),
      ]),
  );
  const schemas = new Map<string, object>([
    ...collectionNames.map((name) => [name, editorSchema(name)] as const),
    ...translatedCollections.map((name) => [translationOf(name), translationEditorSchema(name)] as const),
  ]);
  const collections = [...schemas.keys()].map((name) => ({ hasSchema: true, name }));
  await writeFile(join(folder, 'collections.json'), JSON.stringify({ collections, entries }, null, 2));
  await Promise.all(
    [...schemas].map(([name, schema]) => writeFile(join(folder, `${name}.schema.json`), JSON.stringify(schema))),
  );
  return Object.keys(entries).length;
}
