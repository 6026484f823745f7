import { MARKETS, type Market, markets } from '#lib/domain/market';
import { readBuyerAddress } from '#test/world/buyer/address';

/** Whose link it was, as the landing address tells. */
export interface Credit {
  readonly affiliateId: string;
  readonly subIds: readonly string[];
  /** Short code of the link, or any mark of its making. */
  readonly campaign: string;
}

/**
 * The address where a tracked link ends: products on `/opaanlp/<shop>/<item>`, other pages on themselves, with the affiliate's marks.
 * Forms as seen in public resolved links. assumed: sixth-sub-id. `utm_content` has five places; what comes after is dropped.
 */
export function landingUrl(originUrl: string, { affiliateId, subIds, campaign }: Credit): string {
  const origin = new URL(originUrl);
  const address = readBuyerAddress(origin.pathname, origin.searchParams);
  const url =
    address.kind === 'product'
      ? new URL(`/opaanlp/${address.shopId}/${address.itemId}`, `https://${origin.hostname.replace(/^(www|m)\./, '')}`)
      : origin;
  const places = Array.from({ length: 5 }, (_, place) => subIds[place] ?? '');
  const marks = {
    mmp_pid: `an_${affiliateId}`,
    uls_trackid: `w${campaign}`,
    utm_campaign: `id_${campaign}`,
    utm_content: places.join('-'),
    utm_medium: 'affiliates',
    utm_source: `an_${affiliateId}`,
    utm_term: campaign,
  };
  for (const [name, value] of Object.entries(marks)) url.searchParams.set(name, value);
  return url.href;
}

/** A page of some market's buyer site, or null. */
export function buyerPage(address: string): { readonly url: string; readonly market: Market } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const market = markets().find(({ buyer }) => url.hostname === buyer || url.hostname === `www.${buyer}` || url.hostname === `m.${buyer}`);
  return market && (url.protocol === 'https:' || url.protocol === 'http:') ? { url: url.href, market } : null;
}

/** Where a link made by hand leads; one whose page is not a buyer page leads to the home page. */
export function handMade(originLink: string, affiliateId: string, subId: string, fallback: Market = MARKETS.BR): string {
  const page = buyerPage(originLink);
  if (!page) return `https://${fallback.buyer}/`;
  return landingUrl(page.url, { affiliateId, subIds: subId.split('-'), campaign: 'anredir' });
}
