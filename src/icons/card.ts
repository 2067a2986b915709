/** The picture that stands for a page where others link to it: the sign in the colours of the brand. */
export const cardFile = 'card.png';
/** In pixels, as services that show links ask for it. */
export const cardSize = { width: 1200, height: 630 } as const;
