import { Tag } from '#components/ui/tag';
import { formatMoney, formatNumber, formatRate } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { SUGGESTION_REASONS } from '#lib/domain/rates/suggestion';
import type { SuggestionCard } from '#lib/stores/rates/suggestions/cards';
import { useTexts } from '#lib/stores/shell/use-texts';

const TONES = {
  severe_shortage: 'info',
  high_popularity: 'plain',
  optimize_commission_rate: 'warn',
  extend_time_period: 'warn',
} as const;

/** Why it is suggested: AMS's reasons in words, and the figures that it gives for them. */
export function ItemWhy({ card, market }: { card: SuggestionCard; market: MarketCode }) {
  const { t } = useTexts();
  const { affiliates, sold, categoryOrders, subsidy, reasons, price, kind } = card;
  const count = (value: number | null) => formatNumber(value, market);
  const facts = [
    t('suggest.affiliates', { number: count(affiliates) }),
    t(kind === 'product_opportunities' ? 'suggest.sold' : 'suggest.soldByAms', { number: count(sold) }),
    ...(categoryOrders === null ? [] : [t('suggest.categoryOrders', { number: count(categoryOrders) })]),
    ...(price === null ? [] : [formatMoney(price, market)]),
  ];
  return (
    <>
      <p className="small muted">{facts.join(' · ')}</p>
      <div className="row row--tight row--wrap" data-part="reasons">
        {reasons.map((reason) => {
          const known = SUGGESTION_REASONS.find((one) => one === reason);
          return (
            <Tag key={reason} tone={known ? TONES[known] : 'plain'}>
              {known ? t(`suggest.reason.${known}`) : reason.replaceAll('_', ' ')}
            </Tag>
          );
        })}
        {subsidy !== null && <Tag tone="accent">{t('suggest.subsidy', { rate: formatRate(subsidy, market) })}</Tag>}
      </div>
    </>
  );
}
