import { useMemo } from 'react';
import { formatMoney, formatRange, formatRate } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import type { Period } from '#lib/domain/period';
import { CAMPAIGN_MARKS, type CampaignHeld, type CampaignLine, type CampaignMark } from '#lib/domain/targeted/campaign-line';
import { CAMPAIGN_STATUSES, type CampaignStatus } from '#lib/domain/targeted/campaign-status';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

export type StatusTone = 'pos' | 'info' | 'warn' | 'plain' | 'line';
const TONES: Readonly<Record<CampaignStatus, StatusTone>> = {
  Ongoing: 'pos',
  Upcoming: 'info',
  Paused: 'warn',
  Terminating: 'warn',
  Terminated: 'plain',
  Ended: 'plain',
  Cancelled: 'plain',
  Draft: 'line',
};
const isKnown = (status: string): status is CampaignStatus => CAMPAIGN_STATUSES.some((one) => one === status);

export const statusTone = (status: string): StatusTone => (isKnown(status) ? TONES[status] : 'line');

export interface CampaignWords {
  /** A word that is not known is shown as it came. */
  readonly status: (status: string) => string;
  /** The same of a mark, for a file as well. */
  readonly code: (code: string) => string;
  readonly period: (period: Period) => string;
  readonly rates: (line: Pick<CampaignLine, 'minRate' | 'maxRate'>) => string;
  readonly money: (decimal: string | null) => string;
  /** What was spent, and of what budget. */
  readonly budget: (held: CampaignHeld | null) => { readonly spent: string; readonly of: string };
}

/** A targeted campaign in the person's words and the market's numbers. */
export function useCampaignWords(market: MarketCode): CampaignWords {
  const { t } = useTexts();
  const moments = useMoments(market);
  return useMemo(() => {
    const { currency } = MARKETS[market];
    const status = (one: string) => (isKnown(one) ? t(`targeted.status.${one}`) : plainText(one, 40) || NO_DATA);
    const money = (decimal: string | null) => (decimal === null ? NO_DATA : formatMoney({ amount: decimal, currency }, market));
    return {
      status,
      code: (code) => (CAMPAIGN_MARKS.some((mark) => mark === code) ? t(`targeted.mark.${code as CampaignMark}`) : status(code)),
      period: ({ start, end }) => {
        const from = start > 0 ? moments.day(start) : NO_DATA;
        return `${from} – ${end === null ? t('targeted.noEnd') : moments.day(end)}`;
      },
      rates: ({ minRate, maxRate }) =>
        minRate === null || maxRate === null
          ? formatRate(maxRate ?? minRate, market)
          : formatRange(formatRate(minRate, market), formatRate(maxRate, market)),
      money,
      budget: (held) => {
        if (!held) return { spent: NO_DATA, of: '' };
        if (held.hasBudget === false) return { spent: '', of: t('targeted.noBudget') };
        return { spent: money(held.spent), of: held.budget === null ? '' : t('targeted.budgetOf', { budget: money(held.budget) }) };
      },
    };
  }, [t, moments, market]);
}
