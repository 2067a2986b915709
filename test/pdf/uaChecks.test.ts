import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { about } from './pages.ts';
import { finished, printer } from './printed.ts';
import { samplePage } from './sample.ts';
import { fileOf } from './ua/pdfFile.ts';
import { breaks } from './uaBreaks.ts';
import { problemsOf, uaChecks } from './uaChecks.ts';

const print = printer();
let pdf: Uint8Array;

beforeAll(async () => {
  const file = (name: string) =>
    ({ name, mediaType: 'text/plain', description: name, relationship: 'Data', bytes: Buffer.from(name) }) as const;
  pdf = await finished(await print(samplePage), { document: { ...about, attachments: [file('a'), file('b')] } });
});

const opened = () => PDFDocument.load(pdf, { updateMetadata: false });

test('the checks have different names, and each can be made to fail', () => {
  const ids = uaChecks.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
  expect(ids.filter((id) => !(id in breaks))).toEqual([]);
});

test('a whole file passes them all', async () => {
  expect(problemsOf(fileOf(await opened()))).toEqual([]);
});

describe('a broken file is noticed by the check', () => {
  test.each(uaChecks.map(({ id, says, find }) => [id, says, find] as const))('%s: %s', async (id, _, find) => {
    const document = await opened();
    breaks[id]?.(fileOf(document));
    expect(find(fileOf(document)).length).toBeGreaterThan(0);
  });
});
