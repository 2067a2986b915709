import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { paths } from '../../src/urls.ts';

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;

let proxy: Proxy;
let pages: string[];

beforeAll(async () => {
  const bytes = await readFile(join(inject('demo'), 'handbook', paths.book('A4')));
  proxy = await getDocumentProxy(new Uint8Array(bytes));
  pages = (await extractText(proxy)).text;
});

const annotations = async () => {
  const all = await Promise.all(pages.map(async (_, index) => (await proxy.getPage(index + 1)).getAnnotations()));
  return all.flat();
};

describe('the handbook as one document', () => {
  test('holds every chapter, criterion, stage, lesson, tier and term, in the order of its contents', () => {
    const text = pages.join('\n');
    const wanted = [
      'Who this is not for',
      'Selling over months',
      '1 Management readiness',
      '4 Product readiness',
      'Lessons by moment',
      'Tiers and margins',
      'Why partners do not sell',
      'Reviews and renewal',
      'Glossary',
    ];
    const places = wanted.map((words) => text.lastIndexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(text).toContain('Read a network map with the customer');
  });

  test('says on every page but the cover which program it is, its version and the page', () => {
    const feet = pages.map((text) =>
      /Page (\d+) of (\d+)[^]{0,60}Version 2027\.1 · 1 October 2026 · [0-9a-f]{8}\n/.exec(text),
    );
    expect(feet.map((foot) => foot && [foot[1], foot[2]])).toEqual([
      null,
      ...pages.slice(1).map((_, index) => [String(index + 2), String(pages.length)]),
    ]);
  });

  test('leads from chapter to chapter within itself, and to the web only for what it does not hold', async () => {
    const links = (await annotations()).filter(({ subtype }) => subtype === 'Link');
    const within = links.filter(({ dest }) => typeof dest === 'string');
    expect(within.length).toBeGreaterThan(100);
    const targets = await Promise.all(within.map(({ dest }) => proxy.getDestination(dest as string)));
    expect(targets.filter((target) => target === null)).toEqual([]);
    const outside = links.flatMap(({ url }) => (url ? [url as string] : []));
    const own = outside.filter((url) => url.startsWith('https://partners.example.com/playbook/'));
    expect(own.filter((url) => /playbook\/(profile|stages|lessons|tiers|handbook|glossary)\//.test(url))).toEqual([]);
  });

  test('has no page that is nearly empty', () => {
    expect(pages.flatMap((text, index) => (text.length < 250 ? [`page ${index + 1}: ${text}`] : []))).toEqual([]);
  });
});
