import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBody } from '../../src/load/body.ts';
import { idFault } from '../../src/load/idShape.ts';

const source = resolve(import.meta.dirname, '../../src');
/** What stands around pages, or is made by scripts: there on pages whose other ids authors choose. */
const frame = ['layouts', 'components'];
/** Sections that links from elsewhere name; no heading of a plan takes their place. */
const sections = /^(components\/plan\/PlanSections|components\/fit\/FitResult)\.astro$/;

const idsOfFrame = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => frame.some((part) => file.startsWith(`${part}/`)) && /\.(astro|ts)$/.test(file))
  .filter((file) => !sections.test(file))
  .flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(/(?:\sid="|\.id = [`'])([^"`'$]+)/g)].map(
      (match) => match[1] ?? '',
    ),
  );

test('every id of the frame begins with a capital letter', () => {
  expect(idsOfFrame).toEqual(expect.arrayContaining(['Content', 'Menu', 'SearchDialog', 'Tab-']));
  expect(idsOfFrame.filter((id) => !/^[A-Z]/.test(id))).toEqual([]);
});

test('no id that authors write has a capital letter', () => {
  expect(idsOfFrame.filter((id) => idFault(id) === null)).toEqual([]);
});

test('no id of a heading has a capital letter, whatever the heading says', () => {
  const heading = fc.oneof(
    fc.constantFrom('Content', 'Menu', 'SearchDialog', 'Meaning-1'),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(heading, (words) => {
      const parsed = parseBody(`## ${words}\n`, 0, []);
      const ids = [...parsed.headings.values()].map(({ id }) => id);
      expect(ids.filter((id) => /[A-Z]/.test(id))).toEqual([]);
    }),
  );
});
