/** Files that a browser or a phone asks for besides pages: the icons in the colour of the brand, and what names them. */
import { markAsSvg } from '../graphics/mark.ts';
import { ico } from '../icons/ico.ts';
import { markAsPng } from '../icons/markAsPng.ts';
import { llmsText } from '../llms.ts';
import { handbook, team } from '../playbook.ts';
import { palette } from '../theme/palette.ts';

interface Props {
  readonly file: Name;
}

const sides = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 } as const;

const makers = {
  'favicon.svg': () => markAsSvg(mark()),
  'favicon.ico': () =>
    new Uint8Array(ico([16, 32, 48].map((side) => ({ side, png: markAsPng(square(side), mark()) })))),
  'apple-touch-icon.png': () => picture('apple-touch-icon.png'),
  'icon-192.png': () => picture('icon-192.png'),
  'icon-512.png': () => picture('icon-512.png'),
  'site.webmanifest': () => `${JSON.stringify(manifest(), null, 2)}\n`,
  'llms.txt': () => llmsText(handbook()),
};
type Name = keyof typeof makers;

/** What nobody but the public is to have: the internal edition is neither installed nor read by programs. */
const publicOnly: readonly Name[] = ['icon-192.png', 'icon-512.png', 'site.webmanifest', 'llms.txt'];

export function getStaticPaths() {
  const names = Object.keys(makers) as Name[];
  const shown = team() ? names.filter((name) => !publicOnly.includes(name)) : names;
  return shown.map((file) => ({ params: { file }, props: { file } }));
}

export const GET = ({ props }: { props: Props }) => new Response(makers[props.file]());

const picture = (name: keyof typeof sides) => new Uint8Array(markAsPng(square(sides[name]), mark()));

const square = (side: number) => ({ width: side, height: side });

function mark() {
  const { accent, mark: line, paper: ground } = palette(handbook().program.brand.colour).light;
  return { accent, line, ground };
}

function manifest() {
  const { title, vendor, language, site } = handbook().program;
  const { accent, ground } = mark();
  return {
    name: title,
    short_name: vendor.name,
    lang: language,
    start_url: site.base,
    scope: site.base,
    display: 'browser',
    theme_color: accent,
    background_color: ground,
    icons: (['icon-192.png', 'icon-512.png'] as const).map((src) => ({
      src,
      sizes: `${sides[src]}x${sides[src]}`,
      type: 'image/png',
    })),
  };
}
