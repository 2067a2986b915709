import { describe, expect, it } from 'vitest';
import { bodyCases } from './corpus/bodies.ts';
import { domainCases } from './corpus/domain.ts';
import { nameCases } from './corpus/names.ts';
import { schemaCases } from './corpus/schema.ts';
import { textCases } from './corpus/text.ts';
import { translationCases } from './corpus/translations.ts';
import { yamlCases } from './corpus/yaml.ts';
import { type Case, loadMutated } from './mutate.ts';

const groups: Readonly<Record<string, readonly Case[]>> = {
  'names of files': nameCases,
  'text and front matter': textCases,
  YAML: yamlCases,
  fields: schemaCases,
  bodies: bodyCases,
  translations: translationCases,
  'what the content means': domainCases,
};

describe.each(Object.entries(groups))('%s', (_group, cases) => {
  it.each(cases)('$name is reported as $codes at its place', async ({ codes, edits }) => {
    const { problems, expected, content } = await loadMutated(edits);
    const found = problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
    const wanted = codes.map((code, index) => `${expected[index]} ${code}`);
    expect(found.toSorted()).toEqual(wanted.toSorted());
    const isWarning = problems.every(({ severity }) => severity === 'warning');
    expect(content === null).toBe(!isWarning);
  });
});
