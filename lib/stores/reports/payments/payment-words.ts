import { useMemo } from 'react';
import { formatMoney, formatRange } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { exactDigits } from '#lib/domain/reports/payments/exact-digits';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import type { PaymentSums } from '#lib/domain/reports/sync/payment';
import { clockOf } from '#lib/domain/time/zone-clock';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';

/** In 1/100,000 of the currency's unit; sums beyond what a number holds exactly are bigints. */
type Amount = number | bigint;

export interface PaymentWords {
  /** By the market's decimals; what they would show as nothing and is not reads "< R$ 0,01". */
  readonly money: (amount: Amount) => string;
  /** The same of a difference: with its sign, unless it is too small to have one. */
  readonly signed: (amount: Amount) => string;
  /** The whole amount, with as many decimals as it has, or so many. */
  readonly exact: (amount: Amount, digits?: number) => string;
  /** The days in which what is paid was completed: "1–31 Oct 2026". */
  readonly period: (sums: PaymentSums) => string;
  readonly reported: (sums: PaymentSums) => string;
  /** What is paid, and by how much it differs, with its sign. */
  readonly difference: (sums: PaymentSums) => { readonly money: string; readonly difference: string; readonly way: number };
}

/** A payment in the person's words and the market's money. */
export function usePaymentWords(market: MarketCode): PaymentWords {
  const { t } = useTexts();
  const moments = useMoments(market);
  return useMemo(() => {
    const written = (amount: Amount, digits?: number) => formatMoney(moneyOf(BigInt(amount), market), market, digits);
    const smallest = 10 ** (AMOUNT_SCALE - MARKETS[market].currencyDigits);
    const isSmall = (amount: number) => amount !== 0 && 2 * Math.abs(amount) < smallest;
    const money = (amount: Amount) => (isSmall(Number(amount)) ? `<\u00a0${written(smallest)}` : written(amount));
    const signed = (amount: Amount) => (amount > 0 ? money(amount).replace(/^(?!<)/, '+') : money(amount));
    const exact = (amount: Amount, digits = exactDigits([amount], market)) => written(amount, digits);
    const yearOf = (seconds: number) => clockOf(seconds * 1000, MARKETS[market].timeZone).slice(0, 4);
    return {
      money,
      signed,
      exact,
      period: ({ completed }) =>
        completed === null
          ? t('payments.nothingPaid')
          : `${formatRange(moments.day(completed.from * 1000), moments.day(completed.to * 1000))} ${yearOf(completed.to)}`,
      reported: (sums) => money(sums.reported),
      difference: (sums) => {
        const way = Math.sign(sums.net - sums.reported);
        return { money: money(sums.net), difference: way === 0 ? t('payments.same') : signed(sums.net - sums.reported), way };
      },
    };
  }, [t, moments, market]);
}
