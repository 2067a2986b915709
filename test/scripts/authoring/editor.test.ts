import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { writeFrontMatterIndex } from '../../../scripts/lib/authoring/frontMatterIndex.ts';
import { minimal } from '../../load/mutate.ts';
import { temporaryFolder } from '../helpers/folder.ts';
import { languageServer } from './languageServer.ts';

test('front matter completes and explains itself in an editor with the Astro extension', async () => {
  const root = temporaryFolder();
  cpSync(minimal, join(root, 'content'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{}');
  expect(await writeFrontMatterIndex(root, join(root, 'content'))).toBe(19);

  const path = join(root, 'content/lessons/price-a-box.mdx');
  const text = '---\ntitle: Price a box\naudience: \nminutes: soon\n---\n';
  await using editor = await languageServer(root);
  const uri = pathToFileURL(path).href;
  editor.open(uri, text);
  expect(await editor.completions(uri, { line: 2, character: 10 })).toEqual(['public', 'partner', 'internal']);
  expect(await editor.hover(uri, { line: 3, character: 2 })).toContain(
    'How long it takes, in minutes. Everybody may read it.',
  );
});
