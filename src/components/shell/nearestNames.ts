/** What a reader may have meant by words that nothing says: the names that are written most alike. */
import { distance } from 'fastest-levenshtein';

type FoundName = readonly [name: string, path: string, language: string];

/** From this share of wrong letters on, a name is another word and no slip. */
const tolerance = 0.4;
const most = 4;

/** Fills the list of nearest names, from the names that lie beside the index. */
export async function suggest(nothing: HTMLElement, words: string, about: DOMStringMap): Promise<void> {
  const list = nothing.querySelector<HTMLElement>('.search-nearest');
  if (!list) return;
  const response = await fetch(`${about['bundle']}names.json`);
  const names = ((await response.json()) as FoundName[]).filter(([, , language]) => language === about['language']);
  const near = nearestNames(words, names);
  list.querySelector('ul')?.replaceChildren(...near.map(([name, path]) => entry(name, `${about['base']}${path}`)));
  list.hidden = near.length === 0;
}

function nearestNames(words: string, names: readonly FoundName[]): FoundName[] {
  const wanted = lettersOf(words);
  return names
    .map((name) => ({ name, off: Math.max(...wanted.map((word) => offBy(word, lettersOf(name[0])))) }))
    .filter(({ off }) => off <= tolerance)
    .toSorted((a, b) => a.off - b.off)
    .slice(0, most)
    .map(({ name }) => name);
}

/** The share of letters in which a word differs from the one of these that is nearest. */
const offBy = (word: string, others: readonly string[]) =>
  Math.min(...others.map((other) => distance(word, other) / Math.max(word.length, other.length)));

/** The words of a text without accents and capitals. */
const lettersOf = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function entry(name: string, href: string): HTMLElement {
  const item = document.createElement('li');
  item.append(Object.assign(document.createElement('a'), { href, textContent: name }));
  return item;
}
