import { openPages } from '../pack/pages.ts';
import { withPolicy, withStyles } from '../pack/selfContained.ts';

/** The files that are alike behind every link, by name: the page that opens what lies beside it, and its script. */
export type Shell = Readonly<Record<string, string>>;

/**
 * The page may run its one script and fetch what lies beside it. Nothing that it shows can be sent elsewhere, since
 * the frame that holds a plan is under the same policy.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

const script = /<script type="module" src="([^"]+)"><\/script>/;

/** The page behind share links, from the rendered pages in a folder. @throws RangeError where it has no script */
export async function readShell(folder: string): Promise<Shell> {
  const pages = openPages(folder);
  const html = await pages.text('/share/index.html');
  const source = script.exec(html)?.[1];
  if (!source) throw new RangeError('The page behind share links has no script');
  const page = html.replace(script, '<script type="module" src="open.js"></script>');
  return { 'index.html': withPolicy(await withStyles(page, pages), policy), 'open.js': await pages.text(source) };
}
