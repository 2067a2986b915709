const roles = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** The structure types of PDF 1.7, which PDF/UA-1 rests on. */
export const standardRoles = roles(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private ' +
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot ' +
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form',
);

/** Elements that hold blocks and no text of their own. */
export const groups = roles('Document Part Art Sect Div BlockQuote Index');

/** Elements that hold blocks or text. */
export const containers = roles('TD TH LBody Caption Note TOCI Figure');

/** Elements that stand within a line. */
export const inlines = roles('Span Link Code Quote Reference Form Annot Ruby Warichu Lbl');

/** Elements that hold only certain other elements. */
export const frames = roles('Table THead TBody TFoot TR L LI');

/** What Chromium writes and PDF 1.7 has no word for. */
const renamed: Readonly<Record<string, string>> = { FENote: 'Note', Title: 'P', Aside: 'Sect', H7: 'H6' };

/** The standard role for a role. */
export const standardRole = (role: string): string => renamed[role] ?? (standardRoles.has(role) ? role : 'Span');
