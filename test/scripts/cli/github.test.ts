import { describe, expect, test } from 'vitest';
import { githubReport } from '../../../scripts/lib/cli/githubReport.ts';

const problem = {
  code: 'yaml-syntax',
  severity: 'error',
  file: 'tiers/a,b:c.mdx',
  line: 3,
  column: 11,
  message: '100 % wrong:\nthis, and that.',
  hint: 'Mend it.',
} as const;
const report = (...problems: Parameters<typeof githubReport>[0]['problems']) =>
  githubReport({ problems, sources: new Map() }, `${process.cwd()}/content`);

describe('the report for GitHub', () => {
  test('is one command for each problem, with what ends a command or a property escaped', () => {
    expect(report(problem, { ...problem, severity: 'warning', file: '' })).toBe(
      '::error file=content/tiers/a%2Cb%3Ac.mdx,line=3,col=11,title=yaml-syntax::100 %25 wrong:%0Athis, and that.%0AMend it.\n' +
        '::warning file=content,line=3,col=11,title=yaml-syntax::100 %25 wrong:%0Athis, and that.%0AMend it.\n',
    );
  });

  test('is empty where nothing is wrong', () => {
    expect(report()).toBe('');
  });
});
