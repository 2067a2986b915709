// Plain Markdown as plain HTML, for tools that are given HTML. Run where marked is installed.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from = '', to = ''] = process.argv.slice(2);
const name: string = 'marked';
const { marked } = (await import(name)) as { marked: { parse: (text: string) => string } };
const style = `@page{size:A4;margin:20mm;@bottom-right{content:counter(page)" / "counter(pages)}}
  body{font:10pt/1.4 sans-serif} table{border-collapse:collapse} td,th{border-bottom:.5pt solid #ccc;padding:2pt}`;
mkdirSync(to, { recursive: true });

for (const file of readdirSync(from)) {
  const [, title = '', body = ''] =
    /^---\ntitle: "(.*)"\n---\n([^]*)$/.exec(readFileSync(join(from, file), 'utf8')) ?? [];
  const html = `<!doctype html><html lang="en"><title>${title}</title><style>${style}</style>${marked.parse(body)}</html>`;
  writeFileSync(join(to, file.replace(/md$/, 'html')), html);
}
