import type { Problem } from '../../../src/problems/problem.ts';
import { pathOf, type Reported } from './problemReport.ts';

/** All problems as workflow commands: GitHub Actions shows each beside its line of a pull request. */
export const githubReport = ({ problems }: Reported, folder: string): string =>
  problems.map((problem) => `${command(problem, folder)}\n`).join('');

function command(problem: Problem, folder: string): string {
  const { severity, line, column, code, message, hint } = problem;
  const properties = { file: pathOf(problem, folder), line, col: column, title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${list.join(',')}::${escapeData(`${message}\n${hint}`)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Commas and colons end a property. */
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
