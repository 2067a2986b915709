import { CORE_SCHEMA, load } from 'js-yaml';
import { maxDepth } from './yamlDepth.ts';

/** Escapes, and characters that cannot be seen. */
const invisible = /[\\\p{C}\p{Z}]/u;
/** All but the most usual characters: asking Unicode about every letter takes longer than all else here. */
const uncommon = /[^\n -[\]-~]+/g;

/** Whatever authors should not use, and whatever two parsers might read in two ways: it is left to the thorough one. */
const unusual = [
  // Anchors, aliases, tags, directives, keys of more than one line, reserved characters, merge keys.
  /(?=[&*!%?@`])(?<=(?:^|[:\-[{,?]) *)/m,
  /<<|__proto__|constructor|prototype/,
  // A second document.
  /^(?:---|\.\.\.)/m,
];
/** What may be meant as a number but is written in another way than most people write numbers. */
const number = /(?=[-+.\d])(?<=^ *|[:-] +|[[{,] *)([-+.]?[\d.][\w.:+-]*) *(?=$|[,\]}#])/gm;
const numberLike = /^[-+.]*\d[\w.]*(?:e[-+]\d+)?$/i;
const plainNumber = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{1,2})?$/;
const name = /^[a-zA-Z][\w-]*$/;
/** Names that YAML takes for something else than a text. */
const constant = /^(?:true|false|null|yes|no|on|off)$/i;

/** Far more than people write; longer texts are left to the parser that bears anything. */
const maxLength = 100_000;

type Plain = Readonly<Record<string, unknown>>;

/**
 * The fields of a text that uses nothing but plain YAML, read by a fast parser that knows no positions.
 * @returns null where the text is anything else, or wrong; what is read is what the thorough parser would have read
 */
export function plainYaml(yaml: string): Plain | null {
  if (yaml.length > maxLength || isUnusual(yaml)) return null;
  try {
    const value = load(yaml, { schema: CORE_SCHEMA });
    return isGroup(value) && isPlain(value, 0) ? value : null;
  } catch {
    return null;
  }
}

const isUnusual = (yaml: string): boolean =>
  (yaml.match(uncommon)?.some((characters) => invisible.test(characters)) ?? false) ||
  unusual.some((pattern) => pattern.test(yaml)) ||
  hasOddNumber(yaml);

const hasOddNumber = (yaml: string): boolean =>
  [...yaml.matchAll(number)].some(([, text = '']) => numberLike.test(text) && !plainNumber.test(text));

const isGroup = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

function isPlain(value: unknown, depth: number): boolean {
  if (depth > maxDepth) return false;
  if (Array.isArray(value)) return value.every((item) => isPlain(item, depth + 1));
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, each]) => name.test(key) && !constant.test(key) && isPlain(each, depth + 1),
  );
}
