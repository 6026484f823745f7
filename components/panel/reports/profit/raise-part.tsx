import { useEffect, useMemo } from 'react';
import { BackLink } from '#components/ui/back-link';
import { FailureNotice } from '#components/ui/failure-notice';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { formatRate } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { RaiseAnswer, RaiseSpan } from '#lib/domain/reports/raise/raise';
import { clockOf } from '#lib/domain/time/zone-clock';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { type RateChange, useRateChange } from '#lib/stores/reports/sales/raise/rate-change';
import { useProfitTerms } from '#lib/stores/reports/sales/terms/use-terms';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';
import { openPage, useOpenShop } from '#lib/stores/shops/open-shop';

/** Whether a change of the journal paid: 14 days before against 14 days after. */
export function RaisePart({ shopId, changeId }: { shopId: string; changeId: string }) {
  const { t } = useTexts();
  const { value: change, failure } = useRateChange(changeId);
  const owner = change === null || change === 'none' ? null : change.accountId;
  // A change knows whose it is: its head is that shop's, whatever page is in front and whichever shop the panel was about.
  const page = openPage(usePanelView());
  const { keep } = useOpenShop();
  useEffect(() => {
    if (owner !== null && owner !== shopId) keep(page, owner);
  }, [owner, shopId, page, keep]);
  const says = useFailureTexts()(failure ?? { code: 'unexpected' });
  return (
    <>
      <BackLink href="#journal">{t('profit.toJournal')}</BackLink>
      {failure && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {change === null && !failure && <Skeleton width={60} />}
      {change === 'none' && <Notice tone="plain" title={t('profit.noChange')} />}
      {change !== null && change !== 'none' && <Raise change={change} />}
    </>
  );
}

function Raise({ change }: { change: RateChange }) {
  const { t } = useTexts();
  const days = useDayWords();
  const { market, accountId, itemId } = change;
  const failureTexts = useFailureTexts(market);
  const day = clockOf(change.at, MARKETS[market].timeZone).slice(0, 10);
  const terms = useProfitTerms(market, day);
  const question = useMemo(() => ({ place: { market, accountId }, itemId, day, terms }), [market, accountId, itemId, day, terms]);
  const { value, failure } = useSales<RaiseAnswer>(useMemo(() => ({ kind: 'raise', question }) as const, [question]));
  const says = failure && failureTexts(failure);
  const rate = (points: number | null) => (points === null ? '—' : formatRate(rateFromBasisPoints(points), market));
  return (
    <>
      <h2 className="h2 blurs">{change.name}</h2>
      <p className="num">{t('profit.changed', { before: rate(change.before), after: rate(change.after), day: days.day(day) })}</p>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!value && !says && <Skeleton width={80} />}
      {value && <Answer market={market} answer={value} />}
    </>
  );
}

const TONES = { paid: 'pos', notPaid: 'warn', waiting: 'plain', tooFew: 'plain', noCost: 'info' } as const;

function Answer({ market, answer }: { market: MarketCode; answer: RaiseAnswer }) {
  const { t } = useTexts();
  const number = useNumber();
  const days = useDayWords();
  const { exact } = usePaymentWords(market);
  const { verdict, before, after, control, gained, neededMargin, ready } = answer;
  const money = (amount: bigint | null) => (amount === null ? '—' : exact(amount));
  const rows: readonly (readonly [string, (span: RaiseSpan) => string])[] = [
    ['affiliates', (span) => number(span.affiliates)],
    ['orders', (span) => number(span.orders)],
    ['clicks', (span) => (span.clicks === null ? '—' : number(span.clicks))],
    ['sales', (span) => money(span.afterRefunds)],
    ['spent', (span) => money(span.spent)],
    ['profit', (span) => money(span.profit)],
  ];
  return (
    <div data-raise={verdict} className="stack">
      <Notice tone={TONES[verdict]} role="status" title={t(`profit.verdict.${verdict}`, { day: days.day(ready) })}>
        {(verdict === 'paid' || verdict === 'notPaid') && (
          <span className="blurs">{t('profit.gained', { money: money(gained.profit) })}</span>
        )}
        {verdict === 'noCost' &&
          neededMargin !== null &&
          t('profit.margin', { rate: formatRate(rateFromBasisPoints(neededMargin), market) })}
      </Notice>
      <div className="tablebox">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('profit.what')}</th>
              <th scope="col" className="n">
                {days.days(before)}
              </th>
              <th scope="col" className="n">
                {days.days(after)}
              </th>
              {control && (
                <th scope="col" className="n">
                  {t('profit.control', { count: control.products, number: number(control.products) })}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(([id, of]) => (
              <tr key={id} data-row={id}>
                <th scope="row">{t(`profit.row.${id as 'orders'}`)}</th>
                <td className="n num blurs">{of(before)}</td>
                <td className="n num blurs">{of(after)}</td>
                {control && <td className="n num blurs">{`${of(control.before)} → ${of(control.after)}`}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small muted">
        {t(control ? 'profit.controlSays' : 'profit.noControl')} {gained.spent === null && t('profit.feeNotTold')}
      </p>
    </div>
  );
}
