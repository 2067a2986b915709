import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/load/loadContent.ts';
import { newMemory } from '../../src/load/memory.ts';
import { filesBelow } from '../../scripts/lib/publish/files.ts';

const asOf = '2026-11-26';

const edits: readonly ((path: string) => void)[] = [
  (path) => appendFileSync(path, '\nOne more sentence, with <Milestone id="agreement-signed" />.\n'),
  (path) => replace(path, /^title: .*$/m, 'title: Another'),
  (path) => replace(path, /^title: .*$/m, 'titel: Another'),
  (path) => replace(path, /id: ([a-z-]+)/, 'id: other-$1'),
  (path) => replace(path, /^(start|issued|effective): .*$/m, '$1: 2026-12-14'),
  (path) => replace(path, /^## .*$/m, '## Renamed'),
  (path) => replace(path, /offset: \{[^}]*\}/, 'offset: { from: start, days: 3 }'),
  (path) => rmSync(path),
];

const replace = (path: string, from: RegExp, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

test('whoever remembers what was loaded before finds the same as who loads for the first time', async () => {
  const original = join(import.meta.dirname, '../../content');
  const names = (await filesBelow(original)).filter((name) => /\.(mdx|yaml)$/.test(name));
  const steps = fc.array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...edits), fc.boolean()), {
    minLength: 3,
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const folder = mkdtempSync(join(tmpdir(), 'channelbook-memory-'));
      try {
        cpSync(original, folder, { recursive: true });
        const memory = newMemory();
        await loadContent(folder, asOf, { memory });
        for (const [name, edit, isTakenBack] of all) {
          try {
            edit(join(folder, name));
          } catch {
            // It was removed before.
          }
          expect(await loadContent(folder, asOf, { memory })).toEqual(await loadContent(folder, asOf));
          if (isTakenBack) cpSync(join(original, name), join(folder, name));
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 6 },
  );
}, 60_000);
