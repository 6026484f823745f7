import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import { useClicks, useEarnings } from '#lib/stores/reports/earnings/use-earnings';
import { type EarningsPlace, useChosenQuestions } from '#lib/stores/reports/earnings-view/question-of-choice';
import { holesIn, type SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { Breakdown } from './breakdown/breakdown';
import { useDifferencesNotice } from './differences/use-differences-notice';
import { EarningsChart } from './earnings-chart';
import { EarningsKpis } from './earnings-kpis';
import { NetSteps } from './net-steps';
import { NoOrders } from './no-orders';
import { SyncTrouble } from './sync-trouble';

/** The figures of what is asked: key figures, their line, the way to net, and the breakdown. */
export function EarningsAnswer({ place, standing }: { place: EarningsPlace; standing: SyncStanding | null }) {
  const failureTexts = useFailureTexts(place.market);
  const questions = useChosenQuestions(place);
  const table = useEarnings(questions.table);
  const chart = useEarnings(questions.chart);
  const differences = useDifferencesNotice(place, standing, questions.period, table.value !== null && !table.busy);
  // Clicks are counted by the same worker: after the figures.
  const clicks = useClicks(table.value !== null && !table.busy ? questions.table : null);
  const missing = table.value?.missing ?? [];
  const says = table.failure && failureTexts(table.failure);
  const nothing = table.value !== null && table.value.total.lines === 0 && (table.value.before?.lines ?? 0) === 0;
  const nothingAtAll = nothing && (chart.value?.total.lines ?? 0) === 0;
  // Days that could not be read are told above, with what to do: whether there were orders is not known.
  const isKnown = holesIn(standing, missing, questions.period, place.today).length === 0;
  const isOneDay = questions.period.from === questions.period.to;
  const breakdown = table.value && (
    <Breakdown key="breakdown" place={place} answer={table.value} clicks={clicks.value?.clicks} clicksBusy={clicks.busy} />
  );
  const charts = table.value && (
    <div key="charts" className="earnings__charts">
      {chart.value && (
        <EarningsChart place={place} answer={chart.value} question={questions.chart} period={questions.period} standing={standing} />
      )}
      <NetSteps place={place} answer={table.value} scope={questions.scope} />
    </div>
  );
  return (
    <>
      <SyncTrouble place={place} standing={standing} period={questions.period} missing={missing} last={differences} />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!table.value && !says && (
        <div className="earnings__waits">
          <Skeleton width={80} />
          <Skeleton width={60} />
        </div>
      )}
      {table.value && nothingAtAll && isKnown && <NoOrders place={place} standing={standing} />}
      {table.value && !nothingAtAll && (
        <div className="earnings__answer" data-busy={table.busy || undefined}>
          <EarningsKpis place={place} answer={table.value} questions={questions} />
          {isOneDay ? [breakdown, charts] : [charts, breakdown]}
        </div>
      )}
    </>
  );
}
