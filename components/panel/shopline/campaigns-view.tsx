import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { usePanelStore } from '#lib/stores/shopline/current-account';
import { placeOf, useStoreRecords } from '#lib/stores/shopline/records';
import { ConnectStoreFirst } from './connect-store-first';
import { CampaignDetail } from './detail/campaign-detail';
import { EditCampaign } from './form/edit-campaign';
import { NewCampaign } from './form/new-campaign';
import { CampaignList } from './list/campaign-list';
import { ManyDraft } from './many/many-draft';
import { ManyJob } from './many/many-job';
import type { StoreDesk } from './store-desk';
import { StoreStanding } from './store-standing';

/** A SHOPLINE store's affiliate campaigns: the list, one of them, a new one, many at once. */
export function CampaignsView() {
  const { store } = usePanelStore();
  return store ? <StoreCampaigns key={store.id} store={store} /> : <ConnectStoreFirst />;
}

function StoreCampaigns({ store }: Pick<StoreDesk, 'store'>) {
  const { part } = usePanelView();
  const { value, failure } = useStoreRecords(store.id);
  const desk: StoreDesk = { store, records: value, failure, place: placeOf(value) };
  return (
    <div className="campaigns" data-store={store.merchantId}>
      <StoreStanding desk={desk} />
      <Part key={part} part={part} desk={desk} />
    </div>
  );
}

function Part({ part, desk }: { part: string | null; desk: StoreDesk }) {
  if (part === null) return <CampaignList desk={desk} />;
  if (part === 'new') return <NewCampaign desk={desk} />;
  if (part === 'many') return <ManyDraft desk={desk} />;
  if (part.startsWith('job-')) return <ManyJob id={part.slice(4)} place={desk.place} />;
  if (part.startsWith('edit-')) return <EditCampaign id={part.slice(5)} desk={desk} />;
  return <CampaignDetail id={part} desk={desk} />;
}
