import { deflateSync, gzipSync } from 'node:zlib';
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { squeezed } from '../../../scripts/lib/leak/letters.ts';
import { readings } from '../../../scripts/lib/leak/readings.ts';
import { unlock } from '../../../scripts/lib/leak/unlock.ts';

const secret = 'Kränzle & Söhne Wärmetechnik';
const read = (bytes: Uint8Array | string) =>
  [...readings(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)].some((text) =>
    squeezed(text).includes(squeezed(secret)),
  );

const html = secret.replace('&', '&amp;');
const utf16 = Buffer.from(`x${secret}`, 'utf16le');
const base64 = (before: string) => Buffer.from(`${before}${secret} and what follows`).toString('base64');

describe('a text is read', () => {
  test.each([
    ['plain', `a ${secret} b`],
    ['composed otherwise', secret.normalize('NFD')],
    ['in HTML', `<p>${html}</p>`],
    ['in an attribute', `<a title="${html}">`],
    ['in numbered characters', secret.replace(/[^ -%'-~]/g, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`)],
    ['with markup within', `<p>Kr<b>änz</b>le &amp; Söhne <i>Wärme</i>technik</p>`],
    ['with line breaks within', secret.replaceAll(' ', '\r\n  ')],
    [
      'in JSON with escapes',
      JSON.stringify(secret).replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
    [
      'in a style sheet',
      `a::after{content:"${secret.replace(/[^ -~]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `)}"}`,
    ],
    ['in a calendar, folded', 'SUMMARY:Kränzle & Söh\r\n ne Wärmetechnik\\, planned'],
    ['in an address', `https://x.example/?q=${encodeURIComponent(secret)}`],
    ['in a form', `q=${encodeURIComponent(secret).replaceAll('%20', '+').toLowerCase()}`],
    ['in base64', base64('')],
    ['in base64, one further', base64('1')],
    ['in base64, two further', base64('12')],
    ['in base64 within a text', `{"data":"abc${base64('')}"}`],
    ['in base64 for addresses', Buffer.from(`>>??${secret}`).toString('base64url')],
    ['in a data URL of base64', `<a href="data:text/html;base64,${base64('12')}">`],
    ['in gzip', gzipSync(`..${secret}`)],
    [
      'in gzip in base64',
      `data:application/gzip;base64,${gzipSync(`<p>${html} and more of it</p>`).toString('base64')}`,
    ],
    ['in UTF-16', utf16],
    ['in UTF-16 of the other order', Buffer.from(utf16).swap16()],
    ['in UTF-16 at an odd place', Buffer.concat([Buffer.from([9]), utf16])],
    [
      'in the metadata of a picture',
      Buffer.concat([Buffer.from('\x89PNG\r\n\0\0\0'), Buffer.from(secret), Buffer.from([0])]),
    ],
  ])('%s', (_, bytes) => expect(read(bytes)).toBe(true));

  test('and not where it is not', () => {
    expect(read('Kränzle und andere Söhne')).toBe(false);
    expect(read(gzipSync('nothing'))).toBe(false);
    const onlyBegins = Buffer.from([0x1f, 0x8b, ...Buffer.from('not packed at all')]);
    expect(read(`data:x;base64,${onlyBegins.toString('base64').repeat(30)} ${onlyBegins.toString('base64')}Aa`)).toBe(
      false,
    );
    expect(() => read(onlyBegins)).toThrow();
  });
});

describe('a text is read in a PDF', () => {
  const saved = async (change: (pdf: PDFDocument) => Promise<void> | void, useObjectStreams = false) => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    await change(pdf);
    return pdf.save({ useObjectStreams });
  };

  test.each([
    ['in its title', (pdf: PDFDocument) => pdf.setTitle(secret)],
    ['in its keywords', (pdf: PDFDocument) => pdf.setKeywords([secret])],
    ['in an attachment', (pdf: PDFDocument) => pdf.attach(Buffer.from(`<p>${html}</p>`), 'a.html')],
    ['in the name of an attachment', (pdf: PDFDocument) => pdf.attach(Buffer.from('x'), `${secret}.txt`)],
    ['in a form field', (pdf: PDFDocument) => pdf.getForm().createTextField(secret)],
    ['in a stream', (pdf: PDFDocument) => void pdf.context.register(pdf.context.flateStream(`.${secret}`))],
  ])('%s, objects packed or not', async (_, change) => {
    expect(read(await saved((pdf) => void change(pdf)))).toBe(true);
    expect(read(await saved((pdf) => void change(pdf), true))).toBe(true);
  });

  test('that is locked, with its password alone', async () => {
    const locked = await saved((pdf) => {
      pdf.setTitle(secret);
      pdf.encrypt({ algorithm: 'AES-256', userPassword: 'open', ownerPassword: 'open' });
    }, true);
    expect(read(await unlock(locked, 'open'))).toBe(true);
    await expect(unlock(locked, 'other')).rejects.toThrow();
    expect(() => read(locked)).toThrow('locked or damaged');
  });

  test('never silently not: a font that does not say its letters is refused', async () => {
    const pdf = await saved(async (document) => {
      const font = await document.embedFont(StandardFonts.Helvetica);
      document.getPages()[0]?.drawText('hidden', { font });
    });
    expect(() => read(pdf)).toThrow('does not say which letters it has');
  });

  test('nor one that is packed in a way nobody knows', async () => {
    const pdf = await saved((document) => {
      const stream = document.context.stream(deflateSync(secret), { Filter: 'LZWDecode' });
      stream.dict.set(PDFName.of('Filter'), PDFName.of('LZWDecode'));
      document.context.register(stream);
    });
    expect(() => read(pdf)).toThrow('LZWDecode');
  });
});
