import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A plan of the content and its partner, from which others are made. */
interface Template {
  readonly partner: string;
  readonly plan: string;
  /** The texts of both files. */
  readonly partnerText: string;
  readonly planText: string;
}

/** A body as long as that of a plan which somebody has thought about. */
const paragraph =
  'Both sides looked at what the last three quarters had brought, at what it had cost, and at who had done the work. ' +
  'The people who will speak with customers said what they would need in order to speak well, and when. Nothing in ' +
  'this plan asks for more hours than the practice lead has set aside, and nothing in it waits for a decision that ' +
  'has no date. Where a step depends on the other side, the table of commitments says by when it is taken.';
const paragraphs = 5;
/** Chapters of the handbook that a large program keeps. */
const chapters = 40;

/**
 * Writes a program of any size, always the same for the same content and size: its partners and plans are made from
 * those of a program, each with words of its own; its chapters are repeated until there are enough of them.
 * @param from the folder with the program to start from
 * @param to the folder that gets the new one
 * @param plans how many there are to be, beside the plans that everybody may read
 */
export async function generateProgram(from: string, to: string, plans: number): Promise<void> {
  const entries = (await readdir(from)).filter((name) => !['plans', 'partners', 'translations'].includes(name));
  for (const name of entries) await cp(join(from, name), join(to, name), { recursive: true });
  await fillHandbook(join(to, 'handbook'));
  const { shown, templates } = await readTemplates(from);
  for (const template of shown) await writePlan(to, template, template.partner);
  for (let number = 1; number <= plans; number++) {
    const template = templates[number % templates.length];
    if (template) await writePlan(to, varied(template, number), `${template.partner}-${numeral(number)}`);
  }
}

async function fillHandbook(folder: string): Promise<void> {
  const names = (await readdir(folder)).toSorted();
  for (let number = names.length; number < chapters; number++) {
    const name = names[number % names.length] ?? '';
    const text = await readFile(join(folder, name), 'utf8');
    const copy = text
      .replace(/^title: (.*)$/m, `title: $1, part ${number}`)
      .replace(/^order: .*$/m, `order: ${number + 1}`);
    await writeFile(join(folder, `part-${number}-${name}`), copy);
  }
}

async function readTemplates(from: string): Promise<{ shown: Template[]; templates: Template[] }> {
  const folders = (await readdir(join(from, 'plans'))).toSorted();
  const all = await Promise.all(folders.map((partner) => readPlansOf(from, partner)));
  const alone = all
    .filter((plans) => plans.length === 1)
    .flat()
    .filter((template) => !isDeclined(template));
  return { shown: alone.filter(isShown), templates: alone.filter((template) => !isShown(template)) };
}

const isDeclined = ({ planText }: Template) => /^ +level: 1$/m.test(planText);
const isShown = ({ planText }: Template) => /^public: true$/m.test(planText);

async function readPlansOf(from: string, partner: string): Promise<Template[]> {
  const partnerText = await readFile(join(from, 'partners', `${partner}.mdx`), 'utf8');
  const names = await readdir(join(from, 'plans', partner));
  return Promise.all(
    names.map(async (plan) => {
      const planText = await readFile(join(from, 'plans', partner, plan), 'utf8');
      return { partner, plan, partnerText, planText };
    }),
  );
}

/** All of one length, or the leak scan would find the name of one partner at the beginning of another's. */
const numeral = (number: number) => String(number).padStart(4, '0');

function varied(template: Template, number: number): Template {
  const own = `This is plan ${number}. ${paragraph}`;
  const body = Array.from({ length: paragraphs }, (_, index) => `${own} Page ${index + 1} of the minutes.`).join(
    '\n\n',
  );
  const steps =
    '<Callout kind="note" title="The first step">\n\nThe sponsors begin with <Milestone id="kickoff-held" />, and not later.\n\n</Callout>';
  return {
    ...template,
    partnerText: template.partnerText.replace(/^name: (.*)$/m, `name: $1 ${numeral(number)}`),
    planText: `${template.planText}\n## What was said in meeting ${number}\n\n${body}\n\n${steps}\n`,
  };
}

async function writePlan(to: string, { partnerText, plan, planText }: Template, partner: string): Promise<void> {
  await write(join(to, 'partners', `${partner}.mdx`), partnerText);
  await write(join(to, 'plans', partner, plan), planText);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
