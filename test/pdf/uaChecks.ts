import { annotationChecks } from './ua/annotationChecks.ts';
import type { Check } from './ua/check.ts';
import { contentChecks } from './ua/contentChecks.ts';
import { documentChecks } from './ua/documentChecks.ts';
import { fontChecks } from './ua/fontChecks.ts';
import { type PdfFile, readPdf } from './ua/pdfFile.ts';
import { structureChecks } from './ua/structureChecks.ts';

/**
 * What a machine can check of PDF/UA-1, and of PDF where a reader would stumble. Ids such as 28-012 are failure
 * conditions of the Matterhorn Protocol 1.1; the others have none there.
 */
export const uaChecks: readonly Check[] = [
  ...documentChecks,
  ...structureChecks,
  ...contentChecks,
  ...annotationChecks,
  ...fontChecks,
];

/** What is wrong with a PDF: one line for each check that it does not pass. */
export async function uaProblems(bytes: Uint8Array): Promise<string[]> {
  return problemsOf(await readPdf(bytes));
}

/** The same for a file that has been read. */
export function problemsOf(file: PdfFile): string[] {
  return uaChecks.flatMap(({ id, says, find }) => {
    const wrong = find(file);
    return wrong.length > 0
      ? [`${id} ${says}: ${wrong.slice(0, 5).join('; ')}${wrong.length > 5 ? ` … ${wrong.length}` : ''}`]
      : [];
  });
}
