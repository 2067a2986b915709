import type { Finishing } from './facts.ts';

/** Who made the file, beside the browser that printed it. */
export const creator = 'Channelbook';
export const producer = 'Chromium, finished by Channelbook';

/** What the file says about itself in the form that libraries and archives read, PDF/UA-1 included. */
export function xmp({ document, page }: Finishing): string {
  const moment = `${document.issued}T00:00:00Z`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces}>`,
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${inDefaultLanguage(page.title)}</dc:title>`,
    `<dc:creator>${list('Seq', [document.author])}</dc:creator>`,
    `<dc:description>${inDefaultLanguage(document.subject)}</dc:description>`,
    `<dc:subject>${list('Bag', document.keywords)}</dc:subject>`,
    `<dc:language>${list('Bag', [page.language])}</dc:language>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escaped(creator)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escaped(producer)}</pdf:Producer>`,
    `<pdf:Keywords>${escaped(document.keywords.join(', '))}</pdf:Keywords>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
].join(' ');

const inDefaultLanguage = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

const list = (kind: 'Seq' | 'Bag', items: readonly string[]) =>
  `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// XML 1.0 has no way to write control characters.
const escaped = (text: string) =>
  text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (character) => entities[character] ?? '');
