import { useLinkSituation } from '../../../lib/stores/use-link-desk';
import { LastLinks } from '../../link/last-links';
import { LinkDesk } from '../../link/link-desk';

/** The link maker beside the page: it follows the tab in front. */
export function LinksView() {
  const situation = useLinkSituation();
  return (
    <div className="panel__columns">
      <LinkDesk situation={situation} readsPage={false} focusFirst={false} />
      <LastLinks />
    </div>
  );
}
