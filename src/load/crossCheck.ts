import { isDeepStrictEqual } from 'node:util';
import type { Body } from '../domain/content.ts';
import type { Problem } from '../problems/problem.ts';
import type { CollectionName } from '../schema/collections.ts';
import { stageIds } from '../schema/stage.ts';
import { audienceOf } from './audience.ts';
import { convertBody } from './convert.ts';
import type { KnownIds } from './knownIds.ts';
import type { LinkTarget } from './links.ts';
import { toProblem } from './mistake.ts';
import { idsIn, type ParsedFile } from './parseFile.ts';

/** A file whose body has been turned into data, its links and references looked up in all other files. */
export interface CheckedFile extends ParsedFile {
  readonly content: Body;
}

/** Turns the body of one file into data. @param from the path that its links count from */
export type LookUp = (file: ParsedFile, from: string) => CheckedFile;

/** Files that were checked before, with all that was looked up in others then. */
export interface Checks {
  surroundings: unknown;
  checked: WeakMap<ParsedFile, CheckedFile>;
}

/** Looks up what bodies say of other files, and turns the bodies into data; `lookUp` does so for one file more. */
export function crossCheck(
  files: readonly ParsedFile[],
  isWhole: (collection: CollectionName) => boolean,
  assets: readonly string[],
  before?: Checks,
): { checked: CheckedFile[]; lookUp: LookUp } {
  const targets = new Map(files.map((each) => [each.file.path, linkTarget(each)]));
  const ids = knownIds(files, isWhole('lessons'));
  const lookUp: LookUp = (file, from) => {
    if (!file.body) return { ...file, content: [] };
    const own = { ...ids, Milestone: withOwn(ids.Milestone, file) };
    const { body, mistakes } = convertBody({ body: file.body, ids: own, links: { from, targets }, assets });
    const problems: Problem[] = mistakes.map((each) => toProblem(file.source, each));
    return { ...file, content: body, problems: [...file.problems, ...problems] };
  };
  const known = stillKnown({ targets, ids, assets }, before);
  const check = (file: ParsedFile): CheckedFile => {
    const checked = known.get(file) ?? lookUp(file, file.file.path);
    known.set(file, checked);
    return checked;
  };
  return { checked: files.map(check), lookUp };
}

/** What was checked before holds as long as all that bodies can refer to is the same. */
function stillKnown(surroundings: object, before?: Checks): Checks['checked'] {
  if (!before) return new WeakMap();
  if (!isDeepStrictEqual(before.surroundings, surroundings)) before.checked = new WeakMap();
  before.surroundings = surroundings;
  return before.checked;
}

const targetsOf = new WeakMap<ParsedFile, LinkTarget>();

/** The same object for the same file, since equal objects are compared faster where they are one. */
const linkTarget = (file: ParsedFile): LinkTarget => targetsOf.getOrInsertComputed(file, targetIn);

function targetIn({ file, fields, body }: ParsedFile): LinkTarget {
  const { collection, id } = file;
  const partner = collection === 'plans' ? (id.split('/')[0] ?? null) : collection === 'partners' ? id : null;
  const headings = body ? body.headings.map((each) => [each.id, each.internal] as const) : [];
  const others = [
    ...idsIn(fields?.value, 'terms'),
    ...(collection === 'stages' ? idsIn(fields?.value, 'milestones') : []),
  ];
  const isKnown = fields?.value !== undefined && (body ? body.draft !== null : !file.path.endsWith('.mdx'));
  const anchors = isKnown ? new Map([...others.map((each) => [each, false] as const), ...headings]) : null;
  return { to: `${collection}/${id}`, audience: audienceOf(collection, fields?.value), partner, anchors };
}

/** The ids that bodies may name, also from files that have mistakes elsewhere. */
function knownIds(files: readonly ParsedFile[], areLessonsWhole: boolean): KnownIds {
  const valueOf = (path: string): unknown => files.find((each) => each.file.path === path)?.fields?.value;
  const stages = stageIds.map((id) => valueOf(`stages/${id}.mdx`));
  const program = valueOf('program.yaml');
  const glossary = valueOf('glossary.yaml');
  return {
    Milestone: stages.includes(undefined) ? null : stages.flatMap((stage) => idsIn(stage, 'milestones')),
    Lesson: areLessonsWhole
      ? files.filter(({ file }) => file.collection === 'lessons').map(({ file }) => file.id)
      : null,
    Role: program === undefined ? null : idsIn(program, 'roles'),
    Term: glossary === undefined ? null : idsIn(glossary, 'terms'),
  };
}

/** A plan may also name the milestones that only it has. */
function withOwn(milestones: readonly string[] | null, { file, fields }: ParsedFile): readonly string[] | null {
  return milestones && file.collection === 'plans' ? [...milestones, ...idsIn(fields?.value, 'add')] : milestones;
}
