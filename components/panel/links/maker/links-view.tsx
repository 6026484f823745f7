import { LastLinks } from '#components/links/last-links';
import { LinkPane } from '#components/links/link-pane';
import { useLinkSituation } from '#lib/stores/links/use-link-pane';

/** The link maker beside the page: it follows the tab in front. */
export function LinksView() {
  const situation = useLinkSituation();
  return (
    <div className="panel__columns">
      <LinkPane situation={situation} readsPage={false} focusFirst={false} />
      <LastLinks />
    </div>
  );
}
