/**
 * The model that pages are made from: JSON that the scripts computed for exactly one edition.
 * Pages get it here and nowhere else, so they can only show what their edition may see.
 */
import { channel } from 'node:diagnostics_channel';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BookView } from './domain/bookView.ts';
import type { ProgramReport } from './domain/program/programReport.ts';
import type { GalleryEntry } from './domain/gallery.ts';
import type { TeamPlan, TeamView } from './domain/teamView.ts';
import type { PublishedLanguage } from './domain/publishedLanguages.ts';
import type { Foreign, HandbookView, PlanView } from './domain/views.ts';
import type { Program } from './schema/program.ts';

/** The file that a page is made from. */
export interface PageSource {
  /** The day on which it was last changed; null where nobody knows. */
  readonly changed: string | null;
  /** Where it can be edited; null where the program names no such place. */
  readonly edit: string | null;
}

/** The handbook of one edition in one language. */
export interface Handbook extends HandbookView {
  /** By the path of the page; pages that are made from many files are not in it. */
  readonly sources: Readonly<Record<string, PageSource>>;
  /** What nobody has translated. */
  readonly foreign: readonly Foreign[];
  /** The languages in which the same pages can be read; that of the program first. */
  readonly languages: readonly PublishedLanguage[];
}

/** A plan as it is printed: with what the program says to everybody. */
export interface PrintedPlan extends PlanView {
  readonly program: Program;
  /** Eight letters and digits that tell two printouts apart: they change with anything that the plan says. */
  readonly fingerprint: string;
  /** What is not in the language of the plan. */
  readonly foreign: readonly Foreign[];
}

/** The handbook as one document, with letters and digits that tell two printouts apart. */
export interface PrintedBook extends BookView {
  readonly fingerprint: string;
  /** The plans that the handbook shows and its document does not. */
  readonly samplePlans: readonly { readonly id: string; readonly title: string }[];
  /** What nobody has translated. */
  readonly foreign: readonly Foreign[];
}

const known = new Map<string, unknown>();
/** Tells which file of the model is asked for: whoever keeps pages has to know what each was made from. */
const asked = channel('channelbook:model');

/** The handbook of this edition. */
export const handbook = (): Handbook => read('handbook.json') as Handbook;

/** The handbook as one printed document, in each of its languages. */
export const books = (): readonly PrintedBook[] => read('books.json') as readonly PrintedBook[];

/** The ids (`<partner>/<plan>`) of the plans to print. */
export const plans = (): readonly string[] => read('index.json') as readonly string[];

/** The plan with this id (`<partner>/<plan>`). */
export const plan = (id: string): PrintedPlan => readPlan(id) as PrintedPlan;

/** What the vendor's own team sees besides; null in every edition but the internal one, whose model alone has it. */
export function team(): TeamView | null {
  asked.publish('team.json');
  return existsSync(join(folder(), 'team.json')) ? (read('team.json') as TeamView) : null;
}

/** How the program does; in the internal edition alone. */
export const programReport = (): ProgramReport => read('program.json') as ProgramReport;

/** The components that authors may use; in the internal edition alone. */
export const gallery = (): readonly GalleryEntry[] => read('gallery.json') as readonly GalleryEntry[];

/** The plan with this id (`<partner>/<plan>`) as the team sees it. */
export const teamPlan = (id: string): TeamPlan => readPlan(id) as TeamPlan;

/** Whether pages are rendered to be published, rather than shown while somebody writes. */
export const isPublished = (): boolean => process.env['CHANNELBOOK_OUT'] !== undefined;

/** What every page may need, kept once it was read. */
function read(name: string): unknown {
  asked.publish(name);
  // Authors change the model while the development server runs, so there it is read afresh.
  if (!known.has(name) || import.meta.env.DEV) known.set(name, parsed(name));
  return known.get(name);
}

/** What one page needs, not kept: thousands of plans would fill the memory. */
function readPlan(id: string): unknown {
  const name = `plans/${id}.json`;
  asked.publish(name);
  return parsed(name);
}

const parsed = (name: string): unknown => JSON.parse(readFileSync(join(folder(), name), 'utf8'));

function folder(): string {
  const path = process.env['CHANNELBOOK_MODEL'];
  if (!path) throw new Error('There is no model to render. Start Astro through npm run dev or npm run build.');
  return path;
}
