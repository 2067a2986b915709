import { codeReference } from './codeReference.ts';
import { componentReference, fieldReference } from './fieldReference.ts';
import { collectionNames, editorSchema } from './jsonSchemas.ts';

/** The authors' guide, whose hand-written part is kept. */
export const guidePath = 'content/README.md';

const sections: Readonly<Record<string, () => string>> = {
  components: componentReference,
  fields: fieldReference,
  codes: codeReference,
};

/** A text file of the project, by its path from the root. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The JSON Schemas that editors read, one for each kind of content. */
export const schemaFiles = (): GeneratedFile[] =>
  collectionNames.map((name) => ({
    path: `.vscode/schemas/${name}.json`,
    text: `${JSON.stringify(editorSchema(name), null, 2)}\n`,
  }));

/**
 * The guide with its generated sections made anew.
 * @throws RangeError where the marks of a section are gone
 */
export function renewedGuide(guide: string): string {
  return Object.entries(sections).reduce((text, [name, make]) => {
    const [begin, end] = [`<!-- generated: ${name} -->`, `<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(begin), text.indexOf(end)];
    if (from === -1 || to < from) throw new RangeError(`${guidePath} has lost the lines ${begin} and ${end}`);
    return `${text.slice(0, from + begin.length)}\n\n${make()}\n\n${text.slice(to)}`;
  }, guide);
}
