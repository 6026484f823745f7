import type { MarketCode } from '#lib/domain/market';
import { type Campaign, type CampaignStatus, campaignStatus } from './campaign';
import type { Ams } from './state';

// assumed: least-budget. The least budget is published nowhere; these are made up, in the currency's main unit.
export const LEAST_BUDGET: Readonly<Record<MarketCode, number>> = {
  BR: 50,
  SG: 10,
  MY: 30,
  TH: 0,
  TW: 300,
  ID: 100_000,
  VN: 200_000,
  PH: 500,
};

/** The status of a campaign by what its sales have cost so far; seconds. */
export const statusOfCampaign = ({ orders }: Pick<Ams, 'orders'>, campaign: Campaign, now: number): CampaignStatus =>
  campaignStatus(campaign, now, orders.spent(campaign, now));

/** Whether it can still be changed. */
export const isEditable = (ams: Pick<Ams, 'orders'>, campaign: Campaign, now: number): boolean =>
  ['Draft', 'Upcoming', 'Ongoing', 'Paused'].includes(statusOfCampaign(ams, campaign, now));
