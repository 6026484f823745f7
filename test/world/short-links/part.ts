import { hostsFor, marketOf } from '#test/world/hosts';
import { html, redirect, text } from '#test/world/line/answers';
import type { LinkBook } from '#test/world/links';
import type { Part } from '#test/world/part';
import { handMade, landingUrl } from './landing';

/** The short-link hosts: issued codes and hand-made `an_redir` links lead to a landing page that names whom they credit. */
export const createShortLinkPart = (links: LinkBook): Part => ({
  name: 'short links',
  hosts: hostsFor('shortLink'),
  matches: () => true,
  handle: ({ host, method, path, search }) => {
    if (method !== 'GET' && method !== 'HEAD') return text('Method Not Allowed', 405);
    if (path === '/an_redir')
      return redirect(
        handMade(
          search.get('origin_link') ?? '',
          search.get('affiliate_id') ?? '',
          search.get('sub_id') ?? '',
          marketOf(host, 'shortLink'),
        ),
      );
    const link = links.find(path.slice(1));
    if (!link) return html('<!doctype html><title>Shopee</title><h1>This link does not exist</h1>', 404);
    return redirect(landingUrl(link.originUrl, { affiliateId: link.affiliateId, subIds: link.subIds, campaign: link.code }));
  },
  reset: () => links.reset(),
});
