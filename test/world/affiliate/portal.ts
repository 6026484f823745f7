import { hostsFor, marketOf } from '#test/world/hosts';
import { html } from '#test/world/line/answers';
import type { Part } from '#test/world/part';
import { escapeHtml } from '#test/world/template';
import { AFFILIATE_ACCOUNTS } from './accounts';

/** The affiliate portal: any page shows the App IDs and secrets of the market's made-up accounts, as the real one shows one's own. */
export const createPortalPart = (): Part => ({
  name: 'affiliate portal',
  hosts: hostsFor('affiliatePortal'),
  matches: () => true,
  handle: ({ host }) => {
    const market = marketOf(host, 'affiliatePortal');
    const rows = AFFILIATE_ACCOUNTS.filter((account) => account.market === market?.code).map(
      ({ appId, secret, note }) => `<tr><td>${appId}</td><td><code>${secret}</code></td><td>${escapeHtml(note ?? '')}</td></tr>`,
    );
    return html(`<!doctype html><html lang="${market?.locale ?? 'en'}"><head><meta charset="utf-8"><title>Shopee Affiliate</title><link rel="icon" href="data:,"></head>
<body><main><h1>Open API</h1><table><thead><tr><th>App ID</th><th>Secret</th><th>Note</th></tr></thead><tbody>${rows.join('')}</tbody></table></main></body></html>`);
  },
});
