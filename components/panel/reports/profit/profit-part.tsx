import { useMemo, useState } from 'react';
import { NotWhole } from '#components/panel/reports/bills/not-whole';
import { ShopFresh } from '#components/panel/reports/bills/shop-fresh';
import { StillReading, useStillReading } from '#components/panel/reports/bills/still-reading';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { CostsButtons, CostsTaken } from '#components/rates/costs-file';
import { Chip } from '#components/ui/chip';
import { FailureNotice } from '#components/ui/failure-notice';
import { Select } from '#components/ui/form/select';
import { Notice } from '#components/ui/notice';
import { MARKETS } from '#lib/domain/market';
import type { OwnTerms } from '#lib/domain/rates/profit-terms';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { profitColumns } from '#lib/domain/reports/profit/profit-columns';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { ProfitAnswered } from '#lib/stores/reports/sales/profit-of-place';
import { periodDays, recentMonths, SALE_PERIODS, type SalePeriod } from '#lib/stores/reports/sales/sales-choice';
import { useProfitTerms } from '#lib/stores/reports/sales/terms/use-terms';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useToday } from '#lib/stores/shell/words/use-today';
import { useProfitColumns } from './profit-cells';
import { ProfitTotals } from './profit-totals';

const NO_TERMS: OwnTerms = {};

/** Profit by product: sales less commission, fees, tax and cost, the break-even rate beside the rate paid, and costs in and out. */
export function ProfitPart({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const months = useBillWords();
  const { market, id } = shop;
  const failureTexts = useFailureTexts(market);
  const today = useToday(MARKETS[market].timeZone);
  const terms = useProfitTerms(market, today);
  const { exact } = usePaymentWords(market);
  const own = useSetting('profitTerms')[market] ?? NO_TERMS;
  const [period, setPeriod] = useState<SalePeriod>('30');
  const [missing, setMissing] = useState(false);
  const place = useMemo(() => ({ market, accountId: id }), [market, id]);
  const reading = useStillReading(place);
  const question = useMemo(
    () => ({ place, terms, range: periodDays(period, dayNumber(today)), today: dayNumber(today) }),
    [place, terms, period, today],
  );
  const { value, failure } = useSales<ProfitAnswered>(useMemo(() => ({ kind: 'profit', question }) as const, [question]));
  const says = failure && failureTexts(failure);
  const report = value?.report;
  const rows = useMemo(() => (missing ? report?.products.filter(({ profit }) => profit === null) : report?.products), [report, missing]);
  const lacking = report?.missing.products ?? 0;
  const { missing: unread, nothing } = value ?? { missing: null, nothing: true };
  const anyKnown = report !== undefined && !nothing && (lacking === 0 || report.products.length > lacking);
  return (
    <>
      <div className="toolbar bills__tools">
        <Select
          small
          className="toolbar__select"
          aria-label={t('profit.period')}
          value={period}
          choices={[
            ...SALE_PERIODS.map((days) => ({ value: days as SalePeriod, label: t('profit.days', { count: Number(days) }) })),
            ...recentMonths(today, 13).map((month) => ({ value: `${month}` as SalePeriod, label: months.month({ month, period: '' }) })),
          ]}
          onChange={setPeriod}
        />
        <span className="end" />
        <CostsButtons shop={shop} />
        <ShopFresh accountId={id} market={market} />
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <CostsTaken shop={shop} />
      {lacking > 0 && report && (
        <p className="row row--wrap small">
          <Chip pressed={missing} onClick={() => setMissing(!missing)}>
            {t('profit.missing', { count: lacking, number: number(lacking) })}
          </Chip>
          <span className="muted blurs">{t('profit.without', { sales: exact(report.missing.afterRefunds) })}</span>
        </p>
      )}
      {report && <ProfitTotals market={market} total={report.total} own={own} isKnown={anyKnown} />}
      {!nothing && unread !== null && unread > 0 && (
        <Notice tone="warn" role="status" title={t('profit.unreadDays', { count: unread, number: number(unread) })} />
      )}
      {value && !nothing && <NotWhole untold={value.report.untold} unread={value.unread} />}
      {report?.products.length === 0 && reading && <StillReading accountId={id} />}
      <TypedLines
        part="profit"
        title={t('profit.products')}
        market={market}
        rows={rows}
        counted={(count) => t('profit.counted', { count, number: number(count) })}
        typed={useMemo(() => profitColumns(market, own), [market, own])}
        columns={useProfitColumns(market, own)}
        out={{ name: 'sidecar-profit', status: (code) => code }}
        none={reading ? '' : t(nothing ? 'profit.unread' : 'profit.none')}
      />
      <p className="small muted">
        {t('profit.says')} {t('review.costs.form')}
      </p>
    </>
  );
}
