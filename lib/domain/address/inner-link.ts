import type { PageKind } from './page-kind';

/** Where each kind of page that leads elsewhere keeps the address it leads to. */
const PARAMETERS: Partial<Record<PageKind, readonly string[]>> = {
  redirect: ['origin_link', 'redir'],
  verify: ['next'],
  login: ['next'],
};

/**
 * The address inside an address: of a tracked redirect, a universal link, or the page that a login wall stands before.
 * It is read, never followed.
 *
 * @returns null when the page is none of these or carries nothing
 */
export function innerLink(kind: PageKind, url: URL): string | null {
  for (const name of PARAMETERS[kind] ?? []) {
    const value = url.searchParams.get(name);
    // A backslash, or a second slash, leads to another site than it seems to.
    if (value && /^\/[\\/]|\\/.test(value)) return null;
    if (value) return kind !== 'redirect' && value.startsWith('/') ? `https://${url.hostname}${value}` : value;
  }
  return null;
}
