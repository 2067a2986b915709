import { finding, type Finding } from '../../problems/finding.ts';
import { hasInterface, interfaceLanguages, subtagOf } from '../../schema/language.ts';
import type { ContentPlace } from '../content.ts';
import { at, inProgram, type Rule } from './rule.ts';

/** Languages in which something is to be handed to readers, though the interface around it does not speak them. */
export const languages: Rule = ({ program, plans }) => [
  ...program.furtherLanguages.flatMap((language, index) => {
    const place = inProgram('furtherLanguages', index);
    const isItsOwn = subtagOf(language) === subtagOf(program.language);
    return isItsOwn ? [finding('language-repeated', place, { language })] : unspoken(language, place);
  }),
  ...plans.flatMap(({ id, data }) => (data.language ? unspoken(data.language, at('plans', id, 'language')) : [])),
];

function unspoken(language: string, place: ContentPlace): Finding[] {
  return hasInterface(language)
    ? []
    : [finding('language-unspoken', place, { language, known: [...interfaceLanguages] })];
}
