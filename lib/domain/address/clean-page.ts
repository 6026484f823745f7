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
const NOISE_PREFIXES = ['utm_', 'af_', 'gad_', 'mmp_', 'uls_'];

/** A buyer page that has no ids, as it is to be linked to: https, bare host, path kept, tracking noise and fragment dropped. */
export function cleanPage(url: URL, site: SiteCode): string {
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isNoise(nameOf(pair)));
  const query = kept.length > 0 ? `?${kept.join('&')}` : '';
  return `https://${buyerHost(site)}/${pathSegments(url).join('/')}${query}`;
}

function isNoise(name: string): boolean {
  const lower = name.toLowerCase();
  return NOISE.has(lower) || NOISE_PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** Decoded, so that `utm%5Fsource` is seen for what it is; the pairs that stay keep their own spelling. */
function nameOf(pair: string): string {
  return [...new URLSearchParams(pair).keys()][0] ?? '';
}
