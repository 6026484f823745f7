import { useMemo } from 'react';
import { formatRange } from '#lib/domain/format';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { formatStoreMoney, formatStoreRate, type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import type { Moments } from '#lib/domain/time/moments';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

export interface CampaignWords {
  /** "10%", "TWD 12", "by product", "none". */
  readonly reward: (campaign: ShoplineCampaign) => string;
  /** "1 Jan – 31 Aug 2026" by the store's clock, "since 1 Jan 2026". */
  readonly period: (campaign: Pick<ShoplineCampaign, 'startAt' | 'endAt'>) => string;
  /** "1 Jan 2026 08:00" by the store's clock. */
  readonly time: (at: number) => string;
}

/** What a campaign gives and when, in the person's words. */
export function useCampaignWords(place: ShoplinePlace): CampaignWords {
  const { t } = useTexts();
  const moments = useMoments({ timeZone: shoplineZone(place) });
  const { currency, country } = place;
  return useMemo(() => campaignWords(t, moments, { currency, country }), [t, moments, currency, country]);
}

function campaignWords(t: Texts, moments: Moments, place: ShoplinePlace): CampaignWords {
  const day = moments.dayYear;
  return {
    time: moments.full,
    reward: ({ rewardType, rate, amount, applyMethod }) => {
      if (rewardType === null) return t('campaigns.reward.none');
      if (applyMethod === 'item') return t('campaigns.reward.items');
      return rewardType === 'percentage' ? formatStoreRate(rate, place) : formatStoreMoney(amount, place);
    },
    period: ({ startAt, endAt }) => {
      if (endAt === null) return startAt === null ? t('campaigns.period.always') : t('campaigns.period.since', { day: day(startAt) });
      if (startAt === null) return t('campaigns.period.until', { day: day(endAt) });
      const sameYear = day(startAt).slice(-4) === day(endAt).slice(-4);
      return formatRange(sameYear ? moments.day(startAt) : day(startAt), day(endAt));
    },
  };
}
