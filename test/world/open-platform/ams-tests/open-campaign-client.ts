import { expect } from 'vitest';
import type { Here } from '#test/world/open-platform/connected-shop';
import { check } from '#test/world/open-platform/shop-client';

/** A product of the open campaign, as the documents have it. */
interface Row {
  readonly item_id: number;
  readonly campaign_id: number;
  readonly campaign_status: string;
  readonly commission_rate: number;
  readonly period_start_time: number;
  readonly period_end_time: number;
  readonly pending_terminated_time: number;
  readonly commission_protection_list: readonly { commission_rate: number; protection_period_end_time: number }[];
  readonly max_commission_rate_current_day: number;
}

/** The last second of the year 2999: an entry without end. */
export const NO_END = 32_503_651_199;

/** What the tests ask of the open campaign, of the shop that is connected. */
export function openCampaignOf(here: Here) {
  const pages = async (name: string, pageSize: number, values: object = {}): Promise<Row[]> => {
    const rows: Row[] = [];
    let cursor = '';
    for (;;) {
      const { error, message, response } = await here.client.ams(name, { page_size: pageSize, cursor, ...values });
      if (error !== '') throw new Error(`${error}: ${message}`);
      const page = response as unknown as { item_list: Row[]; cursor: string; has_more?: boolean; total_count: number };
      rows.push(...page.item_list);
      cursor = page.cursor;
      if (!(page.has_more ?? cursor !== '')) {
        expect(rows).toHaveLength(page.total_count);
        return rows;
      }
    }
  };
  const added = (values: object = {}) => pages('get_open_campaign_added_product', 100, values);
  const notAdded = () =>
    pages('get_open_campaign_not_added_product', 100) as unknown as Promise<
      { item_id: number; is_in_blacklist: boolean; with_open_campaign: boolean }[]
    >;
  const entryOf = async (campaignId: number) => (await added()).find(({ campaign_id }) => campaign_id === campaignId);
  const ongoing = async () => {
    const planted = new Set(
      (await check<{ planted: { itemId: string }[] }>(here.world, `ams/state?shopId=${here.client.shopId}`)).planted.map(
        ({ itemId }) => itemId,
      ),
    );
    const rows = await added();
    return rows.filter(
      (row) =>
        row.campaign_status === 'Ongoing' &&
        row.period_end_time === NO_END &&
        row.commission_protection_list.length === 0 &&
        row.commission_rate > 2 &&
        !planted.has(String(row.item_id)),
    );
  };
  const edit = (campaign_ids: number[], change: object) =>
    here.client.ams('batch_edit_products_open_campaign_setting', { campaign_ids, ...change });
  return { pages, added, notAdded, entryOf, ongoing, edit };
}
