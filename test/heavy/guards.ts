/** One place where the program refuses, hides or escapes something, and what would notice if it did not. */
export interface Guard {
  /** What it keeps from happening. */
  readonly keeps: string;
  readonly file: string;
  /** The code that does it, and what stands there once it is taken out. */
  readonly code: string;
  readonly without: string;
  /** Test files, one of which has to fail without it. */
  readonly tests: readonly string[];
}

const guard = (keeps: string, file: string, code: string, without: string, ...tests: string[]): Guard => ({
  keeps,
  file,
  code,
  without,
  tests,
});

const edition = 'src/domain/edition.ts';
const editionTests = 'test/domain/edition.test.ts';

const editions: readonly Guard[] = [
  guard(
    'an <Internal> block from another edition',
    edition,
    "node.component === 'Internal' ? null : node",
    'node',
    editionTests,
  ),
  guard('a partner from another', edition, 'partners: own ? [own] : []', 'partners', editionTests),
  guard('a plan from another partner', edition, 'plans: plansOf(plans, id)', 'plans', editionTests),
  guard(
    'a partner from the public',
    edition,
    'content.partners.filter(({ id }) => samples.has(id))',
    'content.partners',
    editionTests,
  ),
  guard(
    'a plan from the public',
    edition,
    'content.plans.filter(({ id }) => samples.has(partnerIdOf(id)))',
    'content.plans',
    editionTests,
  ),
  guard(
    'the notes on a partner from that partner',
    edition,
    "...projectEntry('partners', entry, 'partner'), body: []",
    "...projectEntry('partners', entry, 'partner')",
    editionTests,
  ),
  guard(
    'a lesson from those it is not for',
    edition,
    'content.lessons.filter(({ data }) => isFor(data.audience, mark))',
    'content.lessons',
    editionTests,
  ),
  guard(
    'a chapter from those it is not for',
    edition,
    'content.chapters.filter(({ data }) => isFor(data.audience, mark))',
    'content.chapters',
    editionTests,
  ),
  guard(
    'a partner with a private plan from the public',
    edition,
    'new Set(shown).difference(new Set(hidden))',
    'new Set(shown)',
    editionTests,
  ),
  guard(
    'a field that is marked for few from many',
    'src/domain/project.ts',
    'isFor(mark, edition) ?',
    'true ?',
    editionTests,
  ),
  guard('a field without a mark from everybody', 'src/domain/project.ts', "?? 'internal'", "?? 'public'", editionTests),
  guard(
    'a field without a mark from being written at all',
    'src/schema/field.ts',
    'if (!fieldMeta(field)) throw',
    'if (false) throw',
    'test/schema/field.test.ts',
  ),
];

const leaks = 'scripts/lib/publish/leakScan.ts';
const finishTests = 'test/scripts/publish/finish.test.ts';

const scan: readonly Guard[] = [
  guard(
    'a private text in the handbook',
    leaks,
    "if (folder === 'handbook') return 'public';",
    "if (folder === 'handbook') return null;",
    finishTests,
  ),
  guard(
    'a text of another partner in a pack',
    leaks,
    "folder === 'plans' && rest.length > 0 ? { partner } : null",
    'null',
    finishTests,
  ),
  guard(
    'a file that could not be understood from passing as clean',
    leaks,
    ', ...notUnderstood(scanned)]',
    ']',
    finishTests,
  ),
  guard(
    'a leak from being published all the same',
    'scripts/lib/publish/finish.ts',
    'await refuseLeaks(',
    'await (async () => ({ files: 0, texts: 0, tooShort: 0 }))(',
    finishTests,
  ),
];

const publishing: readonly Guard[] = [
  guard(
    'a file of a strange kind in the handbook',
    'scripts/lib/publish/verify.ts',
    'refuse(edition, [...strange, ...(',
    'refuse(edition, [...(',
    'test/scripts/publish/verify.test.ts',
  ),
  guard(
    'a broken link in the handbook',
    'scripts/lib/publish/verify.ts',
    '[...strange, ...(await brokenLinks(folder, files, site))]',
    'strange',
    finishTests,
  ),
  guard(
    'a file that nobody listed among the plans',
    'scripts/lib/publish/verify.ts',
    '...unlisted, ',
    '',
    'test/scripts/publish/verify.test.ts',
  ),
  guard('a torn PDF', 'scripts/lib/publish/verify.ts', '...torn, ', '', 'test/scripts/publish/verify.test.ts'),
  guard(
    'a change after everything was looked over',
    'scripts/lib/publish/finish.ts',
    'await verifyWhole(staging.out);',
    '',
    finishTests,
  ),
  guard(
    'two builds from writing to one folder',
    'scripts/build.ts',
    'cleanup.use(takeLock(places.lock));',
    '',
    'test/scripts/commands.test.ts',
  ),
  guard(
    'somebody’s own files from being replaced',
    'scripts/build.ts',
    'checkOutFolder(places.out);',
    '',
    'test/scripts/commands.test.ts',
  ),
  guard(
    'the last output from being lost after a kill in the middle of the switch',
    'scripts/lib/publish/switchIn.ts',
    'else renameSync(places.previous, places.out);',
    '',
    'test/scripts/publish/switchIn.test.ts',
  ),
  guard(
    'a half deleted output from being taken for a whole one',
    'scripts/lib/publish/switchIn.ts',
    'renameSync(places.previous, doomed);\n  rmSync(doomed,',
    'rmSync(places.previous,',
    'test/scripts/publish/switchIn.test.ts',
  ),
  guard(
    'what a killed build left from lying about',
    'scripts/lib/publish/switchIn.ts',
    'for (const folder of leftovers(places))',
    'for (const folder of [] as string[])',
    'test/scripts/publish/switchIn.test.ts',
  ),
  guard(
    'the staging folder from outliving a build that failed',
    'scripts/lib/publish/staging.ts',
    'rmSync(staging, { recursive: true, force: true, maxRetries: 3 })',
    'undefined',
    'test/scripts/commands.test.ts',
  ),
];

const printing: readonly Guard[] = [
  guard(
    'a page from running scripts while it is printed',
    'scripts/lib/pdf/tab.ts',
    'setJavaScriptEnabled(false)',
    'setJavaScriptEnabled(true)',
    'test/scripts/pdf/printPlans.test.ts',
  ),
  guard(
    'a page from fetching what is not in the build',
    'scripts/lib/pdf/answers.ts',
    'if (missing.length === 0) return;',
    'return;',
    'test/scripts/pdf/printPlans.test.ts',
  ),
  guard(
    'a PDF that was cut short',
    'scripts/lib/pdf/printFiles.ts',
    'checkEnds(bytes);',
    '',
    'test/scripts/pdf/printPlans.test.ts',
  ),
];

const words: readonly Guard[] = [
  guard(
    'code in a body',
    'src/load/bodyRules.ts',
    "return [mistake('mdx-import', offset, {})];",
    'return [];',
    'test/load/corpus.test.ts',
  ),
  guard(
    'an expression in a body',
    'src/load/bodyRules.ts',
    "return [mistake('mdx-expression', offset, {})];",
    'return [];',
    'test/load/corpus.test.ts',
  ),
  guard(
    'HTML in a body',
    'src/load/bodyRules.ts',
    "if (/^[a-z]/.test(name) || name === '') return mistake(",
    'if (false) return mistake(',
    'test/load/corpus.test.ts',
  ),
  guard(
    'links that run scripts',
    'src/load/links.ts',
    "return refused(mistake('link-scheme', offset, { target: href }));",
    "return { kind: 'external' };",
    'test/load/corpus.test.ts',
  ),
  guard(
    'a public text from linking to a private one',
    'src/load/links.ts',
    'if (isAtLeastAsWide(content, reader) && !isOthers) return null;',
    'return null;',
    'test/load/corpus.test.ts',
  ),
  guard(
    'links out of the content folder',
    'src/load/files.ts',
    "if (kind === 'link') return { path, fault: mistake('file-symlink', 0, { path }) };",
    '',
    'test/load/corpus.test.ts',
  ),
  guard(
    'a name from ending the style that shows it',
    'src/print/cssString.ts',
    String.raw`/[^\p{L}\p{N} ]/gu`,
    '/(?!)/gu',
    'test/hostile/cssString.test.ts',
  ),
  guard(
    'a line break from beginning an event of its own in a calendar',
    'src/domain/icalendar.ts',
    String.raw`.replace(/\n/g, String.raw` + '`\\n`)',
    '',
    'test/pack/calendar.test.ts',
  ),
];

const links: readonly Guard[] = [
  guard(
    'the keys of share links from being read by others on the machine',
    'scripts/lib/share/store.ts',
    ', { mode: 0o600 }',
    '',
    'test/share/store.test.ts',
  ),
  guard(
    'a withdrawn link from being answered',
    'scripts/lib/share/makeShares.ts',
    "await rm(join(staging.handbook, 's'), { recursive: true, force: true });",
    '',
    'test/share/share.test.ts',
  ),
  guard(
    'a part behind a link from being put in the place of another',
    'src/pack/share/envelope.ts',
    'additionalData:',
    '// additionalData:',
    'test/share/envelope.test.ts',
  ),
];

const kept: readonly Guard[] = [
  guard(
    'what was read by other code, or has been changed since, from being taken for what files say',
    'scripts/lib/cache/readings.ts',
    "file.toString('latin1', 0, hashLength) === sealOf(bytes, code)",
    'true',
    'test/scripts/cache/readings.test.ts',
  ),
  guard(
    'a file with a mistake from being kept as if it had none',
    'src/load/reading.ts',
    'problems.length > 0 || !fields || data === undefined',
    '!fields',
    'test/scripts/cache/readings.test.ts',
  ),
  guard(
    'files of the same bytes from sharing their data',
    'scripts/lib/cache/readings.ts',
    'if (now.get(key.charAt(0))?.has(key)) return undefined;',
    '',
    'test/scripts/cache/readings.test.ts',
  ),
];

/** Every guard, by what it guards. */
export const guards: Readonly<Record<string, readonly Guard[]>> = {
  editions,
  'the leak scan': scan,
  publishing,
  printing,
  'what authors write': words,
  'share links': links,
  'what is kept of content': kept,
};
