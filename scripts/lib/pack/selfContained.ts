import { charactersOf } from '../../../src/fonts/faces.ts';
import { startTags } from '../publish/html.ts';
import { withFonts } from './fonts.ts';
import type { Pages } from './pages.ts';

/** Nothing may be fetched or run: what the page needs is in it. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; form-action 'none'";

/**
 * A rendered page as one file: its style sheets and the fonts that it needs are inside.
 * @param path of the page, below the root
 * @returns the page, and what it was made from (names of styles and fonts tell their contents)
 * @throws RangeError where the page would still need another file
 */
export async function selfContained(path: string, pages: Pages): Promise<{ html: string; inputs: string }> {
  const inputs = await pages.text(path);
  const html = withPolicy(await withStyles(inputs, pages), policy);
  const needed = neededFiles(html);
  if (needed.length > 0) throw new RangeError(`The page ${path} needs other files: ${needed.join(', ')}`);
  return { html, inputs };
}

const styleLink = /<link rel="stylesheet" href="([^"]+)"\s*\/?>/g;

/** The page with its style sheets inside, at the places where it named them. */
export async function withStyles(html: string, pages: Pages): Promise<string> {
  // Besides what it says, a page shows what its styles add: marks of lists, for instance.
  const sheets = await Promise.all([...html.matchAll(styleLink)].map(([, path = '']) => pages.text(path)));
  const characters = charactersOf([html, ...sheets].join(''));
  const styles = await Promise.all(sheets.map((css) => withFonts(css, characters, pages)));
  return html.replace(styleLink, () => `<style>${styles.shift() ?? ''}</style>`);
}

/** The page with a content security policy, before anything that the policy is about. */
export function withPolicy(html: string, rules: string): string {
  const first = '<meta charset="utf-8">';
  if (!html.includes(first)) throw new RangeError('The page does not begin with its character set');
  return html.replace(first, `${first}<meta http-equiv="Content-Security-Policy" content="${rules}">`);
}

function neededFiles(html: string): string[] {
  const tags = [...startTags(html)];
  const loaded = tags.flatMap(({ name, attributes }) => {
    const file = attributes.get('src') ?? (name === 'link' ? attributes.get('href') : undefined);
    return name === 'script' || (file && !file.startsWith('data:')) ? [file ?? 'a script'] : [];
  });
  const fromRoot = tags.map(({ attributes }) => attributes.get('href') ?? '').filter((href) => href.startsWith('/'));
  // Only where CSS stands: an author may write about it.
  const styles = [...html.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, css = '']) => css).join('\n');
  const fromStyles = [...styles.matchAll(/url\(\s*["']?(?!data:)([^"')]*)/g)].map(([, url = '']) => url);
  return [...loaded, ...fromRoot, ...fromStyles];
}
