import { useMemo } from 'react';
import { amountCell } from '#components/panel/reports/lines/amount-cell';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { groupColumns, groupTitle } from '#lib/domain/reports/conversions/group-columns';
import type { SaleGroup, SaleGroupBy } from '#lib/domain/reports/conversions/sale-groups';
import { marketForms } from '#lib/domain/table/cell-text';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import { useSalesChoice } from '#lib/stores/reports/sales/sales-choice';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';

/** Where a group leads: a product to the affiliates that sold it, an affiliate to what they sold, all others to their orders. */
const NEXT: Readonly<Record<SaleGroupBy, 'affiliate' | 'product' | 'orders'>> = {
  product: 'affiliate',
  affiliate: 'product',
  channel: 'orders',
  campaign: 'orders',
};

interface GroupListProps {
  place: SalesPlace;
  by: SaleGroupBy;
  groups: readonly SaleGroup[] | undefined;
  /** What is said where there is none. */
  none: string;
}

/** What each affiliate, product, channel or campaign sold; a row leads on. */
export function GroupList({ place, by, groups, none }: GroupListProps) {
  const { t } = useTexts();
  const number = useNumber();
  const { code } = useBillWords();
  const set = useSalesChoice((state) => state.set);
  const { market } = place;
  const open = (group: SaleGroup) => {
    const name = groupTitle(group, by, code);
    if (by === 'product') set({ itemId: group.id }, name);
    else if (by === 'affiliate') set({ affiliate: group.id }, name);
    else if (by === 'channel') set({ channel: group.id }, name);
    else set({ text: group.id }, name);
    goToView('conversions', NEXT[by]);
  };
  return (
    <TypedLines
      part="groups"
      title={t(`conversions.part.${by}`)}
      market={market}
      rows={groups}
      counted={(count) => t('conversions.groups', { count, number: number(count) })}
      typed={useMemo(() => groupColumns(market, by, code), [market, by, code])}
      columns={useGroupColumns(market, by)}
      out={{ name: `sidecar-${by}`, status: (code) => code }}
      none={none}
      onOpen={open}
      idOf={idOf}
    />
  );
}

function useGroupColumns(market: MarketCode, by: SaleGroupBy): readonly TableColumn<SaleGroup>[] {
  const { t, language } = useTexts();
  const words = usePaymentWords(market);
  const { code } = useBillWords();
  return useMemo(
    () =>
      tableColumns(groupColumns(market, by, code), {
        text: (key) => t(key as TextKey),
        forms: marketForms(market, language),
        own: {
          group: {
            draw: (cell, group) => {
              const { first, second } = names(cell);
              const title = groupTitle(group, by, code);
              const [username, id] = [plainText(group.username, 200), plainText(group.id, 200)];
              say(first, title || NO_DATA);
              say(second, username && username !== title ? username : id === title || by === 'channel' ? '' : id);
              cell.title = title;
            },
          },
          sales: amountCell(words, ({ sales }: SaleGroup) => sales),
          commission: amountCell(words, ({ commission }: SaleGroup) => commission),
          refund: amountCell(words, ({ refund }: SaleGroup) => refund),
          fee: amountCell(words, ({ fee }: SaleGroup) => fee),
        },
      }),
    [t, language, words, code, market, by],
  );
}

const names = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { first: add(box, 'bdi', 'cut blurs'), second: add(box, 'bdi', 'cut faint blurs') };
});

const idOf = ({ id }: SaleGroup): string => id;
