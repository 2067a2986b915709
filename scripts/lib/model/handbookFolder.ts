import type { Handbook } from '../../../src/playbook.ts';

/** Where the handbook of a language lies below the root; empty for the first one. */
export const handbookFolder = ({ languages, program }: Pick<Handbook, 'languages' | 'program'>): string =>
  languages.find(({ language }) => language === program.language)?.folder ?? '';
