import { MARKETS, type MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Column } from '#lib/domain/table/column';
import type { CampaignLine } from './campaign-line';

/** The list's columns; a name's cell says in a file the id, the source and what is to be seen of it as well. */
export function campaignColumns(market: MarketCode) {
  const amount = (units: bigint | null) => (units === null ? null : moneyOf(units, market));
  const text = (decimal: string | null | undefined) =>
    decimal === null || decimal === undefined ? null : { amount: decimal, currency: MARKETS[market].currency };
  return [
    {
      id: 'campaign',
      title: 'targeted.head.campaign',
      width: 11,
      kind: 'text',
      value: ({ name }) => name,
      file: [
        { title: 'targeted.head.campaign', kind: 'text', value: ({ name }) => name },
        { title: 'targeted.head.id', kind: 'text', value: ({ campaignId }) => campaignId },
        { title: 'targeted.head.source', kind: 'text', value: ({ source }) => source },
      ],
    },
    { id: 'status', title: 'targeted.head.status', width: 6.25, kind: 'status', value: ({ status, marks }) => [status, ...marks] },
    { id: 'sales', title: 'targeted.head.sales', width: 5.75, kind: 'money', value: ({ sales }) => amount(sales) },
    { id: 'commission', title: 'targeted.head.commission', width: 5.25, kind: 'money', value: ({ commission }) => amount(commission) },
    {
      id: 'budget',
      title: 'targeted.head.budget',
      width: 6.75,
      kind: 'money',
      value: ({ held }) => text(held?.spent),
      file: [
        { title: 'targeted.head.spent', kind: 'money', value: ({ held }) => text(held?.spent) },
        { title: 'targeted.head.budgetOf', kind: 'money', value: ({ held }) => text(held?.budget) },
      ],
    },
    {
      id: 'period',
      title: 'targeted.head.period',
      width: 7.5,
      kind: 'date',
      value: ({ period }) => period.end,
      // No end comes after every end.
      sortBy: ({ period }) => period.end ?? Number.MAX_SAFE_INTEGER,
      file: [
        { title: 'targeted.head.start', kind: 'time', value: ({ period }) => period.start || null },
        { title: 'targeted.head.end', kind: 'time', value: ({ period }) => period.end },
      ],
    },
    {
      id: 'rates',
      title: 'targeted.head.rates',
      width: 6,
      kind: 'rate',
      value: ({ maxRate }) => maxRate,
      file: [
        { title: 'targeted.head.minRate', kind: 'rate', value: ({ minRate }) => minRate },
        { title: 'targeted.head.maxRate', kind: 'rate', value: ({ maxRate }) => maxRate },
      ],
    },
    { id: 'products', title: 'targeted.head.products', width: 4.25, kind: 'count', value: ({ products }) => products },
    { id: 'affiliates', title: 'targeted.head.affiliates', width: 4.5, kind: 'count', value: ({ affiliates }) => affiliates },
  ] as const satisfies readonly Column<CampaignLine>[];
}
