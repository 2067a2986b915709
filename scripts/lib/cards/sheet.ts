/** A card as it stands in the page that holds all of them. */
export interface DrawnCard {
  /** Where its picture lies, below the folder of its language. */
  readonly file: string;
  readonly html: string;
}

/** A page of cards, taken apart so that some of them can be looked at alone. */
export interface Sheet {
  readonly before: string;
  readonly cards: readonly DrawnCard[];
  readonly after: string;
}

const card = /<article class="card" data-card="([^"]+)".*?<\/article>/gs;

/** Takes a rendered page of cards apart. @throws RangeError where it holds none */
export function takeApart(html: string): Sheet {
  const found = [...html.matchAll(card)];
  const [first, last] = [found.at(0), found.at(-1)];
  if (!first || !last) throw new RangeError('The page of cards holds none.');
  return {
    before: html.slice(0, first.index),
    cards: found.map(([whole, file = '']) => ({ file, html: whole })),
    after: html.slice(last.index + last[0].length),
  };
}

/** A page with some of its cards alone. */
export const pageOf = ({ before, after }: Sheet, cards: readonly DrawnCard[]): string =>
  [before, ...cards.map(({ html }) => html), after].join('');
