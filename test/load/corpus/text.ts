import { bad, body, bytes, here, swap, write } from '../mutate.ts';

const chapter = 'handbook/how-we-work.mdx';
const lesson = 'lessons/run-an-intake.mdx';
/** Keeps the anchor that another file links to. */
const inLesson = (text: string) => body(lesson, `## Before you begin\n\n${text}`);
const latin1 = Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1');
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('---\ntitle: x\n---\n', 'utf16le')]);

export const textCases = [
  bad('an empty file', 'file-empty', write('handbook/more.mdx', here)),
  bad('nothing but blank lines', 'file-empty', write('handbook/more.mdx', `${here}\n \n\n`)),
  bad('an empty YAML file', 'file-empty', write('glossary.yaml', here)),
  bad('Latin-1', 'text-encoding', bytes('handbook/more.mdx', latin1, { line: 2, column: 11 })),
  bad('UTF-16', 'text-encoding', bytes('handbook/more.mdx', utf16, { line: 1, column: 1 })),
  bad('a NUL', 'text-control', swap(chapter, 'Who does what', `Who ${here}\0does what`)),
  bad('a control character in the body', 'text-control', inLesson(`Words ${here}\u0007 more.\n`)),
  bad('a byte order mark in the middle', 'text-control', inLesson(`Words ${here}\uFEFF more.\n`)),
  bad('a line separator of Unicode', 'text-control', inLesson(`Words ${here}\u2028 more.\n`)),
  bad('a direction override', 'text-direction', inLesson(`Words ${here}\u202E more.\n`)),
  bad(
    'a direction isolate in a field',
    'text-direction',
    swap(chapter, 'How we work together', `How ${here}\u2066we work`),
  ),
  bad('line ends of the old Macintosh', 'text-line-break', write('handbook/more.mdx', `---${here}\rtitle: x\r---\r`)),
  bad('a line of 20,000 letters', 'text-line-long', inLesson(`${'a'.repeat(10_000)}${here}${'a'.repeat(10_000)}\n`)),
  bad('no front matter', 'front-matter-missing', write('handbook/more.mdx', `${here}# More\n\nWords.\n`)),
  bad(
    'front matter after a line of text',
    'front-matter-missing',
    write('handbook/more.mdx', `${here}Words.\n---\ntitle: x\n---\n`),
  ),
  bad(
    'front matter without an end',
    'front-matter-unclosed',
    write('handbook/more.mdx', `${here}---\ntitle: x\n\nWords.\n`),
  ),
  bad(
    'front matter that ends with dashes',
    'front-matter-unclosed',
    write('handbook/more.mdx', `${here}---\ntitle: x\n–––\n\nWords.\n`),
  ),
  bad(
    'front matter that begins with a dash',
    'front-matter-missing',
    write('handbook/more.mdx', `${here}—\ntitle: x\n---\n`),
  ),
  bad(
    'what git leaves behind in fields',
    'text-conflict',
    swap(chapter, 'order: 1', `${here}<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> main`),
  ),
  bad(
    'what git leaves behind in a body',
    'text-conflict',
    inLesson(`${here}<<<<<<< HEAD\nWords.\n=======\nOther words.\n>>>>>>> main\n`),
  ),
  bad('TOML front matter', 'front-matter-foreign', write('handbook/more.mdx', `${here}+++\ntitle = "x"\n+++\n`)),
  bad(
    'JavaScript front matter',
    'front-matter-foreign',
    write('handbook/more.mdx', `${here}---js\n{ title: "x" }\n---\n`),
  ),
  bad('JSON front matter', 'front-matter-foreign', write('handbook/more.mdx', `${here}{ "title": "x" }\n\nWords.\n`)),
  bad('front matter without fields', 'front-matter-empty', write('handbook/more.mdx', `---\n${here}---\n\nWords.\n`)),
  bad(
    'front matter with comments only',
    'front-matter-empty',
    write('handbook/more.mdx', `---\n${here}# title: x\n---\n`),
  ),
  bad('a list as front matter', 'yaml-not-fields', write('handbook/more.mdx', `---\n${here}- title\n---\n`)),
  bad('a sentence as front matter', 'yaml-not-fields', write('handbook/more.mdx', `---\n${here}title:x\n---\n`)),
  bad('front matter twice', 'yaml-documents', body(lesson, `${here}---\ntitle: again\n---\n\nWords.\n`)),
];
