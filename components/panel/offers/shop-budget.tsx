import { Button } from '#components/ui/button';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatRate } from '#lib/domain/format';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { useShopRead } from '#lib/stores/offers/shop-offer';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

interface Known {
  readonly budget: number | null;
  readonly coverage: CommissionRate | null;
}

/** A shop's budget and coverage; where they are not known, one call asks for them. */
export function ShopBudget({
  accountId,
  shopId,
  known,
  offer,
}: {
  accountId: string;
  shopId: string | null;
  known: Known | null;
  offer: OfferRow;
}) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { readings, load } = useShopRead();
  const shown = offer.kind === 'shop' ? offer : known;
  const state = shopId === null ? undefined : readings[shopId];
  if (shown)
    return (
      <>
        {shown.budget === null ? '—' : t(`offers.budget.${shown.budget}` as 'offers.budget.0')}
        {shown.coverage !== null && (
          <span className="small muted block">{t('offers.covers', { share: formatRate(shown.coverage, offer.market) })}</span>
        )}
      </>
    );
  if (shopId === null) return '—';
  if (state === 'none') return t('offers.budgetNone');
  return (
    <>
      <Button size="s" busy={state === 'asked'} onClick={() => void load(accountId, shopId)}>
        {t('offers.askBudget')}
      </Button>
      {typeof state === 'object' && <span className="small neg block">{failureTexts(state).what}</span>}
    </>
  );
}
