import { useCallback, useState } from 'react';
import { TextField } from '#components/ui/form/text-field';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatNumber, formatRate } from '#lib/domain/format';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { typedRate } from '#lib/stores/rates/review/typed';
import { useCostsKnown } from '#lib/stores/rates/review/use-costs-known';
import { useClockWords } from '#lib/stores/shell/use-clock-words';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { CostsFile } from './costs-file';

/** Where the profit guard gets its numbers from: costs that the person gives, and the service fee of the market. */
export function ProfitCard({ shop, rows, fee }: { shop: ShopAccount; rows: readonly ReviewRow[]; fee: CommissionRate }) {
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
        <FeeField shop={shop} fee={fee} />
      </div>
    </section>
  );
}

function FeeField({ shop: { market }, fee }: { shop: ShopAccount; fee: CommissionRate }) {
  const { t } = useTexts();
  const [text, setText] = useState(formatRate(fee, market).replace('%', ''));
  const points = text.trim() === '0' ? 0 : typedRate(text);
  const type = useCallback(
    (typed: string) => {
      setText(typed);
      const now = typed.trim() === '0' ? 0 : typedRate(typed);
      if (now === 'wrong') return;
      const { [market]: _old, ...others } = settingNow('serviceFees');
      // Left empty, what is known of the market counts again.
      void saveSetting('serviceFees', now === null ? others : { ...others, [market]: now });
    },
    [market],
  );
  return (
    <TextField
      label={t('review.fee')}
      inputMode="decimal"
      value={text}
      onChange={type}
      end={<span className="unit">%</span>}
      help={t(market === 'BR' ? 'review.fee.br' : 'review.fee.help')}
      error={points === 'wrong' ? t('review.fee.wrong') : undefined}
    />
  );
}
