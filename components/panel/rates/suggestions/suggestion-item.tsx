import { GapRange } from '#components/ui/charts/gap-range';
import { Check } from '#components/ui/form/check';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { formatRange, formatRate } from '#lib/domain/format';
import { gapTo } from '#lib/domain/rates/standing';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import type { SuggestionCard } from '#lib/stores/rates/suggestions/cards';
import { pickKey, usePicks } from '#lib/stores/rates/suggestions/picks';
import { useTexts } from '#lib/stores/shell/use-texts';
import { ItemAsk } from './item-ask';
import { ItemWhy } from './item-why';
import { SnoozeMenu } from './snooze-menu';

/** One suggestion: the product, why, the gap, what is asked for it. */
export function SuggestionItem({ card, shop }: { card: SuggestionCard; shop: ShopAccount }) {
  const { t } = useTexts();
  const { off, tick } = usePicks();
  const name = plainText(card.name, 200) || t('panel.shop.unnamed', { id: card.itemId });
  return (
    <li data-item={card.itemId} className="sugg__item">
      <Check checked={!off[pickKey(card)]} onChange={(on) => tick([card], on)} aria-label={t('suggest.choose', { name })}>
        <span className="sr">{t('suggest.choose', { name })}</span>
      </Check>
      <div className="grow stack stack--1">
        <div className="row row--between row--top">
          <bdi className="medium two break">{name}</bdi>
          <SnoozeMenu card={card} name={name} accountId={shop.id} />
        </div>
        <ItemWhy card={card} market={shop.market} />
        <div className="row row--between row--wrap">
          <Gap card={card} shop={shop} />
          <ItemAsk card={card} shop={shop} name={name} />
        </div>
      </div>
    </li>
  );
}

function Gap({ card: { rate, min, max }, shop: { market } }: { card: SuggestionCard; shop: ShopAccount }) {
  const { t } = useTexts();
  const { gap, points } = gapTo(rate ?? rateFromBasisPoints(0), { min, max });
  const notice = { points: formatRate(rateFromBasisPoints(points), market).replace('%', '') };
  return (
    <div className={`gap gap--${gap}`} data-part="gap">
      <span className="gap__top num">
        {rate === null ? <span className="muted">{t('panel.shop.notInAms')}</span> : <b>{formatRate(rate, market)}</b>}
        <span className="gap__range">
          {t('panel.shop.suggested', { range: formatRange(formatRate(min, market), formatRate(max, market)) })}
        </span>
      </span>
      <span className="gap__bot">
        <GapRange rate={rate} suggested={{ min, max }} />
        <span className="gap__word">{gap !== 'unknown' && t(`panel.shop.gap.${gap}`, notice)}</span>
      </span>
    </div>
  );
}
