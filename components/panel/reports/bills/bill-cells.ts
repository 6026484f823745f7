import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { billedOf, expectedOf, type FindingRow, findingColumns } from '#lib/domain/reports/bills/finding-columns';
import { saleColumns } from '#lib/domain/reports/bills/sale-columns';
import type { SaleLine } from '#lib/domain/reports/bills/sale-line';
import { marketForms } from '#lib/domain/table/cell-text';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** Lines that are wrong, as they are drawn. */
export function useFindingColumns(market: MarketCode): readonly TableColumn<FindingRow>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  const codes = useBillWords();
  return useMemo(
    () =>
      tableColumns(findingColumns(market), {
        text: (key) => t(key as TextKey),
        forms: marketForms(market, language),
        status: (_id, code) => codes.code(code),
        own: {
          order: orderCell(({ billed, conversion }: FindingRow) => billed ?? conversion),
          difference: amountCell(words, ({ kind, amount }) => (kind === 'notYet' ? null : amount)),
          billed: amountCell(words, billedOf),
          expected: amountCell(words, expectedOf),
          affiliate: nameCell((row: FindingRow) => affiliateOf(row.billed ?? row.conversion)),
        },
      }),
    [t, language, words, codes, market],
  );
}

/** Order lines as they are drawn. */
export function useSaleColumns(market: MarketCode): readonly TableColumn<SaleLine>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  const codes = useBillWords();
  return useMemo(
    () =>
      tableColumns(saleColumns(market), {
        text: (key) => t(key as TextKey),
        forms: marketForms(market, language),
        status: (_id, code) => codes.code(code),
        own: {
          order: orderCell((line: SaleLine) => line),
          commission: amountCell(words, ({ commission }) => commission),
          sales: amountCell(words, ({ value }) => value),
          refund: amountCell(words, ({ refund }) => refund),
          fee: amountCell(words, ({ fee }) => fee),
          affiliate: nameCell(affiliateOf),
        },
      }),
    [t, language, words, codes, market],
  );
}

const affiliateOf = (line: SaleLine | null): string =>
  plainText(line?.affiliateName ?? '', 80) || plainText(line?.affiliateUsername ?? '', 80);

/** The order, and small below it what was bought. */
const orderCell = <Row>(lineOf: (row: Row) => SaleLine | null) => ({
  draw: (cell: HTMLElement, row: Row) => {
    const { order, item } = names(cell);
    const line = lineOf(row);
    const title = plainText(line?.itemName ?? '', 120) || plainText(line?.itemId ?? '', 40);
    say(order, plainText(line?.orderId ?? '', 40) || NO_DATA);
    say(item, title);
    cell.title = title;
  },
});

const nameCell = <Row>(of: (row: Row) => string) => ({
  draw: (cell: HTMLElement, row: Row) => {
    const text = of(row);
    say(name(cell), text || NO_DATA);
    cell.title = text;
  },
});

const name = partsOf((cell) => add(cell, 'bdi', 'cut blurs'));
const names = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { order: add(box, 'bdi', 'cut num'), item: add(box, 'bdi', 'cut faint blurs') };
});
