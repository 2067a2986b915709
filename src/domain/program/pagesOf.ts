/** A page of more rows than this is slow to open and to read. */
const rowsOfAPage = 200;

/** Rows by page; at least one page, which may be empty. */
export function pagesOf<Row>(rows: readonly Row[], perPage = rowsOfAPage): Row[][] {
  const count = Math.max(1, Math.ceil(rows.length / perPage));
  return Array.from({ length: count }, (_, page) => rows.slice(page * perPage, (page + 1) * perPage));
}
