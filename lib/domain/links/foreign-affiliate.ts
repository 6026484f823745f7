import { hostFacts } from '#lib/domain/address/hosts';
import { innerLink } from '#lib/domain/address/inner-link';
import { readAddress } from '#lib/domain/address/page-address';
import { parseUrl } from '#lib/domain/address/parse-url';

/** Where tracked addresses name the affiliate who would earn; a prefix is part of the value. */
const NAMED_IN: readonly (readonly [parameter: string, pattern: RegExp])[] = [
  ['utm_source', /^an_([A-Za-z0-9]{1,32})$/],
  ['mmp_pid', /^an_([A-Za-z0-9]{1,32})$/],
  ['affiliate_id', /^(?:an_)?([A-Za-z0-9]{1,32})$/],
  ['af_siteid', /^(?:an_)?([A-Za-z0-9]{1,32})$/],
];
/** Elsewhere (Seller Centre, the affiliate portal) these names mean other things. */
const TRACKED_HOSTS = new Set(['buyer', 'mirror', 'short', 'video']);

/**
 * The affiliate whom an address would credit, so that the person can be told before a link of their own is made.
 * Looks into an address inside the address as well, one level deep.
 *
 * @returns the affiliate's id without its `an_`, or null when the address names nobody
 */
export function foreignAffiliate(url: string): string | null {
  const outer = parseUrl(url);
  if (!outer) return null;
  const inner = innerLink(readAddress(url).kind, outer);
  return namedIn(outer) ?? (inner === null ? null : namedIn(parseUrl(inner)));
}

function namedIn(url: URL | null): string | null {
  if (!url || !/^https?:$/.test(url.protocol) || !TRACKED_HOSTS.has(hostFacts(url.hostname)?.role ?? '')) return null;
  for (const [parameter, pattern] of NAMED_IN) {
    for (const value of url.searchParams.getAll(parameter)) {
      const id = pattern.exec(value)?.[1];
      if (id) return id;
    }
  }
  return null;
}
