import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { collections, type CollectionName } from '../../src/schema/collections.ts';
import { editions, fieldMeta, type Edition } from '../../src/schema/field.ts';
import { minimal } from './builds.ts';
import type { Aviary, Canary } from './canaries.ts';

interface Place {
  readonly collection: CollectionName;
  readonly partner: string | null;
  readonly audience: Edition;
}

/** Fields that other content or a rule refers to by their text: a canary would break the content. */
const referred = /^(program\.version|profile\.version|profile\.changes\.version|plans\.(version|profileVersion))$/;

/**
 * Puts canaries into every text of every entry, into new entries of every audience, into comments, into internal fields
 * that were empty, into bodies and into the names of files.
 * @param partners how many partners, each with a plan
 * @param notes how many internal notes in each plan
 */
export function plantCanaries(aviary: Aviary, partners: number, notes: number): void {
  multiply(aviary, partners);
  addEntries(aviary);
  addNotes(aviary, notes);
  for (const [collection, { at }] of Object.entries(collections) as [
    CollectionName,
    (typeof collections)[CollectionName],
  ][]) {
    if ('file' in at) plantFile(aviary, collection, at.file, null);
    else
      for (const file of filesIn(join(aviary.folder, at.folder)))
        plantFile(aviary, collection, `${at.folder}/${file}`, file);
  }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.mdx'));

/** Copies of the one partner and its plan, each under a name that is a canary. */
function multiply(aviary: Aviary, partners: number): void {
  const [partner, plan] = ['partners/copper-basin-records.mdx', 'plans/copper-basin-records/2027.mdx'].map((file) =>
    readFileSync(join(aviary.folder, file), 'utf8'),
  );
  for (let copy = 1; copy < partners; copy++) {
    // A partner's own number is the one in its name.
    const number = aviary.canaries.length;
    const id = aviary.id({
      edition: 'partner',
      partner: `kanarie-${String(number).padStart(5, '0')}q`,
      place: 'partners, file name',
    });
    write(aviary, `partners/${id}.mdx`, partner ?? '');
    write(aviary, `plans/${id}/2027.mdx`, plan ?? '');
  }
}

function addEntries(aviary: Aviary): void {
  for (const [index, edition] of (['partner', 'internal'] as const).entries()) {
    const owner = { edition, partner: edition === 'partner' ? '*' : null };
    const chapter = aviary.id({ ...owner, place: 'chapters, file name' });
    const lesson = aviary.id({ ...owner, place: 'lessons, file name' });
    write(aviary, `handbook/${chapter}.mdx`, entryText('handbook/how-we-work.mdx', edition, index + 2));
    write(aviary, `lessons/${lesson}.mdx`, entryText('lessons/price-a-box.mdx', edition, 0));
  }
}

function addNotes(aviary: Aviary, notes: number): void {
  for (const file of filesIn(join(aviary.folder, 'plans'))) {
    edit(join(aviary.folder, 'plans', file), (document) =>
      document.set('notes', document.createNode(Array.from({ length: notes }, () => 'A note'))),
    );
  }
}

function entryText(like: string, edition: Edition, order: number): string {
  const text = readFileSync(join(minimal, like), 'utf8').replace(/^audience: .*$/m, `audience: ${edition}`);
  return order > 0 ? text.replace(/^order: .*$/m, `order: ${order}`) : text.replace(/^minutes: .*$/m, 'minutes: 1');
}

function write(aviary: Aviary, file: string, text: string): void {
  mkdirSync(dirname(join(aviary.folder, file)), { recursive: true });
  writeFileSync(join(aviary.folder, file), text);
}

function plantFile(aviary: Aviary, collection: CollectionName, file: string, name: string | null): void {
  const partner = collection === 'partners' || collection === 'plans' ? ((name ?? '').split(/[/.]/)[0] ?? '') : null;
  edit(join(aviary.folder, file), (document, body) => {
    const place: Place = {
      collection,
      partner,
      audience: (document.get('audience') as Edition | undefined) ?? 'public',
    };
    fillInternal(collection, document);
    plantNode(aviary, place, document.contents, collections[collection].schema, []);
    plantComments(aviary, place, document);
    return name === null ? body : plantBody(aviary, place, body);
  });
}

/** Internal fields that authors may leave out, so that each of them has a canary. */
function fillInternal(collection: CollectionName, document: Document): void {
  if (collection === 'partners') for (const field of ['source', 'risk']) document.set(field, 'Unknown');
  if (collection === 'criteria')
    document.set(
      'assumptions',
      document.createNode([{ statement: 'S', evidence: 'E', owner: 'partner-manager', checkBy: '2099-01-01' }]),
    );
  const lists = { stages: ['milestones', 'note'], plans: ['scores', 'remark'] }[collection as 'stages' | 'plans'];
  const [list, field] = lists ?? [];
  const items = list ? document.get(list) : undefined;
  if (isCollection(items))
    for (const item of items.items) {
      const node = isPair(item) ? item.value : item;
      if (isMap(node)) node.set(field ?? '', 'A remark');
    }
}

const ownerOf = ({ partner, audience }: Place, mark: Edition): Pick<Canary, 'edition' | 'partner'> => {
  const edition = editions.indexOf(mark) > editions.indexOf(audience) ? mark : audience;
  if (edition === 'internal') return { edition, partner: null };
  if (partner) return { edition: 'partner', partner };
  return { edition, partner: edition === 'partner' ? '*' : null };
};

function plantNode(
  aviary: Aviary,
  place: Place,
  node: unknown,
  schema: z.core.$ZodType,
  path: readonly string[],
  mark: Edition = 'public',
): void {
  const inner = unwrapped(schema);
  if (isScalar(node) && typeof node.value === 'string') {
    const field = [place.collection, ...path].join('.');
    const owner = { ...ownerOf(place, mark), place: field };
    if (inner instanceof z.ZodEmail) node.value = `${aviary.id(owner)}@example.com`;
    else if (isFree(inner) && !referred.test(field)) node.value = `${node.value} ${aviary.text(owner)}`;
  } else if (isSeq(node)) {
    for (const item of node.items)
      plantNode(aviary, place, item, inner instanceof z.ZodArray ? inner.element : inner, path, mark);
  } else if (isMap(node)) {
    for (const { key, value } of node.items) {
      const name = String((key as Node & { value?: unknown }).value);
      if (inner instanceof z.ZodRecord) plantNode(aviary, place, value, inner.valueType, path, mark);
      const field = inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>)[name] : undefined;
      const own = field && fieldMeta(field)?.edition;
      if (field && own)
        plantNode(
          aviary,
          place,
          value,
          field,
          [...path, name],
          editions.indexOf(own) > editions.indexOf(mark) ? own : mark,
        );
    }
  }
}

const isFree = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodString && !(schema.def.checks ?? []).some((check) => 'format' in check._zod.def);

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? unwrapped(schema.def.innerType)
    : schema;
}

/** Comments before every third item; nobody but the authors may ever see one. */
function plantComments(aviary: Aviary, { collection }: Place, document: Document): void {
  const comment = () => ` ${aviary.text({ edition: 'internal', partner: null, place: `${collection}, comment` })}`;
  document.commentBefore = comment();
  let item = 0;
  visit(document, { Map: (_, map) => void (item++ % 3 === 1 && !map.flow && (map.comment = comment())) });
}

function plantBody(aviary: Aviary, place: Place, body: string): string {
  const inside = place.collection === 'partners' ? 'internal' : 'public';
  const text = aviary.text({ ...ownerOf(place, inside), place: `${place.collection}, body` });
  const hidden = aviary.text({ edition: 'internal', partner: null, place: `${place.collection}, Internal` });
  return `${body.trimEnd()}\n\n${text}\n\n<Internal>\n\n${hidden}\n\n</Internal>\n`;
}

/** Changes the YAML of a file, and its body where it has one. */
function edit(path: string, change: (document: Document, body: string) => unknown): void {
  const text = readFileSync(path, 'utf8');
  const [, front = text, body = ''] = path.endsWith('.mdx') ? (/^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []) : [];
  const document = parseDocument(front);
  const result = change(document, body);
  const changed = typeof result === 'string' ? result : body;
  const yaml = document.toString({ lineWidth: 0 });
  writeFileSync(path, path.endsWith('.mdx') ? `---\n${yaml}---\n${changed}` : yaml);
}
