import { Icon } from '#components/ui/icon';
import { formatRate } from '#lib/domain/format';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { writeRate } from '#lib/domain/numbers/write-number';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { SuggestionCard } from '#lib/stores/rates/suggestions/cards';
import { pickedEnd, pickedRate, pickKey, usePicks } from '#lib/stores/rates/suggestions/picks';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** What is asked for a product: a rate that can be typed over, or the later end. */
export function ItemAsk({ card, shop, name }: { card: SuggestionCard; shop: ShopAccount; name: string }) {
  const { t } = useTexts();
  const { typed, type, level, days } = usePicks();
  const moments = useMoments(shop.market);
  if (card.kind === 'optimize_extend_promotion_period') {
    const day = (ms: number | null) => (ms === null ? t('suggest.noEnd') : moments.dayYear(ms));
    return (
      <span className="row row--tight num" data-part="ask">
        {day(card.endsAt)}
        <Icon name="arrow" size={12} />
        <b>{day(pickedEnd(card, days))}</b>
      </span>
    );
  }
  const rate = pickedRate(card, { typed, level });
  const text = typed[pickKey(card)] ?? (rate === null ? '' : writeRate(rate, formOfMarket(shop.market)));
  const lower = rate !== null && card.rate !== null && rate < card.rate;
  const id = `rate-${card.kind}-${card.itemId}`;
  const note =
    rate === null ? t('suggest.rateWrong') : lower ? t('suggest.rateLowers', { rate: formatRate(card.rate, shop.market) }) : null;
  return (
    <span className="stack stack--1 sugg__ask" data-part="ask">
      <span className="input input--s input--num input--rate" data-invalid={rate === null ? '' : undefined}>
        <input
          aria-label={t('suggest.rateOf', { name })}
          aria-invalid={rate === null ? true : undefined}
          aria-describedby={note ? id : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={(event) => type(card, event.target.value)}
        />
        <span className="unit">%</span>
      </span>
      {note && (
        <span id={id} className={rate === null ? 'small neg' : 'small warn'} role={rate === null ? 'alert' : undefined}>
          {note}
        </span>
      )}
    </span>
  );
}
