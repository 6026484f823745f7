import { hostsFor, marketOf } from '#test/world/hosts';
import { html } from '#test/world/line/answers';
import type { Part, WorldContext } from '#test/world/part';
import { escapeHtml } from '#test/world/template';
import { AFFILIATE_ACCOUNTS } from './accounts';
import { closedCycles } from './orders/cycles';

/** The affiliate portal: any page shows the App IDs, secrets and closed payment cycles of the market's made-up accounts, as the real one shows one's own. */
export const createPortalPart = (world: WorldContext): Part => ({
  name: 'affiliate portal',
  hosts: hostsFor('affiliatePortal'),
  matches: () => true,
  handle: ({ host }) => {
    const market = marketOf(host, 'affiliatePortal');
    const rows = AFFILIATE_ACCOUNTS.filter((account) => account.market === market?.code).map((account) => {
      const cycles = closedCycles(account, world.clock.seconds()).map(({ validationId }) => validationId);
      return `<tr><td>${account.appId}</td><td><code>${account.secret}</code></td><td>${cycles.join(' ')}</td><td>${escapeHtml(account.note ?? '')}</td></tr>`;
    });
    return html(`<!doctype html><html lang="${market?.locale ?? 'en'}"><head><meta charset="utf-8"><title>Shopee Affiliate</title><link rel="icon" href="data:,"></head>
<body><main><h1>Open API</h1><table><thead><tr><th>App ID</th><th>Secret</th><th>Validation ids</th><th>Note</th></tr></thead><tbody>${rows.join('')}</tbody></table></main></body></html>`);
  },
});
