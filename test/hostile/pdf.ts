import { extractText, getDocumentProxy } from 'unpdf';

/** What a PDF says, and what it could do to its reader. */
export interface PdfFacts {
  /** The text of all pages, white space collapsed. */
  readonly text: string;
  /** Scripts and actions, of the document and of its pages. */
  readonly actions: readonly string[];
  /** The schemes of all its links. */
  readonly schemes: readonly string[];
}

interface Annotation {
  readonly subtype: string;
  readonly unsafeUrl?: string;
  readonly action?: string;
  readonly dest?: unknown;
}

/** Reads a PDF back. */
export async function documentOf(bytes: Buffer): Promise<PdfFacts> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: true });
  const found = [await document.getJSActions(), await document.getOpenAction(), await document.getAttachments()];
  const actions = found
    .filter((each) => each !== null && Object.keys(each).length > 0)
    .map((each) => JSON.stringify(each));
  const schemes = new Set<string>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const scripts = await page.getJSActions();
    if (scripts) actions.push(JSON.stringify(scripts));
    for (const { subtype, unsafeUrl, action } of (await page.getAnnotations()) as Annotation[]) {
      // Fields of a form do nothing of themselves.
      if (!['Link', 'Widget'].includes(subtype) || action) actions.push(`${subtype} ${action ?? ''}`);
      if (unsafeUrl) schemes.add(new URL(unsafeUrl).protocol);
    }
  }
  return { text: text.normalize('NFKC').replace(/\s+/g, ' '), actions, schemes: [...schemes].toSorted() };
}
