import { LastLinks } from '#components/links/last-links';
import { LinkPane } from '#components/links/link-pane';
import { useLinkSituation } from '#lib/stores/links/use-link-pane';
import { lazyView, Soon, useIdle } from '#lib/stores/shell/lazy-view';

/** Money comes after the link. */
const YesterdayLine = lazyView([], async () => (await import('#components/panel/reports/yesterday-line')).YesterdayLine);

/** The link maker beside the page: it follows the tab in front. */
export function LinksView() {
  const situation = useLinkSituation();
  const idle = useIdle();
  const counts = idle && situation.kind === 'ready' && situation.account.kind === 'affiliateKey';
  return (
    <div className="panel__columns">
      <Soon>{counts && <YesterdayLine account={situation.account} />}</Soon>
      <LinkPane situation={situation} readsPage={false} focusFirst={false} />
      <LastLinks />
    </div>
  );
}
