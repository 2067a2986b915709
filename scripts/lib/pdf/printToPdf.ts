import type { CDPSession } from 'puppeteer';
import { printOptions } from './printOptions.ts';

/** What a print is for: to be handed out, or only to see what page everything is on. */
export type Purpose = 'whole' | 'places';

/**
 * Prints the page of a session as it lies there. Tags and outline cost a third of a print and move nothing on the
 * pages, so a print for the places goes without them.
 * @param timeout milliseconds that it may take
 */
export async function printToPdf(session: CDPSession, purpose: Purpose, timeout: number): Promise<Uint8Array> {
  const isWhole = purpose === 'whole';
  const { preferCSSPageSize, printBackground, tagged, outline } = printOptions;
  const { data } = await session.send(
    'Page.printToPDF',
    {
      preferCSSPageSize,
      printBackground,
      generateTaggedPDF: isWhole && tagged,
      generateDocumentOutline: isWhole && outline,
      ...noMargins,
      // In one piece: read as a stream, a file takes a message there and back for every part of it.
      transferMode: 'ReturnAsBase64',
    },
    { timeout },
  );
  return Uint8Array.fromBase64(data);
}

// The page says its margins itself; the browser's own would come on top where it does not.
const noMargins = {
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
};
