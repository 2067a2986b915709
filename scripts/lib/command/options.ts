import { parseArgs } from 'node:util';
import { Failure } from './failure.ts';

/** An option of a command: how it is named in the usage text and what its text becomes. */
export interface Option<Value> {
  /** What stands for the value in the usage text, such as DIR; empty for an option without a value, which reads "true". */
  readonly placeholder: string;
  /** One line for the usage text. */
  readonly says: string;
  /** Whether it may be given more than once, which is as good as once with commas between the values. */
  readonly isMany?: boolean;
  /** Whether its value is nobody's business, so that no message may repeat it. */
  readonly isSecret?: boolean;
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
  /** What may be named without a dash in front, such as <partner>; nothing may if left out. */
  readonly argument?: string;
  /** What may be named after it, such as <plan> <milestone>. */
  readonly further?: readonly string[];
  readonly options: Options;
}

type Values<Options> = {
  readonly [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never;
} & {
  /** What was named without a dash in front. */
  readonly argument?: string | undefined;
  /** What was named after it. */
  readonly further?: readonly string[];
};

/**
 * Reads the options of a command from its arguments.
 * @throws Failure with the usage text and exit code 2 for anything that is not in it; exit code 0 for --help
 */
export function readOptions<Options extends Record<string, Option<unknown>>>(
  usage: Usage<Options>,
  args = process.argv.slice(2),
): Values<Options> {
  const { values: given, positionals } = parse(usage, args);
  if (given['help']) throw new Failure(usageText(usage), '', { exitCode: 0 });
  const entries = Object.entries(usage.options).map(([name, option]) => [
    name,
    valueOf(usage, name, option, given[name]),
  ]);
  const behind = usage.further && { further: positionals.slice(1) };
  return { ...Object.fromEntries(entries), argument: positionals[0], ...behind } as Values<Options>;
}

interface Given {
  readonly values: Record<string, unknown>;
  readonly positionals: readonly string[];
}

function parse(usage: Usage<Record<string, Option<unknown>>>, args: readonly string[]): Given {
  const types = Object.entries(usage.options).map(
    ([name, { placeholder, isMany = false }]) =>
      [name, { type: placeholder ? 'string' : 'boolean', multiple: isMany }] as const,
  );
  try {
    const options = { ...Object.fromEntries(types), help: { type: 'boolean' } } as const;
    const given = parseArgs({ args: [...args], options, allowPositionals: usage.argument !== undefined });
    const surplus = given.positionals[1 + (usage.further?.length ?? 0)];
    if (surplus !== undefined) throw new RangeError(`Unexpected argument '${surplus}'`);
    return given;
  } catch (error) {
    // The first sentence says what is wrong; the rest is about positional arguments, which most commands do not take.
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
    // What was given several times comes as a list, which reads as one with commas.
    return option.read(String(text));
  } catch (error) {
    throw misuse(usage, `--${option.isSecret ? name : `${name} ${String(text)}`}: ${(error as Error).message}`);
  }
}

const misuse = (usage: Usage<Record<string, Option<unknown>>>, message: string) =>
  new Failure(`${message.replace(/[.']?$/, (end) => (end === "'" ? "'." : '.'))}\n`, usageText(usage), { exitCode: 2 });

/** What a command takes, for people. */
export function usageText({
  command,
  does,
  argument,
  further = [],
  options,
}: Usage<Record<string, Option<unknown>>>): string {
  const rows = Object.entries(options).map(
    ([name, option]) => [`--${name} ${option.placeholder}`.trimEnd(), option.says] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const lines = rows.map(([left, says]) => `  ${left.padEnd(width)}  ${says}`);
  const call =
    argument === undefined
      ? `${command} -- [options]`
      : `${command} -- ${[argument, ...further].map((each) => `[${each}]`).join(' ')} [options]`;
  return [`Usage: ${call}`, does, '', ...lines].join('\n');
}
