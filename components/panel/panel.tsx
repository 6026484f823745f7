import { Suspense, useEffect } from 'react';
import { useFollowPage } from '../../lib/stores/panel-shop-follow';
import { useTab } from '../../lib/stores/tab';
import { useLinkSituation } from '../../lib/stores/use-link-desk';
import { usePageLook } from '../../lib/stores/use-page-look';
import { usePanelView } from '../../lib/stores/use-panel-view';
import { useReady } from '../../lib/stores/use-ready';
import { useSetting } from '../../lib/stores/use-setting';
import { useTexts } from '../../lib/stores/use-texts';
import { useVault } from '../../lib/stores/vault';
import { JobsStrip } from '../jobs/jobs-strip';
import { ConnectFirst } from '../link/connect-first';
import { LinkFoot } from '../link/link-foot';
import { Skeleton } from '../ui/skeleton';
import { PanelHead } from './panel-head';
import { VIEWS } from './views';

/** The side panel: one view at a time, beside the page it belongs to. */
export function Panel() {
  const { t } = useTexts();
  const place = usePanelView();
  const view = VIEWS.find((one) => one.id === place.view) ?? VIEWS[0];
  const situation = useLinkSituation();
  const connected = useSetting('accounts').length > 0;
  const look = useVault((state) => state.look);
  useEffect(() => void look(), [look]);
  usePageLook(`${t(view.title)} · ${t('app.name')}`);
  useReady(useTab((state) => state.known));
  useFollowPage(place.view);
  const View = view.component;
  return (
    <div className="panel" data-view={view.id}>
      <PanelHead view={view} situation={situation} />
      {view.id !== 'jobs' && <JobsStrip opens except={place.part} />}
      <main className="panel__body">
        <Suspense fallback={<Skeleton width={60} />}>
          {view.needs.includes('affiliateAccount') && !connected ? <ConnectFirst market={null} /> : <View />}
        </Suspense>
      </main>
      {(view.id !== 'shop' || situation.kind === 'ready') && <LinkFoot situation={situation} />}
    </div>
  );
}
