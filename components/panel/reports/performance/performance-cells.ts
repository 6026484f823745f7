import { useMemo } from 'react';
import { add, partsOf, say } from '#components/ui/table/draw';
import { tableColumns } from '#components/ui/table/typed-columns';
import { changeOfSales, type performanceColumns } from '#lib/domain/reports/performance/table-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { marketForms } from '#lib/domain/table/cell-text';
import { plainText } from '#lib/domain/text';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import { useRowName } from '#lib/stores/reports/performance/row-name';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { amountDrawn } from './amount-drawn';

/** The columns of a list as they are drawn. */
export function useDrawnColumns(shop: ShopAccount, typed: ReturnType<typeof performanceColumns>) {
  const { t, language } = useTexts();
  const nameOf = useRowName();
  const words = useMeasureWords(shop.market);
  return useMemo(
    () =>
      tableColumns(typed, {
        text: (key) => t(key as TextKey),
        forms: marketForms(shop.market, language),
        status: (_id, code) => t(`performance.channel.${code}` as TextKey),
        own: {
          name: {
            draw: (cell, row) => {
              const { name, second } = nameParts(cell);
              say(name, nameOf(row));
              say(second, plainText(row.second, 60));
              cell.title = row.second ? `${nameOf(row)}\n${row.second}` : nameOf(row);
            },
          },
          sales: { draw: amountDrawn((row) => row.totals.sales, words.money) },
          commission: { draw: amountDrawn((row) => row.totals.commission, words.money) },
          change: { draw: amountDrawn(changeOfSales, words.signed, true) },
        },
      }),
    [typed, t, language, shop.market, nameOf, words],
  );
}

const nameParts = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { name: add(box, 'bdi', 'cut blurs'), second: add(box, 'bdi', 'cut faint blurs') };
});
