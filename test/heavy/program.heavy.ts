import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lookedAt, manyPartners } from '../domain/program/partners.ts';
import { renderedInternal } from '../site/internalEdition.ts';

const folder = mkdtempSync(join(tmpdir(), 'channelbook-many-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page that a phone opens at once, and a person can still look through. */
const mostBytes = 300_000;

test('a program of 5,000 partners has no page that is too large to use', async () => {
  const pages = await renderedInternal(manyPartners(5000), lookedAt, folder);
  expect([...pages].filter(([, html]) => Buffer.byteLength(html) > mostBytes).map(([path]) => path)).toEqual([]);
  expect([...pages.keys()].filter((path) => /^partners\/partner-\d+\//.test(path))).toHaveLength(5000);
});
