import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const source = join(root, 'src');

/** What each part of src/ may import from, besides itself; see ARCHITECTURE.md. */
const allowed: Record<string, readonly string[]> = {
  schema: [],
  problems: ['schema', 'domain/content.ts'],
  domain: ['schema', 'problems'],
  load: ['schema', 'problems', 'domain'],
  theme: [],
  fonts: [],
  i18n: ['schema/language.ts'],
  'urls.ts': ['schema'],
  'policy.ts': [],
  'llms.ts': ['domain', 'i18n', 'navigation.ts', 'urls.ts'],
  'navigation.ts': ['domain', 'i18n', 'urls.ts'],
  'playbook.ts': ['schema', 'domain'],
  graphics: ['domain', 'i18n'],
  icons: ['graphics'],
  offline: [],
  foreign: ['domain'],
};
const views = ['about', 'cards', 'components', 'layouts', 'pages', 'print', 'pack', 'book', 'internal'];
const forbiddenToViews = ['load', 'problems'];

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro|mdx)$/.test(file))
  .map((file) => join(source, file));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '');
}

/** The imports of a file that lead into src/, as paths below src/. */
const localImports = (file: string) =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(source, resolve(dirname(file), name)));

const partOf = (path: string) => path.split('/')[0] ?? '';
const describeImport = (file: string, imported: string) => `${relative(source, file)} imports ${imported}`;

describe('the direction of imports', () => {
  test('finds the code at all', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(localImports).length).toBeGreaterThan(100);
  });

  test('every part imports only from the parts before it', () => {
    const wrong = files.flatMap((file) => {
      const part = partOf(relative(source, file));
      const may = allowed[part];
      if (!may) return [];
      return localImports(file)
        .filter(
          (imported) =>
            partOf(imported) !== part && !may.some((name) => imported === name || partOf(imported) === name),
        )
        .map((imported) => describeImport(file, imported));
    });
    expect(wrong).toEqual([]);
  });

  test('views see the computed model, never the loader', () => {
    const wrong = files
      .filter((file) => views.includes(partOf(relative(source, file))))
      .flatMap((file) =>
        localImports(file)
          .filter((imported) => forbiddenToViews.includes(partOf(imported)))
          .map((imported) => describeImport(file, imported)),
      );
    expect(wrong).toEqual([]);
  });

  test('every part has its rule', () => {
    const parts = new Set(files.map((file) => partOf(relative(source, file))));
    expect([...parts].filter((part) => !allowed[part] && !views.includes(part))).toEqual([]);
  });

  test('the domain knows no disk, no clock and no framework', () => {
    const wrong = files
      .filter((file) => ['domain', 'schema', 'problems', 'graphics', 'theme'].includes(partOf(relative(source, file))))
      .flatMap((file) => {
        const outside = importsOf(file).filter((name) => /^(node:|astro)/.test(name));
        const clock = /Date\.now\(|new Date\(\)|Temporal\.Now/.test(readFileSync(file, 'utf8')) ? ['the clock'] : [];
        return [...outside, ...clock].map((name) => describeImport(file, name));
      });
    expect(wrong).toEqual([]);
  });

  test('nothing imports the scripts', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((name) => name.includes('scripts/'))
        .map((name) => describeImport(file, name)),
    );
    expect(wrong).toEqual([]);
  });
});
