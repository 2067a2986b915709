import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractLinks, extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { ManifestFile, PrintedFile } from '../../scripts/lib/publish/manifest.ts';
import { readPdf, word } from '../pdf/ua/pdfFile.ts';
import { filesOf } from './files.ts';

interface Sheet {
  readonly file: PrintedFile;
  readonly bytes: Buffer;
  readonly pages: readonly string[];
  readonly links: readonly string[];
  /** Width and height of each page in mm. */
  readonly sizes: readonly (readonly [number, number])[];
}

const mmPerPoint = 25.4 / 72;
let sheets: Map<string, Sheet>;
let listed: string[];

async function readSheet(file: PrintedFile): Promise<Sheet> {
  const bytes = await readFile(join(inject('demo'), 'plans', file.file));
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document);
  const { links } = await extractLinks(document);
  const sizes: [number, number][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const [, , width = 0, height = 0] = (await document.getPage(number)).view;
    sizes.push([Math.round(width * mmPerPoint), Math.round(height * mmPerPoint)]);
  }
  return { file, bytes, pages: text.map((page) => page.normalize('NFKC').replace(/\s+/g, ' ')), links, sizes };
}

beforeAll(async () => {
  const manifest = JSON.parse(await readFile(join(inject('demo'), 'plans/manifest.json'), 'utf8')) as {
    files: ManifestFile[];
  };
  const read = await Promise.all(manifest.files.filter((file) => file.kind === 'pdf').map(readSheet));
  listed = manifest.files.map(({ file }) => file);
  sheets = new Map(read.map((sheet) => [sheet.file.file, sheet]));
});

const sheet = (file: string): Sheet => {
  const found = sheets.get(file);
  if (!found) throw new Error(`${file} is not in the manifest`);
  return found;
};
const whole = (file: string): string => sheet(file).pages.join(' ');

describe('the plan PDFs', () => {
  test('are listed in the manifest, each with its pages and its hash, and nothing else is there', async () => {
    const files = await filesOf(join(inject('demo'), 'plans'));
    expect([...files.keys()]).toEqual([...listed, 'manifest.json'].toSorted());
    for (const { file, bytes, pages } of sheets.values()) {
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(pages.length).toBe(file.pages);
      expect(file.inputs).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('come in every paper size of the program, with the timeline across', () => {
    for (const { file, sizes } of sheets.values()) {
      const [upright, across] =
        file.paper === 'A4'
          ? [
              [210, 297],
              [297, 210],
            ]
          : [
              [216, 279],
              [279, 216],
            ];
      expect(sizes[0]).toEqual(upright);
      expect(sizes.filter((size) => size[0] > size[1])).toEqual([across]);
      expect(new Set(sizes.map(String)).size).toBe(2);
    }
    expect([...sheets.values()].map(({ file }) => file.paper)).toEqual(expect.arrayContaining(['A4', 'Letter']));
  });

  test('carry version, date and page x of y on every page after the cover', () => {
    for (const { file, pages } of sheets.values()) {
      expect(pages[0]).toContain(`Version ${file.version}`);
      for (const [index, text] of pages.entries()) {
        if (index === 0) continue;
        expect(text).toContain(`Version ${file.version} ·`);
        const [page, all] = [index + 1, pages.length];
        expect(text).toMatch(new RegExp(`(Page ${page} of|Seite ${page} von) ${all}(?!\\d)`));
      }
    }
  });

  test('say the verdict in words for the partner, the gaps and how each is closed', () => {
    const text = whole('caldermoor-systems/caldermoor-systems-2027-a4.pdf');
    expect(text).toContain(
      'Caldermoor Systems fits the ideal partner profile of Norrvale Instruments well enough to start, with two gaps to close together.',
    );
    expect(text).toContain('Access to decision makers');
    expect(text).toContain('Brings you to “Installation by appointment”.');
    expect(whole('polderwerk-automatisering/polderwerk-automatisering-2027-a4.pdf')).toContain('Waived:');
    const german = whole('rheintal-netztechnik/rheintal-netztechnik-2027-a4.pdf');
    expect(german).toContain('Vor dem Beginn ist nichts zu schließen.');
    expect(german).toContain('Rheintal Netztechnik passt zum idealen Partnerprofil von Norrvale Instruments');
    expect(german).not.toContain('There is nothing to close');
  });

  test('hold every part that a recruiter hands over, in reading order', () => {
    const text = whole('harbour-and-vale/harbour-and-vale-sample-a4.pdf');
    const parts = [
      'What we will do together',
      'The next dates',
      'Gaps, and how each is closed',
      'Timeline',
      '1 Management readiness',
      '2 Operational readiness',
      '3 Sales and marketing readiness',
      'Lessons in this stage',
      'The first deals, done together',
      '4 Product readiness',
      'Joint business plan',
      'Tiers: where you stand and what comes next',
      'Commitments of both sides',
      'Sign-off',
      'Contacts',
    ];
    let place = 0;
    for (const part of parts) {
      const next = text.indexOf(part, place);
      expect({ part, found: next >= place }).toEqual({ part, found: true });
      place = next;
    }
  });

  test('give every milestone its date', () => {
    const text = whole('harbour-and-vale/harbour-and-vale-sample-a4.pdf');
    expect(text).toContain('18 Jan 2027 Next The kick-off is held');
    expect(text).toMatch(/6 May 2027 The first deal is won/);
  });

  test('link to the handbook and to people, and to nothing else', () => {
    for (const { links } of sheets.values()) {
      expect(links.length).toBeGreaterThan(0);
      for (const link of links)
        expect(link).toMatch(/^(https:\/\/partners\.example\.com\/playbook\/|mailto:[\w.+-]+@example\.com$)/);
    }
  });

  test('never name another partner', () => {
    const names = [
      'Rheintal',
      'Donauquell',
      'Caldermoor',
      'Polderwerk',
      'Brightfen',
      'Hochwald',
      'Stromberg',
      'Kestrel Ridge',
      'Waterlinie',
      'Harbour & Vale',
    ];
    for (const { file, pages } of sheets.values()) {
      const named = names.filter((name) => pages.join(' ').includes(name));
      expect({ file: file.file, named: named.length }).toEqual({ file: file.file, named: 1 });
    }
  });

  test('are marked while they are drafts, and only then', () => {
    expect(whole('hochwald-leittechnik/hochwald-leittechnik-2027-a4.pdf')).toContain('DRAFT');
    expect(whole('rheintal-netztechnik/rheintal-netztechnik-2027-a4.pdf')).not.toContain('DRAFT');
  });

  test('show what changed when a plan follows another', () => {
    const text = whole('stromberg-und-sohn/stromberg-und-sohn-2027-a4.pdf');
    expect(text).toContain('What changed since “First-year plan for Stromberg und Sohn”');
    for (const words of [
      'Norrvale Instruments kept 4 of 5 Provide the commissioning handbook in German. Not kept due 29 May 2026',
      'New A second services engineer is accredited – 15 Jan 2027',
      'Moved The second deal is registered 17 Feb 2026 20 Apr 2027 +427',
      'Tier and margin Registered, 12% Accredited, 20%',
      'All four quarters €160,000 €139,000 -€21,000',
      'Installation and support 1 Delivery to the gate 3 Installation and support gap closed',
      'Agenda of the review 68 minutes',
      '20 min What we still owe each other Norrvale Instruments, by 29 May 2026',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Begin every talk about the missed commitments');
  });

  test('embed every font, and none but the two of the program', async () => {
    for (const { bytes } of sheets.values()) {
      const names = (await readPdf(bytes)).fonts.map((font) => word(font, 'BaseFont')?.replace(/^[A-Z]{6}\+/, ''));
      const fonts = new Set(names.filter((name) => name !== undefined));
      expect(fonts.size).toBeGreaterThan(0);
      for (const font of fonts) expect(font).toMatch(/^(IBMPlexSans|SourceSerif4)/);
    }
  });

  test('are not made for a plan with the verdict decline, and the build says why', () => {
    expect([...sheets.values()].some(({ file }) => file.partner === 'brightfen-telemetry')).toBe(false);
    expect(inject('demoReport')).toMatch(
      /brightfen-telemetry\/2027: no PDF, since the verdict is decline \(knocked out by Other leak-detection lines\)/,
    );
  });
});
