/**
 * Text as a CSS string that is safe inside a style element.
 * Everything but letters, digits and spaces is escaped, so neither a quote nor a closing tag can end it.
 */
export function cssString(text: string): string {
  const escaped = text.replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
  return `"${escaped}"`;
}
