import type { LoadCode, LoadValues } from './loadCatalogue.ts';

/** What a mistake looks like, with the facts that its sentences are filled with. */
export interface Example<Values> {
  /** What an author wrote, or a sentence about the file. */
  readonly wrong: string;
  readonly values: Values;
}

const of = (field: string) => ({ field, about: '', pasted: '' });
const more = { nearest: '', about: '' };

/** For every code of the load layer the mistake that it stands for. */
export const loadExamples: { readonly [Code in LoadCode]: Example<LoadValues<Code>> } = {
  'content-missing': { wrong: 'npm run check -- --content contnet', values: { folder: 'contnet' } },
  'file-missing': {
    wrong: 'There is no file glossary.yaml.',
    values: { path: 'glossary.yaml', holds: 'the words of the program' },
  },
  'folder-empty': { wrong: 'The folder tiers is empty.', values: { folder: 'tiers', holds: 'tier' } },
  'file-stray': {
    wrong: 'handbook/prices.md',
    values: { path: 'handbook/prices.md', advice: 'Rename it to handbook/prices.mdx.' },
  },
  'file-symlink': { wrong: 'lessons/intro.mdx is a link to another file.', values: { path: 'lessons/intro.mdx' } },
  'file-name': {
    wrong: 'lessons/First Call.mdx',
    values: { name: 'First Call', reason: 'it has the capital letter "F"', nearest: 'first-call' },
  },
  'file-name-reserved': { wrong: 'handbook/index.mdx', values: { name: 'index' } },
  'file-name-long': {
    wrong: 'A file name of 81 characters or more.',
    values: { name: 'everything-that-a-partner-should-know-before', limit: 80 },
  },
  'file-name-collision': {
    wrong: 'handbook/prices.mdx beside handbook/Prices.mdx',
    values: { name: 'handbook/prices.mdx', other: 'handbook/Prices.mdx' },
  },
  'stage-unknown': {
    wrong: 'stages/products.mdx',
    values: { id: 'products', nearest: 'product', stages: ['management', 'operational', 'sales-marketing', 'product'] },
  },
  'file-unreadable': {
    wrong: 'You may not read tiers/gold.mdx.',
    values: { path: 'tiers/gold.mdx', reason: 'EACCES' },
  },
  'file-too-big': { wrong: 'A file of two megabytes.', values: { size: 2_000_000, limit: 1_000_000 } },
  'file-empty': { wrong: 'A file with nothing in it.', values: {} },
  'text-encoding': { wrong: 'A file saved as Windows-1252 or UTF-16.', values: {} },
  'text-control': { wrong: 'title: Prices ␀', values: { character: 'U+0000' } },
  'text-line-break': { wrong: 'A file saved with the line ends of the old Macintosh.', values: {} },
  'text-direction': { wrong: 'title: Prices [U+202E] 2027', values: { character: 'U+202E' } },
  'text-conflict': { wrong: '<<<<<<< HEAD\nminutes: 15\n=======\nminutes: 20\n>>>>>>> main', values: {} },
  'text-line-long': {
    wrong: 'A picture pasted into the text as 20,000 letters.',
    values: { length: 20_000, limit: 10_000 },
  },
  'front-matter-missing': { wrong: 'title: Prices\n---', values: { fence: '' } },
  'front-matter-unclosed': { wrong: '---\ntitle: Prices\n\nOur prices …', values: { fence: '', line: 4 } },
  'front-matter-foreign': { wrong: '+++\ntitle = "Prices"\n+++', values: { kind: 'TOML' } },
  'front-matter-empty': { wrong: '---\n---', values: {} },
  'yaml-syntax': {
    wrong: 'title: Prices: what we charge',
    values: {
      what: 'a second colon makes this value look like a field of its own',
      advice: 'Put the value in quotes: name: "First: second".',
    },
  },
  'yaml-tab': { wrong: 'vendor:\n⇥name: Norrvale', values: {} },
  'yaml-space': { wrong: 'minutes:[U+00A0]15', values: { character: 'U+00A0' } },
  'yaml-duplicate-key': { wrong: 'title: Prices\ntitle: Our prices', values: { key: 'title', line: 2 } },
  'yaml-alias': { wrong: 'owner: *lead', values: { what: '*lead' } },
  'yaml-merge-key': { wrong: '<<: *defaults', values: {} },
  'yaml-tag': { wrong: 'title: !important Prices', values: { tag: '!important' } },
  'yaml-directive': { wrong: '%YAML 1.1', values: {} },
  'yaml-documents': { wrong: 'terms: …\n---\nterms: …', values: {} },
  'yaml-deep': { wrong: 'title: [[[[ … ]]]]', values: { limit: 32 } },
  'yaml-key': { wrong: '__proto__: x', values: { key: '__proto__' } },
  'yaml-key-complex': { wrong: '[title]: Prices', values: {} },
  'yaml-not-fields': { wrong: '---\n- Prices\n---', values: { found: 'a list' } },
  'number-octal': { wrong: 'order: 07', values: { source: '07' } },
  'number-separator': {
    wrong: 'revenueTarget: 90.000',
    values: { source: '90.000', value: '90', meant: '90000' },
  },
  'number-precision': {
    wrong: 'annualRevenue: 12345678901234567890',
    values: { source: '12345678901234567890', value: '12345678901234567000' },
  },
  'field-missing': { wrong: 'A lesson without minutes.', values: { ...of('minutes'), within: '' } },
  'field-unknown': {
    wrong: 'outcom: You can name a price.',
    values: { field: 'outcom', nearest: 'outcome', fields: ['title', 'outcome'] },
  },
  'field-empty': { wrong: 'title:', values: { ...of('title'), comment: '' } },
  'type-wrong': {
    wrong: 'margin: 15 %',
    values: { ...of('margin'), expected: 'a number', found: 'the text "15 %"', advice: 'Did you mean 15?' },
  },
  'value-not-allowed': {
    wrong: 'audience: publik',
    values: { ...of('audience'), found: 'publik', nearest: 'public', allowed: ['public', 'partner', 'internal'] },
  },
  'number-range': { wrong: 'margin: 115', values: { ...of('margin'), found: '115', bound: 'at most 100' } },
  'number-not-whole': { wrong: 'weight: 12.5', values: { ...of('weight'), found: '12.5' } },
  'text-empty': { wrong: "title: '  '", values: of('title') },
  'text-length': {
    wrong: 'A text that is too long for its field.',
    values: { ...of('title'), bound: 'at most 80 characters' },
  },
  'list-length': { wrong: 'paper: []', values: { ...of('paper'), found: 0, bound: 'at least 1' } },
  'id-shape': {
    wrong: 'owner: Practice lead',
    values: {
      ...of('owner'),
      found: 'Practice lead',
      reason: 'it has the capital letter "P"',
      nearest: 'practice-lead',
    },
  },
  'date-shape': { wrong: 'start: 15.02.2027', values: { ...of('start'), found: '15.02.2027', nearest: '2027-02-15' } },
  'date-impossible': {
    wrong: 'start: 2027-02-30',
    values: { ...of('start'), found: '2027-02-30', reason: 'February 2027 has 28 days' },
  },
  'date-range': { wrong: 'start: 2207-02-15', values: { ...of('start'), found: '2207-02-15' } },
  'format-wrong': {
    wrong: 'quarter: Q2 2027',
    values: { ...of('quarter'), found: 'Q2 2027', format: 'a quarter such as 2027-Q1' },
  },
  'value-wrong': {
    wrong: 'A value that its field does not allow.',
    values: { ...of('value'), found: '"x"', reason: 'the guide to the field says why' },
  },
  'mdx-syntax': {
    wrong: 'Networks of <60 km',
    values: {
      what: 'an angle bracket begins a component here, and none follows that can be read',
      advice: 'To show an angle bracket to readers, write &lt; instead.',
    },
  },
  'mdx-import': { wrong: "import Chart from './chart'", values: {} },
  'mdx-expression': { wrong: 'Dear {partner}', values: {} },
  'html-element': { wrong: 'First line<br>second line', values: { name: 'br', nearest: '' } },
  'component-unknown': { wrong: '<Call kind="note">', values: { name: 'Call', nearest: 'Callout', components: [] } },
  'component-place': {
    wrong: '## After <Milestone id="kickoff-held" />',
    values: { name: 'Milestone', reason: 'a heading holds only words and terms' },
  },
  'component-content': {
    wrong: '<Steps>First this, then that.</Steps>',
    values: { name: 'Steps', expected: 'one numbered list' },
  },
  'component-not-empty': {
    wrong: '<Milestone id="kickoff-held">The kick-off</Milestone>',
    values: { name: 'Milestone' },
  },
  'component-id-unknown': {
    wrong: '<Milestone id="kick-off-held" />',
    values: { what: 'milestone', id: 'kick-off-held', nearest: 'kickoff-held', ids: ['kickoff-held'] },
  },
  'attribute-missing': {
    wrong: '<Callout kind="tip">',
    values: { name: 'Callout', attribute: 'title', about: '' },
  },
  'attribute-unknown': {
    wrong: '<Callout kind="tip" titel="Bring the rota">',
    values: { name: 'Callout', attribute: 'titel', nearest: 'title', attributes: ['kind', 'title'] },
  },
  'attribute-value': {
    wrong: '<Callout kind="warnign" title="Staples">',
    values: { name: 'Callout', attribute: 'kind', found: 'warnign', ...more, nearest: 'warning' },
  },
  'attribute-expression': { wrong: '<Metric value={12} label="weeks" />', values: { name: 'Metric' } },
  'attribute-duplicate': {
    wrong: '<Metric value="12" value="13" label="weeks" />',
    values: { name: 'Metric', attribute: 'value' },
  },
  'asset-name': { wrong: 'files/Kit Photo.tiff', values: { name: 'Kit Photo.tiff' } },
  'asset-too-big': { wrong: 'files/kit.png with 3.2 MB', values: { name: 'kit.png', size: 3_200_000, limit: 400_000 } },
  'asset-refused': {
    wrong: 'files/zones.svg with a style in it',
    values: { name: 'zones.svg', reason: 'it holds <style>' },
  },
  'asset-missing': {
    wrong: '<Figure file="../files/zone.svg" alt="Two zones" />',
    values: { file: '../files/zone.svg', nearest: '../files/zones.svg' },
  },
  'asset-component': {
    wrong: '<Download file="../files/zones.svg" title="The zones" />',
    values: { name: 'zones.svg', component: 'Download', wanted: 'Figure' },
  },
  'asset-unused': { wrong: 'files/zones.svg, which no text names', values: { name: 'zones.svg' } },
  'image-unsupported': { wrong: '![The kit](./kit.png)', values: {} },
  'link-scheme': { wrong: '[Portal](http://example.com)', values: { target: 'http://example.com' } },
  'link-absolute': { wrong: '[Stages](/stages/)', values: { target: '/stages/' } },
  'link-broken': {
    wrong: '[Management](../stages/managment.mdx)',
    values: { target: '../stages/managment.mdx', nearest: '../stages/management.mdx' },
  },
  'link-anchor': {
    wrong: '[Prices](./prices.mdx#discount)',
    values: { target: 'chapters/prices', anchor: 'discount', nearest: 'discounts', anchors: ['discounts'] },
  },
  'link-private': {
    wrong: 'A public chapter that links to a plan.',
    values: { target: '../plans/acme/2027.mdx', from: 'public', to: 'partner' },
  },
  'heading-title': { wrong: '# Prices', values: {} },
  'heading-empty': { wrong: '##', values: {} },
  'heading-skipped': { wrong: '## Prices\n#### Discounts', values: { depth: 4, before: 2 } },
  'footnote-unsupported': { wrong: 'Margins rise.[^1]', values: {} },
  'body-deep': { wrong: 'A list in a list in a list, more than 50 times.', values: { limit: 50 } },
  'body-complex': { wrong: 'A text with thousands of braces.', values: { character: '{', limit: 2000 } },
  'translation-of-nothing': {
    wrong: 'translations/de/lessons/frist-call.mdx',
    values: { collection: 'lessons', id: 'frist-call', nearest: 'first-call' },
  },
  'translation-id-unknown': {
    wrong: 'translations/de/glossary.yaml with terms: margn: …',
    values: { id: 'margn', nearest: 'margin', ids: ['margin'] },
  },
  'translation-length': { wrong: 'Three levels where the original has four.', values: { count: 3, of: 4 } },
  'translation-headings': { wrong: 'A heading that the original does not have.', values: { count: 5, of: 4 } },
  'translation-stale': {
    wrong: 'A lesson that was changed after it was translated.',
    values: { original: 'lessons/first-call.mdx', translates: '0f3a9c1e', stamp: '77b2d4a0' },
  },
};
