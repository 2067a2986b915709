import {
  type CatalogueEntry,
  error as sharedError,
  type Values,
  type ValuesOf,
  warning as sharedWarning,
} from './catalogueTypes.ts';

type Say<V> = (values: V) => string;
type None = Record<never, never>;

/** No line of the domain document asks for these: they hold for any content that is kept in files. */
const error = <V extends Values = None>(message: Say<V>, hint: Say<V>): CatalogueEntry<V> =>
  sharedError<V>(null, message, hint);
const warning = <V extends Values = None>(message: Say<V>, hint: Say<V>): CatalogueEntry<V> =>
  sharedWarning<V>(null, message, hint);

const listed = (words: readonly string[]): string => words.map((word) => `"${word.slice(0, 60)}"`).join(', ');
/** The nearest word is empty where none is near enough to be a help. */
const orElse = (nearest: string, otherwise: string): string => (nearest ? `Did you mean "${nearest}"?` : otherwise);
const known = (words: readonly string[]): string => {
  if (words.length === 0) return 'There is nothing yet that it could name.';
  return words.length > 12
    ? `Known are ${listed(words.slice(0, 12))} and ${words.length - 12} more.`
    : `Known are ${listed(words)}.`;
};

/** Facts about a field that the schema itself knows. */
type Field = {
  /** The name of the field, or the place in a list. */
  readonly field: string;
  /** The author's guide to the field, or an empty string. */
  readonly about: string;
  /** What to say of characters in the value that came with pasting, or an empty string. */
  readonly pasted: string;
};
const about = ({ about: words }: Field): string => (words ? `The field says: ${words}` : '');
const cure = (words: string, field: Field): string =>
  [words, field.pasted, about(field)].filter((sentence) => sentence !== '').join(' ');
const idRule = 'Use lower-case letters a to z, digits and single hyphens, such as first-customer-call.';

/** Every code of the load layer: files, text, front matter, YAML, schema and bodies. Codes never change their meaning. */
export const loadCatalogue = {
  'content-missing': error<{ folder: string }>(
    ({ folder }) => `There is no content folder at "${folder}", so there is nothing to read.`,
    () => 'Name the folder that holds program.yaml, for example --content content.',
  ),
  'file-missing': error<{ path: string; holds: string }>(
    ({ path, holds }) => `The file ${path} is missing. It holds ${holds}, and nothing can be built without it.`,
    ({ path }) => `Add ${path}; the demo content shows what it looks like.`,
  ),
  'folder-empty': error<{ folder: string; holds: string }>(
    ({ folder, holds }) => `The folder ${folder} has no ${holds}, and a program needs at least one.`,
    ({ folder }) => `Add an .mdx file to ${folder}.`,
  ),
  'file-stray': error<{ path: string; advice: string }>(
    ({ path }) => `Nothing reads the file ${path}, so what it says would be lost without a word.`,
    ({ advice }) => advice,
  ),
  'file-symlink': error<{ path: string }>(
    ({ path }) => `${path} is a symbolic link. Links may lead out of the content folder, so they are not followed.`,
    () => 'Put the file itself in its place.',
  ),
  'file-name': error<{ name: string; reason: string; nearest: string }>(
    ({ name, reason }) => `The name "${name}" cannot be an id: ${reason}. Ids stand in web addresses and references.`,
    ({ nearest }) => `${nearest ? `Rename it to ${nearest}. ` : ''}${idRule}`,
  ),
  'file-name-reserved': error<{ name: string }>(
    ({ name }) => `The name "${name}" is reserved by an operating system, by web servers or by the program itself.`,
    () => 'Choose another name for the file.',
  ),
  'file-name-long': error<{ name: string; limit: number }>(
    ({ name, limit }) =>
      `The name "${name.slice(0, 40)}…" is longer than ${limit} characters and makes addresses that break.`,
    () => 'Choose a shorter name.',
  ),
  'file-name-collision': error<{ name: string; other: string }>(
    ({ name, other }) =>
      `The names "${name}" and "${other}" are the same on some computers, where one would replace the other.`,
    () => 'Rename one of them so that they differ in more than case, accents or their encoding.',
  ),
  'stage-unknown': error<{ id: string; nearest: string; stages: readonly string[] }>(
    ({ id }) => `There is no readiness stage called "${id}"; a program has exactly four.`,
    ({ nearest, stages }) => orElse(nearest, `The four are ${listed(stages)}.`),
  ),
  'file-unreadable': error<{ path: string; reason: string }>(
    ({ path, reason }) => `The file ${path} could not be read (${reason}).`,
    () => 'Check that it is a plain file and that you may read it.',
  ),
  'file-too-big': error<{ size: number; limit: number }>(
    ({ size, limit }) => `The file has ${size} bytes; more than ${limit} are not read, since no text is that long.`,
    () => 'Split the text, or move what is not text to another place.',
  ),
  'file-empty': error(
    () => 'The file is empty, so the entry that it stands for has no content.',
    () => 'Fill it in, or delete it.',
  ),
  'text-encoding': error(
    () => 'From here on the file is not UTF-8, so its letters cannot be told for certain.',
    () => 'Save the file with the encoding UTF-8.',
  ),
  'text-control': error<{ character: string }>(
    ({ character }) =>
      `There is an invisible control character here (${character}). It would spoil the page and the PDF.`,
    () => 'Delete it; retyping the words around it is the surest way.',
  ),
  'text-line-break': error(
    () => 'Lines end here with a lone carriage return, which other programs do not count as the end of a line.',
    () => 'Save the file with line endings LF or CRLF.',
  ),
  'text-direction': error<{ character: string }>(
    ({ character }) =>
      `An invisible character (${character}) reverses the direction of the text here, so that it reads differently from what it says.`,
    () => 'Delete it; retyping the words around it is the surest way.',
  ),
  'text-conflict': error(
    () =>
      'Two versions of the text stand here, left over from a merge in git: one above the line of =======, one below.',
    () =>
      'Keep what is right, and delete the rest together with the lines that begin with <<<<<<<, ======= and >>>>>>>.',
  ),
  'text-line-long': error<{ length: number; limit: number }>(
    ({ length, limit }) => `This line has ${length} characters; lines of more than ${limit} are not read.`,
    () => 'Break the line; a paragraph may have as many lines as you like.',
  ),
  'front-matter-missing': error<{ fence: string }>(
    () => 'The file does not begin with front matter, so its fields are unknown.',
    ({ fence }) =>
      fence
        ? `Write three plain hyphens (---) instead of "${fence}".`
        : 'Begin the file with a line of three hyphens (---), then the fields, then another line of three hyphens.',
  ),
  'front-matter-unclosed': error<{ fence: string; line: number }>(
    () => 'The front matter that begins here has no end, so the text cannot be told from the fields.',
    ({ fence, line }) =>
      fence
        ? `Line ${line} was probably meant to be it: write exactly three plain hyphens (---) instead of "${fence}".`
        : `Put a line of three hyphens (---) after the last field, most likely before line ${line}.`,
  ),
  'front-matter-foreign': error<{ kind: string }>(
    ({ kind }) => `The front matter is written in ${kind}; only YAML between two lines of three hyphens (---) is read.`,
    () => 'Begin the file with a line of three hyphens and write the fields as YAML, one "name: value" on each line.',
  ),
  'front-matter-empty': error(
    () => 'There are no fields here, so nothing is known about the entry.',
    () => 'Write the fields as YAML, one "name: value" on each line.',
  ),
  'yaml-syntax': error<{ what: string; advice: string }>(
    ({ what }) => `The fields cannot be read as YAML from here: ${what}.`,
    ({ advice }) => advice,
  ),
  'yaml-tab': error(
    () => 'This line is indented with a tab; YAML allows only spaces, since tabs are of different width everywhere.',
    () => 'Replace the tab by spaces, two for each level.',
  ),
  'yaml-space': error<{ character: string }>(
    ({ character }) =>
      `What looks like a space here is another character (${character}), as word processors put in; YAML takes it for a letter.`,
    () => 'Delete it and type a plain space.',
  ),
  'yaml-duplicate-key': error<{ key: string; line: number }>(
    ({ key, line }) =>
      `The field "${key}" stands here a second time; the first is on line ${line}. Only one of them could count.`,
    () => 'Keep the one that is right and delete the other.',
  ),
  'yaml-alias': error<{ what: string }>(
    ({ what }) => `YAML anchors and aliases are not used here, and ${what} is one. They hide where a value comes from.`,
    () => 'Write the value out, in quotes if it is meant to begin with & or *.',
  ),
  'yaml-merge-key': error(
    () => 'The merge key << is not used here; it hides where values come from.',
    () => 'Write the fields out.',
  ),
  'yaml-tag': error<{ tag: string }>(
    ({ tag }) => `YAML tags are not used here, and "${tag}" is one. They could change the type of a value.`,
    () => 'Delete the tag; put the value in quotes if it is meant to begin with an exclamation mark.',
  ),
  'yaml-directive': error(
    () => 'YAML directives (lines that begin with %) are not used here; they could change how values are read.',
    () => 'Delete the line.',
  ),
  'yaml-documents': error(
    () => 'A second YAML document begins here; a file has exactly one.',
    () => 'Move it to a file of its own, or delete the line of hyphens or dots before it.',
  ),
  'yaml-deep': error<{ limit: number }>(
    ({ limit }) => `The fields are nested more than ${limit} levels deep here, far deeper than any content asks for.`,
    () => 'Check the brackets and the indentation.',
  ),
  'yaml-key': error<{ key: string }>(
    ({ key }) => `The name "${key}" is reserved and cannot be the name of a field.`,
    () => 'Delete the field.',
  ),
  'yaml-key-complex': error(
    () => 'A list or a group of fields stands here where the name of a field should be.',
    () => 'Write a plain name followed by a colon. A value that begins with a bracket must be in quotes.',
  ),
  'yaml-not-fields': error<{ found: string }>(
    ({ found }) => `Fields are expected here, one "name: value" on each line, but there is ${found}.`,
    () => 'Check that each name is followed by a colon and a space.',
  ),
  'number-octal': error<{ source: string }>(
    ({ source }) => `The number ${source} can be read in two ways: some programs take it for octal or hexadecimal.`,
    ({ source }) => `Write it without leading zeros, or in quotes ("${source}") if it is not a number.`,
  ),
  'number-separator': error<{ source: string; value: string; meant: string }>(
    ({ source, value }) => `${source} is read as ${value}, since a point separates decimals and not thousands.`,
    ({ meant, value }) => `Write ${meant} if thousands are meant, or ${value}.`,
  ),
  'number-precision': error<{ source: string; value: string }>(
    ({ source, value }) => `The number ${source} has more digits than can be kept; it would become ${value}.`,
    ({ source }) => `Write a shorter number, or put it in quotes ("${source}") if it is not a quantity.`,
  ),
  'field-missing': error<Field & { within: string }>(
    ({ field, within }) => `The field "${field}" is missing${within ? ` in ${within}` : ''}.`,
    (values) => cure(`Add "${values.field}:" here.`, values),
  ),
  'field-unknown': error<{ field: string; nearest: string; fields: readonly string[] }>(
    ({ field }) => `There is no field called "${field}" here, so nothing would read it.`,
    ({ nearest, fields }) => orElse(nearest, `Delete it, or use one of ${listed(fields)}.`),
  ),
  'field-empty': error<Field & { comment: string }>(
    ({ field }) => `The field "${field}" has no value.`,
    (values) =>
      cure(
        values.comment
          ? `What follows # is a comment; put the value in quotes if it is meant to begin with one: "#${values.comment}".`
          : 'Write a value after the colon, or delete the line if the field is optional.',
        values,
      ),
  ),
  'type-wrong': error<Field & { expected: string; found: string; advice: string }>(
    ({ field, expected, found }) => `"${field}" should be ${expected}, but there is ${found}.`,
    (values) => cure(values.advice || `Write ${values.expected}.`, values),
  ),
  'value-not-allowed': error<Field & { found: string; nearest: string; allowed: readonly string[] }>(
    ({ field, found }) => `"${found}" is not allowed for "${field}".`,
    (values) =>
      cure(
        `${values.nearest ? `Did you mean "${values.nearest}"? ` : ''}Allowed are ${listed(values.allowed)}.`,
        values,
      ),
  ),
  'number-range': error<Field & { found: string; bound: string }>(
    ({ field, found, bound }) => `"${field}" is ${found}, but must be ${bound}.`,
    (values) => cure(`Write a number that is ${values.bound}.`, values),
  ),
  'number-not-whole': error<Field & { found: string }>(
    ({ field, found }) => `"${field}" is ${found}, but must be a whole number.`,
    (values) => cure('Round it, or choose a smaller unit.', values),
  ),
  'text-empty': error<Field>(
    ({ field }) => `"${field}" has no text, or nothing but spaces.`,
    (values) => cure('Write the text, or delete the field if it is optional.', values),
  ),
  'text-length': error<Field & { bound: string }>(
    ({ field, bound }) => `"${field}" must have ${bound}.`,
    (values) => cure('Shorten or lengthen the text.', values),
  ),
  'list-length': error<Field & { found: number; bound: string }>(
    ({ field, found, bound }) => `"${field}" has ${found} ${found === 1 ? 'item' : 'items'}, but must have ${bound}.`,
    (values) => cure('Add or remove items; each begins with a hyphen.', values),
  ),
  'id-shape': error<Field & { found: string; reason: string; nearest: string }>(
    ({ found, reason }) => `"${found}" cannot be an id: ${reason}.`,
    (values) => cure(`${values.nearest ? `Did you mean "${values.nearest}"? ` : ''}${idRule}`, values),
  ),
  'date-shape': error<Field & { found: string; nearest: string }>(
    ({ field, found }) => `"${field}" should be a date such as 2027-01-31, but is "${found}".`,
    (values) => cure(orElse(values.nearest, 'Write year, month and day with hyphens: YYYY-MM-DD.'), values),
  ),
  'date-impossible': error<Field & { found: string; reason: string }>(
    ({ found, reason }) => `There is no ${found}: ${reason}.`,
    (values) => cure('Write a day that exists.', values),
  ),
  'date-range': error<Field & { found: string }>(
    ({ found }) => `${found} lies outside the years 1990 to 2099, so it is most likely a slip.`,
    (values) => cure('Check the year.', values),
  ),
  'format-wrong': error<Field & { found: string; format: string }>(
    ({ field, found, format }) => `"${field}" should be ${format}, but is "${found}".`,
    (values) => cure(`Write ${values.format}.`, values),
  ),
  'value-wrong': error<Field & { found: string; reason: string }>(
    ({ field, found, reason }) => `"${field}" cannot be ${found}: ${reason}.`,
    (values) => cure('Correct the value.', values),
  ),
  'mdx-syntax': error<{ what: string; advice: string }>(
    ({ what }) => `The text cannot be read from here: ${what}.`,
    ({ advice }) => advice,
  ),
  'mdx-import': error(
    () => 'Texts cannot import or export anything: they are data and never run.',
    () =>
      'Delete the line. The documented components are there without an import. In prose, begin the line with another word.',
  ),
  'mdx-expression': error(
    () => 'Braces stand for code, and texts are data that never runs.',
    () => 'Delete the braces. To show a brace to readers, write \\{ or \\}.',
  ),
  'html-element': error<{ name: string; nearest: string }>(
    ({ name }) =>
      `<${name}> is HTML; texts use Markdown and the documented components, so that they look right on every page and in print.`,
    ({ nearest }) => orElse(nearest, 'Write it in Markdown. To show an angle bracket to readers, write &lt; instead.'),
  ),
  'component-unknown': error<{ name: string; nearest: string; components: readonly string[] }>(
    ({ name }) => `There is no component called <${name}>.`,
    ({ nearest, components }) =>
      orElse(nearest, `Use one of ${components.join(', ')}, or write &lt; to show an angle bracket.`),
  ),
  'component-place': error<{ name: string; reason: string }>(
    ({ name, reason }) => `<${name}> cannot stand here: ${reason}.`,
    ({ name }) => `Move <${name}> to another place.`,
  ),
  'component-content': error<{ name: string; expected: string }>(
    ({ name, expected }) => `<${name}> must hold ${expected}.`,
    ({ name, expected }) =>
      `Put ${expected} between <${name}> and </${name}>, with blank lines around it where it is a block.`,
  ),
  'component-not-empty': error<{ name: string }>(
    ({ name }) => `<${name}> holds text, which no reader would see.`,
    ({ name }) => `Write it as <${name} … /> and move the text out.`,
  ),
  'component-id-unknown': error<{ what: string; id: string; nearest: string; ids: readonly string[] }>(
    ({ what, id }) => `There is no ${what} with the id "${id}".`,
    ({ nearest, ids }) => orElse(nearest, known(ids)),
  ),
  'attribute-missing': error<{ name: string; attribute: string; about: string }>(
    ({ name, attribute }) => `<${name}> needs the attribute "${attribute}".`,
    ({ attribute, about: words }) => `Add ${attribute}="…". ${words}`.trim(),
  ),
  'attribute-unknown': error<{ name: string; attribute: string; nearest: string; attributes: readonly string[] }>(
    ({ name, attribute }) => `<${name}> has no attribute "${attribute}".`,
    ({ nearest, attributes }) =>
      orElse(
        nearest,
        attributes.length > 0
          ? `Delete it; the attributes are ${listed(attributes)}.`
          : 'Delete it; the component takes no attributes.',
      ),
  ),
  'attribute-value': error<{ name: string; attribute: string; found: string; nearest: string; about: string }>(
    ({ name, attribute, found }) => `"${found}" is not allowed for the attribute "${attribute}" of <${name}>.`,
    ({ nearest, about: words }) =>
      `${nearest ? `Did you mean "${nearest}"? ` : ''}${words}`.trim() || 'Correct the value.',
  ),
  'attribute-expression': error<{ name: string }>(
    ({ name }) => `An attribute of <${name}> is not a plain text in quotes. Texts are data and never run.`,
    () => 'Write the value in straight quotes, such as title="First call".',
  ),
  'attribute-duplicate': error<{ name: string; attribute: string }>(
    ({ name, attribute }) => `The attribute "${attribute}" of <${name}> stands here a second time.`,
    () => 'Keep the one that is right and delete the other.',
  ),
  'asset-name': error<{ name: string }>(
    ({ name }) =>
      `The file "${name}" cannot be used in texts: its name or its type is not one of those that are known.`,
    () =>
      'Use lower-case letters, digits and single hyphens, no folders, and one of .svg, .png, .jpg, .webp for pictures, .pdf, .csv, .txt for documents.',
  ),
  'asset-too-big': error<{ name: string; size: number; limit: number }>(
    ({ name, size, limit }) =>
      `The file "${name}" has ${Math.ceil(size / 1000)} kB, and readers on the way should not have to fetch more than ${limit / 1000}.`,
    () => 'Make the picture smaller (1600 pixels across are plenty) or the document shorter.',
  ),
  'asset-refused': error<{ name: string; reason: string }>(
    ({ name, reason }) => `The file "${name}" cannot be published: ${reason}.`,
    ({ name }) =>
      name.endsWith('.svg')
        ? 'Export the drawing as plain shapes and words without styles, links and ids, or as a PNG picture.'
        : 'Open the file, and save or export it anew in the type that its name says.',
  ),
  'asset-missing': error<{ file: string; nearest: string }>(
    ({ file }) => `There is no file "${file}", so readers would see nothing here.`,
    ({ nearest }) =>
      orElse(nearest, 'Put the file into the folder files and name it by its path, such as ../files/zones.svg.'),
  ),
  'asset-component': error<{ name: string; component: string; wanted: string }>(
    ({ name, component }) => `<${component}> cannot show the file "${name}".`,
    ({ wanted }) => `Use <${wanted}> for it.`,
  ),
  'asset-unused': warning<{ name: string }>(
    ({ name }) => `No text uses the file "${name}", so nobody sees it.`,
    () => 'Use it with <Figure> or <Download>, or delete it.',
  ),
  'image-unsupported': error(
    () => 'A picture needs a file of the content and words for those who cannot see it; this one would not be shown.',
    () => 'Put the file into the folder files and write <Figure file="../files/…" alt="…" />.',
  ),
  'link-scheme': error<{ target: string }>(
    ({ target }) =>
      `The link to "${target}" is refused: links lead to other content, to https addresses or to mail addresses.`,
    ({ target }) =>
      target.startsWith('http:') ? 'Write https:// instead of http://.' : 'Use one of these kinds of links.',
  ),
  'link-absolute': error<{ target: string }>(
    ({ target }) => `The link to "${target}" begins at the root of the web site, which moves with the site.`,
    () => 'Link to the file of the content, such as ../stages/management.mdx.',
  ),
  'link-broken': error<{ target: string; nearest: string }>(
    ({ target }) => `The link leads to "${target}", and there is no such file in the content.`,
    ({ nearest }) =>
      orElse(nearest, 'Link to a content file by its path from this file, such as ../stages/management.mdx.'),
  ),
  'link-anchor': error<{ target: string; anchor: string; nearest: string; anchors: readonly string[] }>(
    ({ target, anchor }) => `The link leads to "#${anchor}", and ${target} has no heading or term with that anchor.`,
    ({ nearest, anchors }) =>
      orElse(nearest, anchors.length > 0 ? known(anchors) : 'Link to the file without an anchor.'),
  ),
  'link-private': error<{ target: string; from: string; to: string }>(
    ({ target, from, to }) =>
      `Readers of this text (${from}) may not see "${target}" (${to}), so the link would lead nowhere and give its name away.`,
    () => 'Delete the link, or move it into an <Internal> block.',
  ),
  'heading-title': error(
    () => 'A heading of the first level is the title of the page, and the page takes it from the field "title".',
    () => 'Begin with two hashes: ## Heading.',
  ),
  'heading-empty': error(
    () => 'This heading has no words, so nobody could find or link to it.',
    () => 'Write the heading, or delete the hashes.',
  ),
  'heading-skipped': warning<{ depth: number; before: number }>(
    ({ depth, before }) =>
      `A heading of level ${depth} follows one of level ${before}; screen readers then announce a gap.`,
    ({ before }) => `Use level ${before + 1}: ${'#'.repeat(before + 1)} Heading.`,
  ),
  'footnote-unsupported': error(
    () => 'Texts cannot hold footnotes, so readers would see the brackets.',
    () => 'Say it in the sentence itself, or in a <Callout>.',
  ),
  'body-deep': error<{ limit: number }>(
    ({ limit }) => `The text is nested more than ${limit} levels deep here.`,
    () => 'Use fewer levels of lists, quotations and components.',
  ),
  'body-complex': error<{ character: string; limit: number }>(
    ({ character, limit }) =>
      `The text has more than ${limit} of the character ${character}, so it is not read any further.`,
    () => 'Delete what is not meant for readers.',
  ),
  'translation-of-nothing': error<{ collection: string; id: string; nearest: string }>(
    ({ collection, id }) => `There is nothing called "${id}" among the ${collection}, so this translates nothing.`,
    ({ nearest }) => `${orElse(nearest, 'Give the file the path of what it translates.')}`,
  ),
  'translation-id-unknown': error<{ id: string; nearest: string; ids: readonly string[] }>(
    ({ id }) => `The original has nothing with the id "${id}", so nobody would ever read this translation.`,
    ({ nearest, ids }) => orElse(nearest, known(ids)),
  ),
  'translation-length': error<{ count: number; of: number }>(
    ({ count, of }) =>
      `This list has ${count} items and that of the original ${of}, so words would stand in wrong places.`,
    () => 'Translate every item of the list, in the order of the original.',
  ),
  'translation-headings': error<{ count: number; of: number }>(
    ({ count, of }) =>
      `The translation has ${count} headings and the original ${of}; in every language they share their anchors, in their order.`,
    () => 'Give the translation the headings of the original, in the same order.',
  ),
  'translation-stale': warning<{ original: string; translates: string; stamp: string }>(
    ({ original, translates }) =>
      translates
        ? `${original} has changed since it was translated, so readers of the translation may read what no longer holds.`
        : `The translation does not say which state of ${original} it is of, so nobody would hear that it has aged.`,
    ({ translates, stamp }) =>
      `${translates ? 'Bring the translation up to date, then write' : 'If it is up to date, write'} translates: "${stamp}".`,
  ),
} as const;

export type LoadCode = keyof typeof loadCatalogue;
/** The facts that the sentences of one code need. */
export type LoadValues<Code extends LoadCode> = ValuesOf<(typeof loadCatalogue)[Code]>;
