// Turns rendered pages into plain Markdown, page by page, word for word; as a third word, "flat" puts all into one
// folder. Run where node-html-markdown is installed.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Translator {
  readonly NodeHtmlMarkdown: {
    readonly translate: (html: string, options: { readonly ignore: readonly string[] }) => string;
  };
}

const [from = '', to = '', form = ''] = process.argv.slice(2);
const name: string = 'node-html-markdown';
const { NodeHtmlMarkdown } = (await import(name)) as Translator;

for (const file of globSync('**/index.html', { cwd: from })) {
  const html = readFileSync(join(from, file), 'utf8');
  const body = /<main[^]*<\/main>/.exec(html)?.[0] ?? /<body[^]*<\/body>/.exec(html)?.[0] ?? '';
  const text = NodeHtmlMarkdown.translate(body, { ignore: ['svg', 'nav', 'button', 'img', 'script', 'style', 'form'] });
  const title = /<title>([^<]*)/.exec(html)?.[1] ?? 'Untitled';
  const page = file === 'index.html' ? 'index' : dirname(file);
  const path = join(to, `${form === 'flat' ? page.replaceAll('/', '-') : page}.md`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${plain(text)}\n`);
}

/** Nothing that a template language or HTML could read as its own. */
function plain(text: string): string {
  return text
    .replaceAll(/\]\([^)]*\)/g, '](#)')
    .replaceAll(/[<>]/g, '')
    .replaceAll(/[{}]/g, '');
}
