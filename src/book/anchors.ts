import { headingsOf, mapComponents } from '../domain/body.ts';
import type { BookView } from '../domain/bookView.ts';
import type { Body } from '../domain/content.ts';
import { pathOf, paths } from '../urls.ts';

/** Every place of the book, by the path that the handbook has for it: links need no other address. */
export type Anchors = ReadonlySet<string>;

/** The places that links of the handbook may lead to and that the book has, too. */
export function anchorsOf({ profile, stages, tiers, moments, chapters, terms }: BookView): Anchors {
  const lessons = moments.flatMap((moment) => moment.lessons);
  const milestones = stages.flatMap((stage) => stage.milestones);
  return new Set([
    paths.profile(),
    paths.journey(),
    paths.lessons(),
    paths.tiers(),
    paths.glossary(),
    ...profile.criteria.flatMap(({ id, body }) => withHeadings(paths.criterion(id), body)),
    ...stages.flatMap(({ id, body }) => withHeadings(paths.stage(id), body)),
    ...milestones.map(({ stage, id }) => paths.milestone(stage, id)),
    ...lessons.flatMap(({ id, body }) => withHeadings(paths.lesson(id), body)),
    ...tiers.map(({ id }) => paths.tier(id)),
    ...tiers.flatMap(({ body }) => headingsOf(body).map(({ id }) => anchorIn(paths.tiers(), id))),
    ...chapters.flatMap(({ id, body }) => withHeadings(paths.chapter(id), body)),
    ...terms.map(({ id }) => paths.term(id)),
  ]);
}

const withHeadings = (path: string, body: Body) => [path, ...headingsOf(body).map(({ id }) => anchorIn(path, id))];
const anchorIn = (path: string, id: string) => `${path}#${id}`;

/**
 * A body as a part of the book: its headings stand deeper and have the names that they have in the whole handbook, and
 * links to what the book does not have, and documents that it hands out, lead to the handbook on the web.
 * @param path of the page that the body is on
 * @param deeper by how many ranks headings go down
 */
export function inBook(body: Body, path: string, deeper: number, anchors: Anchors, address: string): Body {
  return mapComponents(body, (node) => {
    const { id = '', depth, to } = node.attributes;
    if (node.component === 'Heading') {
      const attributes = { ...node.attributes, id: anchorIn(path, id), depth: String(Number(depth) + deeper) };
      return { ...node, attributes };
    }
    if (node.component === 'Download') return { ...node, attributes: { ...node.attributes, root: address } };
    if (to === undefined || anchors.has(pathOf(to))) return node;
    return { ...node, attributes: { ...node.attributes, root: address } };
  });
}
