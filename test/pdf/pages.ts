import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DocumentFacts } from '../../scripts/lib/pdf/finish/facts.ts';
import { fill, temporaryFolder } from '../scripts/helpers/folder.ts';

const plex = (weight: number) =>
  readFileSync(
    fileURLToPath(import.meta.resolve(`@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-${weight}-normal.woff2`)),
  );

const face = (weight: number) =>
  `@font-face{font-family:'IBM Plex Sans';font-weight:${weight};src:url(/_astro/plex-${weight}.woff2);unicode-range:U+0-FF,U+2000-206F}`;

const style = `${face(400)}${face(700)}
  html,body,h1,h2,h3,code,pre{font:400 12pt 'IBM Plex Sans'} h1,h2,h3,b,th{font-weight:700} p.page{break-before:page}
  .field{display:inline-block;width:60mm;height:6mm;border:1px solid} .tick{width:5mm;height:5mm}
  @page{margin:20mm;@top-left{content:"Head"}@bottom-right{content:"Page " counter(page) " of " counter(pages)}}`;

/** What print pages need besides themselves, by path. */
export const assets = {
  '_astro/s.css': style,
  '_astro/plex-400.woff2': plex(400),
  '_astro/plex-700.woff2': plex(700),
};

/** A print page with a body. */
export const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Plan</title><link rel="stylesheet" href="/_astro/s.css">
  <style id="paper"></style></head><body><h1>Plan</h1>${body}</body></html>`;

/** A folder of rendered print pages. @param pages by their path without the name of the file */
export function built(pages: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  fill(folder, assets);
  fill(folder, Object.fromEntries(Object.entries(pages).map(([id, html]) => [`${id}/index.html`, html])));
  return folder;
}

/** What a document says about itself when nothing about that matters. */
export const about: DocumentFacts = {
  author: 'Vendor & Sons',
  subject: 'A plan <for> you',
  keywords: ['plan', 'partner'],
  issued: '2026-11-02',
  attachments: [],
};
