import { useState } from 'react';
import { Button } from '#components/ui/button';
import { plainText } from '#lib/domain/text';
import type { JournalFilter } from '#lib/stores/rates/journal/use-journal';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { whatKey } from './what-key';

/** All changes that are asked for, shown or not, as a CSV file. */
export function JournalFile({ filter, disabled }: { filter: JournalFilter; disabled: boolean }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const shops = useSetting('shops');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState('');
  const shop = (accountId: string) => {
    const known = shops.find(({ id }) => id === accountId);
    return plainText(known?.name ?? known?.shopId ?? accountId, 60);
  };
  const download = async () => {
    setBusy(true);
    // The room of files is loaded when a file is wanted.
    const { downloadJournal } = await import('#lib/stores/rates/journal/journal-csv');
    const done = await downloadJournal(filter, {
      head: COLUMNS.map((column) => t(`journal.csv.${column}`)),
      shop,
      what: ({ what }) => t(whatKey(what)),
      by: ({ by }) => t(`journal.by.${by}`),
      outcome: ({ outcome }) => t(`journal.outcomes.${outcome}`),
      reason: (failure) => failureTexts(failure).says,
    });
    setBusy(false);
    setSaid(done.ok ? '' : failureTexts(done.failure).says);
  };
  return (
    <span className="row row--tight">
      <span className="small neg" role="status">
        {said}
      </span>
      <Button size="s" icon="download" busy={busy} disabled={disabled} onClick={() => void download()}>
        {t('journal.csv')}
      </Button>
    </span>
  );
}

const COLUMNS = [
  'at',
  'shop',
  'itemId',
  'name',
  'what',
  'before',
  'after',
  'endBefore',
  'endAfter',
  'by',
  'outcome',
  'reason',
  'request',
] as const;
