import serifBold from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import serifItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?url';

/**
 * The fonts that a body needs besides those of every page. A font that comes late is left out until the next page, and
 * words in another hand within a line are seen at once.
 * @returns their addresses
 */
export function fontsOfEmphasis(body: unknown): string[] {
  const text = JSON.stringify(body);
  return [...(text.includes('<strong>') ? [serifBold] : []), ...(text.includes('<em>') ? [serifItalic] : [])];
}
