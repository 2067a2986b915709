import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../scripts/helpers/folder.ts';
import { command, demoDay, root, succeed } from '../site/command.ts';
import { filesOf } from '../site/files.ts';

const demo = join(root, 'content');
/** How many changes follow one another. */
const changes = Number(process.env['CHANGES'] ?? 8);

/** What authors do to a file: none of it breaks the content, most of the time. */
const kinds = {
  sentence: (text: string) => `${text}\nOne more sentence was agreed.\n`,
  title: (text: string) => text.replace(/^(title|name): (.*)$/m, '$1: $2 and more'),
  number: (text: string) => text.replace(/\b([2-8])\b(?=\s*$)/m, (digit) => String(Number(digit) + 1)),
  comment: (text: string) => text.replace(/^---\n/, '---\n# Looked at again.\n'),
  undone: () => null,
} satisfies Record<string, (text: string) => string | null>;
type Kind = keyof typeof kinds;

test('after any changes in any order, what is built from what was kept is what is built anew, byte by byte', async () => {
  const names = (await readdir(demo, { recursive: true })).filter((name) => /\.(mdx|yaml)$/.test(name)).toSorted();
  const change = fc.record({
    file: fc.constantFrom(...names),
    kind: fc.constantFrom(...(Object.keys(kinds) as Kind[])),
  });
  const steps = fc.array(change, { minLength: changes, maxLength: changes, size: 'max' });
  const [list = []] = fc.sample(steps, { numRuns: 1, seed: Number(process.env['SEED'] ?? 42) });
  const folder = temporaryFolder();
  const content = join(folder, 'content');
  await cp(demo, content, { recursive: true });
  const looked = ['--content', content, '--as-of', demoDay];
  let built = 0;
  for (const { file, kind } of list) {
    const path = join(content, file);
    const text = kinds[kind](await readFile(path, 'utf8')) ?? (await readFile(join(demo, file), 'utf8'));
    const last = await readFile(path);
    await writeFile(path, text);
    if ((await command('check', looked)).code !== 0) {
      await writeFile(path, last);
      continue;
    }
    const [warm, cold] = [join(folder, 'warm'), join(folder, 'cold')];
    await succeed('build', [...looked, '--out', warm, '--cache', join(folder, 'cache')]);
    await rm(cold, { recursive: true, force: true });
    await succeed('build', [...looked, '--out', cold, '--no-cache']);
    const [kept, anew] = [await filesOf(warm), await filesOf(cold)];
    expect([...kept.keys()], `${kind} of ${file}`).toEqual([...anew.keys()]);
    expect(
      [...anew].filter(([name, bytes]) => !kept.get(name)?.equals(bytes)).map(([name]) => name),
      `${kind} of ${file}`,
    ).toEqual([]);
    built += 1;
  }
  expect(built).toBeGreaterThan(changes / 2);
});
