import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import { monthColumns } from '#lib/domain/reports/months/month-columns';
import type { AffiliateMonth } from '#lib/domain/reports/months/month-sheet';
import { marketForms } from '#lib/domain/table/cell-text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** A month's sheet as it is drawn. */
export function useMonthColumns(market: MarketCode): readonly TableColumn<AffiliateMonth>[] {
  const { t, language } = useTexts();
  const money = usePaymentWords(market);
  return useMemo(() => {
    const amount = (of: (row: AffiliateMonth) => bigint | null) => amountCell<AffiliateMonth>(money, of);
    return tableColumns(monthColumns(market), {
      text: (key) => t(key as TextKey),
      forms: marketForms(market, language),
      own: {
        toAffiliate: amount(({ toAffiliate }) => toAffiliate),
        sales: amount(({ sales }) => sales),
        refund: amount(({ refund }) => refund),
        toMcn: amount(({ toMcn }) => toMcn),
        fee: amount(({ fee }) => fee),
        open: amount(({ open }) => open),
      },
    });
  }, [t, language, money, market]);
}
