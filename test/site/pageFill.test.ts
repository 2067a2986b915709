import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, expect, inject, test } from 'vitest';
import type { ManifestFile } from '../../scripts/lib/publish/manifest.ts';
import { paths } from '../../src/urls.ts';

/** Shares of the height of a sheet between which its text stands; heads and feet lie outside. */
const [top, bottom] = [0.085, 0.915];

interface Line {
  readonly words: string;
  /** Share of the height of the sheet, from its top. */
  readonly y: number;
  readonly x: number;
  readonly isHeading: boolean;
}

interface Sheet {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly width: number;
  readonly isLast: boolean;
}

let sheets: readonly Sheet[];

beforeAll(async () => {
  const manifest = await readFile(join(inject('demo'), 'plans/manifest.json'), 'utf8');
  const { files } = JSON.parse(manifest) as { files: ManifestFile[] };
  const plans = files.filter(({ kind }) => kind === 'pdf').map(({ file }) => `plans/${file}`);
  const books = ['', 'de/'].flatMap((folder) =>
    ['A4', 'Letter'].map((paper) => `handbook/${folder}${paths.book(paper)}`),
  );
  sheets = (await Promise.all([...plans, ...books].map(sheetsOf))).flat();
});

/** The pages of a file after its cover. */
async function sheetsOf(file: string): Promise<Sheet[]> {
  const proxy = await getDocumentProxy(new Uint8Array(await readFile(join(inject('demo'), file))));
  const numbers = Array.from({ length: proxy.numPages - 1 }, (_, index) => index + 2);
  return Promise.all(
    numbers.map(async (number) => {
      const page = await proxy.getPage(number);
      const [, , width, height] = page.view as [number, number, number, number];
      const headings = headingIds((await page.getStructTree()) as Structure | null);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const open: (string | undefined)[] = [];
      const lines = items.flatMap((item): Line[] => {
        if (!('str' in item)) {
          if (item.type === 'endMarkedContent') open.pop();
          else open.push(item.id);
          return [];
        }
        // The mark of a draft lies across the page and is as high as many lines.
        if (!item.str.trim() || item.height > 40) return [];
        const isHeading = open.some((id) => id !== undefined && headings.has(id));
        return [{ words: item.str, y: 1 - item.transform[5] / height, x: item.transform[4], isHeading }];
      });
      const isLast = number === proxy.numPages;
      const inside = lines.filter(({ y }) => y > top && y < bottom);
      return { name: `${file} page ${number}`, isLast, width, lines: inside };
    }),
  );
}

interface Structure {
  readonly role?: string;
  readonly id?: string;
  readonly children?: readonly Structure[];
}

/** The marks of all content that belongs to headings. */
function headingIds(node: Structure | null, within = false): Set<string> {
  const is = within || /^H\d$/.test(node?.role ?? '');
  const own = is && node?.id ? [node.id] : [];
  return new Set([...own, ...(node?.children ?? []).flatMap((child) => [...headingIds(child, is)])]);
}

test('no page of a PDF but its last is nearly empty', () => {
  const filled = (lines: readonly Line[]) => (Math.max(top, ...lines.map(({ y }) => y)) - top) / (bottom - top);
  expect(
    sheets
      .filter(({ isLast, lines }) => !isLast && filled(lines) < 0.25)
      .map(({ name, lines }) => `${name}: ${Math.round(filled(lines) * 100)} %`),
  ).toEqual([]);
});

test('no heading is the last in its column or on its page', () => {
  const isFollowed = ({ lines, width }: Sheet, { x, y }: Line) =>
    lines.some((line) => !line.isHeading && line.y > y && line.x > x - 6 && line.x < x + 0.42 * width);
  expect(sheets.flatMap(({ lines }) => lines.filter(({ isHeading }) => isHeading)).length).toBeGreaterThan(1000);
  expect(
    sheets.flatMap((sheet) =>
      sheet.lines
        .filter((line) => line.isHeading && !isFollowed(sheet, line))
        .map(({ words }) => `${sheet.name}: ${words}`),
    ),
  ).toEqual([]);
});
