/** A Markdown table; cells may hold Markdown, and bars in them are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(tableRow)].join('\n');
}

const tableRow = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

/** Text as code, line by line, whatever is in it. */
export const code = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``))
    .join('\n');

/** Text as it is, also where Markdown or HTML would mean something by it. */
export const plain = (text: string): string => text.replace(/[\\`*_<>[\]{}]/g, (mark) => `\\${mark}`);
