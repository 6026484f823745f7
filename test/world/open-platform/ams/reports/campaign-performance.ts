import { id, wireId } from '#test/world/open-platform/args';
import { aboutShop, type CallOf, type ShopCall } from '#test/world/open-platform/call';
import { NOTHING, sumBy } from './figures';
import type { Credit, OrderLine } from './order';
import { campaignFigures, facts, listed, only } from './performance';
import { rangeText } from './periods';

// assumed: mcn-block. What networks bring by the open campaign counts with the open campaign, Shopee's own campaigns with the targeted ones.
const OPEN: readonly Credit[] = ['open', 'mcn'];
const isOpenLine = (line: OrderLine | undefined): boolean => line !== undefined && OPEN.includes(line.credit);

/** Performance by campaign; these calls count confirmed orders. */
export const CAMPAIGN_PERFORMANCE: Readonly<Record<string, CallOf>> = {
  get_campaign_key_metrics_performance: aboutShop((call) => {
    const { window, orders } = facts(call);
    const sums = sumBy(orders, [], ({ line }) => (isOpenLine(line) ? 'open' : 'targeted'));
    const block = (key: 'open' | 'targeted') => {
      const figures = sums.get(key) ?? NOTHING;
      return { ...campaignFigures(call.ams, figures), items_sold: figures.units };
    };
    return {
      response: {
        open_campaign_key_metircs: block('open'),
        targeted_campaign_key_metircs: block('targeted'),
        fetched_date_range: rangeText(window),
      },
    };
  }),
  get_open_campaign_performance: aboutShop((call) =>
    rows(
      call,
      'item_id',
      (line) => (isOpenLine(line) ? line.item.itemId : undefined),
      (itemId) => ({ item_id: wireId(itemId), item_name: call.ams.catalogue.find(itemId)?.name ?? '' }),
    ),
  ),
  get_targeted_campaign_performance: aboutShop((call) =>
    rows(
      call,
      'campaign_id',
      (line) => (isOpenLine(line) ? undefined : line.campaignId),
      (campaignId) => ({ campaign_id: wireId(campaignId), campaign_name: call.ams.campaigns.get(campaignId)?.name ?? '' }),
    ),
  ),
};

function rows(call: ShopCall, filter: string, keyOf: (line: OrderLine) => string | undefined, head: (key: string) => object) {
  const wanted = id(call.args, filter);
  const { window, orders } = facts(call);
  const sums = sumBy(orders, [], ({ line }) => line && only(wanted, keyOf(line)));
  return listed(call, window, sums, (key, figures) => ({ ...head(key), ...campaignFigures(call.ams, figures), item_sold: figures.units }));
}
