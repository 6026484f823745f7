/**
 * A page of the store with the campaign's code, as the store's own pages build it: `sl-ref` beside what is there already.
 *
 * @param page any address of the store; empty: its first page
 * @param link what SHOPLINE gave for the campaign
 * @param hosts the store's own hosts
 * @returns null where the page is none of this store's, or the campaign has no link
 */
export function shareLink(page: string, link: string | null, hosts: readonly string[]): string | null {
  const given = address(link ?? '');
  const code = given?.searchParams.get('sl-ref');
  if (!given || !code) return null;
  if (page.trim() === '') return given.href;
  const wanted = address(page.trim());
  if (!wanted || ![given.host, ...hosts].includes(wanted.host)) return null;
  wanted.searchParams.set('sl-ref', code);
  return wanted.href;
}

/** The host of an address or of a bare domain; null for neither. */
export const hostOf = (text: string | null): string | null =>
  text ? (address(/^https?:/i.test(text) ? text : `https://${text}`)?.host ?? null) : null;

function address(text: string): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url && url.protocol === 'https:' ? url : null;
}
