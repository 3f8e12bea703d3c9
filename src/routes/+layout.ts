export const prerender = true;
export const trailingSlash = 'always';
// Pages are HTML; what needs a script brings its own (src/standalone), without Kit's router.
export const csr = false;
