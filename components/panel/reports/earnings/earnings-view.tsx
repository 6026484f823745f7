import { Suspense, useEffect, useState } from 'react';
import { NameDialog } from '#components/shell/name-dialog';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { Skeleton } from '#components/ui/skeleton';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type EarningsPlace, useEarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { saveQuestionForm } from '#lib/stores/reports/earnings-view/saved-questions';
import { useSyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { useStayStored } from '#lib/stores/reports/stay-stored';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { openOptions } from '#lib/stores/shell/open-page';
import { useKeys } from '#lib/stores/shell/use-keys';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { EarningsAnswer } from './earnings-answer';
import { EarningsTabs } from './earnings-tabs';
import { LinesPart } from './lines-part';
import { PeriodBar } from './period-bar';
import './earnings.css';

/** Loaded when it is first shown: payments are opened about once a month. */
const PaymentsView = lazyView(['payments'], async () => (await import('./payments/payments-view')).PaymentsView);

/** What was earned: yesterday first. */
export function EarningsView() {
  const { t } = useTexts();
  const place = useEarningsPlace();
  if (place) return <Earned place={place} />;
  return (
    <Empty
      icon="key"
      title={t('earnings.needsKey.title')}
      action={<Button onClick={() => openOptions('accounts/key')}>{t('earnings.needsKey.button')}</Button>}
    >
      {t('earnings.needsKey.says')}
    </Empty>
  );
}

function Earned({ place }: { place: EarningsPlace }) {
  const { t } = useTexts();
  const recording = useSetting('recording');
  const { standing } = useSyncStanding(place.accounts);
  useStayStored(standing?.endedAt ?? null);
  const lines = useEarningsChoice((state) => state.lines);
  useLinesOfAddress();
  const asTable = useEarningsChoice((state) => state.asTable);
  const showTable = useEarningsChoice((state) => state.showTable);
  const [saving, setSaving] = useState(false);
  useKeys({ earningsTable: () => showTable(!asTable) });
  const { part } = usePanelView();
  if (part === 'payments' || part === 'network')
    return (
      <div className="earnings" data-recording={recording || undefined}>
        <EarningsTabs />
        <Suspense fallback={<Skeleton width={60} />}>
          <PaymentsView part={part} />
        </Suspense>
      </div>
    );
  return (
    <div className="earnings" data-recording={recording || undefined}>
      <EarningsTabs onSave={() => setSaving(true)} />
      <PeriodBar place={place} standing={standing} />
      {lines ? <LinesPart place={place} lines={lines} /> : <EarningsAnswer place={place} standing={standing} />}
      {saving && (
        <NameDialog
          title={t('earnings.saveQuestion')}
          label={t('earnings.questionName')}
          help={t('earnings.questionNameHelp')}
          cancel={t('earnings.cancel')}
          submit={t('earnings.save')}
          form={saveQuestionForm}
          onClose={() => setSaving(false)}
        />
      )}
    </div>
  );
}

/** `#earnings/lines` opens the lines of the days that are chosen: what the morning's notification leads to. */
function useLinesOfAddress(): void {
  const { part } = usePanelView();
  useEffect(() => {
    if (part === 'lines') useEarningsChoice.getState().showLines({ of: { what: 'all' }, only: {} });
  }, [part]);
}
