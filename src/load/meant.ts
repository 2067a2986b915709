/** What authors most likely meant where a value has the wrong type or form; each null where there is doubt. */

/** 28 for "28 %", 90000 for "€90,000" and "90 000"; a sign or a unit of one letter may stand around the digits. */
export function meantNumber(words: string): string | null {
  const bare = words.replace(/^[\p{Sc}\s\u00A0]+|[\p{Sc}%\s\u00A0]+$|^[A-Z]{3}\s|\s[A-Z]{3}$/gu, '').trim();
  if (/^\d+$/.test(bare)) return String(Number(bare));
  return /^\d{1,3}([,.' _\u00A0\u202F]\d{3})+$/.test(bare) ? bare.replace(/\D/g, '') : null;
}

/** true for "yes", false for "no". */
export function meantBoolean(words: string): string | null {
  const word = words.trim().toLowerCase();
  if (['yes', 'y', 'on', '1', 'ja', 'true'].includes(word)) return 'true';
  return ['no', 'n', 'off', '0', 'nein', 'false'].includes(word) ? 'false' : null;
}

/** [a, b] for "a, b"; null for a sentence. */
export function meantList(words: string): string | null {
  const items = words.split(',').map((item) => item.trim());
  return items.every((item) => /^[\w-]+$/.test(item)) ? `[${items.join(', ')}]` : null;
}

const transliterated: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'a',
};

/** order-desk for "Order Desk", buerodesk for "bürodesk". */
export function meantId(words: string): string | null {
  const plain = words
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßæøå]/g, (letter) => transliterated[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{Mn}\p{Cf}'’]/gu, '');
  const id = plain.replace(/[\s\p{P}\p{S}]+/gu, '-').replace(/^-|-$/g, '');
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60 ? id : null;
}
