import type { Content } from '../../../src/domain/content.ts';
import { entryOf, partnerIdOf } from '../../../src/domain/entries.ts';
import { forEdition } from '../../../src/domain/edition.ts';
import { bookView } from '../../../src/domain/bookView.ts';
import { handbookView } from '../../../src/domain/handbookView.ts';
import { inLanguage } from '../../../src/domain/inLanguage.ts';
import { planView } from '../../../src/domain/planView.ts';
import type { Foreign } from '../../../src/domain/views.ts';
import { publishedLanguages } from '../../../src/domain/publishedLanguages.ts';
import { interfaceTexts } from '../../../src/i18n/messages.ts';
import type { Handbook, PrintedBook, PrintedPlan } from '../../../src/playbook.ts';
import { sha256 } from '../publish/files.ts';
import type { LastChanges } from './lastChanges.ts';
import { pageSources } from './pageSources.ts';

/** What the public handbook is made from in one language: the public edition alone. */
export function computeHandbook(
  content: Content,
  asOf: string,
  language = content.program.language,
  changes: LastChanges = new Map(),
): Handbook {
  const visible = forEdition(content, { kind: 'public' });
  return { ...handbookIn(visible, asOf, language), sources: pageSources({ visible, changes, language }) };
}

/** The handbook of an edition in one language. */
export function handbookIn(visible: Content, asOf: string, language: string): Omit<Handbook, 'sources'> {
  const { content, foreign } = inLanguage(visible, language);
  const languages = publishedLanguages(visible.program);
  return { ...handbookView(content, asOf), foreign: apartFromInterface(foreign, language), languages };
}

/** The public handbook in each of its languages, that of the program first. */
export function computeHandbooks(content: Content, asOf: string, changes?: LastChanges): Handbook[] {
  return publishedLanguages(content.program).map(({ language }) => computeHandbook(content, asOf, language, changes));
}

/** A public handbook as one document. */
export function computeBook({ foreign, ...handbook }: Handbook): PrintedBook {
  const book = { ...bookView(handbook), foreign };
  const samplePlans = handbook.samplePlans.map(({ id, title }) => ({ id, title }));
  return { ...book, fingerprint: fingerprint(book), samplePlans };
}

/** The plans, each computed from nothing but what its own partner may read. */
export function computePlans(
  content: Content,
  asOf: string,
  ids = content.plans.map((plan) => plan.id),
): PrintedPlan[] {
  const byPartner = Map.groupBy(ids, partnerIdOf);
  return [...byPartner].flatMap(([partner, plans]) => computePlansOf(content, partner, plans, asOf));
}

function computePlansOf(content: Content, partner: string, ids: readonly string[], asOf: string): PrintedPlan[] {
  const visible = forEdition(content, { kind: 'partner', partner });
  return ids.map((id) => {
    const language = languageOf(visible, id);
    const { content: own, foreign } = inLanguage(visible, language);
    const plan = { ...planView(own, id, asOf), program: own.program };
    return { ...plan, fingerprint: fingerprint(plan), foreign: apartFromInterface(foreign, language) };
  });
}

/** Words that the interface says as well, such as Partner in German, are in the language of the page. */
function apartFromInterface(foreign: readonly Foreign[], language: string): Foreign[] {
  const said = interfaceTexts(language);
  return foreign.map(({ language: own, texts }) => ({ language: own, texts: texts.filter((text) => !said.has(text)) }));
}

/** The language that a plan is handed over in. */
const languageOf = ({ plans, program }: Content, plan: string): string =>
  entryOf(plans, plan)?.data.language ?? program.language;

const fingerprint = (plan: object): string => sha256(JSON.stringify(plan)).slice(0, 8);
