import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';

/** An option of a command: how it is named in the usage text and what its text becomes. */
export interface Option<Value> {
  /** What stands for the value in the usage text, such as DIR; empty for an option without a value, which reads "true". */
  readonly placeholder: string;
  /** One line for the usage text. */
  readonly says: string;
  /** The value without the option. */
  readonly otherwise: Value;
  /** Reads the value. @throws RangeError that says what is wrong with it */
  readonly read: (text: string) => Value;
}

export interface Usage<Options extends Record<string, Option<unknown>>> {
  /** How the command is called, such as npm run build. */
  readonly command: string;
  /** One line that says what it does. */
  readonly does: string;
  readonly options: Options;
}

type Values<Options> = { readonly [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never };

/**
 * Reads the options of a command from its arguments.
 * @throws Failure with the usage text and exit code 2 for anything that is not in it; exit code 0 for --help
 */
export function readOptions<Options extends Record<string, Option<unknown>>>(
  usage: Usage<Options>,
  args = process.argv.slice(2),
): Values<Options> {
  const given = parse(usage, args);
  if (given['help']) throw new Failure(usageText(usage), '', { exitCode: 0 });
  const entries = Object.entries(usage.options).map(([name, option]) => [
    name,
    valueOf(usage, name, option, given[name]),
  ]);
  return Object.fromEntries(entries) as Values<Options>;
}

function parse(usage: Usage<Record<string, Option<unknown>>>, args: readonly string[]): Record<string, unknown> {
  const types = Object.entries(usage.options).map(
    ([name, { placeholder }]) => [name, { type: placeholder ? 'string' : 'boolean' }] as const,
  );
  try {
    return parseArgs({ args: [...args], options: { ...Object.fromEntries(types), help: { type: 'boolean' } } }).values;
  } catch (error) {
    // The first sentence says what is wrong; the rest is about positional arguments, which no command takes.
    throw misuse(usage, (error as Error).message.split('. ')[0] ?? '');
  }
}

function valueOf(
  usage: Usage<Record<string, Option<unknown>>>,
  name: string,
  option: Option<unknown>,
  text: unknown,
): unknown {
  if (text === undefined) return option.otherwise;
  try {
    return option.read(String(text));
  } catch (error) {
    throw misuse(usage, `--${name} ${String(text)}: ${(error as Error).message}`);
  }
}

const misuse = (usage: Usage<Record<string, Option<unknown>>>, message: string) =>
  new Failure(`${message.replace(/[.']?$/, (end) => (end === "'" ? "'." : '.'))}\n`, usageText(usage), { exitCode: 2 });

/** What a command takes, for people. */
export function usageText({ command, does, options }: Usage<Record<string, Option<unknown>>>): string {
  const rows = Object.entries(options).map(
    ([name, option]) => [`--${name} ${option.placeholder}`.trimEnd(), option.says] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, says]) => `  ${left.padEnd(width)}  ${says}`);
  return [`Usage: ${command} -- [options]`, does, '', ...lines].join('\n');
}
