import { useEffect, useState } from 'react';
import { NameDialog } from '#components/shell/name-dialog';
import { Skeleton } from '#components/ui/skeleton';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { type EarningsPlace, useEarningsPlace } from '#lib/stores/reports/earnings-view/question-of-choice';
import { saveQuestionForm } from '#lib/stores/reports/earnings-view/saved-questions';
import { useSyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { canWatchFolders } from '#lib/stores/reports/imports/folders/can-watch-folders';
import { useAdoptFiles } from '#lib/stores/reports/imports/owners/adopt-files';
import { useStayStored } from '#lib/stores/reports/stay-stored';
import { lazyView, Soon } from '#lib/stores/shell/lazy-view';
import { useKeys } from '#lib/stores/shell/use-keys';
import { usePanelView } from '#lib/stores/shell/use-panel-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { EarningsAnswer } from './earnings-answer';
import { EarningsTabs } from './earnings-tabs';
import { NothingYet } from './files/nothing-yet';
import { LinesPart } from './lines-part';
import { PeriodBar } from './period-bar';
import './earnings.css';

/** Loaded when they are first shown: payments, files and what they differ by are opened about once a month. */
const PaymentsView = lazyView(['payments'], async () => (await import('./payments/payments-view')).PaymentsView);
const DifferencesPart = lazyView(['payments'], async () => (await import('./differences/differences-part')).DifferencesPart);
const AskAdoption = lazyView([], async () => (await import('./files/ask-adoption')).AskAdoption);
const FolderOffer = lazyView([], async () => (await import('./files/folder-offer')).FolderOffer);
const AdsView = lazyView(['ads'], async () => (await import('./ads/ads-view')).AdsView);
const FilesView = lazyView([], async () => (await import('./files/files-view')).FilesView);

/** What was earned: yesterday first. */
export function EarningsView() {
  return (
    <>
      <Soon>{canWatchFolders() && <FolderOffer />}</Soon>
      <Adoptions />
      <EarningsPart />
    </>
  );
}

function Adoptions() {
  const asked = useAdoptFiles();
  return <Soon>{asked.length > 0 && <AskAdoption adoptions={asked} />}</Soon>;
}

function EarningsPart() {
  const place = useEarningsPlace();
  const { part } = usePanelView();
  if (place) return <Earned place={place} />;
  if (place === undefined) return <Skeleton width={60} />;
  if (part !== 'files') return <NothingYet />;
  return (
    <div className="earnings">
      <Soon fallback={<Skeleton width={60} />}>
        <FilesView />
      </Soon>
    </div>
  );
}

/** Parts of the address that are no figures. */
const OTHERS = ['ads', 'payments', 'network', 'files'] as const;
type Other = (typeof OTHERS)[number];
const isOther = (part: string | null): part is Other => (OTHERS as readonly (string | null)[]).includes(part);

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
  if (isOther(part))
    return (
      <div className="earnings" data-recording={recording || undefined}>
        <EarningsTabs part={part} />
        {part === 'ads' && <PeriodBar place={place} standing={standing} />}
        <Soon fallback={<Skeleton width={60} />}>
          {part === 'files' && <FilesView />}
          {part === 'ads' && <AdsView place={place} standing={standing} />}
          {(part === 'payments' || part === 'network') && <PaymentsView part={part} />}
        </Soon>
      </div>
    );
  return (
    <div className="earnings" data-recording={recording || undefined}>
      <EarningsTabs onSave={() => setSaving(true)} />
      <PeriodBar place={place} standing={standing} />
      {!lines && <EarningsAnswer place={place} standing={standing} />}
      {lines && lines.of.what !== 'differences' && <LinesPart place={place} lines={lines} />}
      {lines?.of.what === 'differences' && (
        <Soon fallback={<Skeleton width={60} />}>
          <DifferencesPart place={place} />
        </Soon>
      )}
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
