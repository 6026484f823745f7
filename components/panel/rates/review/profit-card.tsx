import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatNumber } from '#lib/domain/format';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { isFault } from '#lib/domain/rates/review/fields';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { typedShare } from '#lib/domain/rates/review/typed';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useCostsKnown } from '#lib/stores/rates/review/use-costs-known';
import { useClockWords } from '#lib/stores/shell/use-clock-words';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { CostsFile } from './costs-file';
import { ReviewField } from './review-field';

/** Where the profit guard gets its numbers from: costs that the person gives, and the service fee of the market. */
export function ProfitCard({
  draft,
  shop,
  rows,
  fee,
}: {
  draft: ReviewDraft;
  shop: ShopAccount;
  rows: readonly ReviewRow[];
  fee: CommissionRate;
}) {
  const { t } = useTexts();
  const clock = useClockWords();
  const { market } = shop;
  const known = useCostsKnown(shop.id);
  const here = rows.filter(({ facts }) => facts.cost !== null).length;
  const number = (count: number) => formatNumber(count, market);
  return (
    <section className="card review__profit" aria-labelledby="review-profit" data-part="profit">
      <div className="card__head">
        <h3 className="h2" id="review-profit">
          {t('review.profit')}
        </h3>
      </div>
      <div className="card__body stack stack--3">
        <p className="muted">{t('review.profit.says')}</p>
        <p>
          {t('review.profit.here', { count: rows.length, known: number(here), all: number(rows.length) })}
          {known && known.count > 0 && known.last !== null && (
            <span className="muted">
              {' '}
              {t('review.profit.known', { count: known.count, number: number(known.count), time: clock.at(known.last) })}
            </span>
          )}
        </p>
        <CostsFile shop={shop} />
        <FeeField draft={draft} shop={shop} fee={fee} />
      </div>
    </section>
  );
}

function FeeField({ draft, shop: { market }, fee }: { draft: ReviewDraft; shop: ShopAccount; fee: CommissionRate }) {
  const { t } = useTexts();
  const type = (typed: string) => {
    const now = typedShare(typed);
    if (isFault(now)) return;
    const { [market]: _old, ...others } = settingNow('serviceFees');
    // Left empty, what is known of the market counts again.
    void saveSetting('serviceFees', now === null ? others : { ...others, [market]: now });
  };
  return (
    <ReviewField
      field="fee"
      draft={draft}
      market={market}
      value={fee}
      label={t('review.fee')}
      unit="%"
      onType={type}
      help={t(market === 'BR' ? 'review.fee.br' : 'review.fee.help')}
      wrong={t('review.fee.wrong')}
    />
  );
}
