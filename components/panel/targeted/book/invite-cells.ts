import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import { marketForms } from '#lib/domain/table/cell-text';
import type { Column } from '#lib/domain/table/column';
import { type InviteColumnId, inviteeName } from '#lib/domain/targeted/book/invite-columns';
import type { Invitee } from '#lib/domain/targeted/book/invite-plan';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { nameCell } from './book-cells';

/** People who may be invited, as they are drawn. */
export function useInviteColumns(market: MarketCode, typed: readonly Column<Invitee, InviteColumnId>[]): readonly TableColumn<Invitee>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  return useMemo(
    () =>
      tableColumns(typed, {
        text: (key) => t(key as TextKey),
        forms: marketForms(market, language),
        status: (_id, code) => code,
        own: {
          affiliate: {
            draw: (cell, row) => {
              const { first, second } = nameCell(cell);
              const title = inviteeName(row);
              const marks = [row.isGolden && t('book.invite.golden'), row.isGoodFulfillment && t('book.invite.fulfils')];
              say(first, title);
              say(second, marks.filter(Boolean).join(' · '));
              cell.title = title;
            },
          },
          sales: amountCell(words, ({ afterRefunds }) => Number(afterRefunds)),
        },
      }),
    [t, language, words, market, typed],
  );
}
