import type { Content } from '../../../src/domain/content.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { readColumns } from './columns.ts';
import { isFault } from './fault.ts';
import { partnerEdit, type PartnerEdit } from './partnerEdit.ts';
import { readTable } from './readTable.ts';
import { readResults } from './results.ts';

/** What an import comes to: edits, or everything that is wrong with the file. */
export interface ImportPlan {
  /** By partner, those that change something. */
  readonly edits: readonly PartnerEdit[];
  /** By line and column; nothing may be written while there is any. */
  readonly faults: readonly Problem[];
  /** The columns that nobody reads. */
  readonly unread: readonly string[];
}

/** Reads a file of results and works out what it changes. @param text with line feeds alone */
export function planImport(text: string, content: Content): ImportPlan {
  const table = readTable(text);
  if (isFault(table)) return { edits: [], faults: [table.fault], unread: [] };
  const columns = readColumns(table);
  if (columns.faults.length > 0) return { edits: [], faults: columns.faults.map((each) => each.fault), unread: [] };
  const { results, faults } = readResults(table, columns, content);
  const edits = results.map(partnerEdit).filter(({ changes }) => changes.length > 0);
  return { edits, faults: faults.map((each) => each.fault), unread: columns.unread };
}
