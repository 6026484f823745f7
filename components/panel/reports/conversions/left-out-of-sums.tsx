import { Icon } from '#components/ui/icon';
import type { MarketCode } from '#lib/domain/market';
import { LEFT_OUT, type LeftOut, type SaleSums } from '#lib/domain/reports/bills/sale-sums';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What the sums leave out, as a cell of their list, so that they can be held against Shopee's performance, which counts it. */
export function LeftOutOfSums({ market, leftOut }: { market: MarketCode; leftOut: Readonly<Record<LeftOut, SaleSums>> }) {
  const { t } = useTexts();
  const number = useNumber();
  const { exact } = usePaymentWords(market);
  const some = LEFT_OUT.filter((why) => leftOut[why].orders > 0);
  if (some.length === 0) return null;
  const money = exact(some.reduce((sum, why) => sum + leftOut[why].sales, 0n));
  return (
    <div data-part="leftOut">
      <dt className="label">{t('conversions.leftOut')}</dt>
      <dd>
        <details className="fold">
          <summary aria-label={`${t('conversions.leftOut')} ${money}`}>
            <span className="num figure blurs">{money}</span>
            <Icon name="right" size={12} />
          </summary>
          <ul className="stack stack--1 small muted">
            {some.map((why) => (
              <li key={why} className="num blurs">
                {t(`conversions.leftOut.${why}`, {
                  count: leftOut[why].orders,
                  number: number(leftOut[why].orders),
                  money: exact(leftOut[why].sales),
                })}
              </li>
            ))}
            <li>{t('conversions.leftOutSays')}</li>
          </ul>
        </details>
      </dd>
    </div>
  );
}
