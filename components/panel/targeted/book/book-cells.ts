import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import { formatShare } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { marketForms } from '#lib/domain/table/cell-text';
import { type BookRow, STANDINGS } from '#lib/domain/targeted/book/book';
import { bookColumns, bookName } from '#lib/domain/targeted/book/book-columns';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** The affiliates of a shop as they are drawn. */
export function useBookColumns(market: MarketCode): readonly TableColumn<BookRow>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  const standing = useStandingWords();
  return useMemo(
    () =>
      tableColumns(bookColumns(market), {
        text: (key) => t(key as TextKey),
        forms: marketForms(market, language),
        status: (_id, code) => standing(code),
        own: {
          affiliate: {
            draw: (cell, row) => {
              const { first, second } = nameCell(cell);
              const title = bookName(row);
              say(first, title);
              const below = row.tags.join(' · ') || (row.username === row.name ? '' : row.username);
              say(second, row.erased ? t('book.erased') : plainText(below, 120));
              cell.title = title;
            },
          },
          share: { text: ({ share }) => formatShare(share, market), end: true },
          sales: amountCell(words, ({ afterRefunds }) => Number(afterRefunds)),
          net: amountCell(words, ({ net }) => (net === null ? null : Number(net))),
          commission: amountCell(words, ({ commission }) => Number(commission)),
          fee: amountCell(words, ({ fee }) => (fee === null ? null : Number(fee))),
          refund: amountCell(words, ({ refund }) => Number(refund)),
        },
      }),
    [t, language, words, market, standing],
  );
}

/** How an affiliate sells lately, in words; another code as it is. */
export function useStandingWords(): (code: string) => string {
  const { t } = useTexts();
  return useMemo(
    () => (code) => {
      const standing = STANDINGS.find((one) => one === code);
      return standing ? t(`book.standing.${standing}`) : code;
    },
    [t],
  );
}

/** A cell with a name and a line below it. */
export const nameCell = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { first: add(box, 'bdi', 'cut blurs'), second: add(box, 'bdi', 'cut faint blurs') };
});
