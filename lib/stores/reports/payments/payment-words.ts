import { useMemo } from 'react';
import { formatMoney, formatRange } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { exactDigits } from '#lib/domain/reports/payments/exact-digits';
import type { PaymentSums } from '#lib/domain/reports/sync/payment';
import { clockOf } from '#lib/domain/time/zone-clock';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

export interface PaymentWords {
  /** Of an amount, by the market's decimals or so many. */
  readonly money: (amount: number, digits?: number) => string;
  /** The days in which what is paid was completed: "1–31 Oct 2026". */
  readonly period: (sums: PaymentSums) => string;
  readonly reported: (sums: PaymentSums) => string;
  /** What is paid, and by how much it differs, with its sign. The three amounts of a payment have the same decimals and add up. */
  readonly difference: (sums: PaymentSums) => { readonly money: string; readonly difference: string; readonly way: number };
}

/** A payment in the person's words and the market's money. */
export function usePaymentWords(market: MarketCode): PaymentWords {
  const { t } = useTexts();
  const moments = useMoments(market);
  return useMemo(() => {
    const money = (amount: number, digits?: number) => formatMoney(moneyOf(BigInt(amount), market), market, digits);
    const yearOf = (seconds: number) => clockOf(seconds * 1000, MARKETS[market].timeZone).slice(0, 4);
    const digits = ({ net, reported }: PaymentSums) => exactDigits([net, reported], market);
    return {
      money,
      period: ({ completed }) =>
        completed === null
          ? t('payments.nothingPaid')
          : `${formatRange(moments.day(completed.from * 1000), moments.day(completed.to * 1000))} ${yearOf(completed.to)}`,
      reported: (sums) => money(sums.reported, digits(sums)),
      difference: (sums) => {
        const way = Math.sign(sums.net - sums.reported);
        const amount = money(sums.net - sums.reported, digits(sums));
        return { money: money(sums.net, digits(sums)), difference: way === 0 ? t('payments.same') : way > 0 ? `+${amount}` : amount, way };
      },
    };
  }, [t, moments, market]);
}
