import { useCallback, useMemo } from 'react';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { tableColumns } from '#components/ui/table/typed-columns';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import type { Days } from '#lib/domain/reports/performance';
import type { Partner, PartnerSums, PartnersQuestion } from '#lib/domain/reports/performance/partners';
import type { RowPlace } from '#lib/domain/reports/performance/row-place';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { marketForms } from '#lib/domain/table/cell-text';
import type { Column } from '#lib/domain/table/column';
import { plainText } from '#lib/domain/text';
import { useSoldBy } from '#lib/stores/reports/earnings/use-earnings';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import { numbers } from '#lib/stores/reports/performance/read-overview';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { type TextKey, useTexts } from '#lib/stores/shell/use-texts';
import { amountDrawn } from './amount-drawn';

interface PartnersProps {
  shop: ShopAccount;
  place: RowPlace;
  period: Days;
  before: Days;
  confirmed: boolean;
}

type PartnerColumn = 'name' | 'sales' | 'change' | 'items' | 'commission';

/** Which affiliates sold the product, or which products the affiliate sold: what no portal's file tells, from the order lines. */
export function Partners({ shop, place, period, before, confirmed }: PartnersProps) {
  const { t, language } = useTexts();
  const number = useNumber();
  const words = useMeasureWords(shop.market);
  const { level, id } = place;
  const [now, then] = [numbers(period), numbers(before)];
  const digits = MARKETS[shop.market].currencyDigits;
  const key = JSON.stringify({ accountId: shop.id, level, id, now, before: then, confirmed, digits });
  const { value, failure } = useSoldBy(useMemo(() => JSON.parse(key) as PartnersQuestion, [key]));
  const nameOf = useCallback((partner: Partner) => plainText(partner.name, 120) || t('performance.unnamed', { id: partner.id }), [t]);
  const other = level === 'product' ? 'affiliate' : 'product';
  const compared = value?.compared ?? false;
  const typed = useMemo(() => partnerColumns(other, shop.market, nameOf, compared), [other, shop.market, nameOf, compared]);
  const columns = useMemo(
    () =>
      tableColumns(typed, {
        text: (title) => t(title as TextKey),
        forms: marketForms(shop.market, language),
        own: {
          sales: { draw: amountDrawn(({ now }: Partner) => salesOf(now), words.money) },
          change: { draw: amountDrawn((partner: Partner) => changeOf(partner, compared), words.signed, true) },
          commission: { draw: amountDrawn(({ now }: Partner) => BigInt(now.commission), words.money) },
        },
      }),
    [typed, t, shop.market, language, words, compared],
  );
  return (
    <TypedLines<Partner, PartnerColumn>
      part="partners"
      title={t(`performance.partners.${level}`)}
      market={shop.market}
      rows={value?.rows}
      counted={(count) => t('performance.rows', { count, number: number(count) })}
      failure={failure}
      none={t(value && value.lines === 0 ? 'performance.partners.noLines' : 'performance.noneInPeriod')}
      typed={typed}
      columns={columns}
      out={{ name: `sidecar-${level}-${id}-${period.from}-${period.to}`, status: (code) => code, timeZone: 'UTC' }}
      onOpen={(partner) => goToView('performance', `${other}-${partner.id}`)}
      idOf={idOf}
    >
      {value && value.unknown > 0 && (
        <p className="small warn">{t('performance.rowsUnknown', { count: value.unknown, number: number(value.unknown) })}</p>
      )}
    </TypedLines>
  );
}

/** Null: orders of the days before were not read, which is not 0. */
const changeOf = ({ now, before }: Partner, compared: boolean): bigint | null => {
  const [own, then] = [salesOf(now), salesOf(before)];
  return compared && own !== null && then !== null ? own - then : null;
};
/** Null: the value of some line is not told. */
const salesOf = ({ sales, untold }: PartnerSums): bigint | null => (untold > 0 ? null : BigInt(sales));

function partnerColumns(
  other: RowPlace['level'],
  market: MarketCode,
  nameOf: (partner: Partner) => string,
  compared: boolean,
): readonly Column<Partner, PartnerColumn>[] {
  const money = (amount: number | bigint | null) => (amount === null ? null : moneyOf(BigInt(amount), market));
  const column = <Id extends PartnerColumn>(id: Id) => ({ id, title: `performance.column.${id}` }) as const;
  return [
    {
      id: 'name',
      title: `performance.list.${other}`,
      kind: 'text',
      width: 11,
      value: nameOf,
      file: [
        { title: 'performance.column.id', kind: 'text', value: ({ id }) => id },
        { title: `performance.list.${other}`, kind: 'text', value: nameOf },
      ],
    },
    { ...column('sales'), kind: 'money', width: 6.5, value: ({ now }) => money(salesOf(now)) },
    { ...column('change'), kind: 'money', width: 6.5, value: (partner) => money(changeOf(partner, compared)) },
    { ...column('items'), kind: 'count', width: 4.5, value: ({ now }) => now.items },
    { ...column('commission'), kind: 'money', width: 6.5, value: ({ now }) => money(now.commission) },
  ];
}

const idOf = ({ id }: { readonly id: string }): string => id;
