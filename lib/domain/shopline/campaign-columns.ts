import type { Money } from '#lib/domain/money';
import type { Column } from '#lib/domain/table/column';
import { type ShoplineCampaign, type ShoplineCampaignState, shoplineCampaignState } from './campaign';

/** A campaign as a row of the list: with where it stands in time now. */
export interface CampaignRow {
  readonly campaign: ShoplineCampaign;
  readonly state: ShoplineCampaignState;
  /** From its orders, where all of them were read; null: not known. */
  readonly sales: Money | null;
}

export const campaignRow = (campaign: ShoplineCampaign, now: number, sales: Money | null = null): CampaignRow => ({
  campaign,
  sales,
  state: shoplineCampaignState(campaign, now),
});

/** The list's columns; each says in one cell what a file holds in several. */
export const CAMPAIGN_COLUMNS = [
  {
    id: 'campaign',
    title: 'campaigns.head.campaign',
    width: 9,
    kind: 'text',
    value: ({ campaign }) => campaign.name,
    file: [
      { title: 'campaigns.head.campaign', kind: 'text', value: ({ campaign }) => campaign.name },
      { title: 'campaigns.field.code', kind: 'text', value: ({ campaign }) => campaign.code },
      { title: 'campaigns.field.partnerName', kind: 'text', value: ({ campaign }) => campaign.partner?.name ?? null },
      { title: 'campaigns.field.partnerEmail', kind: 'text', value: ({ campaign }) => campaign.partner?.email ?? null },
    ],
  },
  {
    id: 'gives',
    title: 'campaigns.head.gives',
    width: 8.75,
    kind: 'rate',
    value: ({ campaign }) => campaign.rate,
    file: [
      { title: 'campaigns.field.value.percentage', kind: 'rate', value: ({ campaign }) => campaign.rate },
      { title: 'campaigns.field.value.amount', kind: 'money', value: ({ campaign }) => campaign.amount },
      { title: 'campaigns.fact.start', kind: 'time', value: ({ campaign }) => campaign.startAt },
      { title: 'campaigns.fact.end', kind: 'time', value: ({ campaign }) => campaign.endAt },
      { title: 'campaigns.share.link', kind: 'text', value: ({ campaign }) => campaign.link },
    ],
  },
  {
    id: 'state',
    title: 'campaigns.states',
    width: 5.5,
    kind: 'status',
    value: ({ state }) => state,
  },
  {
    id: 'orders',
    title: 'campaigns.kpi.orders',
    width: 4.75,
    kind: 'count',
    value: ({ campaign }) => campaign.uses,
  },
  {
    id: 'sales',
    title: 'campaigns.kpi.sales',
    width: 5.5,
    kind: 'money',
    value: ({ sales }) => sales,
  },
] as const satisfies readonly Column<CampaignRow>[];

export type CampaignColumnId = (typeof CAMPAIGN_COLUMNS)[number]['id'];
