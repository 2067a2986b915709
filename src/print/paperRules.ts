import type { Paper } from '../schema/program.ts';

// Letter is shorter; with lower margins it holds as much as A4, and nothing runs over to a page with little else on it.
const margins: Readonly<Record<Paper, string>> = { A4: '24mm 18mm 22mm', Letter: '18mm 18mm 16mm' };

/** The page rules of a paper, for the upright pages of a document and those on their side. */
export const paperRules = (paper: Paper): string =>
  `@page{size:${paper};margin:${margins[paper]}}@page landscape{size:${paper} landscape}`;
