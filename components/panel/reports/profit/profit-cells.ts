import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import type { OwnTerms } from '#lib/domain/rates/profit-terms';
import type { ProductProfit } from '#lib/domain/reports/profit/profit';
import { profitColumns } from '#lib/domain/reports/profit/profit-columns';
import { marketForms } from '#lib/domain/table/cell-text';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** Profit by product as it is drawn. */
export function useProfitColumns(market: MarketCode, own: OwnTerms): readonly TableColumn<ProductProfit>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  return useMemo(() => {
    const amount = (of: (row: ProductProfit) => bigint | null) => amountCell<ProductProfit>(words, of);
    return tableColumns(profitColumns(market, own), {
      text: (key) => t(key as TextKey),
      forms: marketForms(market, language),
      own: {
        product: {
          draw: (cell, { name, itemId, costBy }) => {
            const { first, second } = names(cell);
            const title = plainText(name, 120) || itemId;
            say(first, title);
            say(second, costBy === 'none' ? t('profit.noCost') : costBy === 'share' ? t('profit.byShare') : itemId);
            cell.title = title;
          },
        },
        profit: amount(({ profit }) => profit),
        sales: amount(({ afterRefunds }) => afterRefunds),
        cost: amount(({ cost }) => cost),
        commission: amount(({ commission }) => commission),
        fee: amount(({ fee }) => fee),
        selling: amount(({ selling }) => (own.selling === undefined ? null : selling)),
        tax: amount(({ tax }) => (own.tax === undefined ? null : tax)),
      },
    });
  }, [t, language, words, market, own]);
}

const names = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { first: add(box, 'bdi', 'cut blurs'), second: add(box, 'span', 'cut faint') };
});
