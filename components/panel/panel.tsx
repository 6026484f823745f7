import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Cover } from '#components/accounts/cover';
import { UnlockLine } from '#components/accounts/unlock-line';
import { JobsStrip } from '#components/jobs/jobs-strip';
import { ConnectFirst } from '#components/links/connect-first';
import { LinkFoot } from '#components/links/link-foot';
import { DropZone } from '#components/reports/drop-zone';
import { ViewBoundary } from '#components/shell/view-boundary';
import { Skeleton } from '#components/ui/skeleton';
import { GO } from '#lib/domain/shell/keys';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useVault } from '#lib/stores/accounts/vault';
import { linkMakerUnlocks } from '#lib/stores/links/link-situation';
import { useLinkSituation } from '#lib/stores/links/use-link-pane';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { useFirstPicture } from '#lib/stores/shell/page/first-picture';
import { useTab } from '#lib/stores/shell/tab';
import { useKeys, usePresses } from '#lib/stores/shell/use-keys';
import { usePageAppearance } from '#lib/stores/shell/use-page-appearance';
import { goToView, usePanelView } from '#lib/stores/shell/use-panel-view';
import { useReady } from '#lib/stores/shell/use-ready';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useKeepShop, usePanelShop } from '#lib/stores/shops/panel-shop';
import { useFollowPage } from '#lib/stores/shops/panel-shop-follow';
import { PanelHead } from './panel-head';
import { ClockLine } from './shell/clock-line';
import { SideNav } from './shell/head/side-nav';
import { startView } from './shell/head/start-view';
import { LeftOutLine } from './shell/left-out-line';
import { useBeginOfView } from './shell/use-begin-of-view';
import { ConnectShopFirst } from './shops/shop/connect-shop-first';
import { VIEWS, type ViewNeed } from './views';

const SearchDialog = lazyView(['search'], async () => (await import('./shell/search/search-dialog')).SearchDialog);
const DropShown = lazyView(['imports'], async () => (await import('#components/reports/drop-shown')).DropShown);
const KeysDialog = lazyView([], async () => (await import('./shell/keys/keys-dialog')).KeysDialog);
const VIEW_IDS = new Set(VIEWS.map(({ id }) => id));
/** Besides the views of links: a product of one's own may be linked to, and a job may have made links. */
const MAKES_LINKS = new Set(['shop', 'jobs']);
const showFiles = () => goToView('earnings', 'files');
const GOES = Object.fromEntries(VIEWS.flatMap(({ id, key }) => (key ? [[`${GO} ${key}`, () => goToView(id)]] : [])));

/** The side panel: one view at a time, beside the page it belongs to. */
export function Panel() {
  const { t } = useTexts();
  const place = usePanelView();
  const start = startView({
    accounts: useSetting('accounts').length,
    shops: useSetting('shops').length,
    stores: useSetting('stores').length,
  });
  const view = VIEWS.find(({ id }) => id === (place.view || start)) ?? VIEWS[0];
  const situation = useLinkSituation();
  const load = useVault((state) => state.load);
  useEffect(() => void load(), [load]);
  usePageAppearance(`${t(view.title)} · ${t('app.name')}`);
  useReady(useTab((state) => state.known));
  useFollowPage(place.view, VIEW_IDS);
  useKeepShop();
  const [open, setOpen] = useState<'keys' | 'search' | null>(null);
  const close = () => setOpen(null);
  const { shop } = usePanelShop();
  useKeys({ help: () => setOpen('keys'), search: () => setOpen('search') });
  usePresses(GOES);
  const cover = useCover();
  const main = useBeginOfView(place.view ? `${place.view} ${place.part ?? ''}` : '');
  const shown = `${view.id} ${place.part ?? ''}`;
  useFirstPicture(main, shown);
  const View = view.component;
  return (
    <div className="panel" data-view={view.id}>
      <SideNav current={view.id} />
      <div className="panel__page">
        <PanelHead view={view} situation={situation} onOpen={setOpen} />
        <LeftOutLine />
        <ClockLine />
        {cover === 'open' && !(view.id === 'links' && linkMakerUnlocks(situation)) && <UnlockLine />}
        {cover === 'open' && view.id !== 'jobs' && <JobsStrip opens view={shown} except={place.part?.replace(/^job-/, '') ?? null} />}
        <main ref={main} className="panel__body" tabIndex={-1}>
          <ViewBoundary view={shown}>
            <Soon fallback={<Skeleton width={60} />}>
              <Cover cover={cover}>
                <WithNeeds needs={view.needs}>
                  <View />
                </WithNeeds>
              </Cover>
            </Soon>
          </ViewBoundary>
        </main>
        {cover === 'open' && (view.group === 'links' || (MAKES_LINKS.has(view.id) && situation.kind === 'ready')) && (
          <LinkFoot situation={situation} />
        )}
      </div>
      {cover === 'open' && <DropZone shown={DropShown} onShow={showFiles} />}
      <Suspense>
        {open === 'keys' && <KeysDialog view={view} views={VIEWS} onClose={close} />}
        {cover === 'open' && open === 'search' && <SearchDialog shop={shop} views={VIEWS} onClose={close} />}
      </Suspense>
    </div>
  );
}

/** A view, or in its place how to get what it cannot do without. */
function WithNeeds({ needs, children }: { needs: readonly ViewNeed[]; children: ReactNode }) {
  const accounts = useSetting('accounts').length;
  const shops = useSetting('shops').length;
  if (needs.includes('affiliateAccount') && accounts === 0) return <ConnectFirst market={null} />;
  return needs.includes('shop') && shops === 0 ? <ConnectShopFirst /> : children;
}
