import { bad, here, swap } from '../mutate.ts';

const chapter = 'handbook/how-we-work.mdx';
const plan = 'plans/copper-basin-records/2027.mdx';
const title = 'title: How we work together';

export const yamlCases = [
  bad('a second colon', 'yaml-syntax', swap(chapter, title, `title: ${here}How: we work`)),
  bad(
    'two fields with a second colon',
    ['yaml-syntax', 'yaml-syntax'],
    swap(chapter, title, `title: ${here}How: we`),
    swap(chapter, 'summary: Who', `summary: ${here}Who: who`),
  ),
  bad('an open double quote', 'yaml-syntax', swap(chapter, title, `title: ${here}"How we work`)),
  bad('an open single quote', 'yaml-syntax', swap(chapter, title, `title: ${here}'How we work`)),
  bad('an apostrophe within single quotes', 'yaml-syntax', swap(chapter, title, `title: 'That${"'"}${here}s how'`)),
  bad('an open bracket', 'yaml-syntax', swap('stages/product.mdx', '[scanner-installed]', `${here}[scanner-installed`)),
  bad('an unknown escape', 'yaml-syntax', swap(chapter, title, `title: "How ${here}\\we"`)),
  bad('a value that begins with @', 'yaml-syntax', swap(chapter, title, `title: ${here}@work`)),
  bad('a value that begins with a back quote', 'yaml-syntax', swap(chapter, title, `title: ${here}\`work\``)),
  bad('a name without a colon', 'yaml-syntax', swap(chapter, 'order: 1', `${here}order`)),
  bad(
    'a field that is indented too far',
    'yaml-syntax',
    swap(chapter, 'audience: public\norder', `audience: public\n  ${here}order`),
  ),
  bad(
    'a field that is indented too little',
    'yaml-syntax',
    swap('program.yaml', '  legalName: Quillmere', ` ${here}legalName: Quillmere`),
  ),
  bad('an item that is indented too little', 'yaml-syntax', swap(plan, '  - Train one', ` ${here}- Train one`)),
  bad('no blank after a colon', 'yaml-syntax', swap(chapter, 'order: 1', `${here}order:1`)),
  bad('a value on a line of its own', 'yaml-syntax', swap(chapter, 'order: 1', `order:\n${here}first`)),
  bad('a list item among fields', 'yaml-syntax', swap(chapter, 'order: 1', `order: 1\n${here}- colour`)),
  bad(
    'syntax errors of different kinds, and a wrong value between them',
    ['yaml-syntax', 'number-range', 'yaml-syntax'],
    swap(chapter, title, `title: ${here}"How we work`),
    swap(chapter, 'order: 1', `order: ${here}0`),
    swap(chapter, 'summary: Who does what', `summary: ${here}@Who does what`),
  ),
  bad(
    'three syntax errors in groups of their own',
    ['yaml-syntax', 'yaml-syntax', 'yaml-syntax'],
    swap('program.yaml', 'tagline: Paper', `tagline: ${here}'Paper`),
    swap('program.yaml', 'paper: [Letter]', `paper: ${here}[Letter`),
    swap('program.yaml', '    name: Records consultant', `   ${here}name: Records consultant`),
  ),
  bad(
    'a no-break space before a field',
    'yaml-space',
    swap('program.yaml', '  name: Quillmere', `${here}\u00A0 name: Quillmere`),
  ),
  bad('a no-break space after a colon', 'yaml-space', swap(chapter, 'order: 1', `order:${here}\u00A01`)),
  bad('a no-break space after a hyphen', 'yaml-space', swap(plan, '  - Train one', `  -${here}\u00A0Train one`)),
  bad('a tab', 'yaml-tab', swap('program.yaml', '  name: Quillmere', `${here}\tname: Quillmere`)),
  bad('a field twice', 'yaml-duplicate-key', swap(chapter, 'order: 1', `order: 1\n${here}title: Again`)),
  bad(
    'a score twice',
    'yaml-duplicate-key',
    swap(
      'plans/copper-basin-records/2027.mdx',
      '  funding:',
      `  funding: { level: 3, evidence: Yes. }\n  ${here}funding:`,
    ),
  ),
  bad('an anchor', 'yaml-alias', swap(chapter, title, `title: ${here}&t How we work`)),
  bad(
    'an anchor and an alias',
    ['yaml-alias', 'yaml-alias'],
    swap(chapter, title, `title: ${here}&t How we work`),
    swap(chapter, 'summary: Who does what', `summary: ${here}*t #`),
  ),
  bad('a merge key', 'yaml-merge-key', swap('program.yaml', '  colour:', `  ${here}<<: { a: b }\n  colour:`)),
  bad('a tag of YAML', 'yaml-tag', swap(chapter, title, `title: ${here}!!str How`)),
  bad('a tag of one’s own', 'yaml-tag', swap(chapter, title, `title: ${here}!js How`)),
  bad('a directive', 'yaml-directive', swap('glossary.yaml', 'terms:', `${here}%YAML 1.1\n---\nterms:`)),
  bad('two documents', 'yaml-documents', swap('glossary.yaml', 'terms:', `terms: []\n${here}---\nterms:`)),
  bad(
    '40 brackets',
    'yaml-deep',
    swap(chapter, title, `title: ${'['.repeat(32)}${here}${'['.repeat(8)}x${']'.repeat(40)}`),
  ),
  bad(
    '10,000 brackets within one another, each on a line',
    'yaml-deep',
    swap(chapter, title, `title:\n${'  [\n'.repeat(32)}  ${here}[\n${'  [\n'.repeat(9_967)}`),
  ),
  bad('the key __proto__', 'yaml-key', swap(chapter, 'order: 1', `order: 1\n${here}__proto__: { a: 1 }`)),
  bad('the key constructor', 'yaml-key', swap(chapter, 'order: 1', `order: 1\n${here}constructor: x`)),
  bad('a list as a key', 'yaml-key-complex', swap(chapter, 'order: 1', `order: 1\n? ${here}[a]\n: b`)),
  bad('a bracket that begins a value', 'yaml-syntax', swap(chapter, title, `title: [How] ${here}we work`)),
  bad('a number with a leading zero', 'number-octal', swap(chapter, 'order: 1', `order: ${here}01`)),
  bad('an octal number', 'number-octal', swap(chapter, 'order: 1', `order: ${here}0o17`)),
  bad(
    'a hexadecimal number',
    'number-octal',
    swap('program.yaml', 'typicalFirstDeal: 18000', `typicalFirstDeal: ${here}0xFF`),
  ),
  bad(
    'a number of 20 digits',
    'number-precision',
    swap('program.yaml', 'typicalFirstDeal: 18000', `typicalFirstDeal: ${here}12345678901234567890`),
  ),
  bad(
    'a number with points between thousands',
    'number-separator',
    swap('program.yaml', 'typicalFirstDeal: 18000', `typicalFirstDeal: ${here}18.000`),
  ),
  bad('a control character in an escape', 'text-control', swap(chapter, title, `title: ${here}"How\\0"`)),
  bad('a direction override in an escape', 'text-direction', swap(chapter, title, `title: ${here}"How \\u202E we"`)),
];
