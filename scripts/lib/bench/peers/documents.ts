import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../pdf/findBrowser.ts';
import { type Measured, measuredProcess } from '../measured.ts';
import { readerFlags } from '../reader.ts';
import { runner } from './packages.ts';

/** What a tool that prints is given. */
export interface Papers {
  /** Plain documents as Markdown, and the same as HTML. */
  readonly markdown: string;
  readonly html: string;
  /** Where its PDFs are to go, unless it puts them beside their texts. */
  readonly out: string;
  /** The folder with the packages. */
  readonly packages: string;
  readonly signal: AbortSignal;
}

/** A tool that prints documents. */
export interface PdfTool {
  readonly name: string;
  /** The most documents that it is given; slow tools show how slow they are with few. */
  readonly most: number;
  /** Whether it can be run here; what npm does not have may be missing. */
  readonly isThere: () => Promise<boolean>;
  readonly print: (papers: Papers) => Promise<Measured>;
}

const always = async () => true;
const node = (name: string, { markdown, out, packages, signal }: Papers) =>
  measuredProcess([process.execPath, runner(packages, name), markdown, out], signal);

const python = '/usr/bin/python3';

export const pdfTools: readonly PdfTool[] = [
  { name: 'Typst', most: Infinity, isThere: always, print: (papers) => node('typst.ts', papers) },
  { name: 'react-pdf', most: 100, isThere: always, print: (papers) => node('reactPdf.ts', papers) },
  // It loads all of them at once.
  { name: 'md-to-pdf', most: 10, isThere: always, print: mdToPdf },
  {
    name: 'WeasyPrint',
    most: 20,
    // As its package for Debian installs it; of pip, the path is another on every machine.
    isThere: () => promisify(execFile)(python, ['-c', 'import weasyprint']).then(always, async () => false),
    print: ({ html, out, packages, signal }) =>
      measuredProcess([python, runner(packages, 'printHtml.py'), html, out], signal),
  },
];

/** With our browser, which has to reach its server on this machine; it puts each PDF beside its text. */
async function mdToPdf({ markdown, packages, signal }: Papers): Promise<Measured> {
  const { path } = await findBrowser();
  const settings = {
    launch_options: { executablePath: path, args: readerFlags() },
    pdf_options: { format: 'A4' },
  };
  const config = join(markdown, '..', 'md-to-pdf.json');
  await writeFile(config, JSON.stringify(settings));
  const files = (await readdir(markdown)).map((name) => join(markdown, name));
  const program = join(packages, 'node_modules/md-to-pdf/dist/cli.js');
  return measuredProcess([process.execPath, program, '--config-file', config, ...files], signal);
}
