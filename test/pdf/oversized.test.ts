import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computePlans } from '../../scripts/lib/model/compute.ts';
import { writePlanModels } from '../../scripts/lib/model/write.ts';
import { planDocument } from '../../scripts/lib/pdf/planDocument.ts';
import { printPlans } from '../../scripts/lib/pdf/printPlans.ts';
import { render } from '../../scripts/lib/render/render.ts';
import type { Content } from '../../src/domain/content.ts';
import { loadContent } from '../../src/load/loadContent.ts';
import { contentsNumbers, pageTexts, type Proxy } from './contentsNumbers.ts';
import { type Oversized, oversized } from './oversized.ts';
import { uaProblems } from './uaChecks.ts';

const asOf = '2026-11-23';
const papers = ['A4', 'Letter'] as const;
type Paper = (typeof papers)[number];

const folder = mkdtempSync(join(tmpdir(), 'channelbook-oversized-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let given: Oversized;
const files = new Map<Paper, { bytes: Uint8Array; proxy: Proxy }>();

beforeAll(async () => {
  const [model, pages, out] = ['model', 'pages', 'out'].map((name) => join(folder, name)) as [string, string, string];
  const { signal } = new AbortController();
  given = oversized(await demo(), 'rheintal-netztechnik/2027');
  const plans = computePlans(given.content, asOf, [given.plan]);
  await writePlanModels(model, plans);
  await render({ edition: 'print', address: null, model, out: pages, cache: null, signal });
  const toPrint = plans.map((plan) => ({ id: plan.id, version: plan.version, document: () => planDocument(plan) }));
  const rows = await printPlans({ plans: toPrint, papers, pages, out, signal, cache: null, password: null });
  for (const { paper, file } of rows) {
    const bytes = await readFile(join(out, file));
    files.set(paper as Paper, { bytes, proxy: await getDocumentProxy(new Uint8Array(bytes)) });
  }
});

async function demo(): Promise<Content> {
  const { content } = await loadContent(join(import.meta.dirname, '../../content'), asOf);
  if (!content) throw new Error('The demo content has errors.');
  return content;
}

describe.each(papers)('a plan with more than its pages were drawn for, on %s', (paper) => {
  test('keeps every word within the margins', async () => {
    const { proxy } = files.get(paper)!;
    const outside: string[] = [];
    for (let number = 1; number <= proxy.numPages; number += 1) {
      const page = await proxy.getPage(number);
      const [, , width, height] = page.view as [number, number, number, number];
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || !item.str.trim()) continue;
        const [x, y] = [item.transform[4], item.transform[5]] as [number, number];
        if (x < 42 || x + item.width > width - 42 || y < 20 || y > height - 20) outside.push(`${number}: ${item.str}`);
      }
    }
    expect(outside).toEqual([]);
  });

  test('is set in its own size', async () => {
    const { proxy } = files.get(paper)!;
    // Chromium prints all pages smaller where something sticks out of one.
    const { items } = await (await proxy.getPage(3)).getTextContent();
    const heights = items.flatMap((item) => ('str' in item ? [item.height] : []));
    expect(Math.max(...heights)).toBeCloseTo(17.5, 1);
  });

  test('loses no text, however tall its row', async () => {
    const { proxy } = files.get(paper)!;
    const text = (await pageTexts(proxy)).join('\n');
    expect(given.lastWords.length).toBeGreaterThan(80);
    expect(given.lastWords.filter((word) => !text.includes(word))).toEqual([]);
    expect(text.split('Pfahl.').length - 1).toBe(4 * 380);
  });

  test('counts in its contents the pages that its parts are on', async () => {
    const { count, wrong } = await contentsNumbers(files.get(paper)!.proxy);
    expect(count).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  test('passes the checks of PDF/UA-1', async () => {
    expect(await uaProblems(files.get(paper)!.bytes)).toEqual([]);
  });
});
