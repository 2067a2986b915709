import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const handbook = (path: string) => readFile(join(inject('demo'), 'handbook', path), 'utf8');
const content = (path: string) => readFile(join(import.meta.dirname, '../../content', path), 'utf8');

test('a drawing stands in its page, with its words for those who cannot see it', async () => {
  const page = await handbook('lessons/water-loss-in-ten-minutes/index.html');
  const figure = /<figure class="figure"[\s\S]*?<\/figure>/.exec(page)?.[0] ?? '';
  expect(figure).toContain('role="img" aria-label="The run time of a leak on one line');
  expect(figure).toContain('>It is found</text>');
  expect(figure).toContain('<figcaption');
  expect(figure).not.toContain('xmlns');
});

test('a document is handed out as it lies in the content, from a link that says what it is', async () => {
  const page = await handbook('lessons/target-list-workshop/index.html');
  expect(page).toMatch(/href="\/playbook\/files\/target-accounts\.csv" download/);
  expect(page).toContain('CSV, 1 kB');
  expect(await handbook('files/target-accounts.csv')).toBe(await content('files/target-accounts.csv'));
});
