import { withAssets } from '../domain/assets.ts';
import type { BookView } from '../domain/bookView.ts';
import type { Body } from '../domain/content.ts';
import { speak, type Speech } from '../i18n/speak.ts';
import { paths } from '../urls.ts';
import { anchorsOf, inBook } from './anchors.ts';

/** A part of the book. */
export interface Part {
  /** The path that it has in the handbook, which is its id. */
  readonly id: string;
  readonly title: string;
  /** The question that it helps to answer: the parts of one question follow each other without a new page. */
  readonly question: Question;
}

/** What a prospect asks; also the name of the pages that answer it, and the class of what is on them. */
const questions = ['fit', 'journey', 'lessons', 'earn', 'read', 'reference'] as const;
type Question = (typeof questions)[number];

/** What every part of the book is drawn with. */
export interface BookParts {
  readonly book: BookView;
  readonly speech: Speech;
  /** Where the handbook is on the web. */
  readonly address: string;
  /** In reading order. */
  readonly parts: readonly Part[];
  /** What stands above the pages of each question. */
  readonly heads: readonly { readonly name: Question; readonly head: string }[];
  /** The part with this path. */
  readonly part: (path: string) => Part;
  /** A body of the page with this path, its headings so many ranks deeper. */
  readonly body: (body: Body, path: string, deeper: number) => Body;
}

/** Lays out the parts of the book. */
export function bookParts(book: BookView): BookParts {
  const speech = speak(book.program.language);
  const { url, base } = book.program.site;
  const address = `${url}${base}`;
  const anchors = anchorsOf(book);
  const parts = titlesOf(book, speech).map(([question, id, title]) => ({ question, id, title }));
  const known = new Map(parts.map((part) => [part.id, part]));
  return {
    book,
    speech,
    address,
    parts,
    heads: questions.map((name) => ({ name, head: speech.t.nav[name] })),
    part(path) {
      const part = known.get(path);
      if (!part) throw new RangeError(`The book has no part ${path}`);
      return part;
    },
    // A document stands alone, so its pictures stand in it.
    body: (body, path, deeper) => inBook(withAssets(body, book.assets, 'page'), path, deeper, anchors, address),
  };
}

type Titled = readonly [question: Question, path: string, title: string];

function titlesOf({ stages, chapters }: BookView, { t }: Speech): Titled[] {
  return [
    ['fit', paths.profile(), t.profilePage.title],
    ['journey', paths.journey(), t.journeyPage.title],
    ...stages.map(({ id, number, title }) => ['journey', paths.stage(id), `${number} ${title}`] as const),
    ['lessons', paths.lessons(), t.lessonsPage.title],
    ['earn', paths.tiers(), t.tiersPage.title],
    ...chapters.map(({ id, title }) => ['read', paths.chapter(id), title] as const),
    ['reference', paths.glossary(), t.glossaryPage.title],
  ];
}
