import { useMemo, useState } from 'react';
import { NotWhole } from '#components/panel/reports/bills/not-whole';
import { ShopFresh } from '#components/panel/reports/bills/shop-fresh';
import { StillReading, useStillReading } from '#components/panel/reports/bills/still-reading';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Select } from '#components/ui/form/select';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import { ToolFilter } from '#components/ui/tools/tool-filter';
import { ToolSearch } from '#components/ui/tools/tool-search';
import { MARKETS } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import type { SaleGroupBy } from '#lib/domain/reports/conversions/sale-groups';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { plainText } from '#lib/domain/text';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import { filtersOn, recentMonths, SALE_PERIODS, useSaleFilter, useSalesChoice } from '#lib/stores/reports/sales/sales-choice';
import type { SalesAnswered } from '#lib/stores/reports/sales/sales-of-place';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useToday } from '#lib/stores/shell/words/use-today';
import { ConversionsFilter } from './conversions-filter';
import { GroupList } from './group-list';
import { LeftOutOfSums } from './left-out-of-sums';
import { SaleList } from './sale-list';

/** Conversions of some days: sums, filters, and the list as orders or as groups. */
export function ConversionsPart({ place, part }: { place: SalesPlace; part: 'orders' | SaleGroupBy }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(place.market);
  const { named, set, clear } = useSalesChoice();
  const filter = useSaleFilter(place.market);
  const groups = part === 'orders' ? 'affiliate' : part;
  const today = dayNumber(useToday(MARKETS[place.market].timeZone));
  const question = useMemo(() => ({ place, filter, groups, today }), [place, filter, groups, today]);
  const { value, failure } = useSales<SalesAnswered>(useMemo(() => ({ kind: 'sales', question }) as const, [question]));
  const [filtering, setFiltering] = useState(false);
  const reading = useStillReading(place);
  const says = failure && failureTexts(failure);
  const on = filtersOn(filter);
  const none = reading ? '' : t(value?.nothing ? 'conversions.unread' : 'conversions.none');
  return (
    <>
      <div className="toolbar bills__tools">
        <PeriodSelect place={place} />
        <ToolSearch label={t('conversions.search')} value={filter.text} onChange={(text) => set({ text })} />
        <ToolFilter label={t('conversions.filter')} count={on} open={filtering} onToggle={() => setFiltering(!filtering)} />
        {place.accountId !== null && <ShopFresh accountId={place.accountId} market={place.market} />}
      </div>
      {filtering && <ConversionsFilter known={value} onClose={() => setFiltering(false)} />}
      {(on > 0 || named !== '') && (
        <p className="row row--wrap small">
          <span className="muted blurs">
            {named ? t('conversions.only', { name: plainText(named, 80) }) : t('conversions.filtered', { count: on, number: number(on) })}
          </span>
          <Button size="s" variant="link" onClick={clear}>
            {t('conversions.clear')}
          </Button>
        </p>
      )}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {(value || !says) && <Totals place={place} value={value} />}
      {value?.from === 'file' && (
        <p>
          <Tag tone="line">{t('bills.fromFile')}</Tag>
        </p>
      )}
      {value && !value.nothing && value.missing !== null && value.missing > 0 && (
        <Notice tone="warn" role="status" title={t('conversions.missing', { count: value.missing, number: number(value.missing) })} />
      )}
      {value && !value.nothing && <NotWhole untold={value.total.untold} unread={value.unread} />}
      {value?.lines === 0 && reading && <StillReading accountId={place.accountId} />}
      {part === 'orders' ? (
        <SaleList place={place} question={question} found={value?.lines} none={none} />
      ) : (
        <GroupList place={place} by={part} groups={value?.groups} none={none} />
      )}
    </>
  );
}

function PeriodSelect({ place }: { place: SalesPlace }) {
  const { t } = useTexts();
  const words = useBillWords();
  const { period, choosePeriod } = useSalesChoice();
  const today = useToday(MARKETS[place.market].timeZone);
  return (
    <Select
      small
      className="toolbar__select"
      aria-label={t('conversions.period')}
      value={period}
      choices={[
        ...SALE_PERIODS.map((days) => ({ value: days, label: t('conversions.days', { count: Number(days) }) })),
        ...recentMonths(today, 13).map((month) => ({ value: `${month}` as const, label: words.month({ month, period: '' }) })),
      ]}
      onChange={choosePeriod}
    />
  );
}

/** Of what counts: what was cancelled, turned down or never paid costs nothing. */
function Totals({ place, value }: { place: SalesPlace; value: SalesAnswered | null }) {
  const { t } = useTexts();
  const number = useNumber();
  const { exact } = usePaymentWords(place.market);
  const told = (figure: (total: SalesAnswered['total']) => string) => (value?.nothing ? NO_DATA : value && figure(value.total));
  const figures = [
    ['sales', told(({ sales }) => exact(sales))],
    ['orders', told(({ orders }) => number(orders))],
    ['commission', told(({ commission }) => exact(commission))],
    ['fee', told(({ fee }) => (fee === null ? NO_DATA : exact(fee)))],
    ['refunds', told(({ refund }) => exact(refund))],
  ] as const;
  return (
    <dl className="conversions__totals" data-part="totals">
      {figures.map(([id, text]) => (
        <div
          key={id}
          data-total={id}
          title={id === 'sales' ? t('conversions.salesSays') : id === 'fee' ? t('conversions.feeSays') : undefined}
        >
          <dt className="label">{t(id === 'commission' || id === 'fee' ? `bills.head.${id}` : `conversions.head.${id}`)}</dt>
          <dd className="num figure blurs">{text ?? <Skeleton width={60} />}</dd>
        </div>
      ))}
      {value && !value.nothing && <LeftOutOfSums market={place.market} leftOut={value.leftOut} />}
    </dl>
  );
}
