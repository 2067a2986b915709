/** The days of the week as authors write them. Apart from the schemas, so that a browser needs no zod to count days. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof weekdays)[number];
