import { useMemo } from 'react';
import { CampaignButton } from '#components/targeted/campaign-button';
import { Button } from '#components/ui/button';
import { Tag } from '#components/ui/tag';
import { formatMoney, formatNumber } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { moneyFromWire } from '#lib/domain/money';
import { type BoardRow, canBeTakenOut } from '#lib/domain/rates/board/board-row';
import { simulate } from '#lib/domain/rates/board/simulate';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useRatesView } from '#lib/stores/rates/board/view';
import { reviewChosen, reviewTakingOut } from '#lib/stores/rates/review/review-ticked';
import { useTexts } from '#lib/stores/shell/use-texts';
import { TargetPicker } from './target-picker';

export interface RatesFootProps {
  shop: ShopAccount;
  chosen: readonly BoardRow[];
  /** Chosen rows that the filter does not show. */
  hidden: number;
  found: number;
  selectAll: () => void;
}

/** What is chosen, what it would cost, what is to become of it, and the review. */
export function RatesFoot({ shop, chosen, hidden, found, selectAll }: RatesFootProps) {
  const { t } = useTexts();
  const { target, typed, onlyRaise, clear } = useRatesView();
  const count = chosen.length;
  const number = (value: number) => formatNumber(value, shop.market);
  const ready = target !== 'typed' || typed !== null;
  const review = () => {
    if (!ready) return;
    void reviewChosen(shop.id, chosen, target, typed, onlyRaise);
  };
  return (
    <div className="foot rates__foot" data-part="foot">
      <div className="foot__what">
        <span className="medium num" aria-live="polite">
          {t('rates.chosen', { count, number: number(count) })}
        </span>
        {hidden > 0 && <span className="small muted num">{t('rates.hidden', { count: hidden, number: number(hidden) })}</span>}
        {count < found && (
          <Button variant="link" size="s" onClick={selectAll}>
            {t('rates.all', { number: number(found) })}
          </Button>
        )}
        <Button variant="link" size="s" onClick={clear}>
          {t('rates.clear')}
        </Button>
        <Cost shop={shop} chosen={chosen} />
      </div>
      {shop.readOnly && <span className="small warn">{t('rates.readOnly')}</span>}
      <TargetPicker shop={shop} />
      {!shop.readOnly && (
        <CampaignButton accountId={shop.id} count={count} products={() => chosen}>
          {t('rates.campaign')}
        </CampaignButton>
      )}
      {chosen.some(canBeTakenOut) && (
        <Button icon="trash" onClick={() => void reviewTakingOut(shop.id, chosen)}>
          {t('rates.takeOut')}
        </Button>
      )}
      <Button variant="primary" aria-disabled={!ready} onClick={review} keyHint="R">
        {t('rates.review', { number: number(count) })}
      </Button>
    </div>
  );
}

/** The difference that a month would make, with what could not be reckoned with. */
function Cost({ shop: { market }, chosen }: { shop: ShopAccount; chosen: readonly BoardRow[] }) {
  const { t } = useTexts();
  const { target, typed, onlyRaise } = useRatesView();
  const { before, after, sold, unsold, unknown } = useMemo(
    () => simulate(chosen, target, typed, onlyRaise),
    [chosen, target, typed, onlyRaise],
  );
  const money = (amount: number) => formatMoney(moneyFromWire(amount.toFixed(2), MARKETS[market].currency), market);
  const more = after - before;
  const sign = more > 0 ? '+' : '';
  const how = t('rates.costHow', {
    sold: formatNumber(sold, market),
    unsold: formatNumber(unsold, market),
    unknown: formatNumber(unknown, market),
    before: money(before),
    after: money(after),
  });
  return (
    <span className="end row row--tight muted num" title={how} data-part="cost">
      {sold === 0 ? t(unknown > 0 ? 'rates.costUnread' : 'rates.costUnsold') : t('rates.cost', { money: `${sign}${money(more)}` })}
      <Tag>{t('rates.simulation')}</Tag>
      <span className="sr">{how}</span>
    </span>
  );
}
