import { useMemo, useState } from 'react';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { Tag } from '#components/ui/tag';
import { MARKETS } from '#lib/domain/market';
import type { ShownVerdict } from '#lib/stores/reports/sales/bill-verdict';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import type { SalesPlace } from '#lib/stores/reports/sales/place';
import { useSales } from '#lib/stores/reports/sales/use-sales';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useToday } from '#lib/stores/shell/words/use-today';
import { BillChecks } from './bill-checks';
import { BillDifferences, type BillRows } from './bill-differences';
import { BillLines } from './bill-lines';
import { BillSums } from './bill-sums';

/** One bill: whether it adds up, what is wrong with it, what is not there yet, and its lines. */
export function BillDetail({ place, billId }: { place: SalesPlace; billId: string }) {
  const { t } = useTexts();
  const number = useNumber();
  const words = useBillWords();
  const failureTexts = useFailureTexts(place.market);
  const today = useToday(MARKETS[place.market].timeZone);
  const task = useMemo(() => ({ kind: 'verdict', question: { ...place, billId, today } }) as const, [place, billId, today]);
  const { value: verdict, failure } = useSales<ShownVerdict>(task);
  const [rows, setRows] = useState<BillRows | null>(null);
  const says = failure && failureTexts(failure);
  const bill = verdict?.bill;
  const wrong = verdict?.wrong.length ?? 0;
  const shown = rows ?? (wrong > 0 ? 'wrong' : 'all');
  return (
    <>
      <div className="row row--wrap" data-verdict={verdict ? `${wrong} ${verdict.notYet.length}` : undefined}>
        <IconButton icon="left" label={t('bills.back')} onClick={() => goToView('bills')} />
        <h2 className="h2 bill__title">{bill ? t('bills.billOf', { month: words.month(bill) }) : t('panel.bills')}</h2>
        <span className="row row--tight end" role="status">
          {bill?.from === 'file' && <Tag tone="line">{t('bills.fromFile')}</Tag>}
          {bill && bill.status !== 'unknown' && <Tag tone="line">{t(`bills.status.${bill.status}`)}</Tag>}
          {verdict && (
            <Tag tone={wrong > 0 ? 'warn' : 'pos'}>
              {wrong > 0 ? t('bills.differences', { count: wrong, number: number(wrong) }) : t('bills.addsUp')}
            </Tag>
          )}
        </span>
      </div>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!verdict && !says && <Skeleton width={80} />}
      {verdict && bill && (
        <>
          {bill.lines?.complete === false && <Notice tone="warn" role="status" title={t('bills.notWhole')} />}
          {bill.lines === null && <Notice tone="warn" role="status" title={t('bills.noLines')} />}
          {verdict.damaged && <Notice tone="warn" role="status" title={t('bills.damaged')} />}
          {verdict.conversionsFrom === null && (
            <Notice tone="warn" role="status" title={t('bills.noConversions.title')}>
              {t('bills.noConversions.says')}
            </Notice>
          )}
          <div className="bills__cols">
            <div>
              <BillSums market={place.market} verdict={verdict} />
              <BillDifferences market={place.market} verdict={verdict} shown={shown} onShow={setRows} />
            </div>
            <BillChecks market={place.market} verdict={verdict} />
          </div>
          <BillLines place={place} verdict={verdict} shown={shown} onShow={setRows} />
        </>
      )}
    </>
  );
}
