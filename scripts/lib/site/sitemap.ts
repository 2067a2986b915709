import type { PublishedLanguage } from '../../../src/domain/publishedLanguages.ts';

/**
 * The map of the public handbook for search engines: every page, with its address in every language.
 * @param files of all pages of the first language, below the root
 */
export function sitemap(files: readonly string[], origin: string, languages: readonly PublishedLanguage[]): string {
  const paths = files
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.slice(0, -'index.html'.length));
  const addresses = paths.flatMap((path) => languages.map(({ base }) => entry(path, base, origin, languages)));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...addresses,
    '</urlset>\n',
  ].join('\n');
}

function entry(path: string, base: string, origin: string, languages: readonly PublishedLanguage[]): string {
  const others = languages.length > 1 ? languages : [];
  const alternates = others.map(
    (each) => `<xhtml:link rel="alternate" hreflang="${each.language}" href="${origin}${each.base}${path}"/>`,
  );
  return `<url><loc>${origin}${base}${path}</loc>${alternates.join('')}</url>`;
}
