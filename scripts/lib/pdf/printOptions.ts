import type { PDFOptions } from 'puppeteer';

/** How the browser is asked to print; part of what a printed file depends on. */
export const printOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: true,
} as const satisfies PDFOptions;
