import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateProgram } from '../../../scripts/lib/bench/generate.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { contents, temporaryFolder } from '../helpers/folder.ts';

const demo = join(import.meta.dirname, '../../../content');

test('a program of any size is made the same way twice, and has as many plans without a mistake', async () => {
  const [first, second] = [temporaryFolder(), temporaryFolder()];
  await generateProgram(demo, first, 12);
  await generateProgram(demo, second, 12);
  expect(contents(second)).toEqual(contents(first));
  const { content, problems } = await loadContent(first, '2026-11-25');
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(content?.plans.filter(({ data }) => !data.public)).toHaveLength(12);
  expect(content?.chapters).toHaveLength(40);
  const bodies = Object.entries(contents(first)).filter(([path]) => /^plans\/.*-\d+\//.test(path));
  for (const [, text] of bodies) expect(text.split('---').at(-1)?.split(/\s+/).length).toBeGreaterThan(400);
});
