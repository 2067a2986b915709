import { ParseSpeeds, PDFDocument, PDFHeader } from '@cantoo/pdf-lib';
import { attach } from './attachments.ts';
import type { Finishing } from './facts.ts';
import { makeFields } from './fields.ts';
import { checkFonts } from './fonts.ts';
import { joinAreas } from './linkAreas.ts';
import { describeLinks, linksOf } from './links.ts';
import { writeMetadata } from './metadata.ts';
import { repairOutline } from './outline.ts';
import { PageContents } from './pageContents.ts';
import { protect } from './protect.ts';
import { readStructure } from './readStructure.ts';
import { renumber } from './renumber.ts';
import { settleStructure } from './settleStructure.ts';
import { headingsOf } from './structure.ts';
import { completeTables } from './tables.ts';
import { mendUnicodeMaps } from './unicodeMaps.ts';
import { writeStructure } from './writeStructure.ts';

/** A document that can be handed out. */
export interface Finished {
  readonly bytes: Uint8Array;
  /** The sizes of its pages, in points. */
  readonly sheets: readonly { readonly width: number; readonly height: number }[];
}

/** All at once: this thread has nothing else to do. */
const writing = {
  useObjectStreams: true,
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Number.POSITIVE_INFINITY,
} as const;

/**
 * Makes a document of what Chromium printed: readable by a screen reader as PDF/UA-1 asks, with fields, attachments
 * and metadata, and with the same bytes each time (unless it is locked with a password).
 * @throws UnfitPage where the page is at fault
 */
export async function finish(bytes: Uint8Array, finishing: Finishing): Promise<Finished> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const contents = new PageContents(pdf);
  checkFonts(pdf, finishing.page, contents.pagesWithMissingGlyphs);

  const structure = readStructure(pdf);
  completeTables(structure, finishing.page.tables);
  const links = makeFields(pdf, linksOf(pdf, structure), contents);
  describeLinks(pdf, joinAreas(pdf, links), finishing.page.links);
  const headings = headingsOf(structure);
  const places = writeStructure(pdf, settleStructure(structure, contents));
  contents.write();

  repairOutline(pdf, headings, finishing.page.headings, places);
  mendUnicodeMaps(pdf);
  writeMetadata(pdf, finishing);
  attach(pdf, finishing.document.attachments, finishing.document.issued);
  renumber(pdf);
  if (finishing.password !== null) protect(pdf, finishing.password);
  pdf.context.header = PDFHeader.forVersion(1, 7);
  return { sheets: pdf.getPages().map((page) => page.getSize()), bytes: await pdf.save(writing) };
}
