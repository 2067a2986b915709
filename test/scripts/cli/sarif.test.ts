import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { sarifReport } from '../../../scripts/lib/cli/sarifReport.ts';
import { codes } from '../../../src/problems/codes.ts';
import type { Problem } from '../../../src/problems/problem.ts';

const object = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: unknown) => ({ type: 'array', items });
const text = object({ text: { type: 'string', minLength: 1 } });
const level = { enum: ['none', 'note', 'warning', 'error'] };
const rule = {
  id: { type: 'string' },
  shortDescription: text,
  fullDescription: text,
  help: text,
  defaultConfiguration: object({ level }),
  properties: object({ tags: { ...list({ type: 'string' }), uniqueItems: true } }),
};
const artifactLocation = object({
  uri: { type: 'string', pattern: String.raw`^[^\s\\:]+$` },
  uriBaseId: { type: 'string' },
});
const positive = { type: 'integer', minimum: 1 };
const region = object({ startLine: positive, startColumn: positive });
const result = object({
  ruleId: { type: 'string' },
  ruleIndex: { type: 'integer', minimum: 0 },
  level,
  message: text,
  locations: list(object({ physicalLocation: object({ artifactLocation, region }) })),
});

/** Of section 3 of SARIF 2.1.0 what the report uses: nothing else may stand in it. */
const sarif = object({
  $schema: { type: 'string' },
  version: { const: '2.1.0' },
  runs: list(
    object({
      tool: object({
        driver: object({
          name: { type: 'string' },
          rules: list(object(rule, ['id', 'shortDescription', 'fullDescription', 'help', 'defaultConfiguration'])),
        }),
      }),
      columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
      results: list(result),
    }),
  ),
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly { readonly ruleId: string; readonly ruleIndex: number; readonly locations: unknown }[];
  }[];
}

const problem = (more: Partial<Problem>): Problem => ({
  code: 'value-not-allowed',
  severity: 'error',
  file: 'handbook/first.mdx',
  line: 3,
  column: 11,
  message: 'M.',
  hint: 'H.',
  ...more,
});
const report = (...problems: Problem[]) =>
  JSON.parse(sarifReport({ problems, sources: new Map() }, `${process.cwd()}/my content`)) as Sarif;

describe('the SARIF report', () => {
  const all = codes.map(({ code, severity }) => problem({ code, severity }));

  test('has the shape that SARIF 2.1.0 asks for', () => {
    const ajv = new Ajv({ allErrors: true });
    ajv.validate(sarif, report(...all, problem({ file: '' }), problem({ file: 'a b/ü#?.mdx' })));
    expect(ajv.errors).toBeNull();
    ajv.validate(sarif, report());
    expect(ajv.errors).toBeNull();
  });

  test('names the rule of every result', () => {
    const [run] = report(...all).runs;
    expect(run?.results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id)).toEqual(
      run?.results.map(({ ruleId }) => ruleId),
    );
  });

  test('gives paths from where the command runs, as URIs', () => {
    const [run] = report(problem({ file: 'a b/ü.mdx' })).runs;
    expect(run?.results[0]?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'my%20content/a%20b/%C3%BC.mdx', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 11 },
        },
      },
    ]);
  });
});
