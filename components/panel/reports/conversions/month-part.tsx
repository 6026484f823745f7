import { useMemo, useState } from 'react';
import { NotWhole } from '#components/panel/reports/bills/not-whole';
import { ShopFresh } from '#components/panel/reports/bills/shop-fresh';
import { StillReading, useStillReading } from '#components/panel/reports/bills/still-reading';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Select } from '#components/ui/form/select';
import { Notice } from '#components/ui/notice';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { monthAfter, monthText } from '#lib/domain/reports/bills/month-in-zone';
import { monthColumns } from '#lib/domain/reports/months/month-columns';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { MonthAnswered } from '#lib/stores/reports/sales/month-of-place';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import { recentMonths } from '#lib/stores/reports/sales/sales-choice';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useToday } from '#lib/stores/shell/words/use-today';
import { useMonthColumns } from './month-cells';
import { MonthTotal } from './month-total';

/** Below so many units of the currency an affiliate is of the long tail; in currencies of small units times a thousand. */
const FLOORS = [0, 5, 20, 100] as const;
const SMALL_UNITS: ReadonlySet<MarketCode> = new Set(['ID', 'VN']);

/** A month by affiliate, as a worksheet: the long tail apart, and whether the month is closed. */
export function MonthPart({ place }: { place: SalesPlace }) {
  const { t } = useTexts();
  const number = useNumber();
  const words = useBillWords();
  const failureTexts = useFailureTexts(place.market);
  const { market } = place;
  const today = useToday(MARKETS[market].timeZone);
  const money = usePaymentWords(market);
  // The last month whose bill is out, or about to be.
  const [month, setMonth] = useState(() => monthAfter(Number(today.slice(0, 4) + today.slice(5, 7)), -1));
  const [floor, setFloor] = useState<number>(5);
  const [rows, setRows] = useState<'above' | 'tail' | 'all'>('above');
  const unit = (SMALL_UNITS.has(market) ? 1_000 : 1) * 10 ** AMOUNT_SCALE;
  const question = useMemo(() => ({ place, month, floor: floor * unit, today }), [place, month, floor, unit, today]);
  const { value, failure } = useSales<MonthAnswered>(useMemo(() => ({ kind: 'month', question }) as const, [question]));
  const reading = useStillReading(place);
  const says = failure && failureTexts(failure);
  const sheet = value?.sheet;
  const shown = useMemo(() => {
    if (!sheet) return undefined;
    if (rows === 'all') return [...sheet.rows, ...sheet.tail];
    return rows === 'tail' ? sheet.tail : sheet.rows;
  }, [sheet, rows]);
  const typed = useMemo(() => monthColumns(market), [market]);
  const columns = useMonthColumns(market);
  return (
    <>
      <div className="toolbar bills__tools conversions__month">
        <Select
          small
          className="toolbar__select"
          aria-label={t('conversions.month')}
          value={month}
          choices={recentMonths(today, 24).map((value) => ({ value, label: words.month({ month: value, period: '' }) }))}
          onChange={setMonth}
        />
        <Select
          small
          className="toolbar__select"
          aria-label={t('conversions.floor')}
          value={floor}
          choices={FLOORS.map((value) => ({
            value,
            label: value === 0 ? t('conversions.noFloor') : t('conversions.floorIs', { money: money.money(value * unit) }),
          }))}
          onChange={(value) => {
            setFloor(value);
            setRows('above');
          }}
        />
        <span className="end" />
        {place.accountId !== null && <ShopFresh accountId={place.accountId} market={place.market} />}
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {value && !value.knowsMonths && <Notice tone="warn" role="status" title={t('conversions.noMonths')} />}
      {value && !(value.unread && reading) && <MonthTotal market={market} value={value} floor={floor * unit} />}
      {sheet && !value?.unread && <NotWhole untold={sheet.total.untold} unread={0} />}
      {sheet && sheet.tail.length > 0 && (
        <fieldset className="seg" aria-label={t('conversions.rows')}>
          {(['above', 'tail', 'all'] as const).map((one) => (
            <Button key={one} size="s" variant="ghost" aria-pressed={rows === one} onClick={() => setRows(one)}>
              {t(`conversions.rows.${one}`)}
            </Button>
          ))}
        </fieldset>
      )}
      {shown?.length === 0 && reading && <StillReading accountId={place.accountId} />}
      {!value?.unread && (
        <TypedLines
          part="month"
          title={words.month({ month, period: '' })}
          market={market}
          rows={shown}
          failure={null}
          counted={(count) => t('conversions.affiliates', { count, number: number(count) })}
          typed={typed}
          columns={columns}
          out={{ name: `sidecar-affiliates-${monthText(month)}`, status: (code) => code }}
          none={reading ? '' : t('conversions.noneInMonth')}
        />
      )}
      <p className="small muted">{t('conversions.worksheet')}</p>
    </>
  );
}
