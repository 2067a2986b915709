import { expect, test } from 'vitest';
import { hashOf, type Inputs } from '../../../../scripts/lib/pdf/cache/inputs.ts';
import { about } from '../../../pdf/pages.ts';

const asset = (text: string, type = 'text/css') => ({ type, bytes: Buffer.from(text) });
const attachment = { name: 'a', mediaType: 'text/calendar', description: 'd', relationship: 'Data' } as const;
const document = { ...about, attachments: [{ ...attachment, bytes: Buffer.from('x') }] };
const base: Inputs = {
  html: '<p>',
  assets: new Map([['/a.css', asset('a')]]),
  paper: 'A4',
  document,
  browser: 'Chrome/1',
  code: 'c',
};

const changes: Record<string, Partial<Inputs>> = {
  'the page': { html: '<p>!' },
  'a style sheet': { assets: new Map([['/a.css', asset('b')]]) },
  'the type of an asset': { assets: new Map([['/a.css', asset('a', 'image/svg+xml')]]) },
  'the name of an asset': { assets: new Map([['/b.css', asset('a')]]) },
  'one asset more': {
    assets: new Map([
      ['/a.css', asset('a')],
      ['/b.css', asset('')],
    ]),
  },
  'the paper': { paper: 'Letter' },
  'the author': { document: { ...document, author: 'x' } },
  'the subject': { document: { ...document, subject: 'x' } },
  'the keywords': { document: { ...document, keywords: ['plan,partner'] } },
  'the day': { document: { ...document, issued: '2026-11-03' } },
  'what an attachment holds': { document: { ...document, attachments: [{ ...attachment, bytes: Buffer.from('y') }] } },
  'what an attachment is called': {
    document: { ...document, attachments: [{ ...attachment, name: 'b', bytes: Buffer.from('x') }] },
  },
  'the browser': { browser: 'Chrome/2' },
  'the code': { code: 'd' },
};

test('equal inputs have equal hashes', () => {
  expect(hashOf({ ...base, assets: new Map(base.assets) })).toBe(hashOf(base));
});

test.each(Object.entries(changes))('%s changes the hash', (_, change) => {
  expect(hashOf({ ...base, ...change })).not.toBe(hashOf(base));
});

test('no two changes have one hash', () => {
  const hashes = Object.values(changes).map((change) => hashOf({ ...base, ...change }));
  expect(new Set(hashes).size).toBe(hashes.length);
});
