import type { MarketCode } from '#lib/domain/market';
import { channelName } from '#lib/domain/reports/conversions/channel-name';
import { buyerCode, campaignCode, orderTypeCode } from '#lib/domain/reports/conversions/sale-codes';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import { rateOf } from './finding-columns';
import type { SaleLine } from './sale-line';

export type SaleColumnId =
  | 'order'
  | 'commission'
  | 'rate'
  | 'sales'
  | 'refund'
  | 'fee'
  | 'state'
  | 'verified'
  | 'affiliate'
  | 'channel'
  | 'campaign'
  | 'placed'
  | 'concluded'
  | 'quantity';

/** Order lines of a bill or a conversion report. In a file the order is the first cell of each row: an ERP finds its own by it. */
export function saleColumns(market: MarketCode): readonly Column<SaleLine, SaleColumnId>[] {
  const money = (amount: number | null) => (amount === null ? null : moneyOf(BigInt(amount), market));
  const time = (seconds: number) => (seconds > 0 ? seconds * 1000 : null);
  return [
    {
      id: 'order',
      title: 'bills.head.order',
      kind: 'text',
      width: 11,
      value: ({ orderId }) => orderId,
      file: [
        { title: 'bills.head.order', kind: 'text', value: ({ orderId }) => orderId },
        { title: 'bills.head.itemId', kind: 'text', value: ({ itemId }) => itemId },
        { title: 'bills.head.modelId', kind: 'text', value: ({ modelId }) => modelId },
        { title: 'bills.head.item', kind: 'text', value: ({ itemName }) => plainText(itemName, 200) },
      ],
    },
    {
      id: 'commission',
      title: 'bills.head.commission',
      kind: 'money',
      width: 6.5,
      value: ({ commission }) => money(commission),
      sortBy: ({ commission }) => commission,
      file: [
        { title: 'bills.head.commission', kind: 'money', value: ({ commission }) => money(commission) },
        { title: 'bills.head.toMcn', kind: 'money', value: ({ toMcn }) => money(toMcn) },
      ],
    },
    { id: 'rate', title: 'bills.head.rate', kind: 'rate', width: 5, value: ({ rate }) => rateOf(rate) },
    {
      id: 'sales',
      title: 'bills.head.value',
      kind: 'money',
      width: 6.5,
      value: ({ value }) => money(value),
      sortBy: ({ value }) => value ?? Number.NaN,
    },
    {
      id: 'refund',
      title: 'bills.head.refund',
      kind: 'money',
      width: 6,
      value: ({ refund }) => money(refund),
      sortBy: ({ refund }) => refund ?? Number.NaN,
    },
    { id: 'fee', title: 'bills.head.fee', kind: 'money', width: 6, value: ({ fee }) => money(fee), sortBy: ({ fee }) => fee ?? Number.NaN },
    { id: 'state', title: 'bills.head.state', kind: 'status', width: 6.5, value: ({ state }) => state || null },
    { id: 'verified', title: 'bills.head.verified', kind: 'status', width: 6.5, value: ({ verified }) => verified || null },
    {
      id: 'affiliate',
      title: 'bills.head.affiliate',
      kind: 'text',
      width: 8,
      value: ({ affiliateName, affiliateUsername }) => plainText(affiliateName, 80) || affiliateUsername,
      file: [
        { title: 'bills.head.affiliate', kind: 'text', value: ({ affiliateName }) => affiliateName },
        { title: 'bills.head.username', kind: 'text', value: ({ affiliateUsername }) => affiliateUsername },
        { title: 'bills.head.affiliateId', kind: 'text', value: ({ affiliateId }) => affiliateId },
        { title: 'bills.head.mcn', kind: 'text', value: ({ mcn }) => mcn },
      ],
    },
    {
      id: 'channel',
      title: 'bills.head.channel',
      kind: 'status',
      width: 6.5,
      value: ({ channel }) => channelName(channel),
      file: [{ title: 'bills.head.channel', kind: 'status', value: ({ channel }) => channelName(channel) }],
    },
    {
      id: 'campaign',
      title: 'bills.head.campaign',
      kind: 'status',
      width: 8.5,
      value: (line) => campaignCode(line) || null,
      file: [
        { title: 'bills.head.campaign', kind: 'status', value: (line) => campaignCode(line) || null },
        { title: 'bills.head.campaignId', kind: 'text', value: ({ campaignId }) => campaignId },
        { title: 'bills.head.orderType', kind: 'status', value: ({ orderType }) => orderTypeCode(orderType) || null },
        { title: 'bills.head.buyer', kind: 'status', value: ({ buyer }) => buyerCode(buyer) || null },
      ],
    },
    { id: 'placed', title: 'bills.head.placed', kind: 'time', width: 8, value: ({ placed }) => time(placed) },
    {
      id: 'concluded',
      title: 'bills.head.concluded',
      kind: 'time',
      width: 8,
      value: ({ concluded }) => time(concluded),
      file: [
        { title: 'bills.head.completed', kind: 'time', value: ({ completed }) => time(completed) },
        { title: 'bills.head.concluded', kind: 'time', value: ({ concluded }) => time(concluded) },
      ],
    },
    { id: 'quantity', title: 'bills.head.quantity', kind: 'count', width: 4, value: ({ quantity }) => quantity },
  ];
}
