import { usedAssets } from '../../../src/domain/assets.ts';
import type { Content } from '../../../src/domain/content.ts';
import type { GalleryEntry } from '../../../src/domain/gallery.ts';
import { programModel } from '../../../src/domain/programModel.ts';
import { resolveReferences } from '../../../src/domain/references.ts';
import { assetTypes, endingOf } from '../../../src/load/assets/assetTypes.ts';
import { parseBody } from '../../../src/load/body.ts';
import { componentExamples, type ExampleNames } from '../../../src/load/componentExamples.ts';
import { convertBody } from '../../../src/load/convert.ts';
import type { LinkTarget } from '../../../src/load/links.ts';
import { componentSchemas, type ComponentName } from '../../../src/schema/components.ts';
import { fieldMeta } from '../../../src/schema/field.ts';

/**
 * Every component as an author writes it and as readers see it, made by what reads and shows all texts.
 * Components whose example would have nothing to name in this content are left out.
 * @throws RangeError where an example would be a mistake in a text
 */
export function galleryOf(content: Content): GalleryEntry[] {
  const names = namesIn(content);
  return (Object.keys(componentSchemas) as ComponentName[]).flatMap((name) => {
    const source = componentExamples[name](names);
    return source === null ? [] : [{ name, attributes: attributesOf(name), source, body: bodyOf(source, content) }];
  });
}

function namesIn({ program, glossary, lessons, chapters, assets }: Content): ExampleNames {
  // Only what texts use is there to be fetched.
  const used = usedAssets(
    assets,
    [...lessons, ...chapters].map(({ body }) => body),
  );
  const assetFor = (component: ComponentName) =>
    used.find((each) => assetTypes[endingOf(each.name)]?.for === component);
  return {
    milestone: program.agreement,
    lesson: lessons.find(({ data }) => data.audience === 'public')?.id ?? null,
    role: program.roles[0]?.id ?? null,
    term: glossary.terms[0]?.id ?? null,
    picture: assetFor('Figure')?.name ?? null,
    document: assetFor('Download')?.name ?? null,
  };
}

function attributesOf(name: ComponentName): GalleryEntry['attributes'] {
  return Object.entries(componentSchemas[name].shape).map(([attribute, schema]) => ({
    name: attribute,
    isNeeded: !schema.safeParse(undefined).success,
    says: fieldMeta(schema)?.description ?? '',
  }));
}

/** An example reads as if it stood in a chapter. */
const from = 'handbook/components.mdx';
const stage: LinkTarget = { to: 'stages/management', audience: 'public', partner: null, anchors: null };

function bodyOf(source: string, content: Content): GalleryEntry['body'] {
  const parsed = parseBody(source, 0, []);
  const { body, mistakes } = convertBody({
    body: parsed,
    ids: { Milestone: null, Lesson: null, Role: null, Term: null },
    links: { from, targets: new Map([['stages/management.mdx', stage]]) },
    assets: content.assets.map(({ name }) => name),
  });
  const [wrong] = [...parsed.mistakes, ...mistakes];
  if (wrong) throw new RangeError(`The example is a mistake (${wrong.code}): ${source}`);
  return resolveReferences(body, programModel(content).references);
}
