import { pathSegments } from './parse-url';
import { buyerHost, type SiteCode } from './sites';

/** Query names that say where a visitor came from, or who would earn, but not what the page shows. */
const NOISE: ReadonlySet<string> = new Set([
  'sp_atk',
  'xptdk',
  'extraparams',
  'smtt',
  'd_id',
  'is_from_login',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'srsltid',
  'fbclid',
  'ttclid',
  'twclid',
  'msclkid',
  'yclid',
  'igshid',
  'igsh',
  'from_source',
  'gsht',
  'gads_t_sig',
  'uls_trackid',
  'credential_token',
  'mmp_pid',
  '__mobile__',
  'exp_group',
  'affiliate_id',
  'sub_id',
  'share_channel_code',
  'tracking_id',
]);
const NOISE_PREFIXES = ['utm_', 'af_', 'gad_', 'mmp_', 'uls_', 'sub_id', 'affiliate', 'deep_and_'];
/** Values that name who would earn, whatever the name before them. */
const EARNER = /^(?:an_\w+|affiliates?)$/i;

/** A buyer page that has no ids, as it is to be linked to: https, bare host, path kept, tracking noise and fragment dropped. */
export function cleanPage(url: URL, site: SiteCode): string {
  const pairs = url.search.slice(1).split(BETWEEN_PAIRS).map(readPair);
  // A network's campaign stands beside its name.
  const isNetworks = pairs.some(({ name, value }) => name === 'pid' && EARNER.test(value));
  const wanted = pairs.filter(
    ({ name, value }) => name !== '' && !isNoise(name) && !EARNER.test(value) && !(isNetworks && (name === 'c' || name === 'pid')),
  );
  const query = wanted.length > 0 ? `?${wanted.map(({ text }) => text).join('&')}` : '';
  const path = pathSegments(url).map((segment) => segment.split(/%3f/i, 1)[0] ?? '');
  return `https://${buyerHost(site)}/${path.join('/')}${query}`;
}

/** What stands between pairs, also where an address was written, or encoded, once too often. */
const BETWEEN_PAIRS = /&(?:amp;)?|;|\?/i;

const isNoise = (name: string): boolean => NOISE.has(name) || NOISE_PREFIXES.some((prefix) => name.startsWith(prefix));

/** Decoded, so that `utm%5Fsource` is seen for what it is; the pairs that stay keep their own spelling. */
function readPair(text: string): { readonly text: string; readonly name: string; readonly value: string } {
  const [name = '', value = ''] = [...new URLSearchParams(text).entries()][0] ?? [];
  return { text, name: name.trim().toLowerCase(), value: value.trim() };
}
