import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeKey } from '../../../scripts/lib/render/codeKey.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

const sources = {
  'src/pages/index.astro': '<h1>Playbook</h1>',
  'src/styles/page.css': 'h1 { color: black }',
  'public/theme.js': 'theme()',
  'scripts/lib/render/draw.ts': 'draw()',
  'astro.config.mjs': 'export default {}',
  'tsconfig.json': '{}',
  'package.json': '{}',
  'package-lock.json': '{}',
};
const address = { url: 'https://partners.example.com', base: '/playbook/' };

function project(): string {
  const folder = temporaryFolder();
  fill(folder, { ...sources, 'content/program.yaml': 'title: Playbook', 'README.md': 'Playbook' });
  return folder;
}

test('any file that pages are compiled from changes the key, and so does its name', async () => {
  const folder = project();
  const keys = [await codeKey('public', address, folder)];
  for (const name of Object.keys(sources)) {
    writeFileSync(join(folder, name), `${sources[name as keyof typeof sources]} `);
    keys.push(await codeKey('public', address, folder));
  }
  renameSync(join(folder, 'src/styles/page.css'), join(folder, 'src/styles/pages.css'));
  keys.push(await codeKey('public', address, folder));
  rmSync(join(folder, 'src/styles/pages.css'));
  keys.push(await codeKey('public', address, folder));
  expect(new Set(keys).size).toBe(Object.keys(sources).length + 3);
});

test('editions and addresses do not share code', async () => {
  const folder = project();
  const keys = [
    await codeKey('public', address, folder),
    await codeKey('internal', address, folder),
    await codeKey('public', { ...address, base: '/playbook/de/' }, folder),
    await codeKey('public', { ...address, url: 'https://example.com' }, folder),
    await codeKey('public', null, folder),
  ];
  expect(new Set(keys).size).toBe(5);
});

test('content changes nothing, since none is compiled', async () => {
  const folder = project();
  const before = await codeKey('public', address, folder);
  fill(folder, { 'content/program.yaml': 'title: Handbook', 'README.md': 'Handbook', 'test/a.test.ts': 'test' });
  expect(await codeKey('public', address, folder)).toBe(before);
});
