import { CampaignButton } from '#components/targeted/campaign-button';
import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import { Select } from '#components/ui/form/select';
import type { SuggestionKind } from '#lib/domain/rates/suggestion';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import type { SuggestionCard } from '#lib/stores/rates/suggestions/cards';
import { PICK_DAYS, PICK_LEVELS, type PickDays, type PickLevel, pickedRate, pickKey, usePicks } from '#lib/stores/rates/suggestions/picks';
import { useKeys } from '#lib/stores/shell/use-keys';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How many are chosen, to what they are to be set, and the way to the review: nothing is sent before it. */
export function PickBar({ cards, kind, shop }: { cards: readonly SuggestionCard[]; kind: SuggestionKind; shop: ShopAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const picks = usePicks();
  const { off, tick, level, setLevel, days, setDays, review } = picks;
  const chosen = cards.filter((card) => !off[pickKey(card)]);
  const extend = kind === 'optimize_extend_promotion_period';
  const wrong = extend ? 0 : chosen.filter((card) => pickedRate(card, picks) === null).length;
  const go = () => void review(shop.id, cards);
  useKeys({ reviewSuggestions: go });
  return (
    <div className="foot" data-part="bar">
      <div className="foot__what">
        <Check checked={chosen.length === cards.length} onChange={(on) => tick(cards, on)}>
          <span className="strong num">{t('suggest.chosen', { chosen: number(chosen.length), all: number(cards.length) })}</span>
        </Check>
        <span className="muted cut">
          {plainText(shop.name ?? shop.shopId, 60)}
          {wrong > 0 && <span className="neg"> · {t('suggest.wrongRates', { count: wrong, number: number(wrong) })}</span>}
        </span>
      </div>
      {extend ? (
        <Select<PickDays>
          small
          aria-label={t('suggest.extendBy')}
          value={days}
          onChange={setDays}
          choices={PICK_DAYS.map((value) => ({
            value,
            label: value === 0 ? t('suggest.days.none') : t('suggest.days', { days: value }),
          }))}
        />
      ) : (
        <Select<PickLevel>
          small
          aria-label={t('suggest.setTo')}
          value={level}
          onChange={setLevel}
          choices={PICK_LEVELS.map((value) => ({ value, label: t(`suggest.level.${value}`) }))}
        />
      )}
      {!shop.readOnly && chosen.length > 0 && (
        <CampaignButton accountId={shop.id} count={chosen.length} products={() => chosen}>
          {t('suggest.campaign')}
        </CampaignButton>
      )}
      <Button variant="primary" disabled={chosen.length === 0 || wrong > 0} onClick={go}>
        {t('suggest.review', { count: chosen.length, number: number(chosen.length) })}
      </Button>
    </div>
  );
}
