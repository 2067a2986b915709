import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';

const plainTags = new Map<string, Tags>();

export interface Tags {
  readonly open: string;
  /** Empty for an element that cannot hold anything. */
  readonly close: string;
}

/** The opening and the closing tag of an element, with its attributes escaped. */
export function tagsOf({ tagName, properties }: Element): Tags {
  if (Object.keys(properties).length > 0) return makeTags(tagName, properties);
  const known = plainTags.get(tagName) ?? makeTags(tagName, {});
  plainTags.set(tagName, known);
  return known;
}

function makeTags(tagName: string, properties: Element['properties']): Tags {
  const html = toHtml({ type: 'element', tagName, properties, children: [] });
  const close = `</${tagName}>`;
  return html.endsWith(close) ? { open: html.slice(0, -close.length), close } : { open: html, close: '' };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as HTML shows it. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, (character) => escapes[character] ?? character);
