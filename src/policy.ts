/**
 * What a page of the handbook may load and run: nothing but files of its own host, and no script that stands in a page.
 * Every page says so itself; `public/_headers` and the server of the internal edition say it again, and that nobody may
 * frame a page, which a page cannot say.
 */
export const contentPolicy = [
  "default-src 'self'",
  // Pagefind's search is WebAssembly.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
