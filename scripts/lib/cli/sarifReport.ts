import { codes, type CodeExplained } from '../../../src/problems/codes.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import { pathOf, type Reported } from './problemReport.ts';

const ruleIndex = new Map(codes.map(({ code }, index) => [code, index]));

/** All problems in the Static Analysis Results Interchange Format 2.1.0, as code scanning reads it. */
export function sarifReport({ problems }: Reported, folder: string): string {
  const driver = { name: 'Channelbook', rules: codes.map(rule) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    results: problems.map((problem) => result(problem, folder)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule({ code, severity, rule: line, example, message, cure }: CodeExplained) {
  return {
    id: code,
    shortDescription: { text: message },
    fullDescription: { text: `Example: ${example}` },
    help: { text: cure },
    defaultConfiguration: { level: severity },
    ...(line && { properties: { tags: [line] } }),
  };
}

function result(problem: Problem, folder: string) {
  const { code, severity, message, hint, line, column } = problem;
  return {
    ruleId: code,
    ruleIndex: ruleIndex.get(code) ?? -1,
    level: severity,
    message: { text: `${message} ${hint}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: pathOf(problem, folder).split('/').map(encodeURIComponent).join('/'),
            uriBaseId: '%SRCROOT%',
          },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}
