import type { Plugin } from 'vite';

const MARK = '\0sidecar:instead:';

/** Puts a few words in the place of modules, by the ends of their names. */
export const instead = (name: string, code: Readonly<Record<string, string>>): Plugin => ({
  name,
  enforce: 'pre',
  resolveId: (id) => {
    const known = Object.keys(code).find((end) => id.endsWith(end));
    return known ? `${MARK}${name}:${known}` : null;
  },
  load: (id) => {
    const mark = `${MARK}${name}:`;
    return id.startsWith(mark) ? (code[id.slice(mark.length)] ?? null) : null;
  },
});

/** Chrome's API gives promises itself: what wraps it in some is left out, 10 kB of each page and of the worker. */
export const ownPromises: Plugin = instead('sidecar:own-promises', {
  '@wxt-dev/webextension-polyfill/browser': 'export const browser = globalThis.chrome;',
});
