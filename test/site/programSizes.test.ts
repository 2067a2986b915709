import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Content } from '../../src/domain/content.ts';
import { lookedAt, withPartners } from '../domain/program/partners.ts';
import { renderedInternal } from './internalEdition.ts';

const folder = mkdtempSync(join(tmpdir(), 'channelbook-sizes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const words = (html = '') =>
  html
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a program', () => {
  test('without any partner reads sensibly', async () => {
    const pages = await renderedInternal(withPartners({}) as unknown as Content, lookedAt, join(folder, 'empty'));
    expect(words(pages.get('program/index.html'))).toContain('Nobody has signed yet, so there is nothing to measure.');
    expect(words(pages.get('program/silent/index.html'))).toContain('No partner is silent.');
    expect(words(pages.get('program/profile/index.html'))).toContain('Nobody has been assessed yet.');
    expect(words(pages.get('board/index.html'))).toContain('There is no plan yet.');
    for (const [path, html] of pages) expect(words(html), path).not.toMatch(/NaN|Infinity|undefined/);
    expect([...pages.keys()].filter((path) => path.startsWith('program/rows/'))).toEqual([]);
  });

  test('with one partner says that one is few', async () => {
    const one = withPartners({ only: { signedOn: '2026-01-01', first: '2026-04-01', sold: ['2026-Q2'] } });
    const pages = await renderedInternal(one as unknown as Content, lookedAt, join(folder, 'one'));
    const program = words(pages.get('program/index.html'));
    expect(program).toMatch(/90 days until half had sold; 1 of 1 have This rests on one partner/);
    expect(program).toMatch(/100% Strong 1 of 1 partners had revenue/);
    for (const [path, html] of pages) expect(words(html), path).not.toMatch(/NaN|Infinity|undefined/);
  });
});
