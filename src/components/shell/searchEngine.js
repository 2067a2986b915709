/**
 * What the search dialog takes for Pagefind: the same, begun before the dialog is there. It is written beside the index
 * as `ready/pagefind.js`, since Pagefind's interface looks for what finds under that name.
 */
import { createInstance as make } from '../pagefind.js';

/** Milliseconds without a question after which the filters are fetched, and those that drawing an answer gets first. */
const quiet = 300;
const drawing = 30;

let engine;

/** Begins to fetch the index at the first call; whoever calls later gets the same. */
export function createInstance(options) {
  engine ??= filtersLast(make(options));
  return engine;
}

/** Filters narrow what was found, so the first answer does not wait for them. */
function filtersLast(pagefind) {
  let asked;
  let goOn;
  const answered = new Promise((resolve) => (goOn = resolve));
  const search = async (...question) => {
    asked ??= question;
    const found = await pagefind.search(...question);
    setTimeout(goOn, drawing);
    return found;
  };
  let first = true;
  const filters = async () => {
    const isFirst = first;
    first = false;
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, quiet))]);
    const all = await pagefind.filters();
    // They came too late for the first answer: how many of it each has is counted now.
    return isFirst && asked ? (await pagefind.search(...asked)).filters : all;
  };
  return { ...pagefind, search, filters };
}
