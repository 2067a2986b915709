/** The places of content that no page shows: comments are for authors alone, and some fields wait for their page. */
export const neverShown: ReadonlySet<string> = new Set([
  ...['chapters', 'criteria', 'glossary', 'lessons', 'partners', 'plans', 'profile', 'program', 'stages', 'tiers'].map(
    (collection) => `${collection}, comment`,
  ),
  ...['accreditation', 'margin', 'termination'].map((consequence) => `program.consequences.${consequence}`),
  ...['contact.role', 'roles.does', 'vendor.address', 'vendor.legalName', 'vendor.product', 'vendor.tagline'].map(
    (field) => `program.${field}`,
  ),
]);
