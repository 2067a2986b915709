import { Refused } from './clean.ts';

/** A drawing as mark-up that can stand in a page: shapes and words, and nothing that fetches, runs or has a name. */
export interface CleanDrawing {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

const elements = new Set('svg g path rect circle ellipse line polyline polygon text tspan'.split(' '));
const attributes = new Set(
  (
    'viewBox x y x1 x2 y1 y2 cx cy r rx ry dx dy d points transform opacity fill fill-opacity fill-rule stroke ' +
    'stroke-width stroke-linecap stroke-linejoin stroke-dasharray stroke-opacity text-anchor dominant-baseline ' +
    'font-size font-weight font-style font-family letter-spacing'
  ).split(' '),
);
/** Said by the figure around the drawing. */
const dropped = new Set(['width', 'height', 'xmlns', 'version']);

const token = /<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const pair = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const badText = /&(?!(?:amp|lt|gt|quot|apos);)|(?![\t\n\r])\p{Cc}/u;

/**
 * Reads a drawing by a short list of what it may hold, and writes it anew from what was read.
 * @throws Refused where it holds anything else
 */
export function cleanSvg(source: string): CleanDrawing {
  const text = source
    .replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>)?/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();
  const open: string[] = [];
  let markup = '';
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) throw new Refused('it holds something besides shapes and words');
    const [, closing, name = '', list = '', empty, words] = match;
    if (words !== undefined) markup += wordsIn(words);
    else if (open.length === 0 && markup !== '') throw new Refused('something follows after its end');
    else if (closing) markup += closed(name, open);
    else markup += opened(name, list, open, Boolean(empty));
  }
  if (open.length > 0 || !markup.startsWith('<svg')) throw new Refused('it is no whole drawing');
  return { markup, ...sizeOf(text) };
}

function wordsIn(words: string): string {
  if (badText.test(words)) throw new Refused('its words hold characters that cannot be shown');
  return words;
}

function closed(name: string, open: string[]): string {
  if (open.pop() !== name) throw new Refused(`</${name}> ends what did not begin`);
  return `</${name}>`;
}

function opened(name: string, list: string, open: string[], isEmpty: boolean): string {
  if (!elements.has(name) || (open.length === 0) !== (name === 'svg')) throw new Refused(`it holds <${name}>`);
  if (!isEmpty) open.push(name);
  const kept = [...list.matchAll(pair)].flatMap(([, own = '', double, single]) => {
    if (dropped.has(own)) return [];
    const value = double ?? single ?? '';
    if (!attributes.has(own)) throw new Refused(`<${name}> has the attribute "${own}"`);
    if (/url\s*\(/i.test(value) || badText.test(value)) throw new Refused(`"${own}" leads to something else`);
    return [` ${own}="${value.replaceAll('"', '&quot;')}"`];
  });
  return isEmpty ? `<${name}${kept.join('')}></${name}>` : `<${name}${kept.join('')}>`;
}

function sizeOf(text: string): { width: number; height: number } {
  const [, , width, height] = (/^<svg[^>]*\sviewBox\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!width || !height || !(width > 0) || !(height > 0)) throw new Refused('it does not say its size in a viewBox');
  return { width: Math.round(width), height: Math.round(height) };
}
