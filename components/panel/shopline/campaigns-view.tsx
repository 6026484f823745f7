import { Pick } from '#components/ui/form/pick';
import { openOptions } from '#lib/stores/shell/open-page';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelStore } from '#lib/stores/shopline/current-account';
import { placeOf, useStoreRecords } from '#lib/stores/shopline/records';
import type { ShoplineContext } from './account-context';
import { ShoplineStanding } from './account-standing';
import { CampaignDetail } from './detail/campaign-detail';
import { EditCampaign } from './form/edit-campaign';
import { NewCampaign } from './form/new-campaign';
import { CampaignList } from './list/campaign-list';
import { ManyDraft } from './many/many-draft';
import { ManyJob } from './many/many-job';

/** A SHOPLINE store's affiliate campaigns: the list, one of them, a new one, many at once. */
export function CampaignsView() {
  const { store } = usePanelStore();
  return store ? <ShoplineCampaigns key={store.id} store={store} /> : <ConnectStoreFirst />;
}

function ShoplineCampaigns({ store }: Pick<ShoplineContext, 'store'>) {
  const { part } = usePanelView();
  const { value, failure } = useStoreRecords(store.id);
  const context: ShoplineContext = { store, records: value, failure, place: placeOf(value) };
  return (
    <div className="campaigns" data-store={store.merchantId}>
      <ShoplineStanding context={context} />
      <Part key={part} part={part} context={context} />
    </div>
  );
}

function Part({ part, context }: { part: string | null; context: ShoplineContext }) {
  if (part === null) return <CampaignList context={context} />;
  if (part === 'new') return <NewCampaign context={context} />;
  if (part === 'many') return <ManyDraft context={context} />;
  if (part.startsWith('job-')) return <ManyJob id={part.slice(4)} place={context.place} />;
  if (part.startsWith('edit-')) return <EditCampaign id={part.slice(5)} context={context} />;
  return <CampaignDetail id={part} context={context} />;
}

/** No store is connected yet: what one gives, and the link to connect it. */
function ConnectStoreFirst() {
  const { t } = useTexts();
  return (
    <div className="campaigns stack stack--4" data-part="connect-store">
      <div className="stack stack--1">
        <h2 className="h1">{t('campaigns.none.title')}</h2>
        <p className="muted">{t('campaigns.none.why')}</p>
      </div>
      <Pick icon="bag" title={t('options.stores.connect')} onPress={() => openOptions('accounts/store')}>
        {t('campaigns.none.how')}
      </Pick>
    </div>
  );
}
