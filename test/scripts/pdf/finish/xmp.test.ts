import { expect, test } from 'vitest';
import { xmp } from '../../../../scripts/lib/pdf/finish/xmp.ts';
import { about } from '../../../pdf/pages.ts';

const page = { title: '', language: 'en', links: [], headings: [], tables: [], families: [], uncovered: '' };
const packet = (title: string) => xmp({ document: about, page: { ...page, title }, identity: '', password: null });

test('the metadata says PDF/UA-1 and bears the day of issue', () => {
  expect(packet('Plan')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(packet('Plan')).toContain('<xmp:CreateDate>2026-11-02T00:00:00Z</xmp:CreateDate>');
});

test('no text breaks out of it', () => {
  expect(packet('</rdf:li> & "<x>"')).toContain('&lt;/rdf:li&gt; &amp; &quot;&lt;x&gt;&quot;</rdf:li>');
  expect(packet('a\u0000b\u0008c\uffffd')).toContain('>abcd<');
});
