/** Where the installed package lies. */

/** Its folder; this file is compiled to `dist/cli`. */
export const packageRoot: URL = new URL('../../', import.meta.url);
