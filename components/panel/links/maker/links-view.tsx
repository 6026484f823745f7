import { LastLinks } from '#components/links/last-links';
import { LinkPane } from '#components/links/link-pane';
import { YesterdayLine } from '#components/panel/reports/yesterday-line';
import { useLinkSituation } from '#lib/stores/links/use-link-pane';

/** The link maker beside the page: it follows the tab in front. */
export function LinksView() {
  const situation = useLinkSituation();
  return (
    <div className="panel__columns">
      {situation.kind === 'ready' && situation.account.kind === 'affiliateKey' && <YesterdayLine account={situation.account} />}
      <LinkPane situation={situation} readsPage={false} focusFirst={false} />
      <LastLinks />
    </div>
  );
}
