/**
 * Makes the bytes of a printed PDF depend on nothing but what was printed. Chromium writes the moment of printing and
 * numbers structure elements through the life of a browser; each is replaced by something of the same length,
 * so that no offset in the file moves.
 * @param issued the day that the file is to bear, YYYY-MM-DD
 */
export function normalisePdf(bytes: Uint8Array, issued: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(renumber(redate(text, issued)), 'latin1');
}

const redate = (text: string, issued: string) =>
  text.replace(/\(D:\d{14}([+-]\d{2}'\d{2}'|Z)?\)/g, (date, zone: string | undefined) => {
    const moment = `(D:${issued.replaceAll('-', '')}000000`;
    return zone?.length === 7 ? `${moment}+00'00')` : `${moment}${date.slice(moment.length)}`;
  });

function renumber(text: string): string {
  const numbers = new Map<string, string>();
  return text.replace(/\(node(\d{8})\)/g, (_, digits: string) => {
    const number = numbers.get(digits) ?? String(numbers.size + 1).padStart(8, '0');
    numbers.set(digits, number);
    return `(node${number})`;
  });
}
