import { useMemo } from 'react';
import { TypedLines } from '#components/panel/reports/lines/typed-lines';
import { exactDigits } from '#lib/domain/reports/payments/exact-digits';
import { differenceColumns } from '#lib/domain/reports/reconcile/difference-columns';
import type { DifferenceCause } from '#lib/domain/reports/reconcile/reconcile';
import type { Differences } from '#lib/stores/reports/earnings/differences';
import { useDifferences } from '#lib/stores/reports/earnings/use-earnings';
import { useDifferencesQuestion } from '#lib/stores/reports/earnings-view/differences-question';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type EarningsPlace, useChosenQuestions } from '#lib/stores/reports/earnings-view/question-of-choice';
import { usePaymentWords } from '#lib/stores/reports/payments/payment-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDifferenceColumns } from './difference-cells';
import './differences.css';

/** So many orders are listed, the largest differences: more, nobody reads one by one. */
const MOST = 5_000;

/** The orders that API and files say differently, one by one, with the totals of both. */
export function DifferencesPart({ place }: { place: EarningsPlace }) {
  const { market } = place;
  const { t } = useTexts();
  const number = useNumber();
  const showLines = useEarningsChoice((state) => state.showLines);
  const { period } = useChosenQuestions(place);
  const { value, failure } = useDifferences(useDifferencesQuestion(place, period, MOST));
  return (
    <TypedLines
      part="differences"
      title={t('earnings.reconcile.list')}
      market={market}
      rows={value?.rows}
      count={value?.count}
      counted={(count) => t('imports.orders', { count, number: number(count) })}
      failure={failure}
      none={value ? t(value.api.orders > 0 && value.file.orders > 0 ? 'earnings.reconcile.none' : 'earnings.reconcile.nothing') : ''}
      onBack={() => showLines(null)}
      typed={useMemo(() => differenceColumns(market), [market])}
      columns={useDifferenceColumns(market)}
      out={{
        name: `sidecar-api-and-files-${period.from}-${period.to}`,
        status: (code) => t(`earnings.reconcile.why.${code as DifferenceCause}`),
        timeZone: 'UTC',
      }}
    >
      {value && <Totals place={place} found={value} />}
      {value && value.rows.length < value.count && (
        <p className="small muted">{t('earnings.reconcile.largest', { number: number(value.rows.length) })}</p>
      )}
    </TypedLines>
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
