/**
 * What the search dialog takes for Pagefind: the same, begun before the dialog is there. It is written beside the index
 * as `ready/pagefind.js`, since Pagefind's interface looks for what finds under that name.
 */
import { createInstance as make } from '../pagefind.js';

/** Milliseconds without a question after which the filters are fetched, and those that drawing an answer gets first. */
const quiet = 300;
const drawing = 30;

let engine;

/**
 * Begins to fetch the index at the first call; whoever calls later gets the same. Its `lateFilters` come once.
 */
export function createInstance(options) {
  engine ??= filtersLast(make(options));
  return engine;
}

/**
 * Filters narrow what was found, so the first answer does not wait for them. Pagefind's interface asks for them before
 * it answers questions that came early, and would answer these when a reader has long gone on to a result: it is told
 * at first that there are none.
 */
function filtersLast(pagefind) {
  let asked;
  let goOn;
  const answered = new Promise((resolve) => (goOn = resolve));
  const search = async (...question) => {
    asked = question;
    const found = await pagefind.search(...question);
    setTimeout(goOn, drawing);
    return found;
  };
  let first = true;
  const filters = async () => {
    if (!first) return pagefind.filters();
    first = false;
    return {};
  };
  const come = async () => {
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, quiet))]);
    const all = await pagefind.filters();
    if (!asked) return { available: all, total: all };
    // They came too late for an answer: how many of it each has is counted now.
    const { filters: available, totalFilters: total } = await pagefind.search(...asked);
    return { available, total };
  };
  let coming;
  return { ...pagefind, search, filters, lateFilters: () => (coming ??= come()) };
}
