import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Printed } from '../../scripts/lib/pdf/tab.ts';
import { about, page } from './pages.ts';
import { finished, printer } from './printed.ts';
import { samplePage } from './sample.ts';
import { hasTool, pictures, tool, withFile } from './tools.ts';
import { fileOf, readPdf, type Tag, word } from './ua/pdfFile.ts';
import { breaks } from './uaBreaks.ts';
import { outline } from './ua/outline.ts';
import { sketch } from './ua/sketch.ts';
import { uaChecks, uaProblems } from './uaChecks.ts';

const print = printer();
let printed: Printed;
let pdf: Uint8Array;
beforeAll(async () => {
  printed = await print(samplePage);
  pdf = await finished(printed);
});

const finishedPage = async (body: string) => finished(await print(page(body)));
const sketchOf = async (body: string) => sketch(await readPdf(await finishedPage(body))).slice(1);
const attachments = [
  {
    name: 'b.json',
    mediaType: 'application/json',
    description: 'Data',
    relationship: 'Data',
    bytes: Buffer.from('{}'),
  },
  {
    name: 'a.ics',
    mediaType: 'text/calendar',
    description: 'Dates',
    relationship: 'Supplement',
    bytes: Buffer.from('x'),
  },
] as const;

describe('a finished document', () => {
  test('passes every check of PDF/UA-1 that a machine can make, where the printed one passes few', async () => {
    expect(uaChecks.length).toBeGreaterThan(100);
    expect(await uaProblems(pdf)).toEqual([]);
    expect((await uaProblems(printed.bytes)).length).toBeGreaterThan(15);
  });

  test('has the structure of its page', async () => {
    expect(sketch(await readPdf(pdf))).toEqual([
      'Document',
      ' H1',
      ' P',
      '  Link @',
      '  Link @',
      ' H2',
      ' L Decimal',
      '  LI',
      '   Lbl',
      '   LBody',
      '    Link @',
      '  LI',
      '   Lbl',
      '   LBody',
      '    Link @',
      ' H2',
      ' L Disc',
      '  LI',
      '   Lbl',
      '   LBody',
      '  LI',
      '   Lbl',
      '   LBody',
      '    P',
      '    L Circle',
      '     LI',
      '      Lbl',
      '      LBody',
      ' H3',
      ' Table',
      '  Caption',
      '  THead',
      '   TR',
      '    TD',
      '    TH Column',
      '    TH Column',
      '  TBody',
      '   TR',
      '    TH Row',
      '    TD',
      '    TD',
      '   TR',
      '    TH Row',
      '    TD',
      '    TD',
      '     P',
      '     P',
      ' P',
      ' P',
      ' Figure "A square"',
      ' P',
      ' H2',
      ' P',
      '  Form @',
      ' P',
      '  Form @',
      ' P',
      '  Form @',
      ' P',
      '  Form @',
      ' Link @',
      '  H3',
      '  P',
    ]);
  });

  test('says in words where its links lead, and has one area for each line of a link', async () => {
    const document = await getDocumentProxy(pdf.slice());
    const annotations = (
      await Promise.all([1, 2, 3].map(async (number) => (await document.getPage(number)).getAnnotations()))
    ).flat();
    const links = annotations.filter(({ subtype }) => subtype === 'Link').map(({ contentsObj }) => contentsObj.str);
    expect(links).toEqual([
      'link to somewhere',
      'Write to Ada',
      'The first part, 2',
      'The second part, 3',
      'A cardwith words',
    ]);
  });

  test('tells links apart that lead to the same place', async () => {
    const body = '<a href="https://example.com/">One</a> <a href="https://example.com/">two</a>';
    const [first] = (await readPdf(await finishedPage(body))).pages;
    const links = first!.annotations.map((ref) => word(first!.dict.context.lookup(ref, PDFDict), 'Contents'));
    expect(links).toEqual(['One', 'two']);
  });

  test('has an area for each line of a link that is broken over lines', async () => {
    const body = `<p><a href="https://example.com/">${'words <b>and</b> '.repeat(20)}</a></p>`;
    expect((await readPdf(await finishedPage(body))).pages[0]?.annotations).toHaveLength(3);
  });

  test('counts its pages into its contents', async () => {
    const document = await getDocumentProxy(pdf.slice());
    const text = await textOf(document, 1);
    expect(text).toContain('The first part 2');
    expect(text).toContain('The second part 3');
  });

  test('has a bookmark for every heading, in the words of the heading', async () => {
    expect(outline(await readPdf(pdf))).toEqual([
      'Plan',
      'Contents',
      'The first part',
      'Two levels down',
      'The second part',
      'A card',
    ]);
  });

  test('reads a table head once that is repeated on the next pages', async () => {
    const rows = '<tr><td>Row</td></tr>'.repeat(150);
    const bytes = await finishedPage(`<table><thead><tr><th>Top</th></tr></thead><tbody>${rows}</tbody></table>`);
    const { tags } = await readPdf(bytes);
    const isInHead = ({ role, parent }: Tag): boolean => role === 'THead' || (parent !== null && isInHead(parent));
    const proxy = await getDocumentProxy(bytes.slice());
    expect(proxy.numPages).toBeGreaterThan(2);
    for (let number = 1; number <= proxy.numPages; number += 1) expect(await textOf(proxy, number)).toContain('Top');
    expect(tags.filter(isInHead).flatMap(({ content }) => content)).toHaveLength(1);
  });

  test('gives each glyph of a heading that was moved to the next page once', async () => {
    const body = `${'<p>Line</p>'.repeat(32)}<section style="break-inside:avoid"><h2>Moved</h2><p>${'Words '.repeat(400)}</p></section>`;
    expect(outline(await readPdf(await finishedPage(body)))).toEqual(['Plan', 'Moved']);
  });

  test('has its running heads in the fonts of the page, even if nothing else asks for them', async () => {
    await expect(finishedPage('')).resolves.toBeDefined();
  });

  test('carries attachments with their names, types and relation to it', async () => {
    const bytes = await finished(printed, { document: { ...about, attachments } });
    expect(await uaProblems(bytes)).toEqual([]);
    const files = (await PDFDocument.load(bytes, { updateMetadata: false })).getAttachments();
    expect(files.map(({ name, mimeType, data }) => [name, mimeType, Buffer.from(data).toString()])).toEqual([
      ['a.ics', 'text/calendar', 'x'],
      ['b.json', 'application/json', '{}'],
    ]);
    const listed = await (await getDocumentProxy(bytes.slice())).getAttachments();
    expect([...(listed ?? new Map()).values()].map(({ description }) => description)).toEqual(['Dates', 'Data']);
  });

  test('says what it is, whose and from when', async () => {
    const { info } = await (await getDocumentProxy(pdf.slice())).getMetadata();
    expect(info).toMatchObject({
      Title: 'Plan',
      Author: 'Vendor & Sons',
      Subject: 'A plan <for> you',
      Keywords: 'plan, partner',
      Creator: 'Channelbook',
      CreationDate: 'D:20261102000000Z',
      Language: 'en',
    });
  });

  test('is the same each time, whatever was printed before', async () => {
    for (const before of [page('<p>x</p>'), samplePage, page('<ul><li>y</ul>'), samplePage]) {
      await print(before);
      const again = await finished(await print(samplePage));
      expect(Buffer.from(again).equals(pdf)).toBe(true);
    }
  });

  test('maps no glyph to what is no character', async () => {
    const document = await PDFDocument.load(printed.bytes.slice(), { updateMetadata: false });
    breaks['31-028']?.(fileOf(document));
    const bytes = await document.save({ useObjectStreams: false });
    expect(await uaProblems(await finished({ ...printed, bytes }))).toEqual([]);
  });

  test.skipIf(!hasTool('qpdf'))('is in order for qpdf', async () => {
    await withFile(pdf, (file) =>
      expect(tool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors'),
    );
  });

  test.skipIf(!hasTool('pdftoppm'))('looks as it was printed', async () => {
    expect(await pictures(pdf)).toEqual(await pictures(printed.bytes));
  });

  test.skipIf(!hasTool('pdfinfo'))('is tagged and a form for poppler', async () => {
    await withFile(pdf, (file) => expect(tool('pdfinfo', file)).toMatch(/Tagged: +yes[^]*Form: +AcroForm\n/));
  });
});

describe('fields', () => {
  test('stand where the page has room for them, with their kind and label', async () => {
    const document = await getDocumentProxy(pdf.slice());
    const fields = await (await document.getPage(3)).getAnnotations();
    const widgets = fields.filter(({ subtype }) => subtype === 'Widget');
    expect(widgets.map(({ fieldName, fieldType, alternativeText }) => [fieldName, fieldType, alternativeText])).toEqual(
      [
        ['milestone_1', 'Btn', 'The kick-off is held'],
        ['name', 'Tx', 'Name of who signs'],
        ['date', 'Tx', 'Date of signing (YYYY-MM-DD)'],
        ['signature', 'Sig', 'Signature of the partner'],
      ],
    );
    for (const { rect } of widgets.slice(1)) {
      expect(rect[2] - rect[0]).toBeCloseTo((60 / 25.4) * 72, -1);
      expect(rect[3] - rect[1]).toBeCloseTo((6 / 25.4) * 72, -1);
    }
  });

  const field = (query: string, text = '') => `<a class="field" href="https://pdf-field.invalid/?${query}">${text}</a>`;

  test.each([
    ['without a label', field('type=text&name=x'), 'A field needs type, name and label'],
    ['of an unknown kind', field('type=radio&name=x&label=X'), 'A field needs type, name and label'],
    ['with the name of another', field('type=text&name=x&label=X').repeat(2), 'There are two fields called x.'],
    [
      'that is broken over lines',
      `<a href="https://pdf-field.invalid/?type=text&name=x&label=X">${'words '.repeat(40)}</a>`,
      'The field x is broken over two lines.',
    ],
  ])('a field %s is refused', async (_, body, message) => {
    await expect(finishedPage(body)).rejects.toThrow(message);
  });
});

describe('a page that cannot be handed out', () => {
  test('has a picture without alternative text', async () => {
    const pixel =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await expect(finishedPage(`<img src="${pixel}">`)).rejects.toThrow('A picture has no alternative text.');
    await expect(finishedPage(`<img src="${pixel}" alt="A dot">`)).resolves.toBeDefined();
  });

  test('has text under opacity, which a screen reader would not find', async () => {
    await expect(finishedPage('<p style="opacity:.5">half</p>')).rejects.toThrow('It has text under opacity');
  });

  test('has contents that lead nowhere', async () => {
    await expect(print(page('<a href="#x"><b data-page-of="x">00</b></a>'))).rejects.toThrow(
      'The contents of a/1 name what is not there: x.',
    );
  });

  test('has characters that its fonts do not have, and names them', async () => {
    await expect(finishedPage('<p>Привет 漢</p>')).rejects.toThrow(
      /^The fonts of the page \(IBM Plex Sans\) do not have all characters: .*П.*漢/,
    );
  });

  test('has a character that its font says it has and does not', async () => {
    await expect(finishedPage('<p>a\u2057b</p>')).rejects.toThrow('do not have all characters: ');
  });
});

describe('what is printed becomes', () => {
  test.each([
    ['lines of text, paragraphs', '<div><div>One</div><div>Two</div></div>', [' P', ' P']],
    ['words in one line, one paragraph', '<div><span>One</span> <b>two</b></div>', [' P']],
    ['a quotation, a block with a paragraph', '<blockquote>Words</blockquote>', [' BlockQuote', '  P']],
    ['a list of terms, paragraphs', '<dl><dt>Term</dt><dd>Meaning</dd></dl>', [' P', ' P']],
    ['borders and grounds, nothing', '<div style="border:1px solid;height:9px"></div><p>x</p>', [' P']],
    ['code, code in a paragraph', '<pre><code>a</code></pre>', [' P', '  Code']],
    ['a language of its own, kept', '<p lang="de">b</p>', [' P de']],
    ['headings that skip, headings that do not', '<h3>a</h3><h5>b</h5><h2>c</h2>', [' H2', ' H3', ' H2']],
    ['items without marks, items with a body', '<ul style="list-style:none"><li>a</ul>', [' L', '  LI', '   LBody']],
    [
      'a table in a figure, a table',
      '<figure><table><tr><th>a<td>b</table></figure>',
      [' Table', '  TR', '   TH Row', '   TD'],
    ],
  ])('%s', async (_, body, structure) => {
    expect((await sketchOf(body)).slice(1)).toEqual(structure);
  });
});

describe('a locked document', () => {
  const password = 'Grün & 7';
  let locked: Uint8Array;
  beforeAll(async () => {
    locked = await finished(printed, { password, document: { ...about, attachments } });
  });

  test('opens with its password alone, and may be read aloud', async () => {
    await expect(getDocumentProxy(locked.slice())).rejects.toThrow('No password given');
    await expect(getDocumentProxy(locked.slice(), { password: 'other' })).rejects.toThrow('Incorrect Password');
    const document = await getDocumentProxy(locked.slice(), { password });
    expect(await textOf(document, 1)).toContain('Words, strong ones');
    const [print_, copy, fill, accessibility] = [4, 16, 256, 512];
    expect(await document.getPermissions()).toEqual(expect.arrayContaining([print_, copy, fill, accessibility]));
    expect(await document.getPermissions()).not.toContain(8);
  });

  test('holds nothing that can be read without it', () => {
    const bytes = Buffer.from(locked).toString('latin1');
    for (const word of ['Vendor', 'kick-off', 'a.ics', 'example.com', 'pdfuaid']) expect(bytes).not.toContain(word);
  });

  test.skipIf(!hasTool('qpdf'))('is in order for qpdf, and accessible when unlocked', async () => {
    await withFile(locked, async (file) => {
      const said = tool('qpdf', '--check', `--password=${password}`, file);
      expect(said).not.toContain('owner password');
      expect(said).toMatch(/R = 6[^]*extract for accessibility: allowed[^]*file encryption method: AESv3[^]*No syntax/);
      const open = tool('qpdf', '--decrypt', `--password=${password}`, file, '-');
      expect((await uaProblems(Buffer.from(open, 'latin1'))).filter((problem) => !problem.startsWith('ids'))).toEqual(
        [],
      );
    });
  });
});

async function textOf(document: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
    .join('')
    .replace(/\s+/g, ' ');
}
