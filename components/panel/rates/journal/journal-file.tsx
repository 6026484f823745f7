import { useState } from 'react';
import { MoreMenu } from '#components/ui/more-menu';
import type { Failure } from '#lib/domain/failure';
import { plainText } from '#lib/domain/text';
import type { TableFormat } from '#lib/stores/rates/journal/journal-file';
import type { JournalFilter, NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { numberMarket } from '#lib/stores/shell/use-number';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { whatKey } from './what-key';

/** All changes that are asked for, shown or not, as a file. */
export function JournalFile({ filter, disabled }: { filter: JournalFilter; disabled: boolean }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const shops = useSetting('shops');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const shopOf = (accountId: string) => shops.find(({ id }) => id === accountId);
  const market = (accountId: string) => shopOf(accountId)?.market ?? numberMarket();
  const shop = (accountId: string) => {
    const known = shopOf(accountId);
    return plainText(known?.name ?? known?.shopId ?? accountId, 60);
  };
  const save = async (format: TableFormat) => {
    setBusy(true);
    // The code of files is loaded when a file is wanted.
    const { saveJournal } = await import('#lib/stores/rates/journal/journal-file');
    const words = {
      head: COLUMNS.map((column) => t(`journal.csv.${column}`)),
      shop,
      market,
      what: ({ what }: NamedChange) => t(whatKey(what)),
      by: ({ by }: NamedChange) => t(`journal.by.${by}`),
      outcome: ({ outcome }: NamedChange) => t(`journal.outcomes.${outcome}`),
      reason: (failure: Failure) => failureTexts(failure).says,
    };
    const done = await saveJournal(filter, words, market(filter.accountId ?? ''), format);
    setBusy(false);
    setFailed(done.ok ? '' : failureTexts(done.failure).says);
  };
  return (
    <span className="row row--tight">
      <span className="small neg" role="status">
        {failed}
      </span>
      <MoreMenu
        label={t('journal.file')}
        icon="download"
        actions={(['csv', 'xlsx'] as const).map((format) => ({
          id: format,
          icon: 'download',
          label: t(`journal.${format}`),
          disabled: disabled || busy,
          onPress: () => void save(format),
        }))}
      />
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
