import { create } from 'zustand';
import type { Failure } from '#lib/domain/failure';
import type { ShoplineCampaignState } from '#lib/domain/shopline/campaign';
import { CAMPAIGN_COLUMNS, type CampaignColumnId, type CampaignRow } from '#lib/domain/shopline/campaign-columns';
import { formOfPlace, type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import { type ColumnSort, pressedSort } from '#lib/domain/table/order';
import { outTable } from '#lib/domain/table/out-table';
import type { TableFormat } from '#lib/files/table-file';
import { saveTable } from '#lib/stores/accounts/file-out';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';

export const TABLE_FORMATS = ['csv', 'xlsx'] as const satisfies readonly TableFormat[];

interface CampaignListState {
  readonly typed: string;
  /** null: all. */
  readonly state: ShoplineCampaignState | null;
  /** null: the newest first. */
  readonly sort: ColumnSort<CampaignColumnId> | null;
  readonly type: (typed: string) => void;
  readonly choose: (state: ShoplineCampaignState | null) => void;
  readonly sortBy: (column: CampaignColumnId) => void;
}

/** Search, filter and order of the list of campaigns. */
export const useCampaignList = create<CampaignListState>((set) => ({
  typed: '',
  state: null,
  sort: null,
  type: (typed) => set({ typed }),
  choose: (state) => set({ state }),
  sortBy: (column) => set(({ sort }) => ({ sort: pressedSort(CAMPAIGN_COLUMNS, sort, column) })),
}));

/** The campaigns that are shown, in their order, as a file. @returns what went wrong; null when nothing did */
export async function saveCampaigns(
  rows: readonly CampaignRow[],
  place: ShoplinePlace,
  t: Texts,
  format: TableFormat,
): Promise<Failure | null> {
  const table = outTable<CampaignRow>(CAMPAIGN_COLUMNS, rows, {
    title: (key) => t(key as TextKey),
    status: (_column, state) => t(`campaigns.state.${state as ShoplineCampaignState}`),
    timeZone: shoplineZone(place),
  });
  return saveTable(table, 'sidecar-campaigns', format, formOfPlace(place));
}
