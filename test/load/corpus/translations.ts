import { at, bad, type Case, here, swap, write } from '../mutate.ts';

const stamps = { glossary: '12ef5c05', chapter: '1ee402e4', funding: '0c0a9540', tier: 'fea0097f' };
const of = (stamp: string, rest: string) => `translates: "${stamp}"\n${rest}`;
const mdx = (fields: string, text = '') => `---\n${fields}\n---\n${text}`;
const tier = 'translations/de/tiers/starter.mdx';
const chapter = 'translations/de/handbook/how-we-work.mdx';
const funding = 'translations/de/profile/criteria/funding.mdx';
const glossary = 'translations/de/glossary.yaml';

/** Translations that do not fit what they translate, or that nothing reads. */
export const translationCases: readonly Case[] = [
  bad(
    'a translation of a tier that is not there',
    'translation-of-nothing',
    write('translations/de/tiers/startr.mdx', `${here}${mdx('name: Anfang')}`),
  ),
  bad(
    'a translated term that the glossary does not have',
    'translation-id-unknown',
    write(glossary, of(stamps.glossary, `terms:\n  ${here}archiv:\n    term: Archiv\n`)),
  ),
  bad(
    'two translated levels of three',
    'translation-length',
    write(funding, mdx(of(stamps.funding, `${here}levels:\n  - name: Keine\n  - name: Ein Quartal`))),
  ),
  bad(
    'a heading more than the original has',
    'translation-headings',
    write(chapter, mdx(of(stamps.chapter, 'title: Wie'), `\n## Das erste Quartal\n\n${here}## Das zweite\n`)),
  ),
  bad(
    'a heading less than the original has',
    'translation-headings',
    write(chapter, mdx(of(stamps.chapter, 'title: Wie'), `${here}\nNur ein Satz.\n`)),
  ),
  bad(
    'a translation of an earlier state',
    'translation-stale',
    write(tier, mdx(`translates: ${here}"00000000"\nname: A`)),
  ),
  bad('a translation of an unknown state', 'translation-stale', write(tier, mdx(`${here}name: Anfang`))),
  bad(
    'a translation of what has been changed since',
    'translation-stale',
    write(tier, mdx(`translates: ${here}"${stamps.tier}"\nname: Anfang`)),
    swap('tiers/starter.mdx', 'Finding customers with paper.', 'Finding customers with too much paper.'),
  ),
  bad('a number in a translation', 'field-unknown', write(tier, mdx(of(stamps.tier, `name: A\n${here}rank: 1`)))),
  bad(
    'a link of a translation that leads nowhere from the place of the original',
    'link-broken',
    write(tier, mdx(of(stamps.tier, 'name: A'), `\nSiehe ${here}[Weg](../../stages/product.mdx).\n`)),
  ),
  bad(
    'a translated plan',
    'file-stray',
    write('translations/de/plans/copper-basin-records/2027.mdx', mdx('title: Plan')),
    at('translations/de/plans/copper-basin-records/2027.mdx'),
  ),
  bad(
    'a language by its name',
    'file-stray',
    write('translations/german/tiers/starter.mdx', mdx('name: A')),
    at('translations/german/tiers/starter.mdx'),
  ),
];
