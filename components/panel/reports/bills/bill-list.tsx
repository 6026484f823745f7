import { useEffect, useMemo, useRef } from 'react';
import { ReadFailure } from '#components/panel/reports/lines/read-failure';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Section } from '#components/ui/section';
import { Skeleton } from '#components/ui/skeleton';
import { goOnAt, leaveRow, leftRow } from '#components/ui/table/left-row';
import { Tag } from '#components/ui/tag';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useShopSync } from '#lib/stores/reports/performance/shop-sync';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import { useBillsRead } from '#lib/stores/reports/sales/bills-read';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import type { ShownBill } from '#lib/stores/reports/sales/sales-source';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { ShopFresh } from './shop-fresh';
import { StillReading, useStillReading } from './still-reading';

/** All bills, the newest month first. */
export function BillList({ place }: { place: SalesPlace }) {
  const { t } = useTexts();
  const moments = useMoments(place.market);
  const failureTexts = useFailureTexts(place.market);
  const { value: bills, failure } = useSales<readonly ShownBill[]>(useMemo(() => ({ kind: 'bills', place }) as const, [place]));
  const reading = useStillReading(place);
  // Told above, with its reason: of bills that could not be read nobody knows whether there are any.
  const { failure: refusal, start, busy } = useShopSync(place.accountId ?? '', false);
  const says = failure && failureTexts(failure);
  const read = useBillsRead(place);
  const [listedAt, failed] = read === 'files' || read === null ? [null, null] : [read.at, read.failed];
  const readAt = bills?.reduce((last, bill) => Math.max(last, bill.readAt), listedAt ?? 0) ?? 0;
  const isNone = bills?.length === 0 && !reading && !refusal;
  const isKnown = read === 'files' || (read !== null && listedAt !== null && !failed);
  return (
    <>
      <div className="row row--wrap">
        <span className="small muted num">{readAt > 0 && t('bills.readAt', { time: moments.at(readAt) })}</span>
        <span className="end" />
        {place.accountId !== null && <ShopFresh accountId={place.accountId} market={place.market} />}
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!bills && !says && <Skeleton width={80} />}
      {bills?.length === 0 && reading && <StillReading accountId={place.accountId} />}
      {bills && failed && !reading && !refusal && (
        <>
          <ReadFailure failure={failed.why} market={place.market} busy={busy} onAgain={start} />
          <p className="small muted" data-part="lastFailed">
            {t('bills.lastFailed', { time: moments.at(failed.at) })}{' '}
            {listedAt !== null && t(bills.length > 0 ? 'bills.lastFailedSome' : 'bills.lastFailedNone', { time: moments.at(listedAt) })}
          </p>
        </>
      )}
      {isNone && read !== null && !isKnown && listedAt === null && <Empty icon="receipt" title={t('bills.unread')} />}
      {isNone && isKnown && (
        <Empty icon="receipt" title={t('bills.empty.title')}>
          {t('bills.empty.says')}
        </Empty>
      )}
      {bills && bills.length > 0 && (
        <Section title={t('bills.list')} part="bills">
          <ul className="grp">
            {bills.map((bill) => (
              <BillItem key={bill.id} place={place} bill={bill} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function BillItem({ place, bill }: { place: SalesPlace; bill: ShownBill }) {
  const { t } = useTexts();
  const number = useNumber();
  const words = useBillWords();
  const { exact } = usePaymentWords(place.market);
  const { total, left, status, from, lines } = bill;
  const source = words.source(bill);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (button.current && leftRow(LIST) === bill.id) goOnAt(LIST, button.current);
  }, [bill.id]);
  return (
    <li data-bill={bill.id}>
      <button
        ref={button}
        type="button"
        className="bill"
        onClick={() => leaveRow(LIST, bill.id, () => goToView('bills', encodeURIComponent(bill.id)))}
      >
        <span className="bill__row">
          <span className="medium bill__month">{words.month(bill)}</span>
          {status !== 'unknown' && <Tag tone={TONES[status] ?? 'plain'}>{t(`bills.status.${status}`)}</Tag>}
          {from === 'file' && <Tag tone="line">{t('bills.fromFile')}</Tag>}
          <b className="num blurs">{total === null ? '—' : exact(total)}</b>
        </span>
        <span className="bill__row small muted">
          <span className="cut">
            {[
              source,
              bill.paidBy && t(`bills.paidBy.${bill.paidBy}`),
              lines && t('bills.lines', { count: lines.count, number: number(lines.count) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {left !== null && left !== 0 && <span className="num blurs">{t('bills.left', { money: exact(left) })}</span>}
        </span>
      </button>
    </li>
  );
}

/** The list's name among those of its address. */
const LIST = 'bills';

const TONES: Partial<Record<ShownBill['status'], 'pos' | 'warn' | 'info'>> = {
  completed: 'pos',
  byHand: 'pos',
  byLink: 'warn',
  offline: 'warn',
  inProcess: 'info',
};
