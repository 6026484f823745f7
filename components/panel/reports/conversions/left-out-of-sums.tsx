import type { MarketCode } from '#lib/domain/market';
import { LEFT_OUT, type LeftOut, type SaleSums } from '#lib/domain/reports/bills/sale-sums';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What the sums leave out, so that they can be held against Shopee's performance, which counts it. */
export function LeftOutOfSums({ market, leftOut }: { market: MarketCode; leftOut: Readonly<Record<LeftOut, SaleSums>> }) {
  const { t } = useTexts();
  const number = useNumber();
  const { exact } = usePaymentWords(market);
  const told = LEFT_OUT.filter((why) => leftOut[why].orders > 0).map((why) => {
    const { orders, sales } = leftOut[why];
    return t(`conversions.leftOut.${why}`, { count: orders, number: number(orders), money: exact(sales) });
  });
  if (told.length === 0) return null;
  return (
    <p className="small muted" data-part="leftOut">
      {t('conversions.leftOut')} <span className="num blurs">{told.join(' · ')}</span>. {t('conversions.leftOutSays')}
    </p>
  );
}
