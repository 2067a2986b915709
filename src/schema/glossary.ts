import { z } from 'zod';
import { object, publicField } from './field.ts';
import { id, text } from './primitives.ts';

const term = object({
  id: publicField(id, 'The id by which texts refer to the term.'),
  term: publicField(text, 'The term as readers see it.'),
  meaning: publicField(text, 'What it means here, in one or two sentences.'),
});

/** content/glossary.yaml: the words of the program. */
export const glossarySchema = object({
  terms: publicField(z.array(term).min(1), 'The terms, in any order; readers see them sorted.'),
});

export type Glossary = z.infer<typeof glossarySchema>;
