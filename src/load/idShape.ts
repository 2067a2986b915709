import { codePoint } from './text.ts';

const idShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Why a word cannot be an id, in words that continue "… cannot be an id: "; null if it can. */
export function idFault(word: string): string | null {
  if (idShape.test(word)) return null;
  if (word === '') return 'it is empty';
  return strangeCharacter(word) ?? 'hyphens stand singly between words';
}

function strangeCharacter(word: string): string | null {
  const character = Array.from(word).find((each) => !/[a-z0-9-]/.test(each));
  if (character === undefined) return null;
  if (/[A-Z]/.test(character)) return `it has the capital letter "${character}"`;
  if (character === ' ') return 'it has a space';
  if (/[!-~]/.test(character)) return `it has the character "${character}"`;
  if (/[\p{Cf}\p{Cc}\p{Zs}\p{Mn}\u200B]/u.test(character))
    return `it has an invisible or combining character (${codePoint(character)})`;
  return `the character "${character}" (${codePoint(character)}) is not one of a to z`;
}
