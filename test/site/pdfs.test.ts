import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { ManifestFile, PrintedFile } from '../../scripts/lib/publish/manifest.ts';
import { paths } from '../../src/urls.ts';
import { contentsNumbers, pageTexts, type Proxy } from '../pdf/contentsNumbers.ts';
import { hasTool, tool } from '../pdf/tools.ts';
import { outline } from '../pdf/ua/outline.ts';
import { type PdfFile, readPdf } from '../pdf/ua/pdfFile.ts';
import { problemsOf } from '../pdf/uaChecks.ts';

interface Sheet {
  readonly file: string;
  readonly path: string;
  /** `<partner>-<plan>`; null for the handbook. */
  readonly plan: string | null;
  readonly pdf: PdfFile;
  readonly proxy: Proxy;
}

let sheets: readonly Sheet[];

const sheetOfPlan = ({ file, partner, plan }: PrintedFile) => readSheet(`plans/${file}`, `${partner}-${plan}`);

async function readSheet(file: string, plan: string | null): Promise<Sheet> {
  const path = join(inject('demo'), file);
  const bytes = await readFile(path);
  const proxy = await getDocumentProxy(new Uint8Array(bytes));
  return { file, path, plan, pdf: await readPdf(bytes), proxy };
}

beforeAll(async () => {
  const manifest = await readFile(join(inject('demo'), 'plans/manifest.json'), 'utf8');
  const { files } = JSON.parse(manifest) as { files: ManifestFile[] };
  const plans = files.filter((file) => file.kind === 'pdf').map(sheetOfPlan);
  const books = ['', 'de/'].flatMap((folder) =>
    ['A4', 'Letter'].map((paper) => readSheet(`handbook/${folder}${paths.book(paper)}`, null)),
  );
  sheets = await Promise.all([...plans, ...books]);
});

/** What is wrong, by file, where anything is. */
async function wrongIn(
  find: (sheet: Sheet) => Promise<readonly string[]> | readonly string[],
): Promise<Record<string, readonly string[]>> {
  const found = await Promise.all(sheets.map(async (sheet) => [sheet.file, await find(sheet)] as const));
  return Object.fromEntries(found.filter(([, wrong]) => wrong.length > 0));
}

describe('every PDF', () => {
  test('passes the checks of PDF/UA-1 that a machine can make', async () => {
    expect(sheets.length).toBeGreaterThanOrEqual(24);
    expect(await wrongIn(({ pdf }) => problemsOf(pdf))).toEqual({});
  });

  test('has a bookmark for each heading, in its words, that leads to its page', async () => {
    expect(
      await wrongIn(async ({ pdf, proxy }) => {
        const titles = outline(pdf);
        const targets = await targetsOf(proxy);
        const texts = await pageTexts(proxy);
        return titles.filter((title, index) => !squeezed(texts[targets[index] ?? -1] ?? '').includes(squeezed(title)));
      }),
    ).toEqual({});
  });

  test('counts in its contents the pages that its places are on', async () => {
    expect(await wrongIn(async ({ proxy }) => (await contentsNumbers(proxy)).wrong)).toEqual({});
  });

  test('carries the files that lie beside it', async () => {
    expect(
      await wrongIn(async ({ pdf, path, plan }) => {
        const files = pdf.document.getAttachments();
        const names = files.map(({ name }) => name);
        if (names.join() !== (plan ? `${plan}.ics,${plan}.json` : '')) return names;
        const beside = await Promise.all(names.map((name) => readFile(join(path, '..', name))));
        return names.filter((_, index) => !beside[index]!.equals(files[index]!.data));
      }),
    ).toEqual({});
  });

  test.skipIf(!hasTool('qpdf'))('is in order for qpdf', async () => {
    expect(
      await wrongIn(({ path }) =>
        tool('qpdf', '--check', path).includes('No syntax or stream encoding errors') ? [] : ['?'],
      ),
    ).toEqual({});
  });

  test.skipIf(!hasTool('pdffonts'))('has its fonts embedded and mapped to Unicode for poppler', async () => {
    expect(
      await wrongIn(({ path }) =>
        tool('pdffonts', path)
          .split('\n')
          .slice(2)
          .filter((line) => line && !/ yes (yes|no ) (yes|no ) +\d+ +0$/.test(line)),
      ),
    ).toEqual({});
  });
});

const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad]/g, '');

/** The pages (from 0) that the bookmarks lead to, in order. */
async function targetsOf(proxy: Proxy): Promise<number[]> {
  const pages: number[] = [];
  const visit = async (items: Awaited<ReturnType<Proxy['getOutline']>>): Promise<void> => {
    for (const { dest, items: below } of items ?? []) {
      const [ref] = (typeof dest === 'string' ? await proxy.getDestination(dest) : dest) ?? [];
      pages.push(await proxy.getPageIndex(ref));
      await visit(below);
    }
  };
  await visit(await proxy.getOutline());
  return pages;
}
