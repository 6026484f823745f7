/** The eight words of AMS for what a targeted campaign is doing. A ninth is shown as it comes. */
export const CAMPAIGN_STATUSES = ['Ongoing', 'Upcoming', 'Paused', 'Terminating', 'Terminated', 'Ended', 'Cancelled', 'Draft'] as const;
export type CampaignStatus = (typeof CAMPAIGN_STATUSES)[number];

const OVER: ReadonlySet<string> = new Set<CampaignStatus>(['Terminating', 'Terminated', 'Ended', 'Cancelled']);

/** Whether a campaign has been ended: it takes no more changes, though rates may be owed for some days yet. */
export const isOver = (status: string | null): boolean => OVER.has(status ?? '');
