import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import { Skeleton } from '#components/ui/skeleton';
import { exactDigits } from '#lib/domain/reports/payments/exact-digits';
import type { Differences } from '#lib/stores/reports/earnings/differences';
import { useDifferences } from '#lib/stores/reports/earnings/use-earnings';
import { useDifferencesQuestion } from '#lib/stores/reports/earnings-view/differences-question';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type EarningsPlace, useChosenQuestions } from '#lib/stores/reports/earnings-view/question-of-choice';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { DifferencesTable } from './differences-table';
import './differences.css';

/** So many orders are listed, the largest differences: more, nobody reads one by one. */
const MOST = 5_000;

/** The orders that API and files say differently, one by one, with the totals of both. */
export function DifferencesPart({ place }: { place: EarningsPlace }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(place.market);
  const showLines = useEarningsChoice((state) => state.showLines);
  const { period } = useChosenQuestions(place);
  const { value, failure } = useDifferences(useDifferencesQuestion(place, period, MOST));
  const says = failure && failureTexts(failure);
  const title = t('earnings.reconcile.list');
  const back = () => showLines(null);
  return (
    <section className="earnings__lines" data-part="differences" aria-label={title} data-rows={value?.count}>
      <div className="row">
        <IconButton icon="left" label={t('earnings.back')} onClick={back} />
        <h2 className="h2 grow cut">{title}</h2>
        {value && (
          <span className="num small muted" role="status">
            {t('imports.orders', { count: value.count, number: number(value.count) })}
          </span>
        )}
      </div>
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          more={
            <Button size="s" onClick={back}>
              {t('earnings.back')}
            </Button>
          }
          details={says.details}
        />
      )}
      {!value && !says && <Skeleton width={80} />}
      {value?.count === 0 && (
        <p className="muted">
          {t(value.api.orders > 0 && value.file.orders > 0 ? 'earnings.reconcile.none' : 'earnings.reconcile.nothing')}
        </p>
      )}
      {value && value.count > 0 && (
        <>
          <Totals place={place} found={value} />
          {value.rows.length < value.count && (
            <p className="small muted">{t('earnings.reconcile.largest', { number: number(value.rows.length) })}</p>
          )}
          <DifferencesTable market={place.market} period={period} rows={value.rows} title={title} />
        </>
      )}
    </section>
  );
}

/** What both say of all their orders of these days, with as many decimals as make it add up. */
function Totals({ place, found }: { place: EarningsPlace; found: Differences }) {
  const { t } = useTexts();
  const { exact } = usePaymentWords(place.market);
  const [api, file] = [Number(found.api.net), Number(found.file.net)];
  const totals = { api, file, difference: api - file };
  const digits = exactDigits(Object.values(totals), place.market);
  return (
    <dl className="differences__totals">
      {(['api', 'file', 'difference'] as const).map((id) => (
        <div key={id} data-total={id}>
          <dt className="label">{t(`earnings.reconcile.${id}`)}</dt>
          <dd className="num blurs">{exact(totals[id], digits)}</dd>
        </div>
      ))}
    </dl>
  );
}
